"""What is said beside a count in English: the days it depends on, the days off, or the aim."""

from collections.abc import Callable, Iterator

from humexjournal.adherence.state import State, Status
from humexjournal.adherence.tally import Tally
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import EveryDays, Quota, Total
from humexjournal.rendering.words.english.counts import row_count
from humexjournal.rendering.words.english.dates import weekday, weekdays
from humexjournal.rendering.words.english.labels import UNREADABLE
from humexjournal.rendering.words.english.sums import reached
from humexjournal.rendering.words.english.terms import per_this
from humexjournal.rendering.words.english.values import plural
from humexjournal.reviews.cells import days_in
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import (
    days_off,
    done_late,
    is_once,
    longer_period,
    names_unknown,
    next_due,
    none_arose,
    spare_days,
    unread_days,
)


def note(row: Row) -> str:
    """What stands under a count: the days it depends on, the days off, or the aim."""
    said, period = _note(row), _longer_period(row)
    return said if period in said else f"{period}, {said}" if said else period


def spoken_note(row: Row) -> str:
    """The same beside a sentence that goes through the days: what these show is left out."""
    if not row.settled or row.tally.total is not None or is_once(row):
        return note(row)
    shown = set(days_in(row.cells, State.UNLOGGED))
    unknown = [part for part in _unknown(row) if not shown.issuperset(row.unknown)]
    about_days = row.tally.unlogged or any(_off(row))
    return ", ".join((*unknown, *_beyond(row))) or ("" if about_days else _aim(row))


def _note(row: Row) -> str:
    if row.tally.status is Status.VOID:
        return "starts next week" if row.is_new else ""
    if row.tally.total is not None:
        return _of_sum(row)
    if is_once(row):
        return ""
    if not row.settled:
        return running_note(row)
    return ", ".join((*_unknown(row), *_beyond(row), *_off(row))) or _aim(row)


def running_note(row: Row, number: Callable[[int], object] = str) -> str:
    """How a row stands while it runs, without a judgement; `number` writes a number out."""
    if row.tally.status in (None, Status.CLOSED, Status.VOID):
        return _still_open(row) or next_by(row)
    return how_it_stands(row.tally, row.days_left, _days(row), period_word(row.terms), number)


def how_it_stands(
    counts: Tally,
    days_left: int,
    unknown: str,
    period: str,
    number: Callable[[int], object] = str,
) -> str:
    """The words for the status of a quota that runs; `unknown` names the days without an entry."""
    left = plural(days_left, "day", "days", number)
    match counts.status:
        case Status.MET:
            return _with_extra(f"done for this {period}", counts)
        case Status.ON_TRACK:
            return f"{left} left"
        case Status.BEHIND_PACE:
            return f"{number((counts.quota or 0) - counts.done)} to go, {left} left"
        case Status.LAST_CHANCE:
            return "every day left is needed"
        case Status.NEEDS_THE_LOG:
            return f"depends on {unknown}, not filled in"
        case _:
            gone = f"{counts.quota} is not possible any more this {period}"
            return f"{gone}, 1 more still counts" if days_left else gone


def _still_open(row: Row) -> str:
    return f"{weekdays(row.still_open)} still open" if row.still_open else ""


def due(row: Row) -> str:
    """Wednesday still open, next by Sunday, where it is asked for every so many days."""
    asked = isinstance(row.terms.schedule, EveryDays)
    return (_still_open(row) or next_by(row)) if asked else ""


def next_by(row: Row) -> str:
    """Next by Sunday, where it is asked for every so many days; nothing where it is not."""
    ahead = next_due(row)
    return f"next by {weekday(ahead)}" if ahead else ""


def _of_sum(row: Row) -> str:
    """What stands under a sum: whether it is reached, and until then the days that are left."""
    if row.tally.pending:
        return f"{plural(row.days_left, 'day', 'days')} left"
    verdict = [reached(row.tally, row.terms)] if row.tally.done else _unknown(row)
    return ", ".join((*verdict, *_off(row)))


def _longer_period(row: Row) -> str:
    """This month, this fortnight: what a count is of that stands in the column of the week."""
    per = longer_period(row)
    return per_this(per) if per and row_count(row) else ""


def period_word(terms: Terms) -> str:
    """Week, month: the period of a quota or a sum."""
    schedule = terms.schedule
    return str(schedule.per) if isinstance(schedule, Quota | Total) else "week"


def not_filled_in(row: Row) -> str:
    """Thursday not filled in; Thursday could not be read; nothing where no count depends on it."""
    return "".join(_unknown(row))


def _unknown(row: Row) -> Iterator[str]:
    if not row.tally.unlogged:
        return
    if unread := unread_days(row):
        yield f"{weekdays(unread)} {UNREADABLE}"
    else:
        yield f"{_days(row)} not filled in"


def _days(row: Row) -> str:
    """The days that nobody filled in: named where they are few and of this week."""
    if names_unknown(row):
        return weekdays(row.unknown)
    return plural(len(row.unknown), "day", "days")


def _off(row: Row) -> Iterator[str]:
    """2 days off (ill), 1 spare day."""
    days, why = days_off(row)
    if days:
        yield plural(days, "day", "days") + " off" + (f" ({why})" if why else "")
    if spare := spare_days(row):
        yield plural(spare, "spare day", "spare days")


def _beyond(row: Row) -> Iterator[str]:
    """What the count leaves out: that none arose, or what was done late."""
    if none_arose(row):
        yield "none this week"
    if late := done_late(row):
        yield f"{late} done late"


def _aim(row: Row) -> str:
    if row.aim is None:
        return ""
    return _with_extra("aim reached", row.tally) if row.reached else f"aim {row.aim}"


def _with_extra(text: str, counts: Tally) -> str:
    return f"{text}, and {counts.extra} more" if counts.extra else text
