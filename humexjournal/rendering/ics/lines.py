"""Lines of a calendar file: escaped, folded at 75 octets, and ended as RFC 5545 asks.

It is a page of code, and `icalendar` in the tests reads what it writes. With it a newcomer gets
a calendar file without installing anything more.
"""

from collections.abc import Iterable

from humexjournal.late_pattern import late_pattern

OCTETS = 75
_CONTROL = late_pattern(r"[\x00-\x08\x0b-\x1f\x7f]")
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def text(value: str) -> str:
    """A text as a value: commas, semicolons, backslashes and line ends escaped."""
    plain = value.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub("", plain).translate(_ESCAPED)


def file_of(lines: Iterable[str]) -> bytes:
    """The bytes of some lines, each folded and ended."""
    return b"".join(folded(line) + b"\r\n" for line in lines)


def folded(line: str) -> bytes:
    """A line in parts of at most 75 octets; a letter is never cut."""
    parts, part = [], b""
    for letter in line:
        octets = letter.encode()
        if len(part) + len(octets) > OCTETS:
            parts.append(part)
            part = b" "
        part += octets
    return b"\r\n".join((*parts, part))
