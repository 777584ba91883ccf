"""List items: how far they stand in, their box, and the text of a box as it is compared."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.words import normal_key

LONGEST = 500
"""Characters of an item beyond which it is no behaviour."""
CODE = 4
"""Columns from which on a line may be code."""

_ITEM = late_pattern(
    r"(?P<indent>[ \t>]*)(?:[-*+]|[0-9]{1,9}[.)])[ \t\xa0]+(?:\[(?P<state>.)\](?:[ \t\xa0]+|$))?"
)
_BEGIN = late_pattern(r"[ \t>]*")
# What the Tasks plugin and others write behind the text: a sign with a date, a tag, a field, a
# link to the line, and our own marks.
_BEHIND = late_pattern(
    r"[➕⏳🛫📅🗓✅❌🔁🆔⛔🏁🔺⏫🔼🔽⏬]|(?<!\S)#[^\s#]|(?<!\S)\^[A-Za-z0-9-]+\s*$"
    r"|\[[^\[\]:]*::|\([^():]*::|!share\s*$|!talk\s*$"
)
_TAGS_BEFORE = late_pattern(r"(?:#\S+\s+)+")
_EMPHASIS = late_pattern(r"\*+|==|~~|\[\[|\]\]|`")


class Item(NamedTuple):
    """A list item: its columns, the sign in its box ("" without one), and where its text begins."""

    columns: int
    state: str
    text_at: int


def item_of(line: str) -> Item | None:
    """The item that a line is, also in a quote; None for any other line."""
    match = _ITEM.match(line)
    if match is None:
        return None
    return Item(columns_of(match["indent"]), match["state"] or "", match.end())


def begin_of(line: str) -> int:
    """Where the text of a line begins, behind quote signs, a list sign and a box."""
    match = _ITEM.match(line) or _BEGIN.match(line)
    return match.end() if match else 0


def columns_of(indent: str) -> int:
    """How far some blanks and quote signs reach, with tabs of four."""
    return len(indent.expandtabs(CODE)) if "\t" in indent else len(indent)


def names_in(text: str) -> Iterator[str]:
    """What an item may be called, in normal form: all of its text, then without what is behind."""
    return map(plain, texts_in(text))


def texts_in(text: str) -> Iterator[str]:
    """What may be the name of an item, as it is written; the last one is the barest."""
    if len(text) > LONGEST:
        return
    yield text
    if before := _TAGS_BEFORE.match(text):
        text = text[before.end() :]
        yield text
    if behind := _BEHIND.search(text):
        text = text[: behind.start()]
        yield text
    text = text.rstrip()
    if text.endswith(")") and (opened := text.rfind("(")) > 0:
        yield text[:opened]


def plain(text: str) -> str:
    """A text in normal form, without the signs of markdown."""
    return normal_key(_EMPHASIS.sub("", text))


def code_lines(lines: Sequence[str]) -> frozenset[int]:
    """The lines that are code because they stand in by four, behind a blank one, in no list."""
    code, in_list, after_blank = set(), False, True
    for number, line in enumerate(lines):
        text = line.strip()
        if not text:
            after_blank = True
            continue
        is_deep = columns_of(line[: len(line) - len(line.lstrip(" \t"))]) >= CODE
        if is_deep and after_blank and not in_list:
            code.add(number)
            continue
        if not is_deep:
            in_list = bool(_ITEM.match(line)) or (in_list and not after_blank)
        after_blank = text[0] == "#"
    return frozenset(code)
