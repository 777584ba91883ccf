"""Momentum."""

import pytest
from adherence.letters import any_letters, chances, with_gaps
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.momentum import momenta, momentum, retention

THREE_A_WEEK = 3 / 7


@pytest.mark.parametrize(
    ("letters", "shown"),
    [
        ("", 0),
        ("mmm", 0),
        ("dddmddd", 0.267),
        ("d" * 7, 0.31),
        ("d" * 13, 0.5),
        ("d" * 30, 0.80),
        ("d" * 66, 0.970),
        ("d" * 66 + "m", 0.920),
        ("d" * 66 + "mmm", 0.827),
        ("d" * 66 + "m" * 7, 0.668),
    ],
)
def test_momentum_of_the_worked_cases(letters, shown):
    places = 3 if shown in (0.267, 0.970, 0.920, 0.827, 0.668) else 2

    assert round(momentum(chances(letters)), places) == shown


def test_three_a_week_all_done_for_four_weeks_stand_where_a_daily_reading_would():
    assert round(momentum(chances("d" * 12), THREE_A_WEEK), 3) == 0.624
    assert round(momentum(chances("d" * 20), 5 / 7), 3) == 0.717


@pytest.mark.parametrize(
    ("per_day", "kept"),
    [(1, 0.5 ** (1 / 13)), (4, 0.5 ** (1 / 26)), (0.25, 0.5 ** (2 / 13))],
)
def test_the_rarer_an_opportunity_the_less_it_leaves_over(per_day, kept):
    assert retention(per_day) == pytest.approx(kept, rel=1e-12)


@pytest.mark.parametrize("per_day", [0, -0.5])
def test_there_is_no_momentum_without_opportunities(per_day):
    with pytest.raises(ValueError, match=f"^{per_day} opportunities a day$"):
        momenta((), per_day)


def test_momentum_is_known_after_each_logged_opportunity():
    half = chances("ud/em")

    assert momenta(half, 1 / 169) == pytest.approx((0.5, 0.75, 0.375), rel=1e-12)
    assert momentum(half, 1 / 169) == pytest.approx(0.375, rel=1e-12)


def test_an_opportunity_a_day_is_meant_where_nothing_is_said():
    assert momenta(chances("d")) == pytest.approx((1 - 0.5 ** (1 / 13),), rel=1e-12)


def test_there_is_none_after_nothing():
    assert momenta(chances("uerpv")) == ()


@given(any_letters, st.floats(0.01, 3))
def test_momentum_lies_between_nothing_and_all_and_moves_towards_what_was_done(letters, per_day):
    before = 0.0
    known = [letter for letter in letters if letter in "d/m"]
    for letter, after in zip(known, momenta(chances(letters), per_day), strict=True):
        assert 0 <= after <= 1
        assert after <= before if letter == "m" else after >= before
        before = after


@given(with_gaps())
def test_what_is_not_logged_freezes_it(pair):
    letters, with_others = pair

    assert momenta(chances(with_others)) == momenta(chances(letters))
