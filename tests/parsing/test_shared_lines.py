"""Lines marked with `!share`, and whether a body says anything."""

import pytest

from humexjournal.parsing.note import read_note
from humexjournal.parsing.shared_lines import asks_for_talk, says_something, shared_lines
from humexjournal.parsing.template import template_of

SHARED = [
    ("", ()),
    ("A day.\n", ()),
    ("Straight back to the desk. !share\n", ("Straight back to the desk.",)),
    ("Straight back. !share   \nNot this.\nAnd this. !share", ("Straight back.", "And this.")),
    ("Straight back. !share\r\n", ("Straight back.",)),
    ("- One !share\n* Two !share\n1. Three !share\n> Four !share", ("One", "Two", "Three", "Four")),
    ("- [x] Two outreach messages !share\n", ("Two outreach messages",)),
    ("!share\n- !share\n", ()),
    ("I use !share in the middle of a line\n", ()),
    ("```\nsecret !share\n```\nopen !share\n", ("open",)),
    ("~~~~\nsecret !share\n~~~\nsecret !share\n~~~~\nopen !share\n", ("open",)),
    ("```\nnever closed !share\n", ()),
    ("%% for me\nsecret !share\n%%\nopen !share\n", ("open",)),
    ("<!-- secret !share -->\nopen !share\n", ("open",)),
    ("%% never closed\nsecret !share\n", ()),
    ("<!-- never closed\nsecret !share\n", ()),
]


@pytest.mark.parametrize(("body", "expected"), SHARED)
def test_only_what_its_writer_marked_is_shared(body, expected):
    assert shared_lines(body) == expected


SILENT = [
    "",
    "\n \n",
    "# Friday\n## What went well\n",
    "#daily\n#daily #journal/2026\n###\n",
    "- [ ] Walk\n- [>] Plan\n-\n*\n",
    "---\n***\n___\n",
    "walk::\noutreach:: \n",
    "> \n",
    "{{date}}\n<% tp.date.now() %>\n",
    "%% a note of the template %%\n<!-- one more -->\n",
    "```\ndataview\n```\n",
]


@pytest.mark.parametrize("body", SILENT)
def test_what_a_template_leaves_says_nothing(body):
    assert not says_something(body)


@pytest.mark.parametrize(
    "body",
    [
        "A day.",
        "- A thing",
        "#grateful for the sun",
        "####### seven",
        "#walk :25",
        "- [x] Walk",
        "walk:: 12",
        "> quoted",
        "# Friday\nFine.",
    ],
)
def test_a_line_of_somebodys_own_says_something(body):
    assert says_something(body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Is it still worth it? !talk\n", True),
        ("!talk\n", True),
        ("- could we meet !talk !share\n", True),
        ("!talks\n", False),
        ("no!talk\n", False),
        ("%% write !talk to ask for one %%\n", False),
        ("```\n!talk\n```\n", False),
        ("Nothing.\n", False),
    ],
)
def test_a_mark_asks_for_a_talk(body, expected):
    assert asks_for_talk(body) is expected


def test_a_line_of_the_template_asks_for_nothing():
    template = template_of([read_note(b"Write !talk to ask for one.\n", "")])

    assert not asks_for_talk("Write !talk to ask for one.\n", template)
    assert asks_for_talk("Write !talk to ask for one.\n!talk\n", template)
