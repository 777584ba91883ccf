"""How far the share behind a count may reasonably lie from it."""

from math import sqrt

from msgspec import Struct

LIKELY = 1.2815515655446004
"""The z of the 80 % level, 1.2816: enough to decide whether to talk about something."""


class Interval(Struct, frozen=True):
    """From `low` to `high`, both ends included."""

    low: float
    high: float


def wilson(done: int, of: int, z: float = LIKELY) -> Interval:
    """The Wilson interval of a share, within 0 and 1; 0 of n begins at 0, n of n ends at 1.

    Takes the opportunities for independent; where days persist it is too narrow. ValueError for
    less than one opportunity, and for `done` outside 0 to `of`. Wilson is recommended for small
    n by Brown, Cai and DasGupta (2001).
    """
    if of < 1 or not 0 <= done <= of:
        raise ValueError(f"{done} of {of} is not a share")
    # The interval of the misses is its mirror image, so one end is worked out and both are exact.
    return Interval(_lower(done, of, z), 1 - _lower(of - done, of, z))


def likely_range(done: int, missed: int, unlogged: int) -> Interval:
    """The Wilson 80 % interval on the bounds: from every blank missed to every blank done.

    ValueError where nothing was scheduled.
    """
    scheduled = done + missed + unlogged
    low = wilson(done, scheduled).low
    return Interval(low, wilson(done + unlogged, scheduled).high)


def _lower(done: int, of: int, z: float) -> float:
    """Centre less half width, with centre (p + z²/2n)/(1 + z²/n)."""
    if done == 0:
        return 0.0
    share, pull = done / of, z * z / of
    centre = (share + pull / 2) / (1 + pull)
    half = z / (1 + pull) * sqrt(share * (1 - share) / of + pull / (4 * of))
    return max(0.0, centre - half)
