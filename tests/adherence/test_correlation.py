"""Moving together, over and above both moving with time."""

from math import atanh, sqrt, tanh
from statistics import correlation, linear_regression, mean

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from humexjournal.adherence.correlation import detrended_rank_correlation, fisher_interval
from humexjournal.adherence.interval import Interval

three_series = st.lists(
    st.tuples(st.integers(0, 200), st.integers(-3, 9), st.integers(-3, 9)),
    min_size=5,
    max_size=15,
    unique_by=lambda point: point[0],
)


def weekly(one: list[float], other: list[float]) -> list[tuple[int, float, float]]:
    return [(week, *both) for week, both in enumerate(zip(one, other, strict=True))]


def ranks(values: list[int]) -> list[float]:
    ordered = sorted(values)
    return [mean(i for i, one in enumerate(ordered, 1) if one == value) for value in values]


def left_by_time(weeks: list[int], values: list[float]) -> list[float]:
    rise, start = linear_regression(weeks, values)
    return [value - start - rise * week for week, value in zip(weeks, values, strict=True)]


def test_series_without_a_trend_have_spearmans_correlation():
    # From the middle: -1 2 0 -2 1 and -2 2 1 0 -1, both without slope; products 2 4 0 0 -1 of 10
    assert detrended_rank_correlation(weekly([2, 5, 3, 1, 4], [1, 5, 4, 3, 2])) == 0.5


def test_two_series_that_only_rise_together_are_not_correlated_by_it():
    # Spearman .7, each .9 with time: (.7 - .81)/(1 - .81)
    found = detrended_rank_correlation(weekly([1, 2, 4, 3, 5], [1, 3, 2, 4, 5]))

    assert found == pytest.approx(-0.11 / 0.19)


def test_equal_values_share_their_mean_rank():
    # Twice from the middle: 3 -1 -1 -1 and -3 3 -1 1, time -3 -1 1 3. Sums of squares 12 20 20,
    # of products -12, with time -12 and 8: (-12·20 + 12·8)/√((12·20 - 12²)(20·20 - 8²))
    found = detrended_rank_correlation(weekly([9, 4, 4, 4], [1, 8, 2, 5]))

    assert found == pytest.approx(-144 / sqrt(96 * 336))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ([5, 5, 5, 5, 5, 5], [1, 5, 2, 4, 3, 6]),
        ([1, 5, 2, 4, 3, 6], [5, 5, 5, 5, 5, 5]),
        ([1, 2, 3, 5, 8, 13], [1, 5, 2, 4, 3, 6]),
        ([1, 5, 2, 4, 3, 6], [9, 8, 7, 3, 2, 1]),
        ([], []),
        ([1], [2]),
        ([1, 2], [2, 1]),
    ],
)
def test_where_time_leaves_nothing_there_is_no_correlation(one, other):
    assert detrended_rank_correlation(weekly(one, other)) is None


def test_readings_of_one_and_the_same_week_leave_nothing():
    assert detrended_rank_correlation([(3, 1, 2), (3, 5, 1), (3, 2, 9)]) is None


def test_weeks_left_out_count_as_time():
    one, other = [2, 5, 3, 1, 4], [1, 5, 4, 3, 2]
    with_a_gap = list(zip([0, 1, 2, 3, 9], one, other, strict=True))

    weeks = [0.0, 1, 2, 3, 9]
    expected = correlation(left_by_time(weeks, one), left_by_time(weeks, other))
    assert detrended_rank_correlation(with_a_gap) == pytest.approx(expected)
    assert expected != pytest.approx(0.5)


@given(three_series)
def test_it_is_the_correlation_of_what_a_straight_line_leaves_of_the_ranks(points):
    weeks, *series = (list(column) for column in zip(*points, strict=True))
    one, other = (left_by_time(weeks, ranks(values)) for values in series)
    assume(min(max(map(abs, one)), max(map(abs, other))) > 1e-6)

    assert detrended_rank_correlation(points) == pytest.approx(correlation(one, other), abs=1e-6)


@given(three_series)
def test_a_series_goes_with_itself_and_against_its_opposite(points):
    same = detrended_rank_correlation([(week, one, one) for week, one, _ in points])
    against = detrended_rank_correlation([(week, one, -one) for week, one, _ in points])

    assert (same, against) in [(None, None), (pytest.approx(1), pytest.approx(-1))]


@given(three_series)
def test_only_the_order_of_the_values_matters(points):
    stretched = [(week, one**3, 2 * other + 7) for week, one, other in points]

    assert detrended_rank_correlation(stretched) == detrended_rank_correlation(points)


@given(three_series, st.integers(-2000, 2000))
def test_when_the_weeks_begin_does_not_matter(points, start):
    later = [(week + start, one, other) for week, one, other in points]

    assert detrended_rank_correlation(later) == detrended_rank_correlation(points)


# The interval


@pytest.mark.parametrize(
    ("r", "n", "half"), [(0.5, 5, 1.645), (0.5, 20, 0.41125), (-0.3, 104, 0.1645), (0.0, 8, 0.8225)]
)
def test_the_interval_has_its_width_in_fishers_z(r, n, half):
    found = fisher_interval(r, n)

    assert (found.low, found.high) == (
        pytest.approx(tanh(atanh(r) - half)),
        pytest.approx(tanh(atanh(r) + half)),
    )


@pytest.mark.parametrize("n", [5, 12, 52])
def test_a_correlation_of_one_has_an_interval_that_ends_there(n):
    perfect, against = fisher_interval(1.0, n), fisher_interval(-1.0, n)

    assert perfect == Interval(pytest.approx(1.0), pytest.approx(1.0))
    assert against == Interval(pytest.approx(-1.0), pytest.approx(-1.0))
    assert against.low < against.high < 0 < perfect.low < perfect.high <= 1


def test_a_rounding_beyond_one_is_one():
    assert fisher_interval(1 + 1e-15, 12) == fisher_interval(1.0, 12)
    assert fisher_interval(-1 - 1e-15, 12) == fisher_interval(-1.0, 12)


@given(st.floats(-1, 1), st.integers(5, 60))
def test_an_interval_holds_its_correlation_and_narrows_with_more_weeks(r, n):
    few, many = fisher_interval(r, n), fisher_interval(r, n + 1)

    assert -1 <= few.low <= many.low <= r + 1e-9
    assert r - 1e-9 <= many.high <= few.high <= 1
