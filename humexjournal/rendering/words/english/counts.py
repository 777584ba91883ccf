"""Counts, and what is said beside them, in English; never a percentage."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from humexjournal.adherence.state import State, Status
from humexjournal.adherence.tally import Tally
from humexjournal.core.schedule import ByDate, Quota, Total
from humexjournal.rendering.words.english.dates import weekdays
from humexjournal.rendering.words.english.labels import SIGNS
from humexjournal.rendering.words.english.values import number as number_text
from humexjournal.rendering.words.english.values import plural
from humexjournal.reviews.cells import days_in
from humexjournal.reviews.rows import Row

SMALL = 10
"""Below this a prorated target keeps a tenth."""

BUSY = "busy-day version"
A_FEW = 2
"""How many days are named; more are counted."""


def row_count(row: Row, to: str = "–") -> str:
    """The count of a row; what is to be done but once is done, late, not done or open."""
    if isinstance(row.terms.schedule, ByDate) and row.tally.quota is None:
        return once(row.tally)
    return count(row.tally, to)


def spoken_row_count(row: Row) -> str:
    """4 or 5 of 5, for a voice; 3 to 5 of 5."""
    return row_count(row, " or " if row.tally.unlogged == 1 else " to ")


def count(counts: Tally, to: str = "–") -> str:
    """3 of 5; 4–5 of 5 where it depends on a day that nobody filled in; 75 of 150 of a sum."""
    if counts.total is not None and counts.target is not None:
        return _sum(counts.total, counts.target, at_most=counts.at_most)
    return times(counts, to)


def times(counts: Tally, to: str = "–") -> str:
    """How many of how many opportunities, also where they are sums."""
    of = max(counts.scheduled, counts.quota or 0)
    if not of:
        return "off" if counts.excused or counts.reserve else ""
    if not counts.unlogged:
        return f"{counts.done} of {of}"
    return f"{counts.done}{to}{counts.done + counts.unlogged} of {of}"


def once(counts: Tally) -> str:
    """One thing by a date: how it stands in words, not 1 of 1."""
    if counts.late:
        return "done late"
    for state, number in ((State.DONE, counts.done), (State.MISSED, counts.missed)):
        if number:
            return SIGNS[state][1]
    if counts.pending:
        return "still open"
    return "not filled in" if counts.unlogged else "off"


def _sum(total: Decimal, target: Fraction, *, at_most: bool) -> str:
    """75 of 150; 6 of at most 7; a prorated target to the nearest whole, a small one to a tenth."""
    whole = target if target < SMALL else Fraction(round(target))
    limit = number_text(Decimal(str(round(float(whole), 1))))
    return f"{number_text(total)} of {'at most ' if at_most else ''}{limit}"


def before(counts: Tally, of: str = " of ") -> str:
    """What an earlier week came to; ? of 5 where nobody filled in any of it."""
    if counts.scheduled and counts.unlogged == counts.scheduled:
        return f"?{of}{counts.scheduled}"
    return count(counts).replace(" of ", of)


def short_before(counts: Tally) -> str:
    """3/5."""
    return before(counts, "/")


def note(row: Row) -> str:
    """What stands under a count: the day it depends on, the days off, or the aim."""
    if row.tally.status is Status.VOID:
        return "starts next week" if row.is_new else ""
    if row.tally.total is not None:
        return _of_sum(row)
    if not row.settled:
        return running_note(row)
    parts = (_not_filled_in(row) if row.tally.unlogged else "", _off(row))
    return ", ".join(part for part in parts if part) or _aim(row)


def running_note(row: Row, number: Callable[[int], object] = str) -> str:
    """How a row stands while it runs, without a judgement; `number` writes a number out."""
    counts, left = row.tally, plural(row.days_left, "day", "days", number)
    match counts.status:
        case Status.MET:
            return _with_extra("done for this " + _period(row), counts)
        case Status.ON_TRACK:
            return f"{left} left"
        case Status.BEHIND_PACE:
            return f"{number((counts.quota or 0) - counts.done)} to go, {left} left"
        case Status.LAST_CHANCE:
            return "every day left is needed"
        case Status.NEEDS_THE_LOG:
            return f"depends on {_days(row)}, not filled in"
        case Status.OUT_OF_REACH:
            return _out_of_reach(row)
        case _:
            return f"{weekdays(row.still_open)} still open" if row.still_open else ""


def _of_sum(row: Row) -> str:
    """What stands under a sum: whether it is reached, and until then the days that are left."""
    if row.tally.done:
        return BUSY if row.tally.minimum else "aim reached"
    if row.tally.pending:
        return f"{plural(row.days_left, 'day', 'days')} left"
    parts = (_not_filled_in(row) if row.tally.unlogged else "", _off(row))
    return ", ".join(part for part in parts if part)


def _out_of_reach(row: Row) -> str:
    gone = f"{row.tally.quota} is not possible any more this {_period(row)}"
    return f"{gone}, 1 more still counts" if row.days_left else gone


def _period(row: Row) -> str:
    schedule = row.terms.schedule
    return str(schedule.per) if isinstance(schedule, Quota | Total) else "week"


def _not_filled_in(row: Row) -> str:
    unreadable = [cell.day for cell in row.cells if cell.unreadable]
    if unreadable and set(unreadable) >= set(row.unknown):
        return f"{weekdays(unreadable)} could not be read"
    return f"{_days(row)} not filled in"


def _days(row: Row) -> str:
    """The days that nobody filled in: named where they are few and of this week."""
    if len(row.unknown) <= A_FEW and row.is_weekly:
        return weekdays(row.unknown)
    return plural(len(row.unknown), "day", "days")


def _off(row: Row) -> str:
    """2 days off (ill), 1 spare day."""
    days = [cell for cell in row.cells if cell.state is State.EXCUSED]
    reasons = {cell.off for cell in days}
    why = reasons.pop() if len(reasons) == 1 else ""
    off = plural(len(days), "day", "days") + " off" + (f" ({why})" if why else "")
    spare = len(days_in(row.cells, State.RESERVE))
    parts = (off if days else "", plural(spare, "spare day", "spare days") if spare else "")
    return ", ".join(part for part in parts if part)


def _aim(row: Row) -> str:
    if row.aim is None:
        return ""
    return _with_extra("aim reached", row.tally) if row.reached else f"aim {row.aim}"


def _with_extra(text: str, counts: Tally) -> str:
    return f"{text}, and {counts.extra} more" if counts.extra else text
