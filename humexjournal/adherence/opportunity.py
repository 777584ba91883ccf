"""The opportunity and its state: the atom of every figure."""

from dataclasses import dataclass
from datetime import date

from humexjournal.adherence.state import State, Status
from humexjournal.core.calendar import Period
from humexjournal.core.entry import Observation
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import Quota, Schedule, Total


@dataclass(frozen=True, slots=True)
class DayRecord:
    """What one day came to for one KBI, under its standard of that day.

    `state` is as if the day were asked for; `asked` says whether it was, which is so for every day
    where the days are free to choose. `did` is whether it was done at all, also on a day that is
    excused, and `at_minimum` whether that was only the busy-day version. `off` is the reason of an
    excused day, `schedule` the one that held. Under a total no single day is judged: a day with a
    value is void, with `did` left False.
    """

    day: date
    state: State
    asked: bool
    did: bool = False
    observation: Observation | None = None
    off: str | None = None
    at_minimum: bool = False
    schedule: Schedule | None = None

    @property
    def is_bonus(self) -> bool:
        """Done on a day that was not asked for; in a quota or a total such a day counts."""
        extra = self.did and (not self.asked or self.state is State.EXCUSED)
        return extra and not isinstance(self.schedule, Quota | Total)


@dataclass(frozen=True, slots=True)
class Opportunity:
    """One chance that the plan asks for, with the last day on which it can be taken."""

    due: date
    state: State
    late: bool = False


@dataclass(frozen=True, slots=True)
class QuotaPeriod:
    """One calendar period of a quota: its prorated number, its units, and how it stands.

    `extra` is what was done beyond the quota, `open_days` the days that can still add to it,
    `unknown_days` the eligible days that have passed without an entry.
    """

    period: Period
    quota: int
    units: tuple[Opportunity, ...]
    extra: int
    status: Status
    closed: bool
    open_days: tuple[date, ...] = ()
    unknown_days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """A KBI over a range of days at an as-of date.

    `days` are the active days of the range; `opportunities` those of schedules of days, in order;
    `quotas` the quota periods whose last day lies in the range.
    """

    kbi: KBI
    period: Period
    as_of: date
    days: tuple[DayRecord, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    quotas: tuple[QuotaPeriod, ...] = ()
