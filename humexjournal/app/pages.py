"""The page of a week, of a month or of a quarter: looked at once, for whatever forms are wanted."""

from datetime import date
from functools import partial

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.monthly import monthly_sheet
from humexjournal.rendering.pages import Page
from humexjournal.rendering.period_charts import month_charts, quarter_charts
from humexjournal.rendering.quarterly import quarterly_sheet
from humexjournal.rendering.weekly import weekly_sheet
from humexjournal.reviews.monthly import monthly_review
from humexjournal.reviews.of_period import Lives
from humexjournal.reviews.quarterly import quarterly_review
from humexjournal.reviews.weekly import weekly_review

Span = Week | Month | Quarter


def page_of(journal: Journal, span: Span, as_of: date, kept: Lives | None = None) -> Page:
    """The page of a span as of a date, or as of the day on which it closes.

    `kept` is for those who make several pages of one journal.
    """
    settings = journal.settings
    if isinstance(span, Week):
        return Page("weekly", {**weekly_sheet(weekly_review(journal, span, as_of, kept), settings)})
    if isinstance(span, Month):
        month = monthly_review(journal, span, as_of, kept)
        charts = partial(month_charts, month, settings.language)
        return Page("monthly", {**monthly_sheet(month, settings)}, charts)
    quarter = quarterly_review(journal, span, as_of, kept)
    charts = partial(quarter_charts, quarter, settings.language)
    return Page("quarterly", {**quarterly_sheet(quarter, settings)}, charts)
