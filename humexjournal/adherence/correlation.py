"""Whether two series move together, over and above both moving with time."""

from collections.abc import Sequence
from math import atanh, sqrt, tanh

from humexjournal.adherence.interval import Interval

NINETY_PER_CENT = 1.645
TAKEN_OFF = 4
"""What Fisher's interval takes off n: three, and one for the line through time."""

NEARLY_ONE = 1 - 1e-12
"""Fisher's z of a correlation of 1 is infinite."""


def detrended_rank_correlation(points: Sequence[tuple[int, float, float]]) -> float | None:
    """Spearman's correlation of two series after the straight line through time is out of both.

    Points are (time, one, other). None where nothing is left of one of them. Two series that
    merely both improve are correlated without leading to anything, hence the line; it is taken
    from the ranks, by the formula of the partial correlation.
    """
    time = [at for at, _, _ in points]
    one = _twice_ranked([value for _, value, _ in points])
    other = _twice_ranked([value for _, _, value in points])
    # All in integers: what a line leaves of a straight line is 0, and no rounding.
    passing, of_one, of_other = (_covariance(time, each) for each in (time, one, other))
    left_of_one = _covariance(one, one) * passing - of_one**2
    left_of_other = _covariance(other, other) * passing - of_other**2
    together = _covariance(one, other) * passing - of_one * of_other
    left = left_of_one * left_of_other
    return together / sqrt(left) if left else None


def fisher_interval(correlation: float, n: int) -> Interval:
    """The 90 % interval of a detrended correlation of n points (Fisher 1924), n above 4."""
    z = atanh(max(-NEARLY_ONE, min(NEARLY_ONE, correlation)))
    half = NINETY_PER_CENT / sqrt(n - TAKEN_OFF)
    return Interval(tanh(z - half), tanh(z + half))


def _twice_ranked(values: Sequence[float]) -> list[int]:
    """Twice the ranks, counted from their middle; equal values share their mean rank."""
    return [sum((low < value) - (low > value) for low in values) for value in values]


def _covariance(first: Sequence[int], second: Sequence[int]) -> int:
    """The covariance, times the square of the number of values."""
    products = sum(a * b for a, b in zip(first, second, strict=True))
    return len(first) * products - sum(first) * sum(second)
