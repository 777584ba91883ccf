"""What came after a prompt."""

from itertools import product
from math import inf, nextafter, prod

import pytest
from adherence.letters import any_letters, chances
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.interval import wilson
from humexjournal.adherence.recovered import Recovered, UsualRange, recovered, usual_range

YES, NO, CANT_TELL = Recovered.YES, Recovered.NO, Recovered.CANT_TELL


# The next three


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("ddd", YES),
        ("d/m", YES),
        ("mdd", YES),
        ("dum", CANT_TELL),
        ("ddu", YES),
        ("dmm", NO),
        ("mmu", NO),
        ("mum", NO),
        ("mmm", NO),
        ("uud", CANT_TELL),
        ("muu", CANT_TELL),
        ("uuu", CANT_TELL),
        ("dmu", CANT_TELL),
    ],
)
def test_two_done_of_three_are_recovered_and_a_blank_says_neither(letters, found):
    assert found is recovered(chances(letters))


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("", None),
        ("d", None),
        ("m", None),
        ("uu", None),
        ("dm", None),
        ("ppp", None),
        ("dmp", None),
        ("duppp", None),
        ("dd", YES),
        ("ddppp", YES),
        ("pdd", YES),
        ("mm", NO),
        ("mpm", NO),
        ("pmm", NO),
    ],
)
def test_it_is_open_until_what_is_open_cannot_change_it(letters, found):
    assert found is recovered(chances(letters))


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("mdddd", YES),
        ("dmmddd", NO),
        ("umdddd", CANT_TELL),
        ("pmdddd", None),
        ("emrvdd", YES),
        ("eeedm", None),
    ],
)
def test_only_the_next_three_count_and_what_is_off_makes_room_for_the_next(letters, found):
    assert found is recovered(chances(letters))


@pytest.mark.parametrize(("adherence", "percent"), [(0.85, 94), (0.40, 35)])
def test_the_chance_of_recovering_is_that_of_two_of_three(adherence, percent):
    """So it tells about the client whether nothing was wrong."""
    odds = {"d": adherence, "m": 1 - adherence}
    chance = sum(
        prod(odds[letter] for letter in three)
        for three in product("dm", repeat=3)
        if recovered(chances("".join(three))) is YES
    )

    assert round(100 * chance) == percent


@given(any_letters, st.integers(0, 40), st.sampled_from("d/mu"))
def test_an_answer_does_not_change_when_what_was_open_closes(letters, place, closed):
    before = recovered(chances(letters))
    place %= len(letters) + 1
    after = recovered(chances(letters[:place] + letters[place:].replace("p", closed, 1) + closed))

    assert before in (None, after)


# The next fourteen


BACK, LOWER, UNSURE = UsualRange.BACK_IN_RANGE, UsualRange.STILL_LOWER, UsualRange.CANT_TELL


@pytest.mark.parametrize(
    ("letters", "usual", "found"),
    [
        ("", 0.85, UNSURE),
        ("mmmmm", 0.85, UNSURE),
        ("mmmmmuuueer", 0.85, UNSURE),
        ("mmmmmm", 0.85, LOWER),
        ("dddddd", 0.85, BACK),
        ("mmm/dd", 0.85, LOWER),
        ("mmddd/", 0.85, BACK),
        ("d" * 14, 0.5, BACK),
    ],
)
def test_a_likely_range_that_ends_below_the_usual_is_still_lower(letters, usual, found):
    assert found is usual_range(chances(letters), usual)


def test_a_range_that_ends_at_the_usual_holds_it():
    ends_at = wilson(3, 10).high
    after = chances("dmmmdmmmdm")

    assert usual_range(after, ends_at) is BACK
    assert usual_range(after, nextafter(ends_at, inf)) is LOWER


def test_only_the_next_fourteen_count():
    assert usual_range(chances("m" * 14 + "d" * 30), 0.85) is LOWER
    assert usual_range(chances("d" * 14 + "m" * 30), 0.85) is BACK
    assert usual_range(chances("u" * 9 + "m" * 5 + "m"), 0.85) is UNSURE
    assert usual_range(chances("u" * 8 + "m" * 6 + "d"), 0.85) is LOWER
    assert usual_range(chances("p" * 9 + "m" * 9), 0.85) is UNSURE
    assert usual_range(chances("e" * 9 + "m" * 9), 0.85) is LOWER


@given(any_letters, st.floats(0.5, 0.95))
def test_one_more_done_never_makes_it_lower(letters, usual):
    before = usual_range(chances(letters), usual)
    after = usual_range(chances(letters.replace("m", "d", 1)), usual)

    assert after is before or (before, after) == (LOWER, BACK)
