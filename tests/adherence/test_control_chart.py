"""Limits of a series."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.control_chart import Limits, outside, p_chart, p_limits, xmr_limits

readings = st.lists(st.integers(-50, 50), min_size=2, max_size=20)


def limits(low: float, centre: float, high: float) -> Limits:
    return Limits(*(pytest.approx(number) for number in (low, centre, high)))


# Single readings


def test_the_limits_lie_266_mean_moving_ranges_from_the_mean():
    # Moving ranges 2 1 3 6, then 2 1 0
    assert xmr_limits([5, 7, 6, 9, 3]) == limits(6 - 2.66 * 3, 6, 6 + 2.66 * 3)
    assert xmr_limits([5, 7, 6, 6]) == limits(6 - 2.66, 6, 6 + 2.66)


def test_two_readings_are_enough_for_limits():
    assert xmr_limits([4, 6]) == limits(5 - 5.32, 5, 5 + 5.32)


@pytest.mark.parametrize("values", [[], [6.5]])
def test_fewer_readings_have_no_limits(values):
    with pytest.raises(ValueError, match=r"^limits need two readings$"):
        xmr_limits(values)


def test_a_reading_far_from_the_others_is_outside():
    values = [5, 6, 5, 6, 5, 6, 5, 20, 5, 6, 5, 6, 5, 6, -9, 5]

    assert outside(values, xmr_limits([5, 6, 5, 6, 5, 6])) == (7, 14)


def test_a_value_on_a_limit_is_within_it():
    around_six = Limits(4.0, 6.0, 8.0)

    assert outside([4.0, 8.0, 6.0], around_six) == ()
    assert outside([3.999, 4.0, 8.0, 8.001], around_six) == (0, 3)


@pytest.mark.parametrize("reading", [0.1, 0.7, 6.1, 1 / 3])
def test_equal_readings_are_never_outside(reading):
    for count in range(2, 12):
        values = [reading] * count

        assert xmr_limits(values) == Limits(reading, reading, reading)
        assert outside(values, xmr_limits(values)) == ()


@given(readings)
def test_the_limits_lie_in_order_and_evenly(values):
    found = xmr_limits(values)

    assert found.low <= found.centre <= found.high
    assert found.high - found.centre == pytest.approx(found.centre - found.low)


@given(readings)
def test_readings_turned_upside_down_have_their_limits_turned(values):
    found = xmr_limits(values)

    assert xmr_limits([-value for value in values]) == limits(
        -found.high, -found.centre, -found.low
    )


@given(readings)
def test_what_is_not_outside_lies_within(values):
    found = xmr_limits(values[:2])

    within = [value for place, value in enumerate(values) if place not in outside(values, found)]

    assert within == [value for value in values if found.low <= value <= found.high]


# Weekly shares


def test_the_limits_of_a_share_come_from_the_number_of_opportunities():
    assert p_limits(0.85, 7) == Limits(pytest.approx(0.445, abs=5e-4), 0.85, 1.0)
    assert p_limits(0.85, 7, sigmas=2) == Limits(pytest.approx(0.580, abs=5e-4), 0.85, 1.0)
    assert p_limits(0.5, 36) == Limits(0.25, 0.5, 0.75)
    assert p_limits(0.15, 7) == Limits(0.0, 0.15, pytest.approx(0.555, abs=5e-4))


def test_one_opportunity_is_enough_for_limits():
    assert p_limits(0.9, 1) == Limits(pytest.approx(0.0), 0.9, 1.0)


def test_no_opportunity_has_no_limits():
    with pytest.raises(ValueError, match=r"^a week without opportunities has no limits$"):
        p_limits(0.85, 0)


@pytest.mark.parametrize("share", [0.0, 1.0])
def test_what_is_never_or_always_done_has_no_room(share):
    assert p_limits(share, 7) == Limits(share, share, share)


def test_each_week_has_the_limits_of_its_own_number_around_the_common_share():
    # 48 of 64: p̄ = ¾, √(p̄q̄) = √3/4
    weeks = [(27, 36), (0, 0), (5, 12), (16, 16)]
    reach = 3 * sqrt(3) / 4

    assert p_chart(weeks) == (
        limits(0.75 - reach / 6, 0.75, 0.75 + reach / 6),
        None,
        limits(0.75 - reach / sqrt(12), 0.75, 1.0),
        limits(0.75 - reach / 4, 0.75, 1.0),
    )


def test_a_single_opportunity_is_its_own_share():
    assert p_chart([(1, 1)]) == (Limits(1.0, 1.0, 1.0),)
    assert p_chart([(0, 1)]) == (Limits(0.0, 0.0, 0.0),)


def test_weeks_in_which_nothing_was_asked_have_no_limits():
    assert p_chart([]) == ()
    assert p_chart([(0, 0), (0, 0)]) == (None, None)


@given(st.floats(0, 1), st.integers(1, 60))
def test_the_limits_of_a_share_lie_between_nothing_and_all(share, of):
    found = p_limits(share, of)

    assert 0 <= found.low <= found.centre == share <= found.high <= 1


@given(st.floats(0, 1), st.integers(1, 60))
def test_more_opportunities_never_widen_the_limits(share, of):
    few, many = p_limits(share, of), p_limits(share, of + 1)

    assert few.low <= many.low
    assert many.high <= few.high
