"""Which days that are over read differently under another definition."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.series import Series, running_since, series
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal

Due = tuple[date, State]


class Restated(Struct, frozen=True):
    """A closed day with its state before and after, None where it is not asked for.

    Where both are None, it is the last day of a period that counts otherwise as a whole.
    """

    day: date
    before: State | None
    after: State | None


def restated(
    kbi: str, before: Journal, after: Journal, first: date, as_of: date
) -> tuple[Restated, ...]:
    """The closed days from a first one on that two journals read differently for a behaviour."""
    calendar = before.settings.calendar
    if not calendar.is_closed(first, as_of):
        return ()
    since = min(running_since(one.kbis[kbi], calendar, first) for one in (before, after))
    whole = Period(since, as_of)
    was, now = (series(one.kbis[kbi], one, whole, as_of) for one in (before, after))
    days = tuple(_days(was, now))
    periods = _periods(was, now, {one.day for one in days})
    found = (one for one in (*days, *periods) if calendar.is_closed(one.day, as_of))
    return tuple(sorted(found, key=lambda one: one.day))


def _days(was: Series, now: Series) -> Iterator[Restated]:
    states, others = ({day.day: _state(day) for day in one.days} for one in (was, now))
    for day in sorted(states.keys() | others.keys()):
        if states.get(day) is not others.get(day):
            yield Restated(day, states.get(day), others.get(day))


def _state(day: DayRecord) -> State | None:
    return day.state if day.asked else None


def _periods(was: Series, now: Series, told: set[date]) -> Iterator[Restated]:
    """Whole periods whose counts differ although none of their days does."""
    counts, others = (_by_due(one) for one in (was, now))
    for day in sorted(counts.keys() | others.keys()):
        if counts.get(day) != others.get(day) and day not in told:
            yield Restated(day, None, None)


def _by_due(read: Series) -> dict[date, Counter[State]]:
    found: dict[date, Counter[State]] = {}
    for one in read.closed_chances:
        found.setdefault(one.due, Counter())[one.state] += 1
    return found
