"""The opportunity, the atom of every figure; the days it is made from, and the periods it fills."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from humexjournal.adherence.agreed import Agreed
from humexjournal.adherence.state import State, Status
from humexjournal.core.calendar import Period
from humexjournal.core.entry import Observation
from humexjournal.core.schedule import FREE, ByDate, Schedule
from humexjournal.core.standard import Minimum, Standard
from humexjournal.core.value import Occasions


class DayRecord(Struct, frozen=True):
    """What one day came to for one KBI, under its standard of that day.

    `state` is as if the day were asked for; `asked` says whether it was, which is so for every day
    where the days are free to choose. `did` is whether it was done at all, also on a day that is
    excused, and `at_minimum` whether that was only the busy-day version. `off` is the reason of an
    excused day, `agreed` what held. Under a total no single day is judged: a day with a value is
    void, with `did` left False; so is one without any occasion.
    """

    day: date
    state: State
    asked: bool
    did: bool = False
    observation: Observation | None = None
    off: str | None = None
    at_minimum: bool = False
    agreed: Agreed | None = None

    @property
    def schedule(self) -> Schedule | None:
        """The schedule that held."""
        return self.agreed.schedule if self.agreed else None

    @property
    def standard(self) -> Standard | None:
        """The standard by which the day was judged."""
        return self.agreed.standard if self.agreed else None

    @property
    def minimum(self) -> Minimum | None:
        """The busy-day version that held."""
        return self.agreed.minimum if self.agreed else None

    @property
    def times(self) -> int:
        """How often it was done; a day counts once, save where times are asked for by a date."""
        if not self.did:
            return 0
        said = self.observation.value if self.observation else None
        if isinstance(said, Occasions) and isinstance(self.schedule, ByDate):
            return said.done
        return 1

    @property
    def is_bonus(self) -> bool:
        """Done on a day that was not asked for; where days are free to choose such a day counts."""
        extra = self.did and (not self.asked or self.state is State.EXCUSED)
        return extra and not isinstance(self.schedule, FREE)


class Opportunity(Struct, frozen=True):
    """One chance that the plan asks for, with the last day on which it can be taken."""

    due: date
    state: State
    late: bool = False


class QuotaPeriod(Struct, frozen=True):
    """One period of a quota: its prorated number, its units, and how it stands.

    `extra` is what was done beyond the quota, `open_days` the days that can still add to it,
    `unknown_days` the eligible days that have passed without an entry. `resolved` are the units
    that are decided, each due on the day on which it was.
    """

    period: Period
    quota: int
    units: tuple[Opportunity, ...]
    extra: int
    status: Status
    closed: bool
    open_days: tuple[date, ...] = ()
    unknown_days: tuple[date, ...] = ()
    resolved: tuple[Opportunity, ...] = ()


class TotalPeriod(Struct, frozen=True):
    """One calendar period of a total: the sum so far beside its prorated target.

    `open_days` are the days that can still add to it, `unknown_days` those that have passed without
    an entry.
    """

    period: Period
    total: Decimal
    target: Fraction
    at_most: bool
    state: State
    closed: bool
    open_days: tuple[date, ...] = ()
    unknown_days: tuple[date, ...] = ()

    @property
    def opportunity(self) -> Opportunity:
        """The one opportunity of the period."""
        return Opportunity(self.period.last, self.state)

    @property
    def attainment(self) -> float | None:
        """The part of the target that is reached, at most 1; None where there is no target."""
        return min(float(self.total) / float(self.target), 1.0) if self.target else None
