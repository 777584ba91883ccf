"""What the charts are made from: names, days and plain numbers, nothing else."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from humexjournal.adherence.control_chart import Limits
from humexjournal.core.calendar import DAYS_IN_WEEK


class DayMark(Struct, frozen=True):
    """A day and its state as in the signs of a catalogue: done, missed …; "" where none is due."""

    day: date
    state: str = ""


class WeekCount(Struct, frozen=True):
    """A week, named by its first day, and what its opportunities have come to; days off beside."""

    first: date
    done: int = 0
    missed: int = 0
    unlogged: int = 0
    pending: int = 0
    off: int = 0

    @property
    def of(self) -> int:
        """How many have closed."""
        return self.done + self.missed + self.unlogged

    @property
    def shares(self) -> tuple[float, float]:
        """From 0 to 1 and of what has closed: what was done, and what may have been."""
        of = self.of or 1
        return self.done / of, (self.done + self.unlogged) / of


class SymbolsData(Struct, frozen=True):
    """The days of one week of a behaviour, in order."""

    name: str
    days: tuple[DayMark, ...]


class StripData(Struct, frozen=True):
    """The weeks of a behaviour, oldest first, none left out; without `legend` the page has one."""

    name: str
    weeks: tuple[WeekCount, ...]
    legend: bool = True


class HeatmapData(Struct, frozen=True):
    """The days of a behaviour in order, none left out; `week_starts` is a weekday, Monday 0."""

    name: str
    days: tuple[DayMark, ...]
    week_starts: int = 0
    legend: bool = True


class ControlData(Struct, frozen=True):
    """The weeks of a behaviour, oldest first, with the limits of each, as `p_chart` gives them.

    `limits` are shares from 0 to 1, None for a week of which nothing is known.
    """

    name: str
    weeks: tuple[WeekCount, ...]
    limits: tuple[Limits | None, ...]

    @property
    def usual(self) -> float | None:
        """The share of all weeks together."""
        return next((one.centre for one in self.limits if one), None)

    @property
    def beyond(self) -> tuple[bool, ...]:
        """Which weeks lie beyond their limits, whatever their blanks were."""
        return tuple(map(_is_beyond, self.weeks, self.limits))


class DriftStep(Struct, frozen=True):
    """The score after one opportunity; at an alarm the one that led to it."""

    due: date
    missed: bool
    score: float
    threshold: float
    alarmed: bool = False


class DriftData(Struct, frozen=True):
    """The drift score of a behaviour, step by step; `begins` are the first days of its versions."""

    name: str
    steps: tuple[DriftStep, ...]
    begins: tuple[date, ...] = ()


class ParetoBar(Struct, frozen=True):
    """A tag and the misses it stands for; None for the misses of which nobody said why."""

    tag: str | None
    misses: float


class ParetoData(Struct, frozen=True):
    """What got in the way, in the order of the bars; `adds_up` draws how they add up."""

    bars: tuple[ParetoBar, ...]
    misses: int
    adds_up: bool = False
    name: str = ""


class ReadingsData(Struct, frozen=True):
    """The readings of an outcome, each of the first day of a week, in order.

    `limits` are those of an XmR chart, None where there are too few readings for them.
    """

    name: str
    readings: tuple[tuple[date, Decimal], ...]
    limits: Limits | None = None

    @property
    def weeks(self) -> tuple[tuple[date, Decimal | None], ...]:
        """All weeks from the first reading to the last, also those without one."""
        if not self.readings:
            return ()
        found = dict(self.readings)
        ends = (self.readings[0][0].toordinal(), self.readings[-1][0].toordinal() + 1)
        firsts = map(date.fromordinal, range(*ends, DAYS_IN_WEEK))
        return tuple((first, found.get(first)) for first in firsts)


def _is_beyond(week: WeekCount, limits: Limits | None) -> bool:
    if limits is None or not week.of:
        return False
    low, high = week.shares
    return high < limits.low or low > limits.high


Drawn = SymbolsData | StripData | HeatmapData | ControlData | DriftData | ParetoData | ReadingsData
