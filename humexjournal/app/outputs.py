"""What `build` makes of a journal: every derived file, as a pure function."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import Render, built_in
from humexjournal.rendering.pdf import can_make_pdf
from humexjournal.rendering.sheet import WeeklySheet
from humexjournal.rendering.weekly import Kind, page, weekly_sheet
from humexjournal.rendering.words_page import render_words
from humexjournal.reviews.weekly import weekly_review

WORDS = "words.md"


def outputs(journal: Journal, as_of: date, render: Render = built_in) -> dict[str, bytes]:
    """The sheets of every week up to `as_of` in which a KBI was active, by name, oldest first.

    The page of words comes with the first of them. `render` is what makes the pages.
    """
    wanted = kinds(journal.settings)
    made: dict[str, bytes] = {}
    for week in weeks(journal, as_of):
        data = sheet_data(journal, week, as_of)
        made |= {f"sheet-{week.label}.{kind}": page(data, kind, render) for kind in wanted}
    if made:
        made[WORDS] = render_words(journal.settings, render).encode()
    return made


def kinds(settings: Settings) -> list[Kind]:
    """The forms of pages that are wanted and can be made here: PDF needs typst."""
    possible = (kind for kind in settings.sheets if kind != "pdf" or can_make_pdf())
    return [cast("Kind", kind) for kind in possible]


def sheet(
    journal: Journal, week: Week, as_of: date, kind: Kind, render: Render = built_in
) -> bytes:
    """One week's sheet."""
    return page(sheet_data(journal, week, as_of), kind, render)


def sheet_data(journal: Journal, week: Week, as_of: date) -> WeeklySheet:
    """One week's sheet as the plain data that its templates get."""
    return weekly_sheet(weekly_review(journal, week, as_of), journal.settings)


def weeks(journal: Journal, as_of: date) -> Iterator[Week]:
    """The weeks up to `as_of` in which a KBI was active, oldest first."""
    starts = [kbi.starts for kbi in journal.kbis.values()]
    if not starts:
        return
    week = journal.settings.calendar.week(min(starts))
    while week.first <= as_of:
        if any(journal.active(min(day, as_of)) for day in week.period):
            yield week
        week = week.shifted(1)
