"""How much of the plan was excused."""

import pytest
from adherence.letters import any_letters, chances
from hypothesis import given

from humexjournal.adherence.excused import Excused, excused


def test_what_is_still_open_or_void_was_not_due_and_a_spare_day_was():
    assert excused(chances("dd/mmuueerppv")) == Excused(excused=2, due=10)


@pytest.mark.parametrize(
    ("found", "met", "often"),
    [
        (Excused(0, 0), 0, False),
        (Excused(0, 20), 20, False),
        (Excused(4, 20), 16, False),
        (Excused(5, 20), 15, False),
        (Excused(6, 20), 14, True),
        (Excused(20, 20), 0, True),
    ],
)
def test_more_than_a_quarter_is_often(found, met, often):
    assert (found.met, found.is_often) == (met, often)


@given(any_letters)
def test_what_was_due_was_met_or_excused(letters):
    found = excused(chances(letters))

    assert found.excused == letters.count("e")
    assert found.due == sum(letters.count(letter) for letter in "d/mure")
