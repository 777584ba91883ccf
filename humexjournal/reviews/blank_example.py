"""An example of a week typed in: what somebody with these behaviours might have on paper."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import chain, islice, repeat

from msgspec import Struct

from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Per, Quota, Total
from humexjournal.core.settings import Outcome
from humexjournal.core.value import Mark, Value
from humexjournal.reviews.blank import BlankRow, BlankWeek
from humexjournal.reviews.blank_values import likely, occasions, parts

OFF_DAY = 2
TICKED = (0, 1, 3, 4)
FELT = (4, 3, None, 4, 5, None, None)
IN_ORDER = (0, 3, 4, 6, 1, 5)
"""In which order the days of a week are taken where they are free to choose."""
A_FEW, IN_A_ROW = (0, 3), (0, 3, 6)
ONCE = (3, 4, 1, 0, 5, 6, 2)
TAG = "time"
WEEKS_IN = {Per.WEEK: 1, Per.FORTNIGHT: 2, Per.MONTH: 4}


class Typed(Struct, frozen=True):
    """A cell that is not blank; `tag` is what got in the way."""

    value: Value
    tag: str = ""


Cells = tuple[Typed | None, ...]


class Example(Struct, frozen=True):
    """Seven cells by behaviour, how the days felt, the days ticked, a reading of each scale."""

    lines: tuple[tuple[str, Cells], ...]
    felt: tuple[int | None, ...]
    filled: tuple[date, ...]
    readings: tuple[tuple[str, Decimal], ...] = ()


def example(blank: BlankWeek) -> Example:
    """A week in which the third day was off, and one thing once was not done."""
    lines = [(row.id, tuple(_cells(row))) for row in blank.rows]
    lines = [(name, cells) for name, cells in lines if any(cells)]
    days = tuple(blank.week.period)
    return Example(
        tuple(_with_one_reason(lines)),
        FELT,
        tuple(days[n] for n in TICKED),
        tuple((one.id, middle) for one in blank.outcomes if (middle := _middle(one)) is not None),
    )


def _cells(row: BlankRow) -> Iterator[Typed | None]:
    """The likely values on the days that are asked for; the third is off if there are others."""
    is_open = [n for n, day in enumerate(row.days) if day.is_open]
    off = {OFF_DAY} if len(is_open) > 1 else set()
    chosen = _chosen(row.terms, [n for n in is_open if n not in off])
    for n, day in enumerate(row.days):
        if n in off and day.is_open:
            yield Typed(Mark.OFF)
        else:
            yield Typed(_value(day.terms, chosen.index(n))) if n in chosen else None


def _value(terms: Terms, number: int) -> Value:
    """What is likely on the first, the second and so on of the days on which something is said."""
    return next(islice(_values(terms), number, None))


def _values(terms: Terms) -> Iterator[Value]:
    """What is likely, day after day; where the days are free to choose nobody writes a no."""
    if isinstance(terms.schedule, Total):
        return parts(terms.standard, WEEKS_IN[terms.schedule.per])
    if isinstance(terms.schedule, Each):
        return occasions()
    usual = likely(terms.standard, terms.minimum)
    no = (usual.not_done,) if isinstance(terms.schedule, OnDays) else ()
    return chain((usual.done, *no, usual.more, usual.less), repeat(usual.done))


def _chosen(terms: Terms, days: list[int]) -> list[int]:
    """The days of the week on which something is said, of those that are open."""
    match terms.schedule:
        case Quota(times, per):
            a_week = -(-times // WEEKS_IN[per])
            return sorted([n for n in IN_ORDER if n in days][:a_week])
        case EveryDays(every):
            return days[::every]
        case ByDate():
            return [n for n in ONCE if n in days][:1]
        case Each():
            return [n for n in A_FEW if n in days]
        case Total():
            return [n for n in IN_A_ROW if n in days]
        case _:
            return days


def _with_one_reason(lines: list[tuple[str, Cells]]) -> Iterator[tuple[str, Cells]]:
    """The lines, with what got in the way at the first no that there is."""
    told = False
    for name, cells in lines:
        at = next((n for n, one in enumerate(cells) if one == Typed(Mark.NOT_DONE)), None)
        if at is None or told:
            yield name, cells
            continue
        told = True
        yield name, (*cells[:at], Typed(Mark.NOT_DONE, TAG), *cells[at + 1 :])


def _middle(outcome: Outcome) -> Decimal | None:
    """A step near the middle of a scale; of what has a unit nobody knows what is usual."""
    if outcome.low is None or outcome.high is None:
        return None
    return outcome.low + (outcome.high - outcome.low) // 2
