"""From the figures of a review to what the charts are made from; nothing is worked out anew."""

from collections.abc import Iterable, Sequence

from humexjournal.adherence.baseline import TWENTIETHS
from humexjournal.adherence.control_chart import p_chart
from humexjournal.adherence.drift import Drift, Step, Version
from humexjournal.adherence.friction import Pareto
from humexjournal.adherence.gates import Figure, TooLittle, withheld
from humexjournal.adherence.readings import Readings
from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import Period, Week
from humexjournal.rendering.cell_state import state_of
from humexjournal.rendering.charts.drawn import (
    ControlData,
    DayMark,
    DriftData,
    DriftStep,
    ParetoBar,
    ParetoData,
    ReadingsData,
    WeekCount,
)
from humexjournal.reviews.cells import Cell


def week_counts(weeks: Iterable[Week], tallies: Iterable[Tally]) -> tuple[WeekCount, ...]:
    """The weeks of a course with what each came to."""
    pairs = zip(weeks, tallies, strict=True)
    return tuple(
        WeekCount(
            week.first, one.done, one.missed, one.unlogged, one.pending, one.excused + one.reserve
        )
        for week, one in pairs
    )


def day_marks(cells: Iterable[Cell]) -> tuple[DayMark, ...]:
    """The days of some weeks as the sheet shows them."""
    return tuple(DayMark(cell.day, state_of(cell)) for cell in cells)


def control_data(name: str, weeks: Sequence[WeekCount]) -> ControlData:
    """The weeks within the limits of what is known of each."""
    known = [(week.done, week.done + week.missed) for week in weeks]
    return ControlData(name, tuple(weeks), p_chart(known))


def drift_data(
    name: str, drift: Drift, period: Period, versions: Iterable[Version] = ()
) -> DriftData:
    """The steps of a score within a range, with the beginnings of what was agreed."""
    begins = tuple(version.first for version in versions)
    steps = tuple(_step(one) for one in drift.steps if one.due in period)
    return DriftData(name, steps, begins)


def pareto_data(found: Pareto, name: str = "") -> ParetoData:
    """What got in the way; how it adds up only with enough tagged misses."""
    bars = tuple(ParetoBar(bar.tag, float(bar.misses)) for bar in found.bars)
    enough = withheld(Figure.FRICTION_CHART, tagged_misses=found.tagged) is None
    return ParetoData(bars, found.misses, adds_up=enough, name=name)


def readings_data(name: str, found: Readings) -> ReadingsData:
    """The readings of an outcome; its limits only with enough of them."""
    limits = None if isinstance(found.limits, TooLittle) else found.limits
    return ReadingsData(name, found.by_week, limits)


def _step(one: Step) -> DriftStep:
    missed = one.state is State.MISSED
    return DriftStep(one.due, missed, one.units, one.rule.threshold / TWENTIETHS, one.alarmed)
