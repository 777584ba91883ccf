"""From numbers to places on paper, and what is written beside lines."""

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from humexjournal.rendering.charts import ink


class Scale(Struct, frozen=True):
    """A straight scale: `low` at the place `start`, `high` at the place `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """The place of a number; in the middle where all numbers are one."""
        span = self.high - self.low
        share = (value - self.low) / span if span else 0.5
        return self.start + (self.end - self.start) * share


def scale_of(values: Iterable[float], start: float, end: float, *, spare: float = 0) -> Scale:
    """A scale on which all the values lie, with a share of their span to spare on either side."""
    given = tuple(values)
    low, high = min(given, default=0), max(given, default=1)
    room = (high - low) * spare
    return Scale(low - room, high + room, start, end)


def beside(
    x: float, said: Sequence[tuple[float, str]], *, top: float, floor: float
) -> Iterator[str]:
    """Texts beside lines, each as near to its line as the others allow.

    `said` has the places of the lines from the top down.
    """
    high = floor - ink.SMALL * (len(said) - 1)
    reached = top
    for place, text in said:
        y = min(max(place, reached), max(high, reached))
        reached, high = y + ink.SMALL, high + ink.SMALL
        yield ink.label(x, y + ink.SMALL * 0.36, text, fill=ink.DARK)
