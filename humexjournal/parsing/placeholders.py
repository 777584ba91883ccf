"""Placeholders that a template has left: `{{date}}` and `<% tp.date.now() %>`.

They are found by one walk over the text. A pattern with a lazy middle looks from every opening
to the end of the text, and a megabyte of openings would take minutes.
"""

from collections.abc import Iterator

KINDS = (("{{", "}}"), ("<%", "%>"))


def placeholders(text: str, opening: str, closing: str) -> Iterator[tuple[int, int]]:
    """Where placeholders of one kind begin and end; one that is never closed is none."""
    at = text.find(opening)
    while at >= 0 and (end := text.find(closing, at + len(opening))) >= 0:
        yield at, end + len(closing)
        at = text.find(opening, end + len(closing))


def without_placeholders(text: str) -> str:
    """A text without its placeholders."""
    for opening, closing in KINDS:
        if opening in text:
            text = _without(text, opening, closing)
    return text


def _without(text: str, opening: str, closing: str) -> str:
    parts, end = [], 0
    for start, after in placeholders(text, opening, closing):
        parts.append(text[end:start])
        end = after
    return "".join((*parts, text[end:]))
