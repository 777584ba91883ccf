"""The 80/20 test: the smallest set that carries 80 of 100 points, at most five."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.core.points import smallest_set


@pytest.mark.parametrize(
    ("points", "kept", "put_off", "carried"),
    [
        ({"walk": 40, "stop": 30, "phone": 20, "run": 10}, "walk stop phone", "run", 90),
        ({"walk": 80, "stop": 20}, "walk", "stop", 80),
        ({"b": 50, "a": 50}, "a b", "", 100),
        ({"a": 100, "b": 0}, "a", "b", 100),
        (dict.fromkeys("abcdefghij", 10), "a b c d e", "f g h i j", 50),
    ],
)
def test_the_few_that_carry_most(points, kept, put_off, carried):
    chosen = smallest_set(points)
    assert (" ".join(chosen.kept), " ".join(chosen.put_off)) == (kept, put_off)
    assert chosen.carried == carried


@given(st.lists(st.integers(0, 30), min_size=1, max_size=7))
def test_no_smaller_set_carries_enough(numbers):
    points = dict(zip("abcdefg", numbers, strict=False))
    chosen = smallest_set(points)
    assert sorted((*chosen.kept, *chosen.put_off)) == sorted(points)
    smaller = combinations(points, len(chosen.kept) - 1) if chosen.kept else ()
    assert all(sum(points[one] for one in some) < 80 for some in smaller)
    all_of_them = sum(sorted(numbers, reverse=True)[:5])
    assert chosen.carried >= min(80, all_of_them)
