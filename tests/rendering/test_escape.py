"""T-MDINJ and T-TERM: whatever somebody writes stays text, in a note and in a terminal."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from humexjournal.rendering.escape import code, markdown, plain, printable

ACTIVE = "[]()<>!`$=%|*_~#&^:{}\\@+-.\"' \n\t1a"
HOSTILE = (
    "```dataviewjs\nx\n```",
    "`$= dv.pages()`",
    "<%* tp.system.prompt() %>",
    "![[secret]]",
    "[[note|name]]",
    "%% hidden %%",
    "a | b",
    "key:: value",
    "<img src=https://x.example>",
    "[x](javascript:alert(1))",
    "https://x.example www.x.example",
    "<https://x.example>",
    "==mark== ~~gone~~ $x$ #tag ^block",
    "---",
    "===",
    "1. one",
    "- [ ] a task",
    "> quote",
    "&lt;script&gt; &#60;",
    "a\u2028b\u0085c\x1b[2Jd\u202ee",
    "\ud800",
)

texts = st.text(st.sampled_from(ACTIVE), max_size=40) | st.text(max_size=40)


def hostile(test):
    for text in HOSTILE:
        test = example(text)(test)
    return test


def text_of(source: str, *, table: bool = False) -> str | None:
    """What a reader sees of a paragraph or a cell, None where it is more than plain text."""
    parser = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = parser.parse(f"| a |\n|--|\n| {source} |" if table else source)
    inline = [token for token in tokens if token.type == "inline"]
    if not table and [token.type for token in tokens] != PARAGRAPH:
        return None
    children = inline[-1].children or []
    seen = [token for token in children if token.type in ("text", "text_special")]
    return "".join(token.content for token in children) if seen == children else None


PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]


@given(texts)
@hostile
def test_text_in_markdown_is_one_plain_text(text: str) -> None:
    if plain(text):
        assert text_of(markdown(text)) == plain(text)


@given(texts)
@hostile
def test_text_in_a_table_is_one_plain_text(text: str) -> None:
    assert text_of(markdown(text), table=True) == plain(text)


def test_the_naive_way_would_be_seen() -> None:
    assert text_of("![[x]](y)") is None
    assert text_of("a | b", table=True) != "a | b"


@pytest.mark.parametrize("sign", ["[[", "%%", "<%", "::", "==", "${", "{{", "https://", "~~"])
@given(texts, texts)
def test_no_plugin_finds_its_sign_in_the_source(sign: str, before: str, after: str) -> None:
    assert sign not in markdown(f"{before}{sign}{after}")


@pytest.mark.parametrize(
    "text",
    [
        "Budget meeting ate lunch.",
        "I don't, he said; at 14:30 (or 15:00)!",
        "quarter close on Wednesday – 50 % done",
        "R&D, too_big, a/b, “quoted” …",
        "Spaziergang früh, 散歩",
    ],
)
def test_ordinary_sentences_stay_as_they_are(text: str) -> None:
    assert markdown(text) == text


@given(st.text(max_size=60))
@hostile
def test_nothing_on_a_terminal_moves_or_hides(text: str) -> None:
    shown = printable(text)
    assert not [sign for sign in shown if unicodedata.category(sign) in ("Cc", "Cs", "Zl", "Zp")]
    assert not set(shown) & set("\u061c\u200e\u200f\u202a\u202e\u2066\u2069")
    shown.encode()


def test_a_control_is_shown_by_its_code() -> None:
    assert printable("a\x1b[2Jb\nc\u202ed") == r"a\x1b[2Jb\x0ac\u202ed"


@pytest.mark.parametrize("space", ["  ", "\t", "\n", "\x00 ", " \u200b ", "\u2003"])
def test_a_text_is_on_one_line_with_single_spaces(space: str) -> None:
    assert plain(f" one{space}two ") == "one two"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[mon, tue]", "[mon, tue]"),
        ("a```b", "a’’’b"),
        ("<%* a %>", "‹%* a %>"),
        ("a\nb\x1b", "a b"),
        ("1.5 o/time", "1.5 o/time"),
    ],
)
def test_a_line_within_a_fence_is_as_it_was_and_cannot_end_it(text: str, line: str) -> None:
    assert code(text) == line
