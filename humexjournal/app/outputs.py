"""What `build` makes of a journal: every derived file, as a pure function."""

from collections.abc import Iterator, Mapping
from datetime import date

from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.sheet import WeeklySheet
from humexjournal.rendering.weekly import Form, render_weekly, weekly_sheet
from humexjournal.rendering.words_page import render_words
from humexjournal.reviews.weekly import weekly_review

WORDS = "words.md"
FORMS: Mapping[str, Form] = {"md": "md", "html": "html"}


def outputs(journal: Journal, as_of: date) -> dict[str, bytes]:
    """The sheets of every week up to `as_of` in which a KBI was active, by name, oldest first.

    The page of words comes with the first of them.
    """
    made = {
        f"sheet-{week.label}.{kind}": sheet(journal, week, as_of, FORMS[kind])
        for week in weeks(journal, as_of)
        for kind in journal.settings.sheets
        if kind in FORMS
    }
    if made:
        made[WORDS] = render_words(journal.settings).encode()
    return made


def sheet(journal: Journal, week: Week, as_of: date, form: Form) -> bytes:
    """One week's sheet."""
    return render_weekly(weekly_review(journal, week, as_of), journal.settings, form).encode()


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
