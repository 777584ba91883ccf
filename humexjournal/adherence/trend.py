"""Whether adherence rises or falls over some weeks."""

from collections.abc import Sequence
from enum import StrEnum
from fractions import Fraction
from math import sqrt

from msgspec import Struct

CLEAR = 1.645
"""The |z| from which a trend is spoken of: the 10 % level, two-sided."""


class Direction(StrEnum):
    """All that is ever said about a trend."""

    RISING = "rising"
    FALLING = "falling"
    NO_CLEAR_TREND = "no clear trend"


class Trend(Struct, frozen=True):
    """A direction, and the z that it was taken from."""

    direction: Direction
    z: float


def trend(weeks: Sequence[tuple[int, int]]) -> Trend:
    """The trend of weeks given as (done, of), in order and without gaps.

    A week in which nothing was asked for, of = 0, says nothing and keeps its place. Where nothing
    varies there is no clear trend, and z is 0. The Cochran–Armitage test (Cochran 1954, Armitage
    1955): T = Σx(d − np̄), V = p̄(1 − p̄)(Σnx² − (Σnx)²/N), z = T/√V. Counts as coarse as 4 of 7
    are mostly ties to Mann–Kendall, which finds half as many real changes.
    """
    total = sum(of for _, of in weeks)
    if not total:
        return Trend(Direction.NO_CLEAR_TREND, 0.0)
    share = Fraction(sum(done for done, _ in weeks), total)
    late = sum(x * of for x, (_, of) in enumerate(weeks))
    lean = sum(x * done for x, (done, _) in enumerate(weeks)) - share * late
    variance = share * (1 - share) * _spread([of for _, of in weeks])
    z = float(lean) / sqrt(variance) if variance else 0.0
    return Trend(direction_of(z), z)


def direction_of(z: float) -> Direction:
    """The direction that a z stands for."""
    if abs(z) < CLEAR:
        return Direction.NO_CLEAR_TREND
    return Direction.RISING if z > 0 else Direction.FALLING


def _spread(weights: Sequence[int]) -> Fraction:
    """Σnx² − (Σnx)²/N: how far apart in time the opportunities lie."""
    squares = sum(n * x * x for x, n in enumerate(weights))
    return squares - Fraction(sum(n * x for x, n in enumerate(weights)) ** 2, sum(weights))
