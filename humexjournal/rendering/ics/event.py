"""An event of a calendar file, in the local time of whoever opens it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from uuid import UUID, uuid5

from msgspec import Struct

from humexjournal.rendering.ics.lines import text

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_OURS = UUID("8f0b3f5e-54f4-5d0c-9a5b-7d5f0c6b1e42")


class Repeat(Struct, frozen=True):
    """On some weekdays (Monday 0), else each so many days; up to a day, where it ends."""

    weekdays: tuple[int, ...] = ()
    days: int = 1
    last: date | None = None


class Event(Struct, frozen=True):
    """Something with a day, or with a time and so many minutes; `key` is what makes it this one.

    A time has no zone: it is that of the clock on the wall. `reminds` is whether it rings when it
    begins, `is_busy` whether others see the time as taken.
    """

    key: tuple[str, ...]
    starts: date
    summary: str
    description: str = ""
    minutes: int = 0
    repeat: Repeat | None = None
    reminds: bool = False
    is_busy: bool = False


def event_lines(event: Event) -> Iterator[str]:
    """The lines of an event. Its stamp is its own day: a clock would make each file another."""
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(_OURS, chr(0).join(event.key))}"
    yield f"DTSTAMP:{_day(event.starts)}T000000Z"
    yield from _when(event)
    yield f"SUMMARY:{text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{text(event.description)}"
    yield "CLASS:PRIVATE"
    yield f"TRANSP:{'OPAQUE' if event.is_busy else 'TRANSPARENT'}"
    if event.reminds:
        yield from _alarm(event)
    yield "END:VEVENT"


def _when(event: Event) -> Iterator[str]:
    if isinstance(event.starts, datetime):
        yield f"DTSTART:{_moment(event.starts)}"
        yield f"DTEND:{_moment(event.starts + timedelta(minutes=event.minutes))}"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(event.starts)}"
    if event.repeat:
        yield f"RRULE:{_rule(event.repeat, is_timed=isinstance(event.starts, datetime))}"


def _rule(repeat: Repeat, *, is_timed: bool) -> str:
    """The end of a rule is a day or a moment, as the beginning is."""
    if repeat.weekdays:
        rule = f"FREQ=WEEKLY;BYDAY={','.join(WEEKDAYS[day] for day in repeat.weekdays)}"
    else:
        rule = f"FREQ=DAILY;INTERVAL={repeat.days}"
    if repeat.last is None:
        return rule
    return f"{rule};UNTIL={_day(repeat.last)}{'T235959' if is_timed else ''}"


def _alarm(event: Event) -> Iterator[str]:
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield "TRIGGER:PT0S"
    yield f"DESCRIPTION:{text(event.summary)}"
    yield "END:VALARM"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _moment(moment: datetime) -> str:
    return f"{_day(moment)}T{moment.hour:02}{moment.minute:02}00"
