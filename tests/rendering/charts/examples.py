"""One chart of each kind from readable input."""

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from humexjournal.adherence.control_chart import p_chart, xmr_limits
from humexjournal.rendering.charts.chart import Chart
from humexjournal.rendering.charts.control import control_chart
from humexjournal.rendering.charts.drawn import (
    ControlData,
    DayMark,
    Drawn,
    DriftData,
    DriftStep,
    HeatmapData,
    ParetoBar,
    ParetoData,
    ReadingsData,
    StripData,
    SymbolsData,
    WeekCount,
)
from humexjournal.rendering.charts.drift import drift_chart
from humexjournal.rendering.charts.heatmap import heatmap
from humexjournal.rendering.charts.outcomes import outcome_chart
from humexjournal.rendering.charts.pareto import friction_pareto
from humexjournal.rendering.charts.week_symbols import week_symbols
from humexjournal.rendering.charts.weeks_strip import weeks_strip
from humexjournal.rendering.words import catalogue

EN = catalogue("en")
STATES = {
    "x": "done", "/": "minimum", "o": "missed", "?": "unlogged", ".": "", "-": "excused",
    "r": "reserve", ":": "pending", "+": "bonus",
}  # fmt: skip

MON, APRIL = date(2026, 6, 1), date(2026, 4, 1)


class Example(NamedTuple):
    """What is drawn, and how."""

    drawn: Drawn
    chart: Chart


def days(line: str, first: date = MON) -> tuple[DayMark, ...]:
    """Days from a line of signs, one a day."""
    return tuple(
        DayMark(first + timedelta(days=number), STATES[sign])
        for number, sign in enumerate(line.replace(" ", ""))
    )


def week(first: date, boxes: str) -> WeekCount:
    """A week from its boxes, such as xxx?o."""
    return WeekCount(first, *(boxes.count(sign) for sign in "xo?:"))


def weeks(line: str, first: date = MON) -> tuple[WeekCount, ...]:
    """Weeks from a line of boxes, with a dash where nothing was planned."""
    return tuple(
        week(first + timedelta(weeks=number), boxes)
        for number, boxes in enumerate(line.replace("-", "").split(" "))
    )


def readings(line: str, first: date = MON) -> tuple[tuple[date, Decimal], ...]:
    """A reading a week, with a dash where there is none."""
    return tuple(
        (first + timedelta(weeks=number), Decimal(value))
        for number, value in enumerate(line.split())
        if value != "-"
    )


def steps(line: str, first: date = MON, miss: float = 2, threshold: float = 5) -> DriftData:
    """The drift score over days from a line of x and o, with one version to begin at each |."""
    found: list[DriftStep] = []
    begins, score, day = [first], 0.0, first
    for sign in line.replace(" ", ""):
        if sign == "|":
            begins.append(day)
            score = 0
            continue
        score = score + miss if sign == "o" else max(0, score - 1)
        alarmed = sign == "o" and score >= threshold
        found.append(DriftStep(day, sign == "o", score, threshold, alarmed))
        score = 0 if alarmed else score
        day += timedelta(days=1)
    return DriftData(WALK, tuple(found), tuple(begins))


WALK = "Walk after lunch"
QUARTER = weeks(
    "xxxxo xxxoo xxxx? - xxxxx xxxxo x???o oooox xxxxo xxxxx ????? xxxx xxxx:", date(2026, 4, 6)
)
ENERGY = readings("6.1 6.4 6.0 6.6 6.9 6.8 7.2 - 6.3 6.6 9.4 6.8 6.9", date(2026, 4, 6))
EACH_DAY = """
         xxo..
xx/ox..  xxxx?+.  -----..  xxxxo..  xxr/x..
xxxx?..  ox/xx..  xxxox+.  ?????..  xxxxx..
xx/xo..  xxxxx..  ::
"""

SYMBOLS = SymbolsData(WALK, days("xo/?-+r"))
STRIP = StripData(WALK, weeks("xxxxo xxxoo - xxx?o xx:::"))
HEATMAP = HeatmapData(WALK, days("".join(EACH_DAY.split()), APRIL))
CONTROL = ControlData(
    WALK, QUARTER, p_chart([(one.done, one.done + one.missed) for one in QUARTER])
)
PARETO = ParetoData(
    (
        ParetoBar("crowded", 3.5),
        ParetoBar("tired", 1.5),
        ParetoBar("forgot", 1),
        ParetoBar(None, 1),
    ),
    misses=7,
    adds_up=True,
)
DRIFT = steps("xxoxxxx xoxxoxo oxxxxxx xxoxoxo|xxxxx xoxxxxx", date(2026, 5, 18))
READINGS = ReadingsData("Energy", ENERGY, xmr_limits([float(value) for _, value in ENERGY]))

EXAMPLES = {
    "week-symbols": Example(SYMBOLS, week_symbols(SYMBOLS, EN)),
    "weeks-strip": Example(STRIP, weeks_strip(STRIP, EN)),
    "heatmap": Example(HEATMAP, heatmap(HEATMAP, EN)),
    "control": Example(CONTROL, control_chart(CONTROL, EN)),
    "drift": Example(DRIFT, drift_chart(DRIFT, EN)),
    "pareto": Example(PARETO, friction_pareto(PARETO, EN)),
    "outcomes": Example(READINGS, outcome_chart(READINGS, EN)),
}
