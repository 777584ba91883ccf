"""The trend of adherence."""

from math import sqrt
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.trend import Direction, Trend, direction_of, trend

RISING, FALLING, NO_CLEAR_TREND = Direction
RISE = [(3, 7), (4, 7), (4, 7), (5, 7), (6, 7), (6, 7)]


@st.composite
def some_weeks(draw: st.DrawFn) -> list[tuple[int, int]]:
    asked = draw(st.lists(st.integers(0, 7), max_size=10))
    return [(draw(st.integers(0, of)), of) for of in asked]


def test_three_to_six_of_seven_in_six_weeks_is_rising():
    # p̄ = 28/42, T = 11, V = p̄q̄(7·55 - 105²/42) = 27.22
    assert trend(RISE) == Trend(RISING, pytest.approx(11 / sqrt(27 + 2 / 9)))


def test_the_same_weeks_the_other_way_round_are_falling():
    assert trend(RISE[::-1]) == Trend(FALLING, pytest.approx(-11 / sqrt(27 + 2 / 9)))


def test_weeks_weigh_by_what_was_asked_in_them():
    # N = 9, p̄ = 5/9, T = 0 + 1(1 - 10/9) + 2(3 - 20/9) = 13/9
    # V = 20/81 · (2 + 16 - 10²/9) = 20/81 · 62/9
    weeks = [(1, 3), (1, 2), (3, 4)]

    assert trend(weeks) == Trend(NO_CLEAR_TREND, pytest.approx((13 / 9) / sqrt(1240 / 729)))


def test_a_week_in_which_nothing_was_asked_keeps_its_place():
    # N = 4, p̄ = 1/2, T = 3(2 - 1) = 3, V = 1/4 · (2·9 - 6²/4) = 9/4
    assert trend([(0, 2), (0, 0), (0, 0), (2, 2)]) == Trend(RISING, pytest.approx(2.0))
    # T = 1(1 - 1/2) + 3(1 - 1/2) = 2, V = 1/4 · (1 + 9 - 4²/4) = 3/2
    assert trend([(0, 2), (1, 1), (0, 0), (1, 1)]).z == pytest.approx(2 / sqrt(1.5))


@pytest.mark.parametrize(
    "weeks",
    [
        [],
        [(0, 0), (0, 0)],
        [(3, 7)],
        [(0, 0), (0, 0), (3, 7), (0, 0)],
        [(7, 7), (5, 5), (7, 7), (7, 7)],
        [(0, 7), (0, 5), (0, 7)],
    ],
)
def test_where_nothing_varies_there_is_no_clear_trend(weeks):
    assert trend(weeks) == Trend(NO_CLEAR_TREND, 0.0)


def test_equal_weeks_have_no_trend_at_all():
    assert trend([(3, 7)] * 9) == Trend(NO_CLEAR_TREND, 0.0)
    assert trend([(1, 3), (2, 6), (1, 3)]) == Trend(NO_CLEAR_TREND, 0.0)


@pytest.mark.parametrize(
    ("z", "direction"),
    [
        (1.645, RISING),
        (1.6449, NO_CLEAR_TREND),
        (0.0, NO_CLEAR_TREND),
        (-1.6449, NO_CLEAR_TREND),
        (-1.645, FALLING),
        (3.0, RISING),
        (-3.0, FALLING),
    ],
)
def test_a_direction_is_clear_from_the_ten_per_cent_level_on(z, direction):
    assert direction_of(z) is direction


@given(some_weeks())
def test_the_direction_is_that_of_the_z(weeks):
    found = trend(weeks)

    assert found.direction is direction_of(found.z)


@given(some_weeks())
def test_time_run_backwards_turns_the_trend_round(weeks):
    assert trend(weeks[::-1]).z == pytest.approx(-trend(weeks).z)


@given(some_weeks())
def test_the_trend_of_the_misses_is_the_opposite(weeks):
    missed = [(of - done, of) for done, of in weeks]

    assert trend(missed).z == pytest.approx(-trend(weeks).z)


@given(some_weeks(), st.integers(0, 5), st.integers(0, 5))
def test_empty_weeks_before_and_after_change_nothing(weeks, before, after):
    longer = [(0, 0)] * before + weeks + [(0, 0)] * after

    assert trend(longer) == trend(weeks)


@given(some_weeks())
def test_four_times_the_evidence_doubles_the_z(weeks):
    more = [(4 * done, 4 * of) for done, of in weeks]

    assert trend(more).z == pytest.approx(2 * trend(weeks).z)


# How often it speaks, in weeks drawn from a fixed seed


def week_of_seven(share: float, random: Random) -> tuple[int, int]:
    return sum(random.random() < share for _ in range(7)), 7


def share_spoken_of(shares: list[float], direction: Direction) -> float:
    random = Random(1)  # noqa: S311
    runs = [trend([week_of_seven(share, random) for share in shares]) for _ in range(1000)]
    return sum(run.direction is direction for run in runs) / len(runs)


def test_without_a_change_it_seldom_speaks_of_one():
    assert 0.03 <= share_spoken_of([0.7] * 6, RISING) <= 0.07
    assert 0.03 <= share_spoken_of([0.7] * 6, FALLING) <= 0.07


def test_a_rise_from_a_half_to_nine_tenths_is_found_two_times_in_three():
    assert 0.6 <= share_spoken_of([0.5, 0.58, 0.66, 0.74, 0.82, 0.9], RISING) <= 0.75
