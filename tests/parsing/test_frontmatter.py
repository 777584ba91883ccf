"""YAML as the format takes it, and what python-frontmatter makes of it with our handler."""

import frontmatter
import pytest
from parsing.reading import shown

from humexjournal.parsing.frontmatter import NODE_LIMIT, read_mapping
from humexjournal.parsing.handler import EntryHandler
from humexjournal.parsing.note import read_note

SCALARS = [
    ("22:30", "22:30"), ("7:05", "7:05"), ("no", "no"), ("yes", "yes"), ("on", "on"), ("y", "y"),
    ("true", True), ("False", False), ("2026-06-12", "2026-06-12"), ("2025-02-30", "2025-02-30"),
    ("010", "010"), ("1_000", "1_000"), ("25", 25), ("-3", -3), ("17.40", 17.4), ("3,5", "3,5"),
    ("~", None), ("", None), ("null", None), ("'-'", "-"), ('"22:30"', "22:30"), ("x", "x"),
    ("20 min", "20 min"), ("/", "/"), (".", "."), ("wochentags", "wochentags"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "expected"), SCALARS)
def test_times_dates_and_no_stay_text(written, expected):
    mapping, problem = read_mapping(f"a: {written}\n", "a.md")

    assert problem is None
    assert mapping == {"a": expected}
    assert type(mapping["a"]) is type(expected)


PROBLEMS = [
    ("walk: x\nwalk: o\n", "2:1 duplicate-key “walk”"),
    ("a:\n  b: 1\n  b: 2\n", "3:3 duplicate-key “b”"),
    ("a: [1]\nb:\n  - {a: 1}\n  - a: 1\n    a: 2\n", "5:5 duplicate-key “a”"),
    ("a: {b: 1, b: 2}\n", "1:1 duplicate-key “”"),
    ("walk: -\n", "1:7 bare-dash “-”"),
    ("walk:20\n", "1:5 no-space “:”"),
    ("walk:20\nbed: 22:30\n", "1:5 no-space “:”"),
    ("bed: 22:30\nwalk:20\n", "2:5 no-space “:”"),
    ("bed: 22:30\nwalk after lunch:no\r\nplan: x\n", "2:17 no-space “:”"),
    ("walk: - x o\n", "1:7 bare-dash “-”"),
    ("date: {{date}}\n", "1:7 template-left “{{date}}”"),
    ("- walk\n", "1:1 not-keys “”"),
    ("walked\n", "1:1 not-keys “”"),
    ("a: b: c\n", "1:5 bad-yaml “:”"),
    ("a: 'x\n", "2:1 bad-yaml “”"),
    ("a: @x\n", "1:4 bad-yaml “@”"),
    ("? [1]\n: 2\n", "1:1 not-a-key “?”"),
    ("a: 12345678901234567890123\n", "1:4 huge-number “1”"),
    ("a: x\x07\n", "1:5 control-character “\x07”"),
    ("a: x\u2028y\n", "1:5 control-character “\u2028”"),
    (f"a: [{'1, ' * NODE_LIMIT}]\n", "1:1 too-many-keys “”"),
]


@pytest.mark.parametrize(("text", "expected"), PROBLEMS)
def test_a_text_that_is_no_mapping_is_one_problem_at_its_place(text, expected):
    mapping, problem = read_mapping(text, "kbis/walk.yaml")

    assert mapping == {}
    assert problem is not None
    assert shown([problem], text) == [expected]


def test_a_bare_dash_is_shown_the_mended_line():
    _, problem = read_mapping("walk: - x o\n", "a.md")

    assert problem is not None
    assert problem.remedy == 'Write it in quotes: walk: "- x o"'


def test_a_key_twice_names_both_lines_of_the_file():
    note = read_note(b"---\nbed: 22:30\nwalk: x\nwalk: o\n---\n", "daily/2026-06-12.md")

    assert note.problem is not None
    assert note.problem.message == "“walk” stands twice, in line 3 and line 4."


NOTES = [
    b"---\nwalk: no\nbed: 22:30\n---\nA day.\n",
    b"---\r\nwalk: 20 min\r\n---\r\nA day.\r\n",
    b"---\nwalk: x\n---\n\n    code\n\n---\nmore: no\n---\n",
    b"---\n---\nA day.\n",
    b"A day.\n",
]


@pytest.mark.parametrize("data", NOTES)
def test_python_frontmatter_reads_the_same_with_our_handler(data, tmp_path):
    path = tmp_path / "2026-06-12.md"
    path.write_bytes(data)
    note = read_note(path.read_bytes(), "daily/2026-06-12.md")

    post = frontmatter.load(str(path), handler=EntryHandler())

    assert post.metadata == note.mapping
    assert post.content == note.body.replace("\r\n", "\n").strip()


def test_our_handler_refuses_what_the_format_refuses(tmp_path):
    path = tmp_path / "2026-06-12.md"
    path.write_text("---\nwalk: x\nwalk: o\n---\n")

    with pytest.raises(ValueError, match="stands twice"):
        frontmatter.load(str(path), handler=EntryHandler())


def test_our_handler_writes_nothing():
    with pytest.raises(NotImplementedError):
        EntryHandler().export({"walk": "no"})
