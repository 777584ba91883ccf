"""The weeks of a behaviour: a column of boxes a week, a box an opportunity."""

from collections.abc import Iterator

from humexjournal.rendering.charts import marks
from humexjournal.rendering.charts.chart import Chart, chart
from humexjournal.rendering.charts.columns import UNDER, Columns, columns, short_count
from humexjournal.rendering.charts.drawn import StripData, WeekCount
from humexjournal.rendering.charts.legend import SIGN, Legend, legend
from humexjournal.rendering.charts.svg import element
from humexjournal.rendering.words import Catalogue

TALLEST, HIGHEST = 26, 160
"""A box, and a column."""

BOX = 62
SINGLE = 14
"""A box that would be lower than this is drawn as one with those of its kind."""

GAP = 4
STATES = ("done", "unlogged", "missed", "pending")
"""From the floor up."""


def weeks_strip(data: StripData, words: Catalogue) -> Chart:
    """What was done of what was planned, a column a week, the oldest first.

    A full box is done and an empty one not done; what nobody filled in is hatched, never empty.
    """
    weeks = data.weeks
    places = columns([week.first for week in weeks], [short_count(week) for week in weeks], words)
    most = max((week.of + week.pending for week in weeks), default=0)
    each = min(TALLEST, HIGHEST / max(most, 1))
    floor = each * most + GAP
    signs = _signs(data, places, words)
    inside = (*_columns(data, places, floor, each), places.floor(floor), *places.under(floor))
    below = signs.at(floor + UNDER, _sign)
    width = max(places.right, signs.width)
    return chart(data, words, width, floor + UNDER + signs.height, (*inside, *below))


def _columns(data: StripData, places: Columns, floor: float, each: float) -> Iterator[str]:
    for place, week in enumerate(data.weeks):
        left = places.middle(place) - BOX / 2
        yield element("g", *_boxes(week, left, floor, each), class_="chart-week")


def _boxes(week: WeekCount, left: float, floor: float, each: float) -> Iterator[str]:
    top = floor
    for state, count in _runs(week, each):
        height = count * each
        top -= height
        gap = GAP if each >= SINGLE else 0
        yield marks.box(left, top, BOX, height - gap, state)


def _runs(week: WeekCount, each: float) -> Iterator[tuple[str, int]]:
    """One box at a time, or all of a kind together where each would be too low to count."""
    for state in STATES:
        count = getattr(week, state)
        if each >= SINGLE:
            yield from ((state, 1) for _ in range(count))
        elif count:
            yield state, count


def _signs(data: StripData, places: Columns, words: Catalogue) -> Legend:
    if not data.legend:
        return Legend()
    used = {state for state in STATES for week in data.weeks if getattr(week, state)}
    shown = [state for state in words.SIGNS if state in used]
    return legend(((state, words.SIGNS[state][1]) for state in shown), places.right)


def _sign(state: str, x: float, y: float) -> str:
    return marks.box(x - SIGN / 2, y - SIGN / 2, SIGN, SIGN, state)
