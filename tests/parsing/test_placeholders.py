"""Placeholders that a template has left, in a text of any length."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.parsing.note import read_note
from humexjournal.parsing.placeholders import placeholders, without_placeholders
from humexjournal.parsing.shared_lines import says_something
from humexjournal.parsing.template import template_of

LONGEST = 2
"""Seconds; each of them takes a hundredth of one."""

TEXTS = [
    ("{{date}}", ""),
    ("Day {{date:YYYY-MM-DD}} in {{title}}.", "Day  in ."),
    ("<% tp.date.now() %>", ""),
    ("{{ <% a %>", "{{ "),
    ("{{{{date}}}}", "}}"),
    ("{{}}", ""),
    ("{{}", "{{}"),
    ("}}{{", "}}{{"),
    ("<%>", "<%>"),
    ("nothing", "nothing"),
]


@pytest.mark.parametrize(("text", "rest"), TEXTS)
def test_the_rest_of_a_text_without_its_placeholders(text, rest):
    assert without_placeholders(text) == rest


def test_a_placeholder_begins_and_ends_somewhere():
    assert list(placeholders("a {{b}} {{c}}", "{{", "}}")) == [(2, 7), (8, 13)]


@given(st.lists(st.sampled_from(["{{", "}}", "<%", "%>", "{", "%", "a", " "]), max_size=12))
def test_they_are_those_of_the_plain_pattern(parts):
    text = "".join(parts)
    curly = re.sub(r"\{\{.*?\}\}", "", text)

    assert without_placeholders(text) == re.sub(r"<%.*?%>", "", curly)


@pytest.mark.parametrize("opening", ["{{", "<%", "{", "}}{{", "%><%"])
def test_a_megabyte_of_openings_is_walked_once(opening):
    body = opening * (1_000_000 // len(opening))
    began = time.perf_counter()

    assert says_something(body)
    assert time.perf_counter() - began < LONGEST


@pytest.mark.parametrize("value", ['"{{', "'{{", '"}}{{', "x: {{"])
def test_frontmatter_full_of_openings_is_one_problem_at_once(value):
    data = f"---\nwalk: {value}{'{{' * 30_000}\n---\n".encode()
    began = time.perf_counter()
    note = read_note(data, "daily/2026-06-12.md")

    assert note.problem is not None
    assert time.perf_counter() - began < LONGEST


@pytest.mark.parametrize(("raw", "is_given"), [
    ("2026-06-25", True), ("{{date}}", True),
    (["2026-06-25"], False), ("Today I walked. It rained a lot in the end, and I was glad.", False),
])  # fmt: skip
def test_a_value_that_the_template_has_filled_in_is_nobodys_writing(raw, is_given):
    template = template_of([read_note(b'---\ntitle: "{{date}}"\n---\n', "day.md")])

    assert template.has_value("title", raw) is is_given
