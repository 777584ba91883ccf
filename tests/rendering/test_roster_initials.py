"""Initials that nobody takes for somebody else's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.rendering.initials import initials


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ana", "Ben"], ["A.", "B."]),
        (["Ana Berg", "Ana Maria Sol"], ["A. B.", "A. M. S."]),
        (["Ana", "Alma", "Ben"], ["An.", "Al.", "B."]),
        (["Anna", "Anne"], ["Ann. 1", "Ann. 2"]),
        (["Ana", "Ana"], ["Ana. 1", "Ana. 2"]),
        ([""], ["?."]),
    ],
)
def test_two_people_are_told_apart(names, expected):
    assert initials(names) == expected


@given(st.lists(st.text(max_size=12), max_size=8))
def test_no_two_are_the_same(names):
    assert len(set(initials(names))) == len(names)
