"""Laws of the charts: whatever comes in, a chart is well formed, whole and honest."""

import re
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace
from rendering.charts.drawing import boxes, groups, named, parsed, texts
from rendering.charts.examples import EN, STATES, WALK

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

HOSTILE = "</svg><script>alert(1)</script> & \x00\x1b[2J \u202e\ud800\ufffe ]]> <!-- \" '"
FEW = 11
"""So many boxes stand on one another one by one."""

NAMES = st.just(WALK) | st.text(st.characters(), max_size=8) | st.just(HOSTILE)
DAYS = st.dates(date(1, 1, 8), date(9998, 1, 1))
COUNTS = st.integers(0, 8)


@st.composite
def weeks(draw, least: int = 0) -> tuple[WeekCount, ...]:
    first = draw(DAYS)
    counts = draw(st.lists(st.tuples(COUNTS, COUNTS, COUNTS, COUNTS), min_size=least, max_size=6))
    return tuple(WeekCount(first + timedelta(weeks=n), *each) for n, each in enumerate(counts))


@st.composite
def days(draw, most: int) -> tuple[DayMark, ...]:
    first = draw(DAYS)
    states = draw(st.lists(st.sampled_from(list(STATES.values())), min_size=1, max_size=most))
    return tuple(DayMark(first + timedelta(days=n), state) for n, state in enumerate(states))


@st.composite
def controls(draw) -> ControlData:
    found = draw(weeks())
    return ControlData(draw(NAMES), found, p_chart([(w.done, w.done + w.missed) for w in found]))


@st.composite
def drifts(draw) -> DriftData:
    day, found = draw(DAYS), []
    twentieths = st.integers(0, 200).map(lambda number: number / 20)
    for gap in draw(st.lists(st.integers(1, 9), max_size=24)):
        day += timedelta(days=gap)
        missed, score, threshold = draw(st.tuples(st.booleans(), twentieths, twentieths))
        found.append(DriftStep(day, missed, score, threshold, missed and score >= threshold))
    begins = (
        draw(st.lists(st.sampled_from([one.due for one in found]), max_size=2)) if found else []
    )
    return DriftData(draw(NAMES), tuple(found), tuple(sorted(begins)))


@st.composite
def paretos(draw) -> ParetoData:
    tags = draw(st.lists(NAMES, max_size=6))
    shares = [draw(st.integers(1, 40)) / 4 for _ in tags]
    bars = [ParetoBar(tag, share) for tag, share in zip(tags, shares, strict=True)]
    unsaid = [ParetoBar(None, 2)] if draw(st.booleans()) else []
    total = sum(bar.misses for bar in (*bars, *unsaid))
    return ParetoData((*bars, *unsaid), int(total + 0.99), draw(st.booleans()), draw(NAMES))


@st.composite
def outcomes(draw) -> ReadingsData:
    first = draw(DAYS)
    values = draw(st.lists(st.none() | st.decimals(-9999, 9999, places=1), max_size=6))
    found = tuple(
        (first + timedelta(weeks=n), Decimal(value))
        for n, value in enumerate(values)
        if value is not None
    )
    enough = len(found) > 5 and draw(st.booleans())
    limits = xmr_limits([float(value) for _, value in found]) if enough else None
    return ReadingsData(draw(NAMES), found, limits)


STRIPS = st.builds(StripData, NAMES, weeks(), st.booleans())
HEATMAPS = st.builds(HeatmapData, NAMES, days(24), st.integers(0, 6), st.booleans())
SYMBOLS = st.builds(SymbolsData, NAMES, days(7))
KINDS: dict[type, Callable[..., Chart]] = {
    SymbolsData: week_symbols,
    StripData: weeks_strip,
    HeatmapData: heatmap,
    ControlData: control_chart,
    DriftData: drift_chart,
    ParetoData: friction_pareto,
    ReadingsData: outcome_chart,
}
ANY = st.one_of(SYMBOLS, STRIPS, HEATMAPS, controls(), drifts(), paretos(), outcomes())


def drawn(data: Drawn) -> Chart:
    return KINDS[type(data)](data, EN)


@given(ANY)
@example(StripData(HOSTILE, ()))
@example(ParetoData((ParetoBar(HOSTILE, 1),), 1, adds_up=True, name=HOSTILE))
def test_a_chart_is_well_formed_and_holds_no_markup_of_people(data: Drawn) -> None:
    found = {one.tag.rpartition("}")[2] for one in parsed(drawn(data).svg).iter()}
    assert found <= {
        "svg", "title", "desc", "g", "rect", "circle", "line", "path", "polygon", "text",
    }  # fmt: skip


