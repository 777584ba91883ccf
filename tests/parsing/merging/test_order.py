"""The order of a merge, the same from both sides."""

import pytest

from humexjournal.parsing.merging.order import in_order, numbered


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        ("abc", "abc", "abc", "abc"),
        ("abc", "abxc", "abyc", "abxyc"),
        ("ab", "xab", "aby", "xaby"),
        ("abc", "cab", "abxc", "cabx"),
        ("abc", "cba", "acb", "acb"),
        ("", "da", "bc", "bcda"),
        ("", "ab", "ba", "ab"),
        ("abc", "ac", "ab", "abc"),
        ("a", "aa", "a", "aa"),
    ],
)
def test_new_names_stay_behind_what_they_stand_behind(base, ours, theirs, expected):
    sides = [numbered(list(side)) for side in (base, ours, theirs)]

    for one, other in ((sides[1], sides[2]), (sides[2], sides[1])):
        assert "".join(text for text, _ in in_order(sides[0], one, other)) == expected


def test_dated_names_are_in_the_order_of_their_dates():
    ours, theirs = numbered(["06-01", "08-01"]), numbered(["06-01", "07-01", "09-01"])

    names = in_order(numbered(["06-01"]), ours, theirs, dated=True)

    assert [text for text, _ in names] == ["06-01", "07-01", "08-01", "09-01"]
