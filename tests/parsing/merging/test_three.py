"""Three versions of one thing."""

import pytest

from humexjournal.parsing.merging.three import BOTH, changed, chosen, joined


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        ("a", "a", "a", "a"),
        ("a", "b", "a", "b"),
        ("a", "a", "b", "b"),
        ("a", "b", "b", "b"),
        ("a", "b", "c", BOTH),
        (None, "b", "c", BOTH),
    ],
)
def test_who_has_changed_it_decides(base, ours, theirs, expected):
    assert changed(base, ours, theirs) == expected


def test_comments_go_only_where_one_side_has_deleted_them():
    assert joined(["# a", "# b"], ["# b", "# new"], ["# a", "# b", "# also"]) == (
        "# b",
        "# also",
        "# new",
    )


def test_the_comment_of_the_other_side_gets_a_line_of_its_own():
    assert chosen("", "  # rain", "  # a meeting") == ("  # a meeting", ("# rain",))
    assert chosen("  # rain", "  # rain", "") == ("", ())
