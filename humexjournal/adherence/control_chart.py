"""Within which limits a series of outcomes or of weeks usually moves."""

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from statistics import mean

from msgspec import Struct

MOVING_RANGE_FACTOR = 2.66
"""Three standard deviations, in mean moving ranges of two."""

SIGMAS = 3


class Limits(Struct, frozen=True):
    """The centre line of a chart, and the limits below and above it."""

    low: float
    centre: float
    high: float

    def __contains__(self, value: float) -> bool:
        return self.low <= value <= self.high


def xmr_limits(values: Sequence[float]) -> Limits:
    """The limits of single readings in order of time: x̄ ± 2.66 mean moving ranges.

    ValueError for fewer than two readings, which have no moving range (XmR chart, Shewhart 1931).
    """
    ranges = [abs(after - before) for before, after in pairwise(values)]
    if not ranges:
        raise ValueError("limits need two readings")
    # statistics.mean is exact: equal readings lie on their centre, not a rounding beside it.
    centre, reach = mean(values), MOVING_RANGE_FACTOR * mean(ranges)
    return Limits(centre - reach, centre, centre + reach)


def outside(values: Sequence[float], limits: Limits) -> tuple[int, ...]:
    """The places, from 0, of the values beyond the limits; on a limit is within it."""
    return tuple(place for place, value in enumerate(values) if value not in limits)


def p_limits(share: float, of: int, sigmas: float = SIGMAS) -> Limits:
    """The limits of a week's share around the usual one: p̄ ± 3√(p̄q̄/n), within 0 and 1.

    ValueError for less than one opportunity (p-chart, Shewhart 1931).
    """
    if of < 1:
        raise ValueError("a week without opportunities has no limits")
    reach = sigmas * sqrt(share * (1 - share) / of)
    return Limits(max(0.0, share - reach), share, min(1.0, share + reach))


def p_chart(weeks: Sequence[tuple[int, int]]) -> tuple[Limits | None, ...]:
    """The limits of each week, given as (done, of), around the share of all weeks together.

    None for a week in which nothing was asked for.
    """
    share = sum(done for done, _ in weeks) / max(1, sum(of for _, of in weeks))
    return tuple(p_limits(share, of) if of else None for _, of in weeks)
