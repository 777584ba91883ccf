"""The drift score of a behaviour, and where it asks for a note."""

from collections.abc import Iterator
from itertools import pairwise

from humexjournal.rendering.charts import ink, marks
from humexjournal.rendering.charts.chart import Chart, chart
from humexjournal.rendering.charts.drawn import DriftData, DriftStep
from humexjournal.rendering.charts.scale import Scale
from humexjournal.rendering.charts.svg import element
from humexjournal.rendering.words import Catalogue

STEP, TOP, HEIGHT, FOOT = 16, 20, 160, 46
DONE, MISSED, SIGNAL = 8, 15, 26
LEFT, MARGIN = 6, 14

A_NAME = 5
"""How many steps the name of a month takes."""


def drift_chart(data: DriftData, words: Catalogue) -> Chart:
    """A point an opportunity: a ring where it was missed, a dot where it was done.

    A miss that takes the score to the dashed line is a diamond, and the score begins anew after it;
    so it does with a new version of the behaviour, at the dotted upright lines.
    """
    y = Scale(0, max((_high(step) for step in data.steps), default=1), TOP + HEIGHT, TOP)
    right = max(_x(len(data.steps)) - STEP / 2, _last_month(data, words))
    said = _a_note(data, words)
    inside = (
        marks.line(0, y(0), right, y(0)),
        *_threshold(data, y),
        *_begins(data, y),
        *_course(data, y),
        *_months(data, y(0) + FOOT - MARGIN, words),
        _beside(data, said, right, y),
    )
    width = right + MARGIN + ink.wide(said)
    return chart(data, words, width, y(0) + FOOT, inside)


def _high(step: DriftStep) -> float:
    return max(step.score, step.threshold)


def _x(place: int) -> float:
    return LEFT + STEP * (place + 0.5)


def _a_note(data: DriftData, words: Catalogue) -> str:
    if not data.steps:
        return ""
    return words.CHARTS["a_note"].format(words.decimal(data.steps[-1].threshold, 2))


def _beside(data: DriftData, said: str, right: float, y: Scale) -> str:
    if not data.steps:
        return ""
    base = y(data.steps[-1].threshold) + ink.SMALL * 0.36
    return ink.label(right + MARGIN, base, said, fill=ink.DARK)


def _threshold(data: DriftData, y: Scale) -> Iterator[str]:
    ends = [
        (x, y(step.threshold))
        for place, step in enumerate(data.steps)
        for x in (_x(place) - STEP / 2, _x(place) + STEP / 2)
    ]
    yield marks.path(ends, stroke=ink.DARK, stroke_dasharray="8 6")


def _begins(data: DriftData, y: Scale) -> Iterator[str]:
    """Where a later version begins: before the first opportunity under it."""
    for place in sorted(_starts(data)):
        x = _x(place) - STEP / 2
        yield marks.line(x, y(0), x, TOP, stroke=ink.MIDDLE, stroke_dasharray="3 6")


def _starts(data: DriftData) -> set[int]:
    pairs = enumerate(pairwise(data.steps), start=1)
    return {
        place
        for place, (before, after) in pairs
        if any(before.due < day <= after.due for day in data.begins)
    }


def _course(data: DriftData, y: Scale) -> Iterator[str]:
    begun = _starts(data)
    ends = [(_x(place), y(step.score)) for place, step in enumerate(data.steps)]
    for place, (before, after) in enumerate(pairwise(ends), start=1):
        if place not in begun and not data.steps[place - 1].alarmed:
            yield marks.line(*before, *after, stroke=ink.MIDDLE)
    for step, (x, height) in zip(data.steps, ends, strict=True):
        yield element("g", _point(step, x, height), class_="chart-step")


def _point(step: DriftStep, x: float, height: float) -> str:
    if step.alarmed:
        return marks.diamond(x, height, SIGNAL)
    return marks.sign(
        "missed" if step.missed else "done", x, height, MISSED if step.missed else DONE
    )


def _months(data: DriftData, base: float, words: Catalogue) -> Iterator[str]:
    for place, name in _named(data, words):
        yield ink.label(_x(place) - STEP / 2, base, name, fill=ink.DARK)


def _named(data: DriftData, words: Catalogue) -> list[tuple[int, str]]:
    """The first opportunity of each month, where there is room for its name."""
    found: list[tuple[int, str]] = []
    last = None
    for place, step in enumerate(data.steps):
        month = (step.due.year, step.due.month)
        if month != last and (not found or place - found[-1][0] >= A_NAME):
            found.append((place, words.short_month(step.due)))
        last = month
    return found


def _last_month(data: DriftData, words: Catalogue) -> float:
    """How far the name of the last month reaches."""
    named = _named(data, words)
    return _x(named[-1][0]) - STEP / 2 + ink.wide(named[-1][1]) if named else 0
