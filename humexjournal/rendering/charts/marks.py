"""The signs of the states as shapes: the same as on the weekly sheet, told apart without grey."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from humexjournal.rendering.charts import ink
from humexjournal.rendering.charts.ink import BLACK, LINE, NO_FILL, WHITE
from humexjournal.rendering.charts.svg import element, number

LEAST = 0.5
"""What is left of a box that is narrower than its own line: it is seen all the same."""

HATCH = 9
"""How far the lines of a hatching lie apart."""


def sign(state: str, x: float, y: float, size: float) -> str:
    """The sign of a state around a point, as high and as wide as `size` at most."""
    return "".join(_parts(state, x, y, size / 2))


def _parts(state: str, x: float, y: float, r: float) -> Iterator[str]:
    ring = r - LINE / 2
    match state:
        case "done":
            yield _disc(x, y, r)
        case "minimum":
            yield _ring(x, y, ring)
            half = f"M{number(x)} {number(y - ring)}A{number(ring)} {number(ring)} 0 0 0"
            yield element("path", d=f"{half} {number(x)} {number(y + ring)}Z", fill=BLACK)
        case "missed":
            yield _ring(x, y, ring)
        case "unlogged":
            size = max(round(2 * r), ink.SMALL)
            yield ink.label(x, y + 0.36 * size, "?", anchor="middle", size=size)
        case "pending":
            yield _disc(x, y, r / 4)
        case "bonus":
            yield line(x - r, y, x + r, y, stroke_width=ink.BOLD)
            yield line(x, y - r, x, y + r, stroke_width=ink.BOLD)
        case "excused":
            yield line(x - r, y, x + r, y, stroke_width=ink.BOLD)
        case "reserve":
            yield _square(x, y, r * 0.8)


@lru_cache(maxsize=1024)
def box(x: float, y: float, width: float, height: float, state: str) -> str:
    """A box of a column: full, empty, hatched where nothing is known, dotted where it is open.

    Every behaviour has them in the same places, so they are remembered.
    """
    inset = LINE / 2
    x, y = x + inset, y + inset
    width, height = (max(side - LINE, LEAST) for side in (width, height))
    match state:
        case "done":
            return _box(x, y, width, height, ink.DARK)
        case "unlogged":
            return _box(x, y, width, height, WHITE) + _hatching(x, y, width, height)
        case "pending":
            return _box(x, y, width, height, WHITE, stroke_dasharray="3 6")
        case _:
            return _box(x, y, width, height, WHITE)


def line(x1: float, y1: float, x2: float, y2: float, **more: str | float) -> str:
    """A thin line."""
    given: dict[str, str | float] = {"stroke": BLACK, "stroke_width": LINE, **more}
    return element("line", x1=x1, y1=y1, x2=x2, y2=y2, **given)


def path(points: Iterable[tuple[float, float]], **more: str | float) -> str:
    """A thin line through points; nothing for less than two."""
    parts = [f"{number(x)} {number(y)}" for x, y in points]
    if len(parts) < 2:  # noqa: PLR2004 — the ends of a line
        return ""
    given: dict[str, str | float] = {"stroke": BLACK, "stroke_width": LINE, **more}
    return element("path", d="M" + "L".join(parts), fill=NO_FILL, **given)


def diamond(x: float, y: float, size: float) -> str:
    """A square on its corner: what lies beyond the limits, or asks for a look."""
    r = size / 2 - LINE
    corners = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    ends = " ".join(f"{number(at)},{number(height)}" for at, height in corners)
    return element("polygon", points=ends, fill=WHITE, stroke=BLACK, stroke_width=ink.BOLD)


def _disc(x: float, y: float, r: float) -> str:
    return element("circle", cx=x, cy=y, r=r, fill=BLACK)


def _ring(x: float, y: float, r: float) -> str:
    return element("circle", cx=x, cy=y, r=r, fill=WHITE, stroke=BLACK, stroke_width=LINE)


def _square(x: float, y: float, r: float) -> str:
    side = 2 * r - LINE
    return _box(x - side / 2, y - side / 2, side, side, WHITE)


def _box(x: float, y: float, width: float, height: float, fill: str, **more: str | float) -> str:
    given: dict[str, str | float] = {"fill": fill, "stroke": BLACK, "stroke_width": LINE, **more}
    return element("rect", x=x, y=y, width=width, height=height, **given)


def _hatching(x: float, y: float, width: float, height: float) -> str:
    """Lines from bottom left to top right, each cut where the box ends."""
    steps = range(1, int((width + height) / HATCH) + 1)
    cuts = (step * HATCH for step in steps if step * HATCH < width + height)
    return _lines((_cut(x, y, width, height, at) for at in cuts), ink.THIN)


def _cut(
    x: float, y: float, width: float, height: float, at: float
) -> tuple[float, float, float, float]:
    low, high = max(0.0, at - height), min(at, width)
    return x + low, y + at - low, x + high, y + at - high


def _lines(ends: Iterable[tuple[float, float, float, float]], width: float) -> str:
    strokes = (f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}" for x1, y1, x2, y2 in ends)
    return element("path", d="".join(strokes), stroke=BLACK, stroke_width=width, fill=NO_FILL)
