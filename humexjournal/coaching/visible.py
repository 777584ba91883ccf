"""Which characters of a text its writer says, and which are quoted, hidden or an answer.

What is left out is blanked, not removed: every place keeps its number. All of it is one pass
with `find` or with patterns that cannot go back, so a long text costs only its length.
"""

import re
from collections.abc import Iterator

from humexjournal.late_pattern import late_pattern

Span = tuple[int, int]

_ANSWER = late_pattern(r"^## Answer\b.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_QUOTED_LINE = late_pattern(r"^[ \t]{0,3}>[^\n]*", re.MULTILINE)
_BLANK_LINE = late_pattern(r"\n[ \t]*\r?\n")
_EXCEPTION = late_pattern(r"<!--[ \t]*tone:[ \t]*ok\b(?P<reason>[^\n]*)")
_NO_LINE_END = late_pattern(r"[^\n]")
_GAP = ("⟨", "⟩")
_QUOTES = (("“", "”"), ('"', '"'))


def said(text: str) -> str:
    """The text without comments, answers, quoted lines and gaps, with as many characters."""
    shown = blanked(text, [*_between(text, "%%", "%%"), *_between(text, "<!--", "-->")])
    shown = blanked(shown, [one.span() for one in _ANSWER.finditer(shown)])
    shown = blanked(shown, [one.span() for one in _QUOTED_LINE.finditer(shown)])
    return blanked(shown, list(_between(shown, *_GAP)))


def own(said_text: str) -> str:
    """The words of the writer alone, without what is in quotation marks."""
    return blanked(said_text, list(quotations(said_text)))


def quotations(text: str) -> Iterator[Span]:
    """What stands in quotation marks; a mark is not looked for beyond its paragraph."""
    start = 0
    ends = [one.start() for one in _BLANK_LINE.finditer(text)]
    for end in (*ends, len(text)):
        block = text[start:end]
        for marks in _QUOTES:
            yield from ((start + a, start + b) for a, b in _between(block, *marks))
        start = end


def excepted(text: str) -> tuple[list[Span], list[Span]]:
    """The lines that somebody answers for, and the exceptions that give no reason."""
    lines, bare = [], []
    for one in _EXCEPTION.finditer(text):
        reason, closing, _ = one["reason"].partition("-->")
        if closing and reason.strip(" \t.:,;-–—"):
            lines.append(_line_of(text, one.start(), one.start("reason")))
        else:
            bare.append((one.start(), one.start("reason")))
    return lines, bare


def _line_of(text: str, start: int, end: int) -> Span:
    """The line on which an exception stands, or the next one where it stands alone."""
    first = text.rfind("\n", 0, start) + 1
    last = _end_of_line(text, end)
    close = text.find("-->", end)
    rest = text[first:start] + text[close + 3 : last]
    return (first, last) if rest.strip() else (first, _end_of_line(text, last + 1))


def _end_of_line(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end


def blanked(text: str, spans: list[Span]) -> str:
    """The text with blanks in some places; line ends stay."""
    parts, at = [], 0
    for first, end in sorted(spans):
        start = max(first, at)
        if end > start:
            parts += [text[at:start], _NO_LINE_END.sub(" ", text[start:end])]
            at = end
    return "".join((*parts, text[at:]))


def _between(text: str, opening: str, closing: str) -> Iterator[Span]:
    """From each opening mark to the closing one, with the marks."""
    start = text.find(opening)
    while start >= 0:
        end = text.find(closing, start + len(opening))
        if end < 0:
            return
        yield start, end + len(closing)
        start = text.find(opening, end + len(closing))
