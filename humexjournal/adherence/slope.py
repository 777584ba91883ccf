"""How fast a quantity or an outcome changes, and whether it does at all."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from math import copysign, sqrt
from statistics import median

from msgspec import Struct

from humexjournal.adherence.trend import Direction, direction_of


class Slope(Struct, frozen=True):
    """The change of y for one x, with Mann–Kendall's S and z, and the direction they amount to."""

    per_step: float
    s: int
    z: float
    direction: Direction


def slope(points: Sequence[tuple[float, float]]) -> Slope:
    """The slope through points (x, y), in any order.

    ValueError for fewer than two points, and for two points with the same x. Theil–Sen: the
    median of all slopes between two points (Theil 1950, Sen 1968). Mann–Kendall: S counts the
    pairs that rise less those that fall (Mann 1945, Kendall 1975).
    """
    ordered = sorted(points)
    pairs = [(x2 - x1, y2 - y1) for (x1, y1), (x2, y2) in combinations(ordered, 2)]
    if not pairs or any(dx == 0 for dx, _ in pairs):
        raise ValueError("a slope needs two points, each with an x of its own")
    s = sum((dy > 0) - (dy < 0) for _, dy in pairs)
    z = _z(s, [y for _, y in ordered])
    return Slope(median(dy / dx for dx, dy in pairs), s, z, direction_of(z))


def _z(s: int, values: Sequence[float]) -> float:
    """S moved one towards 0, as it goes in steps of two, in units of its standard deviation."""
    if s == 0:
        return 0.0
    ties = Counter(values).values()
    variance = (_kendall(len(values)) - sum(map(_kendall, ties))) / 18
    return (s - copysign(1, s)) / sqrt(variance)


def _kendall(n: int) -> int:
    return n * (n - 1) * (2 * n + 5)
