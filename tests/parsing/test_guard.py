"""What never reaches the YAML parser, and what only looks like it."""

import pytest

from humexjournal.parsing.guard import DEPTH_LIMIT, unsafe

TRICKS = [
    # text, what is pointed at
    ("a: &a 1", "&a"),
    ("a: *a", "*a"),
    ("a: !x 1", "!x"),
    ("a: !!python/object:os.system {}", "!!python/object:os.system"),
    ("&a a: 1", "&a"),
    ("- &a 1", "&a"),
    ("a: [&a 1, *a]", "&a"),
    ("a: [1, *a]", "*a"),
    ("a: {b: !!int 1}", "!!int"),
    ("? &a a\n: 1", "&a"),
    ("a:\n  &b\n  c: 1", "&b"),
    ("a: |\n  text\nb: &b 1", "&b"),
    ("a: 'it''s'\nb: *c", "*c"),
    ('a: "\\"" \nb: !c 1', "!c"),
    ("a: x # it's a comment\nb: *c", "*c"),
    ("a: it's\nb: *c", "*c"),
]


@pytest.mark.parametrize(("text", "pointed"), TRICKS)
def test_anchors_aliases_and_tags_are_refused_where_they_stand(text, pointed):
    problem = unsafe(text, "a.yaml", 0)

    assert problem is not None
    assert problem.code == "yaml-trick"
    assert problem.location.within is not None
    start, length = problem.location.within
    assert text[start : start + length] == pointed


PLAIN = [
    "a: rock & roll",
    "a: 2 * 3",
    "a: well done!",
    "a: '*not an alias'",
    'a: "&not an anchor"',
    "a: x # &a *a !a",
    "# &a\na: 1",
    "a: |\n  &a *a !a [[[[[[[[[[[[[[[\nb: 1",
    "a: >-\n  *a\n\n  !a\nb: 1",
    "a: x!share",
    "a: 5*",
    "a: https://example.org/?a=1&b=2",
    "a: it's *not* an alias",
    "a: ':-) *'",
]


@pytest.mark.parametrize("text", PLAIN)
def test_the_same_characters_in_a_text_are_only_characters(text):
    assert unsafe(text, "a.yaml", 0) is None


@pytest.mark.parametrize(("opens", "closes"), ["[]", "{}"])
def test_brackets_may_stand_twelve_deep(opens, closes):
    fits = "a: " + opens * DEPTH_LIMIT + closes * DEPTH_LIMIT
    deep = "a: " + opens * (DEPTH_LIMIT + 1) + closes * (DEPTH_LIMIT + 1)

    assert unsafe(fits, "a.yaml", 0) is None
    problem = unsafe(deep, "a.yaml", 4)
    assert problem is not None
    assert problem.code == "too-deep"
    assert problem.location.within == (4 + 3 + DEPTH_LIMIT, 1)


def test_many_brackets_beside_each_other_are_not_deep():
    assert unsafe("a: [" + "[1], " * 1000 + "]", "a.yaml", 0) is None
