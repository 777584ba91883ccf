"""The usual adherence of a KBI."""

from fractions import Fraction
from math import floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.baseline import ASSUMED, Baseline, baseline

records = st.lists(st.booleans(), max_size=60)


def record(done: int, missed: int) -> list[bool]:
    return [True] * done + [False] * missed


def test_before_a_baseline_is_known_it_is_taken_to_be_085():
    assert Baseline(17, calibrated=False) == ASSUMED
    assert ASSUMED.share == 0.85


@pytest.mark.parametrize(
    ("logged", "expected"),
    [
        ([], ASSUMED),
        (record(0, 13), ASSUMED),
        (record(13, 0), ASSUMED),
        (record(0, 14), Baseline(10, calibrated=True)),
        (record(14, 0), Baseline(19, calibrated=True)),
    ],
)
def test_fourteen_logged_opportunities_are_enough(logged, expected):
    assert baseline(logged) == expected


@pytest.mark.parametrize(
    ("done", "missed", "share"),
    [
        (10, 4, 0.75),  # 14/19 = 0.737
        (13, 1, 0.90),  # 17/19 = 0.895
        (19, 4, 0.80),  # 23/28 = 0.821
        (24, 4, 0.85),  # 28/33 = 0.848
        (28, 0, 0.95),  # 32/33 = 0.970
        (9, 6, 0.65),  #  13/20
        (11, 8, 0.65),  # 15/24 = 0.625, half-way
        (17, 2, 0.90),  # 21/24 = 0.875, half-way
        (14, 13, 0.55),  # 18/32 = 0.5625
        (12, 15, 0.50),  # 16/32
        (11, 16, 0.50),  # 15/32 = 0.469
        (2, 18, 0.50),  #  6/25 = 0.240
    ],
)
def test_it_is_the_share_done_with_four_of_five_before_it_to_the_nearest_twentieth(
    done, missed, share
):
    assert baseline(record(done, missed)).share == share


@pytest.mark.parametrize(
    ("logged", "share"),
    [
        (record(30, 0) + record(0, 28), 0.50),
        (record(0, 9) + record(28, 0), 0.95),
        (record(2, 0) + record(0, 14) + record(14, 0), 0.55),  # 18/33
        (record(14, 0) + record(0, 14) + record(2, 0), 0.55),  # 18/33
        (record(1, 0) + record(0, 11) + record(16, 1), 0.60),  # 20/33 = 0.606
    ],
)
def test_only_the_last_twenty_eight_count(logged, share):
    assert baseline(logged).share == share


@given(records)
def test_it_is_what_exact_fractions_make_it(logged):
    last = logged[-28:]
    estimate = Fraction(sum(last) + 4, len(last) + 5)
    nearest = Fraction(floor(20 * estimate + Fraction(1, 2)), 20)

    expected = min(max(nearest, Fraction(1, 2)), Fraction(19, 20)) if len(last) >= 14 else 0.85

    assert baseline(logged).share == float(expected)
    assert baseline(logged).calibrated == (len(last) >= 14)


@given(records, st.data())
def test_one_more_done_never_lowers_it(logged, data):
    missed = [n for n, done in enumerate(logged) if not done]
    better = list(logged)
    if missed:
        better[data.draw(st.sampled_from(missed))] = True

    assert baseline(better).share >= baseline(logged).share
