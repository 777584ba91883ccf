"""The two versions between git's markers, and both in one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from humexjournal.parsing.two_sides import Sides, joined, sides_in

A, B = b"<<<<<<< HEAD\n", b">>>>>>> other\n"


@pytest.mark.parametrize(
    ("data", "ours", "theirs"),
    [
        (A + b"x\n=======\ny\n" + B, b"x\n", b"y\n"),
        (b"1\n" + A + b"x\n=======\n" + B + b"2\n", b"1\nx\n2\n", b"1\n2\n"),
        (A + b"x\n||||||| base\nz\n=======\ny\n" + B, b"x\n", b"y\n"),
        (A + b"x\n=======\ny\n" + B + A + b"v\n=======\nw\n" + B, b"x\nv\n", b"y\nw\n"),
    ],
)
def test_each_side_is_whole(data, ours, theirs):
    assert sides_in(data) == Sides(ours, theirs)


@pytest.mark.parametrize(
    "data",
    [b"no markers\n", A + b"x\n" + B, A + b"Title\n=======\nx\n=======\ny\n" + B],
)
def test_where_a_side_ends_is_not_guessed(data):
    assert sides_in(data) is None


lines = st.lists(st.sampled_from(["rain", "sun", "", "a walk"]), max_size=6).map(
    lambda said: "".join(f"{one}\n" for one in said).encode()
)


@settings(derandomize=True, database=None, deadline=None)
@given(lines, lines)
def test_both_in_one_loses_no_line_of_either(ours, theirs):
    both = joined(Sides(ours, theirs), "daily/2026-06-12.md")

    assert both is not None
    for side in (ours, theirs):
        rest = iter(both.splitlines())
        assert all(line in rest for line in side.splitlines())
