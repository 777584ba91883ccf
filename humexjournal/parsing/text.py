"""From bytes to text that can be parsed, or to the one problem that says why not."""

import re

from humexjournal.late_pattern import late_pattern
from humexjournal.problem import Location, Problem

FRONTMATTER_LIMIT = 64 * 1024

_OURS = late_pattern(r"^<{7}(?: |$)", re.MULTILINE)
_THEIRS = late_pattern(r"^>{7}(?: |$)", re.MULTILINE)


def decode(data: bytes, path: str) -> tuple[str, Problem | None]:
    """The text of a file without its byte order mark, or "" and a problem."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", _not_utf8(path, None, "This file is saved as UTF-16.")
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        return "", _not_utf8(path, error.start, f"Byte {error.start + 1} is not UTF-8.")
    if "\0" in text:
        return "", _nul(path, text.index("\0"))
    return text, _conflict(path, text) if "<<<<<<<" in text else None


def _not_utf8(path: str, byte: int | None, what: str) -> Problem:
    place = Location(path, within=None if byte is None else (0, 0))
    return Problem(place, "not-utf8", what, "Save it as plain UTF-8 text in your editor.")


def _nul(path: str, at: int) -> Problem:
    return Problem(
        Location(path, within=(at, 1)),
        "control-character",
        "There is a NUL character here; this may be no text file, or one that was damaged.",
        "Take the last good version from your backup or from git.",
    )


def _conflict(path: str, text: str) -> Problem | None:
    ours = _OURS.search(text)
    theirs = _THEIRS.search(text, ours.end()) if ours else None
    if ours is None or theirs is None:
        return None
    first, last = (text.count("\n", 0, mark.start()) + 1 for mark in (ours, theirs))
    return Problem(
        Location(path, within=(ours.start(), 7)),
        "conflict-markers",
        f"Git has left two versions here, from line {first} to line {last}.",
        "Keep the lines that are right, and delete the others and the three marker lines.",
    )
