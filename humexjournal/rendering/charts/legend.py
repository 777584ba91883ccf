"""The line under a chart that says what its signs mean."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from humexjournal.rendering.charts import ink

SIGN, GAP, BETWEEN, LINE = 24, 8, 26, 36
ABOVE = 10

LEAST = 800
"""A legend may be so wide under a narrow chart."""


class Legend(Struct, frozen=True):
    """The signs that a chart uses, each with its words, in as many lines as they take."""

    lines: tuple[tuple[tuple[str, str], ...], ...] = ()

    @property
    def height(self) -> float:
        """Of all its lines, with the space above them."""
        return ABOVE + LINE * len(self.lines) if self.lines else 0

    @property
    def width(self) -> float:
        """Of its widest line."""
        return max((sum(_wide(said) for _, said in line) for line in self.lines), default=0)

    def at(self, top: float, draw: Callable[[str, float, float], str]) -> Iterator[str]:
        """The legend; `draw` makes a sign around a point."""
        for number, line in enumerate(self.lines):
            x, y = 0.0, top + ABOVE + LINE * (number + 0.5)
            for state, said in line:
                yield draw(state, x + SIGN / 2, y)
                yield ink.label(x + SIGN + GAP, y + ink.SMALL * 0.36, said)
                x += _wide(said)


def legend(signs: Iterable[tuple[str, str]], width: float) -> Legend:
    """The signs with their words, in lines about as wide as a chart."""
    lines: list[list[tuple[str, str]]] = []
    room = 0.0
    for state, said in signs:
        taken = _wide(said)
        if taken > room or not lines:
            lines.append([])
            room = max(width, LEAST)
        lines[-1].append((state, said))
        room -= taken
    return Legend(tuple(map(tuple, lines)))


def _wide(said: str) -> float:
    return SIGN + GAP + ink.wide(said) + BETWEEN
