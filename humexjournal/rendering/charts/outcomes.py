"""The readings of an outcome by week, and the limits between which they usually lie."""

from collections.abc import Iterator
from itertools import pairwise

from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.rendering.charts import ink, marks
from humexjournal.rendering.charts.chart import Chart, chart
from humexjournal.rendering.charts.columns import UNDER, Columns, columns
from humexjournal.rendering.charts.drawn import ReadingsData
from humexjournal.rendering.charts.scale import Scale, beside, scale_of
from humexjournal.rendering.charts.svg import element
from humexjournal.rendering.words import Catalogue

TOP, HEIGHT = 18, 200
POINT, AWAY = 20, 28
MARGIN = 14

ALONE = 0.5
"""The space above and below readings without limits, in their span."""


def outcome_chart(data: ReadingsData, words: Catalogue) -> Chart:
    """A point a reading with its value under it, the mean, and the limits where there are any.

    A week without a reading leaves a gap. A reading beyond the limits is a diamond. The moving
    ranges are behind the limits, and not drawn.
    """
    values = [words.reading(value) if value is not None else "" for _, value in data.weeks]
    places = columns([first for first, _ in data.weeks], values, words)
    y = _scale(data)
    lines = _lines(data, y, words)
    inside = (
        *_limits(data, places, y),
        *beside(places.right + MARGIN, lines, top=TOP, floor=TOP + HEIGHT),
        *_points(data, places, y),
        *places.under(HEIGHT + 2 * TOP),
    )
    right = max((ink.wide(said) + MARGIN for _, said in lines), default=0)
    return chart(data, words, places.right + right, HEIGHT + 2 * TOP + UNDER, inside)


def _scale(data: ReadingsData) -> Scale:
    """One that shows the limits; without any, a few readings are made no mountains."""
    values = [float(value) for _, value in data.readings]
    if data.limits is None:
        return scale_of(values, TOP + HEIGHT, TOP, spare=ALONE)
    return scale_of([*values, data.limits.low, data.limits.high], TOP + HEIGHT, TOP)


def _lines(data: ReadingsData, y: Scale, words: Catalogue) -> list[tuple[float, str]]:
    """What is written beside the limits and the mean, from the top down."""
    if data.limits is None:
        return []
    low, centre, high = data.limits.low, data.limits.centre, data.limits.high
    said = ((high, "up_to"), (centre, "mean"), (low, "from"))
    return [(y(at), words.CHARTS[name].format(words.decimal(at))) for at, name in said]


def _limits(data: ReadingsData, places: Columns, y: Scale) -> Iterator[str]:
    if data.limits is None:
        return
    low, high = y(data.limits.low), y(data.limits.high)
    width = places.right - places.left
    yield element("rect", x=places.left, y=high, width=width, height=low - high, fill=ink.PALE)
    for at in (low, high):
        yield marks.line(places.left, at, places.right, at, stroke=ink.DARK, stroke_dasharray="8 6")
    centre = y(data.limits.centre)
    yield marks.line(places.left, centre, places.right, centre, stroke=ink.MIDDLE)


def _points(data: ReadingsData, places: Columns, y: Scale) -> Iterator[str]:
    at = {day: places.middle(place) for place, day in enumerate(places.days)}
    ends = [(day, at[day], y(float(value))) for day, value in data.readings]
    for (before, *start), (after, *end) in pairwise(ends):
        if (after - before).days <= DAYS_IN_WEEK:
            yield marks.line(*start, *end, stroke=ink.DARK)
    for (_, x, height), (_, value) in zip(ends, data.readings, strict=True):
        away = data.limits is not None and float(value) not in data.limits
        shape = marks.diamond(x, height, AWAY) if away else marks.sign("done", x, height, POINT)
        yield element("g", shape, class_="chart-reading")
