"""A list gets one item more, and every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.parsing.frontmatter import read_mapping
from humexjournal.vault.append import append_item
from humexjournal.vault.edit import ByHand

KBI = "kbis/walk.yaml"
ITEM = {"from": "2026-06-15", "by": "13:15", "kind": "shrink"}
BLOCK = '- from: 2026-06-15\n    by: "13:15"\n    kind: shrink\n'
FLOW = '{from: 2026-06-15, by: "13:15", kind: shrink}'


def appended(text, item=ITEM, path=KBI):
    new = append_item(text.encode(), path, "changes", item)
    return new if isinstance(new, ByHand) else new.decode()


PLACES = [
    ("name: W\n", f"name: W\nchanges:\n  {BLOCK}"),
    ("name: W", f"name: W\nchanges:\n  {BLOCK}".rstrip("\n")),
    ("changes:\nname: W\n", f"changes:\n  {BLOCK}name: W\n"),
    ("changes:  # none yet\nname: W\n", f"changes:  # none yet\n  {BLOCK}name: W\n"),
    ("changes: []  # none\n", f"changes: [{FLOW}]  # none\n"),
    ("changes: [{from: 1}]\nname: W\n", f"changes: [{{from: 1}}, {FLOW}]\nname: W\n"),
    ("changes: [\n  {from: 1},  # one\n]\n", f"changes: [\n  {{from: 1}}, {FLOW},  # one\n]\n"),
    ("changes:\n  - from: 1\n", f"changes:\n  - from: 1\n  {BLOCK}"),
    ("changes:\n- from: 1\n", f"changes:\n- from: 1\n{BLOCK.replace('    ', '  ')}"),
    ("changes:\n  - {from: 1}  # one\n", f"changes:\n  - {{from: 1}}  # one\n  - {FLOW}\n"),
    (
        "changes:\n  - from: 1  # one\n    because:\n\n# the rest\nname: W\n",
        f"changes:\n  - from: 1  # one\n    because:\n  {BLOCK}\n# the rest\nname: W\n",
    ),
    (
        "changes:\n  - from: 1\n    because: |\n      so\n      it is\n\nname: W\n",
        f"changes:\n  - from: 1\n    because: |\n      so\n      it is\n  {BLOCK}\nname: W\n",
    ),
    ("Changes:\n  - from: 1\n", f"Changes:\n  - from: 1\n  {BLOCK}"),
]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize(("before", "after"), PLACES)
def test_an_item_is_added_below_the_last_one_in_its_style(before, after, newline):
    expected = after.replace("\n", newline)
    if "\n" in before:
        assert appended(before.replace("\n", newline)) == expected
    else:
        assert appended(before) == after


def test_in_a_note_the_list_is_in_its_frontmatter():
    text = "---\nname: W\n---\nchanges:: none\n"
    expected = f"---\nname: W\nchanges:\n  {BLOCK}---\nchanges:: none\n"
    assert appended(text, path="kbis/walk.md") == expected


@pytest.mark.parametrize(
    "text",
    [
        "changes: ~\n",
        "changes: {from: 1}\n",
        "changes: none\n",
        "changes:\n  - from: 1\n    because: |+\n      so\n\n\nname: W\n",
        "changes: &a [{from: 1}]\n",
        "changes: [{from: 1}\n",
    ],
)
def test_what_cannot_be_added_alone_is_left_to_the_person(text):
    found = appended(text)
    assert isinstance(found, ByHand)
    assert found.line == f"- {FLOW} below changes:"


TEXTS = st.text(min_size=1, max_size=12) | st.sampled_from(
    ["true", "1.10", "~", "- a", "a: b", "a # b", "it's", '"', "{x}", "at least 20 minutes"]
)


@given(TEXTS, st.sampled_from([before for before, _ in PLACES]))
def test_any_item_leaves_what_the_file_said(value, before):
    new = appended(before, {"from": "2026-06-15", "because": value})
    if isinstance(new, ByHand):
        return
    (old, _), (now, problem) = read_mapping(before, KBI), read_mapping(new, KBI)
    assert problem is None
    pieces = iter(new)
    assert all(character in pieces for character in before), "every byte is there, in its order"
    key = "Changes" if "Changes" in before else "changes"
    *first, last = now.pop(key)
    assert first == (old.pop(key, None) or [])
    assert (now, str(last["because"])) == (old, value)


def at_the_end_of_the_file(text):
    """The naive way: the list is taken for the last thing in the file."""
    return f"{text}  {BLOCK}"


def test_an_item_at_the_end_of_the_file_would_be_lost_or_break_it():
    text = "changes:\n  - from: 1\npauses:\n  - from: 2\n"
    naive, _ = read_mapping(at_the_end_of_the_file(text), KBI)
    assert (len(naive["changes"]), len(naive["pauses"])) == (1, 2), "a change became a pause"

    mapping, _ = read_mapping(appended(text), KBI)
    assert (mapping["changes"][1], mapping["pauses"]) == (ITEM, [{"from": 2}])
