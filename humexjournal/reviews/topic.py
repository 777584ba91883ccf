"""The one thing to talk about that a week suggests: the first that applies, and always one."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from humexjournal.coaching.past import ALL
from humexjournal.core.calendar import DAYS_IN_WEEK, Period, Week
from humexjournal.core.entry import WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.rules import Rule
from humexjournal.reviews.friction import InTheWay
from humexjournal.reviews.rows import Row
from humexjournal.reviews.week_notes import WeekNote


class About(StrEnum):
    """What a topic is taken from, the strongest first."""

    ASKED_FOR = "asked for"
    FOR_A_TALK = "for a talk"
    COMING_UP = "coming up"
    PAUSE = "pause"
    OPEN_NOTE = "open note"
    BARRIER = "barrier"
    SHORT = "short"
    NOT_FILLED_IN = "not filled in"
    WENT_WELL = "went well"
    BEGINNING = "beginning"


class Topic(Struct, frozen=True):
    """A topic: of which behaviour, if of one, with what there is to say about it."""

    about: About
    kbi: str = ""
    tag: str = ""
    text: str = ""
    days: tuple[date, ...] = ()
    period: Period | None = None


class Seen(Struct, frozen=True):
    """What of a week a topic may be taken from."""

    journal: Journal
    week: Week
    as_of: date
    rows: Sequence[Row]
    tags: Sequence[InTheWay]
    notes: Sequence[WeekNote]
    said: WeeklyEntry


def topic(seen: Seen) -> Topic | None:
    """The first topic that applies; None only where there is no behaviour to talk about."""
    return next(_topics(seen), None) if seen.rows else None


def _topics(seen: Seen) -> Iterator[Topic]:
    if asked := _asked(seen):
        yield Topic(About.ASKED_FOR, days=asked)
    for note in seen.notes:
        if note.prompt.rule == Rule.ESCALATE:
            yield Topic(About.FOR_A_TALK, _named(note, seen))
    weakest = _weakest(seen.rows)
    if seen.said.coming_up:
        yield Topic(About.COMING_UP, weakest.id if weakest else "", text=seen.said.coming_up)
    yield from _pauses(seen)
    for note in seen.notes:
        if note.is_open_question:
            yield Topic(About.OPEN_NOTE, _named(note, seen), days=(note.prompt.day,))
    yield from _barriers(seen)
    yield from _by_counts(seen, weakest)


def _asked(seen: Seen) -> tuple[date, ...]:
    """The days on which a talk was asked for; the last of the week where its own note asks."""
    days = [day for day in seen.week.period if day <= seen.as_of]
    entries = (seen.journal.daily.get(day) for day in days)
    asked = tuple(one.day for one in entries if one and one.asks_for_talk)
    return asked or (tuple(days[-1:]) if seen.said.asks_for_talk else ())


def _named(note: WeekNote, seen: Seen) -> str:
    """The behaviour that a note is about, "" for everything."""
    name = note.prompt.kbi
    return "" if name == ALL or name not in seen.journal.kbis else name


def _pauses(seen: Seen) -> Iterator[Topic]:
    """A pause that begins within the seven days after the week."""
    soon = Period(seen.week.last + timedelta(days=1), seen.week.last + timedelta(DAYS_IN_WEEK))
    kbis = [seen.journal.kbis[row.id] for row in seen.rows]
    of_kbis = ((kbi.id, pause) for kbi in kbis for pause in kbi.pauses)
    whole = (("", pause) for pause in seen.journal.settings.pauses)
    for name, pause in (*whole, *of_kbis):
        if pause.period.first in soon:
            yield Topic(About.PAUSE, name, text=pause.reason, period=pause.period)


def _barriers(seen: Seen) -> Iterator[Topic]:
    """What got in the way most of a behaviour that did not reach its aim."""
    short = {row.id for row in seen.rows if not row.reached}
    for one in seen.tags:
        for place in one.places:
            if place.kbi in short and place.days:
                yield Topic(About.BARRIER, place.kbi or "", one.tag, days=place.days)


def _by_counts(seen: Seen, weakest: Row | None) -> Iterator[Topic]:
    if weakest and weakest.tally.missed:
        yield Topic(About.SHORT, weakest.id)
    if any(row.unknown for row in seen.rows):
        yield Topic(About.NOT_FILLED_IN)
    if weakest:
        yield Topic(About.SHORT, weakest.id)
    reached = [row for row in seen.rows if row.reached]
    if reached:
        yield Topic(About.WENT_WELL, reached[0].id)
    yield Topic(About.BEGINNING, seen.rows[0].id)


def _weakest(rows: Sequence[Row]) -> Row | None:
    """The behaviour that is furthest from its aim, None where each has reached it."""
    short = [(row.aim - row.tally.done, row) for row in rows if row.aim and not row.reached]
    return max(short, key=lambda one: one[0])[1] if short else None
