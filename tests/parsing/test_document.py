"""A note is split byte for byte, and joined it is the note again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.parsing.document import Document, join, split

PIECES = [
    b"---", b"---\n", b"---\r\n", b"--- \t\n", b"----\n", b"\xef\xbb\xbf", b"\n", b"\r\n", b"\r",
    b"\0", b"walk: x\n", b" ---\n", b"...\n", "é".encode(), b"\xff", b"- ", b"+++\n",
]  # fmt: skip

SPLIT = [
    # given, frontmatter, body
    (b"", b"", b""),
    (b"A day.\n", b"", b"A day.\n"),
    (b"---\nwalk: x\n---\nA day.\n", b"walk: x\n", b"A day.\n"),
    (b"---\r\nwalk: x\r\n---\r\nA day.\r\n", b"walk: x\r\n", b"A day.\r\n"),
    (b"\xef\xbb\xbf---\nwalk: x\n---\n", b"walk: x\n", b""),
    (b"---\nwalk: x\n---", b"walk: x\n", b""),
    (b"---\n---\nA day.\n", b"", b"A day.\n"),
    (b"--- \nwalk: x\n---\t\n    code\n", b"walk: x\n", b"    code\n"),
    (b"---\nwalk: x\n---\nA\n---\nB\n", b"walk: x\n", b"A\n---\nB\n"),
    (b"---\nwalk: x\n----\n---\nB\n", b"walk: x\n----\n", b"B\n"),
    (b"---\nwalk: x\n ---\n---\nB\n", b"walk: x\n ---\n", b"B\n"),
    (b"----\nwalk: x\n----\n", b"", b"----\nwalk: x\n----\n"),
    (b"\n---\nwalk: x\n---\n", b"", b"\n---\nwalk: x\n---\n"),
    (b"+++\nwalk = 1\n+++\n", b"", b"+++\nwalk = 1\n+++\n"),
    (b"{}\n---\n", b"", b"{}\n---\n"),
]


@pytest.mark.parametrize(("data", "frontmatter", "body"), SPLIT)
def test_the_frontmatter_is_between_two_lines_of_three_dashes(data, frontmatter, body):
    document = split(data)

    assert (document.frontmatter, document.body) == (frontmatter, body)
    assert not document.unclosed


@pytest.mark.parametrize("data", [b"---", b"---\n", b"---\nwalk: x\n", b"---\nwalk: x\n ---\n"])
def test_without_a_closing_line_everything_is_body(data):
    assert split(data) == Document(b"", b"", b"", b"", data, unclosed=True)


@given(st.binary())
def test_any_bytes_are_given_back(data):
    assert join(split(data)) == data


@given(st.lists(st.sampled_from(PIECES), max_size=12).map(b"".join))
def test_anything_like_a_note_is_given_back(data):
    document = split(data)

    assert join(document) == data
    assert bool(document.opening) == bool(document.closing)
    assert not (document.unclosed and document.frontmatter)
