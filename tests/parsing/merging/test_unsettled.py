"""Two values side by side: how they are written, and that they are found again."""

import pytest

from humexjournal.parsing.locate import locate
from humexjournal.parsing.merging.unsettled import beside, unsettled


def test_the_other_value_is_a_comment_that_can_be_put_back():
    assert beside(("  to: 5",), ("  to:", "    - 6"), "to") == (
        "  to: 5",
        "  # or, from the other side: to:",
        "  # or, from the other side:   - 6",
    )


def test_a_key_that_the_other_side_has_deleted():
    assert beside(("walk: 5",), (), "walk") == (
        "walk: 5",
        "# or, from the other side: without walk",
    )


MARKED = "walk: 5\n# or, from the other side: walk:\n# or, from the other side:   - 6\nplan: x\n"


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("daily/2026-06-12.md", f"---\n{MARKED}---\nA day.\n", 3),
        ("kbis/walk.yaml", MARKED, 2),
        ("kbis/walk.yaml", f"---\n{MARKED}", 3),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_each_place_is_one_problem(path, text, line, mark):
    (problem,) = unsettled((mark + text).encode(), path)

    place = locate(problem.location, text)
    assert (problem.code, place.line, place.column) == ("unsettled-merge", line, 1)
    assert place.excerpt == "# or, from the other side: walk:"


def test_what_somebody_writes_about_it_in_the_text_is_none():
    data = f"---\nwalk: 5\n---\nHumex wrote:\n\n{MARKED}".encode()

    assert unsettled(data, "daily/2026-06-12.md") == []
