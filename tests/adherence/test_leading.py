"""Leading indicators."""

from itertools import accumulate
from math import atanh, tanh
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.interval import Interval
from humexjournal.adherence.leading import (
    Leading,
    LeadVerdict,
    Pair,
    WeekCounts,
    leading,
    paired,
)

CONSISTENT, NO_SIGN_YET, OPPOSITE = LeadVerdict

Pairs = list[tuple[int, float, float]]
some_pairs = st.lists(
    st.tuples(st.integers(0, 60), st.integers(0, 7), st.integers(0, 10)),
    max_size=16,
    unique_by=lambda pair: pair[0],
)


def weekly(adherence: list[float], outcome: list[float]) -> Pairs:
    return [(week, *both) for week, both in enumerate(zip(adherence, outcome, strict=True))]


UP_AND_DOWN = weekly([2, 5, 3, 1, 4, 6], [2, 5, 3, 1, 4, 6])
WITH_LESS_STRESS = weekly([2, 5, 3, 1, 4, 6], [8, 5, 7, 9, 6, 4])


def test_five_weeks_of_half_a_correlation_are_no_sign_yet():
    # Spearman .5, without a slope in either; half width 1.645/√1
    pairs = weekly([2, 5, 3, 1, 4], [1, 5, 4, 3, 2])

    low, high = tanh(atanh(0.5) - 1.645), tanh(atanh(0.5) + 1.645)

    assert leading(pairs, "up") == Leading(
        NO_SIGN_YET, 0.5, Interval(pytest.approx(low), pytest.approx(high))
    )


@pytest.mark.parametrize(
    ("pairs", "direction", "verdict"),
    [
        (UP_AND_DOWN, "up", CONSISTENT),
        (UP_AND_DOWN, "down", OPPOSITE),
        (WITH_LESS_STRESS, "up", OPPOSITE),
        (WITH_LESS_STRESS, "down", CONSISTENT),
    ],
)
def test_the_verdict_is_about_the_direction_that_was_expected(pairs, direction, verdict):
    found = leading(pairs, direction)

    assert found.verdict is verdict
    assert found.correlation == pytest.approx(1 if pairs is UP_AND_DOWN else -1)
    assert found.interval == Interval(*[pytest.approx(found.correlation)] * 2)


@pytest.mark.parametrize(
    "pairs",
    [
        [],
        weekly([2, 5, 3, 1], [2, 5, 3, 1]),
        weekly([7, 7, 7, 7, 7, 7], [2, 5, 3, 1, 4, 6]),
        weekly([2, 5, 3, 1, 4, 6], [3, 3, 3, 3, 3, 3]),
        weekly([1, 2, 3, 4, 5, 6], [2, 5, 3, 1, 4, 6]),
    ],
)
def test_where_nothing_varies_or_too_little_is_there_is_no_sign(pairs):
    assert leading(pairs, "up") == Leading(NO_SIGN_YET, None, None)


def test_five_weeks_are_enough_to_reckon_with():
    assert leading(weekly([2, 5, 3, 1, 4], [2, 5, 3, 1, 4]), "up").verdict is CONSISTENT


def test_both_getting_better_is_no_sign():
    rising = weekly([1, 2, 4, 3, 5, 6, 7, 8], [1, 3, 2, 4, 6, 5, 7, 8])

    assert leading(rising, "up").verdict is NO_SIGN_YET


@pytest.mark.parametrize("direction", ["", "sideways", "UP"])
def test_a_direction_is_up_or_down(direction):
    with pytest.raises(ValueError, match=f"^'{direction}' is neither up nor down$"):
        leading(UP_AND_DOWN, direction)


@given(some_pairs)
def test_the_other_direction_has_the_other_verdict_and_the_same_figures(pairs):
    up, down = leading(pairs, "up"), leading(pairs, "down")

    turned = {CONSISTENT: OPPOSITE, OPPOSITE: CONSISTENT, NO_SIGN_YET: NO_SIGN_YET}
    assert down == Leading(turned[up.verdict], up.correlation, up.interval)


