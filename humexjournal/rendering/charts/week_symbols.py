"""The days of one week, each with its sign."""

from collections.abc import Iterator

from humexjournal.rendering.charts import ink, marks
from humexjournal.rendering.charts.chart import Chart, chart
from humexjournal.rendering.charts.drawn import DayMark, SymbolsData
from humexjournal.rendering.charts.svg import element
from humexjournal.rendering.words import Catalogue

EACH, HEAD, SIGN = 70, 34, 38


def week_symbols(data: SymbolsData, words: Catalogue) -> Chart:
    """A row of signs under the days of a week; a day on which nothing was planned stays empty."""
    height = HEAD + SIGN + 4
    inside = (part for place in enumerate(data.days) for part in _day(*place, words))
    return chart(data, words, EACH * len(data.days), height, inside)


def _day(place: int, one: DayMark, words: Catalogue) -> Iterator[str]:
    x = EACH * (place + 0.5)
    yield ink.label(x, ink.SMALL, words.two_letters(one.day), anchor="middle", fill=ink.DARK)
    yield element("g", marks.sign(one.state, x, HEAD + SIGN / 2, SIGN), class_="chart-day")
