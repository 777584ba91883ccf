"""Dataview's fields: `key:: value` on a line of its own, `[key:: value]` and `(key:: value)`."""

from typing import NamedTuple

from humexjournal.late_pattern import late_pattern

LONGEST_KEY = 60

_BRACKET = late_pattern(r"\\.|[\[\]()]|::")
_OPENING = {"]": "[", ")": "("}
_NO_KEY = late_pattern(r"[\[\](){}|<>\"\\]")
_EMPHASIS = "*_~="


class Field(NamedTuple):
    """A key as it is written, without emphasis, its value, and where that begins in the line."""

    key: str
    value: str
    start: int


def fields_of(line: str, begin: int) -> list[Field]:
    """The fields of a line, whose own text begins somewhere behind quote signs and list signs.

    As in Dataview, a line is a field itself only where there is none in brackets.
    """
    found = _in_brackets(line) if "[" in line or "(" in line else []
    if found:
        return found
    colons = line.find("::", begin)
    field = _field(line, begin, colons, len(line)) if colons >= 0 else None
    return [field] if field else []


def _in_brackets(line: str) -> list[Field]:
    """Fields whose brackets balance; those within another are part of its value."""
    closings, separators = _pairs(line)
    found: list[Field] = []
    end = 0
    for opened, colons in separators:
        closed = closings.get(opened)
        if closed is None or opened < end:
            continue
        if field := _field(line, opened + 1, colons, closed):
            found.append(field)
            end = closed
    return found


def _pairs(line: str) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """Which bracket closes which of its kind, and each `::` with the bracket right before it."""
    open_by_kind: dict[str, list[int]] = {"[": [], "(": []}
    closings: dict[int, int] = {}
    separators: list[tuple[int, int]] = []
    last: int | None = None
    for match in _BRACKET.finditer(line):
        sign, at = match.group(), match.start()
        if sign in open_by_kind:
            open_by_kind[sign].append(at)
            last = at
        elif sign == "::" and last is not None:
            separators.append((last, at))
            last = None
        elif sign in _OPENING:
            last = None
            if opened := open_by_kind[_OPENING[sign]]:
                closings[opened.pop()] = at
    return closings, separators


def _field(line: str, begin: int, colons: int, end: int) -> Field | None:
    written = line[begin:colons].strip()
    key = written.strip(_EMPHASIS + " \t\xa0")
    if not key or len(written) > LONGEST_KEY or _NO_KEY.search(key):
        return None
    value = line[colons + 2 : end]
    is_emphasised = written[0] in _EMPHASIS
    start = colons + 2 + len(value) - len(value.lstrip(_blank(is_emphasised)))
    return Field(key, value.strip(_blank(is_emphasised)), start)


def _blank(is_emphasised: bool) -> str:  # noqa: FBT001
    """What does not belong to a value: blanks, and the end of what made the key bold."""
    return (_EMPHASIS if is_emphasised else "") + " \t\r\xa0"
