"""The support routine and the cues of the behaviours as a calendar file."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY
from humexjournal.core.kbi import Terms
from humexjournal.core.settings import Settings
from humexjournal.core.value import MINUTES_IN_DAY
from humexjournal.rendering.ics.event import Event, Repeat, event_lines
from humexjournal.rendering.ics.lines import file_of, text
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews.for_calendar import CalendarReview, CheckIns, Cues, LastDay, Repeated

TALK = 30
"""How many minutes a talk takes in the calendar."""


def routine_calendar(
    review: CalendarReview, settings: Settings, beside: Iterable[Event] = ()
) -> bytes:
    """A calendar file: the same journal gives the same bytes, on any day and any machine.

    `beside` are events that the journal does not know of.
    """
    name = f"{settings.client}: humex" if settings.client else "humex"
    head = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//humex//humexjournal//EN")
    all_events = (*routine_events(review, settings), *beside)
    events = (line for event in all_events for line in event_lines(event))
    lines = (*head, "CALSCALE:GREGORIAN", f"X-WR-CALNAME:{text(name)}", *events, "END:VCALENDAR")
    return file_of(lines)


def routine_events(review: CalendarReview, settings: Settings) -> tuple[Event, ...]:
    """The talks, the check-ins, the cues and the last days, each kind in order of time."""
    words = catalogue(settings.language)
    return (
        *(_talk(moment, settings, words) for moment in review.talks),
        *(_check_in(one, settings, words) for one in review.check_ins),
        *(_cue(one, settings, words) for one in review.cues),
        *(_last_day(one, settings, words) for one in review.last_days),
    )


def _talk(moment: datetime, settings: Settings, words: Catalogue) -> Event:
    return Event(
        key=(settings.client, "talk", moment.isoformat()),
        starts=moment,
        summary=words.calendar_talk(settings.client, settings.coach),
        minutes=TALK,
        is_busy=True,
    )


def _check_in(one: CheckIns, settings: Settings, words: Catalogue) -> Event:
    said = one.check_in
    days = one.days
    return Event(
        key=(settings.client, "check-in", str(said.day), said.what, said.by, str(days.first)),
        starts=days.first,
        summary=words.calendar_check_in(said, settings.client, settings.coach),
        repeat=Repeat(days.weekdays, days.days, days.last),
    )


def _cue(one: Cues, settings: Settings, words: Catalogue) -> Event:
    key = (settings.client, "cue", one.kbi.id, str(one.days.first))
    described = "\n".join(_described(one.terms, words))
    if one.time is None:
        repeat = _repeat(one.days, 0)
        return Event(key, one.days.first, one.kbi.name, described, repeat=repeat)
    minute = _begins(one, one.time.minute, settings.calendar.day_ends)
    return Event(
        key=key,
        starts=datetime.combine(one.days.first, time()) + timedelta(minutes=minute),
        summary=one.kbi.name,
        description=described,
        minutes=one.minutes,
        repeat=_repeat(one.days, minute // MINUTES_IN_DAY),
        reminds=True,
    )


def _last_day(one: LastDay, settings: Settings, words: Catalogue) -> Event:
    return Event(
        key=(settings.client, "last day", one.kbi.id, str(one.day)),
        starts=one.day,
        summary=words.calendar_last_day(one.kbi.name),
        description="\n".join(_described(one.terms, words)),
    )


def _begins(one: Cues, said: int, day_ends: int) -> int:
    """Minutes after midnight of its day: what is after midnight belongs to the evening before it.

    What is to be done by a time begins as long before it as it takes.
    """
    minute = said + (MINUTES_IN_DAY if said < day_ends else 0)
    return minute - (one.minutes if one.time and one.time.is_limit else 0)


def _repeat(days: Repeated, later: int) -> Repeat:
    """The days as they stand in a calendar, so many days later than in the journal."""
    weekdays = sorted((day + later) % DAYS_IN_WEEK for day in days.weekdays)
    return Repeat(tuple(weekdays), days.days, _later(days.last, later))


def _later(day: date | None, days: int) -> date | None:
    return None if day is None else day + days * ONE_DAY


def _described(terms: Terms, words: Catalogue) -> Iterator[str]:
    """What is agreed, a line each."""
    yield terms.behaviour or ""
    for label, said in (
        ("cue", terms.cue),
        ("size", words.size(terms)),
        ("busy_day", words.busy_size(terms)),
    ):
        if said:
            yield f"{words.CARD[label]}: {said}"
