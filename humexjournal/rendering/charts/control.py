"""The share of each week within its limits, for a quarter."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from humexjournal.rendering.charts import ink, marks
from humexjournal.rendering.charts.chart import Chart, chart
from humexjournal.rendering.charts.columns import UNDER, Columns, columns, short_count
from humexjournal.rendering.charts.drawn import ControlData, WeekCount
from humexjournal.rendering.charts.scale import Scale, beside
from humexjournal.rendering.charts.svg import element, number
from humexjournal.rendering.words import Catalogue

TOP, HEIGHT = 24, 220
POINT, AWAY = 20, 26
"""A week within its limits is a disc, one beyond them a diamond."""

MARGIN = 14


def control_chart(data: ControlData, words: Catalogue) -> Chart:
    """A point a week between none and all, within limits as wide as that week's number allows.

    Where blanks leave a week open, an upright line goes from what was done up to what may have
    been. A week of which nothing is known has no point.
    """
    labels = words.CHARTS
    left = max(ink.wide(labels["all"]), ink.wide(labels["none"])) + MARGIN
    counts = [short_count(week) for week in data.weeks]
    places = columns([week.first for week in data.weeks], counts, words, left)
    y = Scale(0, 1, TOP + HEIGHT, TOP)
    inside = (
        *_frame(places, y, words),
        *_limits(data, places, y),
        *_usual(data.usual, places, y, words),
        *_points(data, places, y),
        *places.under(y(0) + TOP),
    )
    right = ink.wide(words.usual_share(data.usual)) + MARGIN if data.usual is not None else MARGIN
    return chart(data, words, places.right + right, y(0) + TOP + UNDER, inside)


def _frame(places: Columns, y: Scale, words: Catalogue) -> Iterator[str]:
    for value, name in ((0, "none"), (1, "all")):
        said = words.CHARTS[name]
        yield ink.label(0, y(value) + ink.SMALL * 0.36, said, fill=ink.DARK)
        yield marks.line(places.left, y(value), places.right, y(value), stroke=ink.LIGHT)


def _usual(usual: float | None, places: Columns, y: Scale, words: Catalogue) -> Iterator[str]:
    if usual is None:
        return
    yield marks.line(places.left, y(usual), places.right, y(usual))
    said = [(y(usual), words.usual_share(usual))]
    yield from beside(places.right + MARGIN, said, top=y(1), floor=y(0))


def _limits(data: ControlData, places: Columns, y: Scale) -> Iterator[str]:
    """The band of each run of weeks that have limits, with a dashed line at its edges."""
    runs = groupby(enumerate(data.limits), key=lambda pair: pair[1] is not None)
    for known, run in runs:
        if not known:
            continue
        steps = [(place, one) for place, one in run if one is not None]
        low = [point for place, one in steps for point in _step(places, place, y(one.low))]
        high = [point for place, one in steps for point in _step(places, place, y(one.high))]
        yield _band([*low, *reversed(high)])
        yield marks.path(low, stroke=ink.DARK, stroke_dasharray="8 6")
        yield marks.path(high, stroke=ink.DARK, stroke_dasharray="8 6")


def _step(places: Columns, place: int, y: float) -> tuple[tuple[float, float], ...]:
    half = places.each / 2
    x = places.middle(place)
    return (x - half, y), (x + half, y)


def _band(points: list[tuple[float, float]]) -> str:
    ends = " ".join(f"{number(x)},{number(y)}" for x, y in points)
    return element("polygon", points=ends, fill=ink.PALE)


def _points(data: ControlData, places: Columns, y: Scale) -> Iterator[str]:
    known = [place for place, week in enumerate(data.weeks) if week.done + week.missed]
    beyond = data.beyond
    ends = [(places.middle(place), y(data.weeks[place].shares[0])) for place in known]
    for (before, start), (after, end) in pairwise(zip(known, ends, strict=True)):
        if after - before == 1:
            yield marks.line(*start, *end, stroke=ink.MIDDLE)
    for place, (x, height) in zip(known, ends, strict=True):
        week = data.weeks[place]
        parts = (*_blanks(week, x, height, y), _point(x, height, beyond=beyond[place]))
        yield element("g", *parts, class_="chart-week")


def _blanks(week: WeekCount, x: float, height: float, y: Scale) -> Iterator[str]:
    """How far up a week may lie, were all its blanks done."""
    if week.unlogged:
        top = y(week.shares[1])
        yield marks.line(x, height, x, top, stroke_dasharray="3 5")
        yield marks.line(x - POINT / 2, top, x + POINT / 2, top)


def _point(x: float, height: float, *, beyond: bool) -> str:
    return marks.diamond(x, height, AWAY) if beyond else marks.sign("done", x, height, POINT)