@given(ANY)
def test_a_chart_is_the_same_for_the_same_values(data: Drawn) -> None:
    assert drawn(data) == drawn(replace(data))


@given(ANY)
@example(ParetoData((ParetoBar("time", 99.9), ParetoBar("tired", 0.1)), 100))
@example(StripData(WALK, (WeekCount(date(2026, 6, 1), done=299, missed=1),)))
def test_everything_lies_within_the_chart(data: Drawn) -> None:
    root = parsed(drawn(data).svg)
    _, _, width, height = map(float, root.get("viewBox", "").split())
    for name, box in boxes(root):
        assert box.left >= -0.1, name
        assert box.top >= -0.1, name
        assert box.right <= width + 0.1, name
        assert box.bottom <= height + 0.1, name


@given(st.one_of(SYMBOLS, STRIPS, HEATMAPS, controls(), drifts(), outcomes()))
def test_what_is_said_names_every_number_that_is_shown(data: Drawn) -> None:
    chart = drawn(replace(data, name=WALK))
    shown = {number for text in texts(chart.svg) for number in numbers(text)}
    assert shown <= set(numbers(chart.text))


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:\.\d+)?", text)


@given(paretos())
def test_what_is_said_names_every_bar_and_its_count(data: ParetoData) -> None:
    chart = drawn(data)
    counts = [text for text in texts(chart.svg) if re.fullmatch(r"\d+(\.\d)?", text)]
    assert len(groups(chart.svg, "bar")) == len(data.bars)
    for bar in data.bars:
        assert EN.decimal(bar.misses) in counts
        assert EN.decimal(bar.misses) in chart.text


@given(STRIPS)
def test_a_week_has_a_box_for_each_opportunity(data: StripData) -> None:
    columns = groups(drawn(data).svg, "week")
    assert len(columns) == len(data.weeks)
    most = max((week.of + week.pending for week in data.weeks), default=0)
    for column, week in zip(columns, data.weeks, strict=True):
        runs = sum(map(bool, (week.done, week.missed, week.unlogged, week.pending)))
        expected = week.of + week.pending if most <= FEW else runs
        assert len(named(column, "rect")) == expected


@given(STRIPS)
def test_equal_counts_are_equally_high(data: StripData) -> None:
    columns = groups(drawn(data).svg, "week")
    found: dict[tuple[int, ...], list[str]] = {}
    for column, week in zip(columns, data.weeks, strict=True):
        counts = (week.done, week.missed, week.unlogged, week.pending)
        shape = [f"{one.get('y')} {one.get('height')}" for one in named(column, "rect")]
        assert found.setdefault(counts, shape) == shape


@given(STRIPS)
def test_a_blank_is_hatched_and_a_miss_is_not(data: StripData) -> None:
    for column, week in zip(groups(drawn(data).svg, "week"), data.weeks, strict=True):
        assert bool(named(column, "path")) == bool(week.unlogged)


@given(HEATMAPS)
def test_a_heatmap_has_a_cell_for_each_day_on_which_something_was_planned(
    data: HeatmapData,
) -> None:
    cells = groups(drawn(data).svg, "day")
    assert [bool(len(cell)) for cell in cells] == [bool(one.state) for one in data.days]


@given(SYMBOLS)
def test_a_week_of_symbols_has_one_for_each_day(data: SymbolsData) -> None:
    signs = groups(drawn(data).svg, "day")
    assert [bool(len(sign)) for sign in signs] == [bool(one.state) for one in data.days]


@given(controls())
def test_a_week_has_a_point_where_something_of_it_is_known(data: ControlData) -> None:
    known = Counter(bool(week.done + week.missed) for week in data.weeks)
    assert len(groups(drawn(data).svg, "week")) == known[True]


@given(drifts())
def test_a_signal_is_a_diamond_and_every_step_has_a_point(data: DriftData) -> None:
    points = groups(drawn(data).svg, "step")
    assert [bool(named(one, "polygon")) for one in points] == [step.alarmed for step in data.steps]


@given(outcomes())
def test_a_reading_has_a_point_and_its_value(data: ReadingsData) -> None:
    svg = drawn(data).svg
    shown = texts(svg)
    assert len(groups(svg, "reading")) == len(data.readings)
    assert all(EN.reading(value) in shown for _, value in data.readings)


@given(outcomes())
def test_a_reading_beyond_the_limits_has_another_shape(data: ReadingsData) -> None:
    for group, (_, value) in zip(groups(drawn(data).svg, "reading"), data.readings, strict=True):
        away = data.limits is not None and float(value) not in data.limits
        assert bool(named(group, "polygon")) == away
