"""The two versions of a file that git's conflict markers hold, and what differs between two."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher, unified_diff
from typing import NamedTuple

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.note import Note, read_note, read_yaml

_BLOCK = late_pattern(
    rb"^<{7}(?: [^\n]*)?\n(?P<ours>.*?)(?:^\|{7}(?: [^\n]*)?\n.*?)?^={7}\r?\n(?P<theirs>.*?)"
    rb"^>{7}(?: [^\n]*)?(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)

_MIDDLE = late_pattern(rb"^={7}\r?$", re.MULTILINE)


class Sides(NamedTuple):
    """Both versions, whole."""

    ours: bytes
    theirs: bytes


def sides_in(data: bytes) -> Sides | None:
    """The two versions of a file with markers, None where it is not clear where each ends."""
    if any(len(_MIDDLE.findall(block.group())) != 1 for block in _BLOCK.finditer(data)):
        return None
    ours = _BLOCK.sub(lambda block: block["ours"], data)
    theirs = _BLOCK.sub(lambda block: block["theirs"], data)
    if ours == data or any(_BLOCK.search(side) for side in (ours, theirs)):
        return None
    return Sides(ours, theirs)


def joined(sides: Sides, path: str) -> bytes | None:
    """Both in one, line by line; None where such a file could not be read."""
    ours, theirs = (side.splitlines(keepends=True) for side in sides)
    lines: list[bytes] = []
    for _, i, j, k, m in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        mine, yours = ours[i:j], theirs[k:m]
        lines += mine if mine == yours else _ended([*mine, *yours])
    both = b"".join(lines)
    return both if read(both, path).is_readable else None


def read(data: bytes, path: str) -> Note:
    """A note, or a file that is YAML from end to end."""
    return read_note(data, path) if path.endswith(".md") else read_yaml(data, path)


def differences(sides: Sides, path: str) -> Iterator[str]:
    """What differs: key by key and the text as a diff, or all as a diff where keys are unread."""
    ours, theirs = (read(side, path) for side in sides)
    if not (ours.is_readable and theirs.is_readable):
        texts = (side.decode("utf-8", "replace") for side in sides)
        yield from _diff(*texts)
        return
    for key in dict.fromkeys(map(str, (*ours.mapping, *theirs.mapping))):
        mine, yours = (_said(note, key) for note in (ours, theirs))
        if mine != yours:
            yield f"{key}: {mine}   |   {yours}"
    yield from _diff(ours.body, theirs.body)


def _said(note: Note, key: str) -> str:
    if key not in note.mapping:
        return "(not there)"
    value = note.mapping[key]
    text = scalar_text(value)
    return str(value) if text is None else text


def _diff(ours: str, theirs: str) -> Iterator[str]:
    before, now = ours.splitlines(), theirs.splitlines()
    yield from unified_diff(before, now, "ours", "theirs", lineterm="")


def _ended(lines: list[bytes]) -> list[bytes]:
    return [line if line.endswith(b"\n") else line + b"\n" for line in lines]
