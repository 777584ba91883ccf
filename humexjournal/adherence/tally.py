"""Counting opportunities: done, missed, unlogged, off; the bounds; coverage."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from humexjournal.adherence.opportunity import Opportunity, QuotaPeriod, Series
from humexjournal.adherence.state import State, Status
from humexjournal.core.schedule import Quota


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of a series.

    `scheduled` is done + missed + unlogged; `done` includes the minimum versions. `bonus`,
    `excused` and `reserve` count days where the schedule is a quota. `low` takes every blank for
    missed, `high` for done; both are None while there is nothing to divide.
    """

    done: int = 0
    minimum: int = 0
    missed: int = 0
    unlogged: int = 0
    excused: int = 0
    reserve: int = 0
    pending: int = 0
    bonus: int = 0
    low: float | None = None
    high: float | None = None
    quota: int | None = None
    extra: int | None = None
    status: Status | None = None

    @property
    def scheduled(self) -> int:
        """The opportunities that have closed with or without an entry."""
        return self.done + self.missed + self.unlogged

    @property
    def coverage(self) -> float | None:
        """The share of the scheduled opportunities about which something is known."""
        known = self.done + self.missed
        return known / self.scheduled if self.scheduled else None


def tally(series: Series) -> Tally:
    """The counts of a series; its bounds leave out the quotas that are still running."""
    states = _states((*series.opportunities, *_units(series.quotas)))
    free = Counter(day.state for day in series.days if isinstance(day.schedule, Quota))
    ended = [quota for quota in series.quotas if quota.closed]
    low, high = _bounds(_states((*series.opportunities, *_units(ended))))
    return Tally(
        done=states[State.DONE] + states[State.MINIMUM],
        minimum=states[State.MINIMUM],
        missed=states[State.MISSED],
        unlogged=states[State.UNLOGGED],
        excused=states[State.EXCUSED] + free[State.EXCUSED],
        reserve=states[State.RESERVE] + free[State.RESERVE],
        pending=states[State.PENDING],
        bonus=sum(day.is_bonus for day in series.days),
        low=low,
        high=high,
        quota=sum(quota.quota for quota in series.quotas) if series.quotas else None,
        extra=sum(quota.extra for quota in series.quotas) if series.quotas else None,
        status=series.quotas[-1].status if series.quotas else None,
    )


def _units(quotas: Iterable[QuotaPeriod]) -> Iterable[Opportunity]:
    return (unit for quota in quotas for unit in quota.units)


def _states(opportunities: Iterable[Opportunity]) -> Counter[State]:
    return Counter(opportunity.state for opportunity in opportunities)


def _bounds(states: Counter[State]) -> tuple[float | None, float | None]:
    """The share that is done, with every blank missed and with every blank done."""
    done = states[State.DONE] + states[State.MINIMUM]
    unlogged = states[State.UNLOGGED]
    scheduled = done + states[State.MISSED] + unlogged
    return (done / scheduled, (done + unlogged) / scheduled) if scheduled else (None, None)
