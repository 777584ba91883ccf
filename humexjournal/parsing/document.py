"""Splitting a note into frontmatter and body, byte for byte."""

import re

from msgspec import Struct

from humexjournal.late_pattern import late_pattern

BOM = b"\xef\xbb\xbf"

_OPENING = late_pattern(rb"---[ \t]*\r?\n")
_CLOSING = late_pattern(rb"^---[ \t]*(?:\r?\n|\r?\Z)", re.MULTILINE)


class Document(Struct, frozen=True):
    """The bytes of a note in five parts, which joined are the note again.

    `opening` and `closing` are the lines of dashes; both are empty where there is no frontmatter,
    also where the closing line is missing (`unclosed`): then everything is body.
    """

    bom: bytes
    opening: bytes
    frontmatter: bytes
    closing: bytes
    body: bytes
    unclosed: bool = False

    @property
    def offset(self) -> int:
        """Characters of the file before the frontmatter, the byte order mark not counted."""
        return len(self.opening)


def split(data: bytes) -> Document:
    """Split any bytes; `join` gives them back."""
    bom = BOM if data.startswith(BOM) else b""
    text = data[len(bom) :]
    opening = _OPENING.match(text)
    if opening is None:
        return Document(bom, b"", b"", b"", text, unclosed=text.rstrip() == b"---")
    closing = _CLOSING.search(text, opening.end())
    if closing is None:
        return Document(bom, b"", b"", b"", text, unclosed=True)
    return Document(
        bom,
        opening.group(),
        text[opening.end() : closing.start()],
        closing.group(),
        text[closing.end() :],
    )


def join(document: Document) -> bytes:
    """The bytes that were split."""
    return b"".join(
        (document.bom, document.opening, document.frontmatter, document.closing, document.body)
    )