@given(some_pairs)
def test_there_is_a_sign_where_the_interval_leaves_out_nothing_at_all(pairs):
    found = leading(pairs, "up")

    if found.interval is None:
        assert found == Leading(NO_SIGN_YET)
    else:
        assert (found.verdict is CONSISTENT) == (found.interval.low > 0)
        assert (found.verdict is OPPOSITE) == (found.interval.high < 0)


# Which weeks are compared


def test_the_outcome_is_that_of_some_weeks_later():
    weeks = [WeekCounts(20, 5, 2, 0), WeekCounts(21, 7, 0, 0), WeekCounts(22, 0, 7, 0)]
    readings = {20: 9.0, 21: 6.0, 22: 4.0, 23: 5.0}

    assert paired(weeks, readings, lag=1) == ((20, 5 / 7, 6.0), (21, 1.0, 4.0), (22, 0.0, 5.0))
    assert paired(weeks, readings, lag=0) == ((20, 5 / 7, 9.0), (21, 1.0, 6.0), (22, 0.0, 4.0))
    assert paired(weeks, readings, lag=2) == ((20, 5 / 7, 4.0), (21, 1.0, 5.0))


def test_a_pair_says_what_is_what():
    pair = paired([WeekCounts(20, 1, 1, 0)], {21: 6.0}, lag=1)[0]

    assert pair == Pair(week=20, adherence=0.5, outcome=6.0)


def test_a_week_without_a_reading_later_has_no_pair():
    weeks = [WeekCounts(20, 5, 2, 0), WeekCounts(21, 7, 0, 0)]

    assert [pair.week for pair in paired(weeks, {22: 4.0}, lag=1)] == [21]
    assert paired(weeks, {20: 4.0}, lag=1) == ()


def test_a_reading_of_nought_is_a_reading():
    assert paired([WeekCounts(0, 1, 0, 0)], {1: 0.0}, lag=1) == ((0, 1.0, 0.0),)


@pytest.mark.parametrize(
    ("done", "missed", "unlogged", "known"),
    [
        (7, 0, 3, True),
        (0, 7, 3, True),
        (4, 3, 3, True),
        (4, 2, 4, False),
        (69, 0, 31, False),
        (5, 0, 2, True),
        (3, 1, 3, False),
        (1, 0, 0, True),
        (0, 0, 7, False),
        (0, 0, 0, False),
    ],
)
def test_a_week_counts_from_a_coverage_of_seventy_per_cent_on(done, missed, unlogged, known):
    week = WeekCounts(0, done, missed, unlogged)

    assert week.is_known is known
    assert len(paired([week], {1: 5.0}, lag=1)) == known


@pytest.mark.parametrize(
    ("done", "missed", "unlogged", "adherence"),
    [(4, 1, 2, 5 / 7), (5, 2, 0, 5 / 7), (0, 5, 1, 1 / 12), (6, 0, 1, 13 / 14)],
)
def test_a_blank_is_half_done(done, missed, unlogged, adherence):
    assert WeekCounts(0, done, missed, unlogged).adherence == adherence


# How often it speaks, in weeks drawn from a fixed seed


def noise(random: Random, count: int) -> list[float]:
    return [random.gauss(0, 1) for _ in range(count)]


def verdicts(effect: float, trend: float) -> list[LeadVerdict]:
    """200 half years, with an outcome that follows adherence so much, and both rising so much."""
    random = Random(7)  # noqa: S311
    rise = list(accumulate([trend] * 26))
    found = []
    for _ in range(200):
        adherence, rest = noise(random, 26), noise(random, 26)
        outcome = [
            effect * a + (1 - effect**2) ** 0.5 * b for a, b in zip(adherence, rest, strict=True)
        ]
        both = (
            [value + up for value, up in zip(one, rise, strict=True)]
            for one in (adherence, outcome)
        )
        found.append(leading(weekly(*both), "up").verdict)
    return found


def test_unrelated_series_that_both_improve_seldom_look_related():
    found = verdicts(effect=0, trend=0.05)

    assert found.count(CONSISTENT) + found.count(OPPOSITE) <= 0.15 * 200


def test_a_strong_lead_is_found_most_of_the_time():
    found = verdicts(effect=0.5, trend=0.05)

    assert found.count(CONSISTENT) >= 0.65 * 200
    assert found.count(OPPOSITE) == 0
