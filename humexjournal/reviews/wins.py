"""What went well: dated, true, made by rules, never invented."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile

from msgspec import Struct

from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import OnDays, Quota
from humexjournal.core.value import Value
from humexjournal.reviews.cells import Cell
from humexjournal.reviews.rows import Row

MOST = 3
MORE_BY = 2


class Back(Struct, frozen=True):
    """Done again after planned days without; `next_day` is whether it was the day after them."""

    kbi: str
    day: date
    after: int
    next_day: bool


class BusyDay(Struct, frozen=True):
    """The busy-day version on a day, and what it came to."""

    kbi: str
    day: date
    value: Value | None
    terms: Terms


class Reached(Struct, frozen=True):
    """The aim, a whole quota or a sum reached."""

    kbi: str
    tally: Tally
    first_week: bool
    terms: Terms


class More(Struct, frozen=True):
    """Clearly more often than in the week before, with as much planned."""

    kbi: str
    done: int
    before: int
    of: int


class Recorded(Struct, frozen=True):
    """Days on which something was written, where nothing else is to be said."""

    days: int


Win = Back | BusyDay | Reached | More | Recorded


def wins(rows: Iterable[Row], days_written: int) -> tuple[Win, ...]:
    """At most three, of as many kinds as there are; the kinds in their order."""
    rows = tuple(rows)
    kinds: list[Iterable[Win]] = [_back(rows), _busy_days(rows), _reached(rows), _more(rows)]
    places = [(turn, kind, win) for kind, of in enumerate(kinds) for turn, win in enumerate(of)]
    best = sorted(places, key=lambda place: place[:2])[:MOST]
    found = tuple(win for _, _, win in sorted(best, key=lambda place: (place[1], place[0])))
    if found or not days_written:
        return found
    return (Recorded(days_written),)


def back_on(row: Row) -> tuple[Back, ...]:
    """The days of a row on which it was done again after planned days without, in order."""
    known = [cell for cell in (*row.lead_up, *row.cells) if cell.state in _KNOWN and not cell.bonus]
    return tuple(
        Back(row.id, cell.day, len(without), cell.day - without[0].day == ONE_DAY)
        for place, cell in enumerate(known)
        if cell.day >= row.cells[0].day
        and cell.state is not State.MISSED
        and (without := _run_before(known, place))
    )


_KNOWN = frozenset({State.DONE, State.MINIMUM, State.MISSED})


def _run_before(known: list[Cell], place: int) -> list[Cell]:
    """The days without that end just before a place, the last first."""
    before = reversed(known[:place])
    return list(takewhile(lambda cell: cell.state is State.MISSED, before))


def _back(rows: Iterable[Row]) -> list[Back]:
    """The longest way back of each behaviour, the longest first."""
    of_each = (back_on(row) for row in rows if isinstance(row.terms.schedule, OnDays))
    found = [max(backs, key=lambda back: (back.after, back.day)) for backs in of_each if backs]
    return sorted(found, key=lambda back: -back.after)


def _busy_days(rows: Iterable[Row]) -> list[BusyDay]:
    """The last busy-day version of each behaviour, the latest first."""
    found = [
        BusyDay(row.id, cells[-1].day, cells[-1].value, row.terms)
        for row in rows
        if (cells := [cell for cell in row.cells if cell.state is State.MINIMUM])
    ]
    return sorted(found, key=lambda busy: busy.day, reverse=True)


def _reached(rows: Iterable[Row]) -> list[Reached]:
    """Those whose aim is reached, first weeks first."""
    found = [
        Reached(row.id, row.tally, row.is_new, row.terms)
        for row in rows
        if row.reached or _quota_met(row) or _sum_reached(row)
    ]
    return sorted(found, key=lambda reached: not reached.first_week)


def _quota_met(row: Row) -> bool:
    quota = isinstance(row.terms.schedule, Quota) and row.tally.quota
    return bool(quota) and row.tally.done >= (row.tally.quota or 0)


def _sum_reached(row: Row) -> bool:
    """Whether the sum of a week is reached while it runs; a limit holds only at its end."""
    return row.is_weekly and row.tally.total is not None and bool(row.tally.done)


def _more(rows: Iterable[Row]) -> Iterator[More]:
    for row in rows:
        last = row.before[-1] if row.before else None
        if last is None or not row.settled or last.scheduled != row.tally.scheduled:
            continue
        if row.tally.done >= last.done + last.unlogged + MORE_BY:
            yield More(row.id, row.tally.done, last.done, last.scheduled)
