"""What got in the way: a bar a tag, the most frequent first."""

from collections.abc import Iterator
from itertools import accumulate

from humexjournal.rendering.charts import ink, marks
from humexjournal.rendering.charts.chart import Chart, chart
from humexjournal.rendering.charts.drawn import ParetoBar, ParetoData
from humexjournal.rendering.charts.scale import Scale
from humexjournal.rendering.charts.svg import element
from humexjournal.rendering.words import Catalogue

ROW, BAR, POINT = 52, 30, 14
LENGTH, LONGEST = 700, 360
"""The bar of all misses together, and a name."""

GAP, MARGIN = 16, 8


def friction_pareto(data: ParetoData, words: Catalogue) -> Chart:
    """A bar for each thing in the way, with its count, and on request how they add up.

    A miss with two tags is half of each. Misses of which nobody said why are a hatched bar at the
    end: they are no barrier.
    """
    names = [ink.fitted(words.in_the_way(bar.tag), LONGEST, ink.TEXT) for bar in data.bars]
    counts = [words.decimal(bar.misses) for bar in data.bars]
    middle = max((ink.wide(name, ink.TEXT) for name in names), default=0) + GAP
    left = middle + max((ink.wide(count, ink.TEXT) for count in counts), default=0) + GAP
    x = Scale(0, max(data.misses, 1), left, left + LENGTH)
    rows = (
        part
        for place, bar in enumerate(data.bars)
        for part in _row(place, bar, (names[place], counts[place]), left, x)
    )
    line = _adding_up(data, x) if data.adds_up else ()
    height = ROW * max(len(data.bars), 1) + MARGIN
    floor = marks.line(left, MARGIN / 2, left, height - MARGIN / 2)
    return chart(data, words, left + LENGTH + MARGIN, height, (*rows, floor, *line))


def _row(place: int, bar: ParetoBar, said: tuple[str, str], left: float, x: Scale) -> Iterator[str]:
    middle = _middle(place)
    base = middle + ink.TEXT * 0.36
    name, count = said
    yield ink.label(0, base, name, size=ink.TEXT)
    yield ink.label(left - GAP, base, count, anchor="end", size=ink.TEXT)
    state = "done" if bar.tag is not None else "unlogged"
    shape = marks.box(left, middle - BAR / 2, x(bar.misses) - left, BAR, state)
    yield element("g", shape, class_="chart-bar")


def _middle(place: int) -> float:
    return MARGIN / 2 + ROW * (place + 0.5)


def _adding_up(data: ParetoData, x: Scale) -> Iterator[str]:
    """A line from bar to bar, as far to the right as they have come together."""
    reached = accumulate(bar.misses for bar in data.bars)
    ends = [(x(total), _middle(place)) for place, total in enumerate(reached)]
    yield marks.path(ends, stroke=ink.MIDDLE)
    yield from (marks.sign("missed", *end, POINT) for end in ends)
