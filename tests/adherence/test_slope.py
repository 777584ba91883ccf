"""The slope of quantities and outcomes."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.slope import Slope, slope
from humexjournal.adherence.trend import Direction, direction_of

RISING, FALLING, NO_CLEAR_TREND = Direction
READINGS = (6.1, 6.4, 6.0, 6.6, 6.9, 6.8, 7.2)

whole_points = st.lists(
    st.tuples(st.integers(-50, 50), st.integers(-9, 9)),
    min_size=2,
    max_size=12,
    unique_by=lambda point: point[0],
)


def by_week(*readings: float) -> list[tuple[float, float]]:
    return list(enumerate(readings))


def test_seven_readings_have_a_slope_a_score_and_a_direction():
    # V = 7·6·19/18
    assert slope(by_week(*READINGS)) == Slope(
        per_step=pytest.approx(1 / 6), s=15, z=pytest.approx(14 / sqrt(133 / 3)), direction=RISING
    )


def test_the_same_readings_the_other_way_round_fall():
    assert slope(by_week(*READINGS[::-1])) == Slope(
        pytest.approx(-1 / 6), -15, pytest.approx(-14 / sqrt(133 / 3)), FALLING
    )


def test_equal_readings_narrow_the_variance():
    # Slopes 0 ½ ½ ⅔ 1 1; V = (4·3·13 - 2·1·9)/18
    assert slope(by_week(1, 2, 2, 3)) == Slope(
        pytest.approx(7 / 12), 5, pytest.approx(4 / sqrt(138 / 18)), NO_CLEAR_TREND
    )
    # Slopes 0 0 0 0 ¼ ⅓ ⅓ ½ ½ 1, and two ties, of two and of three; V = (5·4·15 - 2·1·9 - 3·2·11)/18
    assert slope(by_week(1, 1, 2, 2, 2)) == Slope(
        pytest.approx(7 / 24), 6, pytest.approx(5 / sqrt(216 / 18)), NO_CLEAR_TREND
    )


def test_as_many_rises_as_falls_are_no_trend():
    assert slope(by_week(1, 2, 1)) == Slope(0.0, 0, 0.0, NO_CLEAR_TREND)


def test_readings_that_are_all_equal_do_not_change():
    assert slope(by_week(5, 5, 5, 5, 5, 5)) == Slope(0.0, 0, 0.0, NO_CLEAR_TREND)


def test_two_points_have_a_slope_and_no_trend():
    assert slope([(0, 1), (4, 3)]) == Slope(0.5, 1, 0.0, NO_CLEAR_TREND)


def test_missing_weeks_count_as_time():
    assert slope([(0, 0), (1, 1), (11, 11)]) == Slope(
        1.0, 3, pytest.approx(2 / sqrt(66 / 18)), NO_CLEAR_TREND
    )


@pytest.mark.parametrize("points", [[], [(0, 1)], [(0, 1), (0, 2)], [(0, 1), (3, 2), (3, 2)]])
def test_a_slope_needs_two_points_each_with_an_x_of_its_own(points):
    with pytest.raises(ValueError, match=r"^a slope needs two points, each with an x of its own$"):
        slope(points)


def test_one_wild_reading_moves_the_slope_little():
    assert slope(by_week(1, 2, 3, 99, 5, 6, 7)).per_step == pytest.approx(1.0)


@given(whole_points)
def test_the_direction_is_that_of_the_z(points):
    found = slope(points)

    assert found.direction is direction_of(found.z)


@given(whole_points, st.randoms(use_true_random=False))
def test_the_order_of_the_points_does_not_matter(points, random):
    shuffled = list(points)
    random.shuffle(shuffled)

    assert slope(shuffled) == slope(points)


@given(whole_points)
def test_readings_turned_upside_down_turn_everything_round(points):
    found, turned = slope(points), slope([(x, -y) for x, y in points])

    assert turned.s == -found.s
    assert (turned.per_step, turned.z) == pytest.approx((-found.per_step, -found.z))


@given(whole_points, st.integers(-9, 9), st.integers(-9, 9))
def test_where_the_scales_begin_does_not_matter(points, x0, y0):
    assert slope([(x + x0, y + y0) for x, y in points]) == slope(points)


@given(st.sets(st.integers(-50, 50), min_size=2), st.integers(1, 9), st.integers(-9, 9))
def test_the_slope_of_a_straight_line_is_its_own(xs, rise, start):
    found = slope([(x, start + rise * x) for x in xs])

    assert (found.per_step, found.s) == (rise, len(xs) * (len(xs) - 1) // 2)
