"""Counting opportunities: done, missed, unlogged, off; the bounds; coverage."""

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.series import Series
from humexjournal.adherence.state import NOT_ELIGIBLE, State, Status
from humexjournal.core.schedule import ByDate, EveryDays, OnDays, Schedule

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
    states = _states(series.chances)
    free = Counter(day.state for day in series.days if day.asked and _counts_days(day.schedule))
    low, high = _bounds(_states(series.closed_chances))
    quotas, totals = series.quotas, series.totals
    return Tally(
        done=states[State.DONE] + states[State.MINIMUM],
        minimum=states[State.MINIMUM],
        missed=states[State.MISSED],
        unlogged=states[State.UNLOGGED],
        excused=states[State.EXCUSED] + free[State.EXCUSED],
        reserve=states[State.RESERVE] + free[State.RESERVE],
        pending=states[State.PENDING],
        bonus=sum(day.is_bonus for day in series.days),
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


def _counts_days(schedule: Schedule | None) -> bool:
    """Whether days off are counted as days, for they are no opportunities of their own."""
    match schedule:
        case OnDays() | EveryDays() | ByDate(1):
            return False
        case _:
            return True


def _states(opportunities: Iterable[Opportunity]) -> Counter[State]:
    return Counter(opportunity.state for opportunity in opportunities)


def _bounds(states: Counter[State]) -> tuple[float | None, float | None]:
    """The share that is done, with every blank missed and with every blank done."""
    done = states[State.DONE] + states[State.MINIMUM]
    unlogged = states[State.UNLOGGED]
    scheduled = done + states[State.MISSED] + unlogged
    return (done / scheduled, (done + unlogged) / scheduled) if scheduled else (None, None)
