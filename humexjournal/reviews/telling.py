"""What there is to tell of a row and of its days, before any language says it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import ONE_DAY
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Per, Quota, Total
from humexjournal.core.value import Amount
from humexjournal.reviews.cells import Cell, days_in
from humexjournal.reviews.rows import Row

A_FEW = 2
"""How many days are named; more are counted."""
A_RUN = 3
"""From how many days in a row on a list is shortened to its ends."""
SMALL = 10
"""Below this a prorated target keeps a tenth."""
MEASURED = (OnDays, Each, EveryDays, Total)
"""Schedules under which each day says how much it was; a quota says only on which days."""


def is_once(row: Row) -> bool:
    """Whether it is one thing to be done by a date."""
    return isinstance(row.terms.schedule, ByDate) and row.tally.quota is None


def none_arose(row: Row) -> bool:
    """Whether none of the occasions came that are asked for."""
    return isinstance(row.terms.schedule, Each) and not row.tally.scheduled


def is_unread(row: Row) -> bool:
    """Whether one thing by a date hangs on what could not be read."""
    return bool(row.tally.unlogged) and any(cell.unreadable for cell in row.cells)


def done_after(row: Row) -> int:
    """On how many days of the week it was done after the date by which it was to be done."""
    asked = row.terms.schedule
    if not isinstance(asked, ByDate):
        return 0
    return sum(cell.day > asked.by and cell.state in DONE_STATES for cell in row.cells)


def done_late(row: Row) -> int:
    """How many times were done late, as far as they are still missing in the count."""
    short = max(0, (row.tally.quota or 0) - row.tally.done)
    return row.tally.late or min(short, done_after(row))


def unread_days(row: Row) -> list[date]:
    """The days that could not be read, where the count depends on no others."""
    unreadable = [cell.day for cell in row.cells if cell.unreadable]
    return unreadable if set(unreadable) >= set(row.unknown) else []


def names_unknown(row: Row) -> bool:
    """Whether the days that nobody filled in are named: they are few and of this week."""
    in_week = {cell.day for cell in row.cells}.issuperset(row.unknown)
    return len(row.unknown) <= A_FEW and in_week


def days_off(row: Row) -> tuple[int, str]:
    """How many days were off, and why, where all of them have one reason."""
    days = [cell for cell in row.cells if cell.state is State.EXCUSED]
    reasons = {cell.off for cell in days}
    return len(days), reasons.pop() if len(reasons) == 1 else ""


def spare_days(row: Row) -> int:
    """How many spare days were taken."""
    return len(days_in(row.cells, State.RESERVE))


def next_due(row: Row) -> date | None:
    """The next due day of what is asked for every so many days."""
    ahead = [day for day in days_in(row.cells, State.PENDING) if day not in row.still_open]
    return ahead[0] if ahead and isinstance(row.terms.schedule, EveryDays) else None


def longer_period(row: Row) -> Per | None:
    """The month or fortnight of a count that stands in the column of the week."""
    asked = row.terms.schedule
    return asked.per if isinstance(asked, Quota | Total) and asked.per is not Per.WEEK else None


def shown_cells(row: Row) -> list[Cell]:
    """The days of which there is something to say; of what lies ahead there is not."""
    return [
        cell
        for cell in row.cells
        if cell.state is not None
        and (cell.state is not State.PENDING or cell.day in row.still_open)
    ]


def tells_how_much(cell: Cell, row: Row) -> bool:
    """Whether a day says what it was, and not just that it was one of the days."""
    asked = row.terms.schedule
    counted = isinstance(asked, ByDate) and isinstance(cell.value, Amount)
    return counted or isinstance(asked, MEASURED) or cell.state not in DONE_STATES


def shown_target(counts: Tally) -> Decimal:
    """A prorated target to the nearest whole, a small one to a tenth.

    One that the sum would only seem to meet keeps a tenth as well.
    """
    target, total = counts.target or Fraction(0), counts.total or Decimal(0)
    whole, tenth = Fraction(round(target)), Fraction(round(target * 10), 10)
    seems_met = Fraction(total) == whole != target
    shown = tenth if target < SMALL or seems_met else whole
    return Decimal(str(float(shown)))


def are_in_a_row(days: Sequence[date]) -> bool:
    """Whether days are so many in a row that their ends say enough."""
    return len(days) >= A_RUN and all(b - a == ONE_DAY for a, b in pairwise(days))
