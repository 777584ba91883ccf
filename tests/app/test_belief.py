"""Many entries that are gone at once are believed to be gone after a while."""

import pytest

from humexjournal.app.belief import Belief


@pytest.mark.parametrize(
    ("before", "after", "doubts"),
    [
        (100, 100, False), (100, 71, False), (100, 70, False), (100, 69, True), (100, 0, True),
        (20, 11, False), (20, 10, True), (9, 0, False), (0, 0, False), (10, 200, False),
    ],
)  # fmt: skip
def test_what_is_doubted(before, after, doubts):
    assert Belief(before).doubts(after, 0.0) is doubts


def test_what_is_still_so_after_half_a_minute_is_believed():
    belief = Belief(100)

    assert [belief.doubts(10, now) for now in (5.0, 20.0, 34.9, 35.0, 36.0)] == [
        True, True, True, False, False,
    ]  # fmt: skip
    assert belief.entries == 10


def test_what_comes_back_is_forgotten():
    belief = Belief(100)

    assert [belief.doubts(n, now) for n, now in ((10, 0.0), (100, 20.0), (10, 31.0))] == [
        True, False, True,
    ]  # fmt: skip
