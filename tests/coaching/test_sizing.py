"""How much smaller."""

from decimal import Decimal

import pytest
from adherence.journals import minutes

from humexjournal.coaching.sizing import Sizes, rounded, sizes, what_works
from humexjournal.core.kbi import Terms
from humexjournal.core.standard import Before


def amounts(line: str) -> list[Decimal]:
    return [Decimal(part) for part in line.split()]


WORKS = [
    ("25 22 20 20 15 12 9 8 7 0", 8),
    ("25 22 20 15 12 0 0 0 0 0", 0),
    ("25 22 24 20 12 21 0 20 7 5", 7),
    ("20 20 20 20 10", 20),
    ("20 20 20 10 10", 10),
    ("20 20 20 0", None),
    ("", None),
]


@pytest.mark.parametrize(("tries", "expected"), WORKS)
def test_what_already_works_was_met_on_four_of_five_tries(tries, expected):
    assert what_works(amounts(tries)) == expected


def test_three_sizes_to_choose_from():
    terms = Terms(standard=minutes(20), minimum=minutes(7))

    found = sizes(terms, amounts("25 22 20 20 15 12 9 8 7 0"))

    assert found == Sizes(Decimal(20), "minutes", Decimal(16), Decimal(8), Decimal(7))
    assert (found.proposed, found.is_below_minimum, found.is_not_the_problem) == (8, False, False)


PROPOSED = [
    ("20 20 20 20 10", 7, 16),  # all of it works: 20 % less
    ("", 18, 18),  # never below the busy-day version
    ("25 22 20 15 12 0 0 0 0 0", 7, 16),
    ("25 22 24 20 12 21 0 20 7 5", 10, 7),  # what works is what works
]


@pytest.mark.parametrize(("tries", "minimum", "expected"), PROPOSED)
def test_the_size_that_is_proposed(tries, minimum, expected):
    found = sizes(Terms(standard=minutes(20), minimum=minutes(minimum)), amounts(tries))

    assert found.proposed == expected
    assert found.is_below_minimum == (expected < minimum)


def test_a_time_of_day_has_no_size():
    assert sizes(Terms(standard=Before(1050)), []) is None


@pytest.mark.parametrize(
    ("size", "said"), [("16", "16"), ("13.6", "14"), ("1.6", "1.6"), ("80", "80")]
)
def test_a_size_can_be_said(size, said):
    assert f"{rounded(Decimal(size)):f}" == said
