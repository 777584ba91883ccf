"""Text of people, made harmless for the place it is put into."""

import re

from humexjournal.late_pattern import late_pattern

_BREAKS = late_pattern(r"[\s\x00-\x1f\x7f-\x9f]+")
_UNSEEN = "[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
_HALF = "[\ud800-\udfff]"
_INVISIBLE, _SURROGATES = late_pattern(_UNSEEN), late_pattern(_HALF)
_HIDDEN = late_pattern(f"{_UNSEEN}|{_HALF}|[\x00-\x1f\x7f-\x9f\u2028\u2029]")

LAST_SHORT = 0xFF

_ALWAYS = r"[\\`*\[\]{}<>|~$^@]"
_IN_PAIRS = r"%(?=[%>])|(?<=[%<])%|=(?==)|(?<==)=|:(?=[:/])|(?<=:):"
_BESIDE_WORDS = r"#(?=\S)|&(?=#|\w+;)|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])"
_AT_AN_END = r"^[#>:%=+-]|[:%=]$"
_ACTIVE = late_pattern(f"{_ALWAYS}|{_IN_PAIRS}|{_BESIDE_WORDS}|{_AT_AN_END}")
_NUMBERED = late_pattern(r"^(\d{1,9})([.)])")
_LINKED = late_pattern(r"\b(www)\.", re.IGNORECASE)


def plain(text: str) -> str:
    """The text on one line, without controls and without signs that turn its direction."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip(" ")
    text = _SURROGATES.sub("\ufffd", _INVISIBLE.sub("", text))
    return _BREAKS.sub(" ", text).strip()


def markdown(text: str) -> str:
    """The text as one run of plain text in markdown, whatever reads it.

    What could begin a link, an embed, a tag, a field, a comment, a formula, code, HTML or a
    template loses its meaning by a backslash; what is active at the beginning of a line only
    loses it there, so that ordinary sentences stay as they are.
    """
    text = plain(text)
    if text.isalnum():
        return text
    text = _ACTIVE.sub(r"\\\g<0>", text)
    text = _NUMBERED.sub(r"\1\\\2", text)
    return _LINKED.sub(r"\1\\.", text)


def code(text: str) -> str:
    """The text as a line within a fence of markdown: its end and Templater alone are active."""
    return plain(text).replace("`", "\u2019").replace("<%", "\u2039%")


def printable(text: str) -> str:
    r"""The text for a terminal: controls and turns of direction in their `\x1b` form."""
    return "".join(_visible(character) for character in text)


def _visible(character: str) -> str:
    if character == " " or not _HIDDEN.match(character):
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code <= LAST_SHORT else f"\\u{code:04x}"
