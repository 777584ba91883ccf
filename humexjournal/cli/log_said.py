"""What a value that was just logged comes to, in a few words."""

from datetime import date

from humexjournal.adherence.day import day_record
from humexjournal.adherence.state import State
from humexjournal.app.day_note import DayNote
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import Each, Quota, Total
from humexjournal.core.value import Clock
from humexjournal.parsing.refusal import Refusal
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.rows import row
from humexjournal.vault.edit import ByHand

_STATES = {
    State.DONE: "done",
    State.MINIMUM: "busy-day version",
    State.MISSED: "not done",
    State.EXCUSED: "off",
    State.RESERVE: "a spare day",
    State.PENDING: "left open",
    State.UNLOGGED: "not filled in",
}


def came_to(note: DayNote, kbi: KBI, as_of: date) -> str:
    """Done, 17:40; busy-day version; done, 3 of 4."""
    journal = note.now()
    record = day_record(kbi, journal, note.day, as_of)
    words = catalogue(journal.settings.language)
    parts = [_STATES.get(record.state, "noted")]
    if record.observation and isinstance(record.observation.value, Clock):
        parts.append(words.value(record.observation.value))
    if isinstance(record.schedule, Quota | Total | Each) and record.observation:
        week = journal.settings.calendar.week(note.day)
        parts.append(words.row_count(row(kbi, journal, week, as_of)))
    return ", ".join(filter(None, parts))


def standing(note: DayNote, kbi: KBI, as_of: date) -> str:
    """What counts, and for a number a week how far it is: 10 min, 2 of 4."""
    journal, terms = note.journal, kbi.terms_on(note.day)
    words = catalogue(journal.settings.language)
    parts = [words.standard(terms.standard).removeprefix("at least ") or "yes or no"]
    if isinstance(terms.schedule, Quota | Total):
        week = journal.settings.calendar.week(note.day)
        parts.append(words.row_count(row(kbi, note.now(), week, as_of)))
    elif busy := words.busy_day(terms.minimum):
        parts.append(busy)
    return ", ".join(filter(None, parts))


def wrong(found: Refusal | ByHand) -> str:
    """Why an answer cannot stand there, and what to do."""
    if isinstance(found, ByHand):
        return f"{found.message} Type it yourself: {found.line}"
    return f"{found.message} {found.remedy}".strip()
