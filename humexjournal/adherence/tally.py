"""Counting opportunities: done, missed, unlogged, off; the bounds; coverage."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.series import Series
from humexjournal.adherence.state import NOT_ELIGIBLE, State, Status, done_among
from humexjournal.core.schedule import ByDate, EveryDays, OnDays

OFF = (State.EXCUSED, State.RESERVE)
NOT_CLOSED = NOT_ELIGIBLE | {State.PENDING}


class Tally(Struct, frozen=True):
    """The counts of a series.

    `scheduled` is done + missed + unlogged; `done` includes the minimum versions. `bonus` counts
    days, and so do `excused` and `reserve` where the days are free to choose. `low` takes every
    blank for missed, `high` for done; both are None while there is nothing to divide. A quota has
    `quota`, `extra` and `status`, a total `total` and `target`, which is a limit where `at_most`.
    """

    done: int = 0
    minimum: int = 0
    missed: int = 0
    unlogged: int = 0
    excused: int = 0
    reserve: int = 0
    pending: int = 0
    bonus: int = 0
    late: int = 0
    low: float | None = None
    high: float | None = None
    quota: int | None = None
    extra: int | None = None
    status: Status | None = None
    total: Decimal | None = None
    target: Fraction | None = None
    at_most: bool = False

    @property
    def scheduled(self) -> int:
        """The opportunities that have closed with or without an entry."""
        return self.done + self.missed + self.unlogged

    @property
    def coverage(self) -> float | None:
        """The share of the scheduled opportunities about which something is known."""
        known = self.done + self.missed
        return known / self.scheduled if self.scheduled else None

    @property
    def full_rate(self) -> float | None:
        """The share of what was done that was done in full; None where nothing was."""
        return (self.done - self.minimum) / self.done if self.done else None


def tally(series: Series) -> Tally:
    """The counts of a series; its bounds leave out the quotas and totals that are still running."""
    chances, closed = series.chances, series.closed_chances
    states = [one.state for one in chances]
    low, high = _bounds(states if closed == chances else [one.state for one in closed])
    free = [day.state for day in series.days if day.state in OFF and _counts_days(day)]
    quotas, totals = series.quotas, series.totals
    return Tally(
        done=done_among(states),
        minimum=states.count(State.MINIMUM),
        missed=states.count(State.MISSED),
        unlogged=states.count(State.UNLOGGED),
        excused=states.count(State.EXCUSED) + free.count(State.EXCUSED),
        reserve=states.count(State.RESERVE) + free.count(State.RESERVE),
        pending=states.count(State.PENDING),
        bonus=sum(day.is_bonus for day in series.days if day.did),
        late=sum(one.late for one in series.opportunities),
        low=low,
        high=high,
        quota=sum(one.quota for one in quotas) if quotas else None,
        extra=sum(one.extra for one in quotas) if quotas else None,
        status=quotas[-1].status if quotas else None,
        total=sum((one.total for one in totals), Decimal(0)) if totals else None,
        target=sum((one.target for one in totals), Fraction(0)) if totals else None,
        at_most=bool(totals) and totals[-1].at_most,
    )


def days_covered(series: Series) -> tuple[int, int]:
    """The asked-for days of a range about which something is known, of all that have closed.

    Where occasions are asked for, this says how much of the range the counts speak for.
    """
    asked = [day.state for day in series.days if day.asked and day.state not in NOT_CLOSED]
    return sum(state is not State.UNLOGGED for state in asked), len(asked)


def _counts_days(day: DayRecord) -> bool:
    """Whether a day off is counted as a day, where it is no opportunity of its own."""
    match day.schedule:
        case OnDays() | EveryDays() | ByDate(1):
            return False
        case _:
            return day.asked


def _bounds(states: Sequence[State]) -> tuple[float | None, float | None]:
    """The share that is done, with every blank missed and with every blank done."""
    done = done_among(states)
    unlogged = states.count(State.UNLOGGED)
    scheduled = done + states.count(State.MISSED) + unlogged
    return (done / scheduled, (done + unlogged) / scheduled) if scheduled else (None, None)
