"""A quarter, or any range of days: a cell a day, a column a week."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from humexjournal.core.calendar import DAYS_IN_WEEK, Week
from humexjournal.rendering.charts import ink, marks
from humexjournal.rendering.charts.chart import Chart, chart
from humexjournal.rendering.charts.drawn import HeatmapData
from humexjournal.rendering.charts.legend import Legend, legend
from humexjournal.rendering.charts.svg import element
from humexjournal.rendering.words import Catalogue

CELL, SIGN, HEAD = 44, 24, 36
NAME = 10
"""Between the name of a weekday and the first cell."""

A_NAME = 2
"""How many columns the name of a month takes."""

GREYS = {
    "done": ink.LIGHT,
    "minimum": ink.LIGHT,
    "bonus": ink.PALE,
    "missed": ink.WHITE,
    "unlogged": ink.WHITE,
    "pending": ink.WHITE,
    "excused": ink.PALE,
    "reserve": ink.PALE,
}
"""The ground of each cell: what was done is dark from afar, and its sign stays clear on a copy."""


def heatmap(data: HeatmapData, words: Catalogue) -> Chart:
    """A cell a day with the sign of its state, weeks from left to right.

    A day on which nothing was planned has no cell.
    """
    left = max(map(ink.wide, _weekdays(data, words)), default=0) + NAME
    ends = [left + CELL * column + ink.wide(name) for column, name in _months(data, words)]
    width = max([left + CELL * _weeks(data) + ink.LINE, *ends])
    signs = _signs(data, width, words)
    foot = HEAD + CELL * DAYS_IN_WEEK + ink.LINE
    below = signs.at(foot, _sign)
    inside = (*_heads(data, left, words), *_cells(data, left), *below)
    return chart(data, words, max(width, signs.width), foot + signs.height, inside)


def _start(data: HeatmapData) -> date:
    """The day of the first column and the first row."""
    return Week.of(data.days[0].day, data.week_starts).first


def _place(day: date, start: date) -> tuple[int, int]:
    """The column and the row of a day."""
    return divmod((day - start).days, DAYS_IN_WEEK)


def _weeks(data: HeatmapData) -> int:
    return _place(data.days[-1].day, _start(data))[0] + 1 if data.days else 0


def _weekdays(data: HeatmapData, words: Catalogue) -> list[str]:
    """The names of the weekdays in the order of the rows."""
    if not data.days:
        return []
    week = Week.of(data.days[0].day, data.week_starts)
    return [words.two_letters(day) for day in week.period]


def _heads(data: HeatmapData, left: float, words: Catalogue) -> Iterator[str]:
    for row, name in enumerate(_weekdays(data, words)):
        base = HEAD + CELL * (row + 0.5) + ink.SMALL * 0.36
        yield ink.label(0, base, name, fill=ink.DARK)
    for column, name in _months(data, words):
        yield ink.label(left + CELL * column, ink.SMALL, name)


def _months(data: HeatmapData, words: Catalogue) -> list[tuple[int, str]]:
    """The column in which each month begins; the first one only where there is room for it."""
    firsts = [one.day for one in data.days[:1]]
    firsts += [one.day for one in data.days[1:] if one.day.day == 1]
    found = [(_place(day, _start(data))[0], words.short_month(day)) for day in firsts]
    crowded = len(found) > 1 and found[1][0] - found[0][0] < A_NAME
    return found[1:] if crowded else found


def _cells(data: HeatmapData, left: float) -> Iterator[str]:
    if not data.days:
        return
    start = _start(data)
    for one in data.days:
        column, row = _place(one.day, start)
        yield _cell(one.state, left + CELL * column, HEAD + CELL * row)


@lru_cache(maxsize=2048)
def _cell(state: str, x: float, y: float) -> str:
    """A day; every quarter and every behaviour has the same places, so they are remembered."""
    if state not in GREYS:
        return element("g", class_="chart-day")
    sign = marks.sign(state, x + CELL / 2, y + CELL / 2, SIGN)
    return element("g", _ground(state, x, y), sign, class_="chart-day")


def _ground(state: str, x: float, y: float) -> str:
    half, side = ink.LINE / 2, CELL - ink.LINE
    return element(
        "rect", x=x + half, y=y + half, width=side, height=side, fill=GREYS[state],
        stroke=ink.MIDDLE, stroke_width=ink.THIN,
    )  # fmt: skip


def _signs(data: HeatmapData, width: float, words: Catalogue) -> Legend:
    if not data.legend:
        return Legend()
    used = {one.state for one in data.days} & set(GREYS)
    shown = [state for state in words.SIGNS if state in used]
    return legend(((state, words.SIGNS[state][1]) for state in shown), width)


def _sign(state: str, x: float, y: float) -> str:
    return marks.sign(state, x, y, SIGN)
