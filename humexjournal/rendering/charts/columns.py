"""A column a week: where it stands, and what is written under it."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from humexjournal.rendering.charts import ink, marks
from humexjournal.rendering.charts.drawn import WeekCount
from humexjournal.rendering.words import Catalogue

NARROWEST, BETWEEN = 84, 12
ROOM = 4
"""Between what is drawn and what is written under it."""

UNDER = 72
"""The height of two lines of text."""


class Columns(Struct, frozen=True):
    """Columns of one width from a left edge on, with a count and a date under each."""

    days: tuple[date, ...]
    counts: tuple[str, ...]
    dates: tuple[str, ...]
    left: float
    each: float

    @property
    def right(self) -> float:
        """Where the last column ends."""
        return self.left + self.each * len(self.days)

    def middle(self, place: int) -> float:
        """The middle of a column."""
        return self.left + self.each * (place + 0.5)

    def under(self, floor: float) -> Iterator[str]:
        """The counts and the dates below a floor."""
        for place, (count, day) in enumerate(zip(self.counts, self.dates, strict=True)):
            x = self.middle(place)
            yield ink.label(x, floor + ROOM + ink.TEXT, count, anchor="middle", size=ink.TEXT)
            yield ink.label(x, floor + ROOM + 61, day, anchor="middle", fill=ink.DARK)

    def floor(self, y: float) -> str:
        """The line on which the columns stand."""
        return "" if not self.days else marks.line(self.left, y, self.right, y)


def columns(
    days: Sequence[date], counts: Sequence[str], words: Catalogue, left: float = 0
) -> Columns:
    """Columns as narrow as their texts allow."""
    dates = tuple(_dates(days, words))
    texts = [ink.wide(count, ink.TEXT) for count in counts] + [ink.wide(day) for day in dates]
    each = max([NARROWEST, *(round(width) + BETWEEN for width in texts)])
    return Columns(tuple(days), tuple(counts), dates, left, each)


def short_count(week: WeekCount) -> str:
    """4/5; 3–4/5 where a blank leaves it open; a dash where nothing has closed."""
    if not week.of:
        return "–"
    if week.unlogged == week.of:
        return f"?/{week.of}"
    high = f"–{week.done + week.unlogged}" if week.unlogged else ""
    return f"{week.done}{high}/{week.of}"


def _dates(days: Sequence[date], words: Catalogue) -> Iterator[str]:
    """8, 15, 22; with the month where it is another than before."""
    for place, day in enumerate(days):
        same = place and days[place - 1].month == day.month
        yield words.day_on_axis(day, with_month=not same)
