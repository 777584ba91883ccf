"""The page of a week, of a month or of a quarter: looked at once, for whatever forms are wanted."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import cast

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.monthly import monthly_sheet
from humexjournal.rendering.monthly_sheet import MonthlySheet
from humexjournal.rendering.pages import Render, built_in
from humexjournal.rendering.pdf import render_pdf
from humexjournal.rendering.period_charts import Charts, month_charts, quarter_charts
from humexjournal.rendering.quarterly import quarterly_sheet
from humexjournal.rendering.quarterly_sheet import QuarterlySheet
from humexjournal.rendering.sheet import WeeklySheet
from humexjournal.rendering.weekly import ENDINGS, Form, Kind, weekly_sheet
from humexjournal.reviews.monthly import monthly_review
from humexjournal.reviews.of_period import Lives
from humexjournal.reviews.quarterly import quarterly_review
from humexjournal.reviews.weekly import weekly_review

Span = Week | Month | Quarter
Sheet = WeeklySheet | MonthlySheet | QuarterlySheet


@dataclass(frozen=True, slots=True)
class Page:
    """A page as plain data, the name of its templates, and the charts of its HTML and PDF."""

    name: str
    data: Sheet
    charts: Callable[[], Charts] = dict

    def made(self, kind: Kind, render: Render = built_in) -> bytes:
        """The page in any form; NoPdfError where that is PDF and it cannot be made."""
        return self.pdf() if kind == "pdf" else self.text(kind, render).encode()

    def text(self, form: Form, render: Render = built_in) -> str:
        """The page as markdown, plain text or HTML."""
        values = self._drawn if form == "html" else self._values
        return render(f"{self.name}.{ENDINGS[form]}", values)

    def pdf(self) -> bytes:
        """The page as PDF; NoPdfError where it cannot be made."""
        return render_pdf(self.name, self._drawn)

    @property
    def _values(self) -> Mapping[str, object]:
        return cast("Mapping[str, object]", self.data)

    @property
    def _drawn(self) -> Mapping[str, object]:
        """What the forms that have drawings are made from."""
        return {**self._values, "charts": self.charts()}


def page_of(journal: Journal, span: Span, as_of: date, kept: Lives | None = None) -> Page:
    """The page of a span as of a date, or as of the day on which it closes.

    `kept` is for those who make several pages of one journal.
    """
    settings = journal.settings
    if isinstance(span, Week):
        return Page("weekly", weekly_sheet(weekly_review(journal, span, as_of), settings))
    if isinstance(span, Month):
        month = monthly_review(journal, span, as_of, kept)
        charts = partial(month_charts, month, settings.language)
        return Page("monthly", monthly_sheet(month, settings), charts)
    quarter = quarterly_review(journal, span, as_of, kept)
    charts = partial(quarter_charts, quarter, settings.language)
    return Page("quarterly", quarterly_sheet(quarter, settings), charts)
