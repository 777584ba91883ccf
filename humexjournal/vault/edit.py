"""One value of a file is changed, and every other byte stays.

The text is cut where the value stands, and read again. Unless it then says the same in everything
but that value, nothing is given back but the line to type by hand.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.body.inline_fields import Field
from humexjournal.parsing.body.scan import fields_in
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.marks import Mark, Style, mark, mark_at_a_glance
from humexjournal.problem import Location, Problem
from humexjournal.vault.source import Source, source_of

Keys = tuple[str | int, ...]
Value = str | tuple[str, ...]
"""A text, "" for a blank, or a list of texts."""

_CONTROL = late_pattern(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_PLAIN = late_pattern(r"\w(?:[\w ./+-]*[\w.])?")
"""What needs no quotes in a list."""


class ByHand(Struct, frozen=True):
    """Why a value is not changed here, and the line for the person to type."""

    message: str
    line: str


def set_value(data: bytes, path: str, keys: Keys, value: Value) -> bytes | ByHand:
    """The bytes of a file with another value for some keys.

    In a note they are keys of its frontmatter, which is made where there is none. A key at the top
    that is not there is added as the last one. A value stands on one line, before and after.
    """
    source = source_for(data, path, value)
    if isinstance(source, str):
        return ByHand(source, _line(keys, value))
    written = keys
    for found in _marks(source, keys):
        written = found.keys if found else keys
        for new in _attempts(source, keys, value, found):
            if _says_only(source_of(new, path), source, written, value):
                return new
    message = "This value cannot be changed here without touching anything else."
    return ByHand(message, _line(written, value))


def set_place(data: bytes, location: Location, value: str) -> bytes | ByHand:
    """The bytes of a file with another text at the place of a problem.

    That is a value, a part of a value such as a cell of a week line, or a part of the body of a
    note such as the value of an inline field. The place must be on one line.
    """
    if location.keys and location.within is None:
        return set_value(data, location.path, location.keys, value)
    source = source_for(data, location.path, value)
    if isinstance(source, str) or location.within is None:
        return ByHand(source if isinstance(source, str) else "No place is named.", value)
    start, length = location.within
    if not location.keys:
        return _set_in_body(source, start, start + length, value)
    text = _at(source.note.mapping, location.keys)
    if not isinstance(text, str):
        return ByHand("This is no text that has parts.", value)
    return set_value(
        data, location.path, location.keys, text[:start] + value + text[start + length :]
    )


def _set_in_body(source: Source, start: int, end: int, value: str) -> bytes | ByHand:
    text, body = source.text, len(source.text) - len(source.note.body)
    if not body <= start <= end <= len(text) or "\n" in text[start:end]:
        return ByHand("This does not stand on one line of the note.", value)
    fields = _with_value(list(fields_in(source.note.body)), start - body, end - body, value)
    if fields is None:
        return ByHand("This is not the value of a field, such as `walk:: 25`.", value)
    new = source.bytes_of(text[:start] + value + text[end:])
    read = source_of(new, source.path)
    is_same = isinstance(read, Source) and repr(read.note.mapping) == repr(source.note.mapping)
    if isinstance(read, Source) and is_same and _said(fields_in(read.note.body)) == fields:
        return new
    return ByHand("This would change more than one value.", value)


def _with_value(
    fields: list[tuple[int, Field]], start: int, end: int, value: str
) -> list[tuple[str, str]] | None:
    """The fields of a body with another text in one of them; None where it stands in none."""
    for number, (at, field) in enumerate(fields):
        if at <= start <= end <= at + len(field.value):
            new = field.value[: start - at] + value + field.value[end - at :]
            said = _said(fields)
            return [*said[:number], (field.key, new.strip()), *said[number + 1 :]]
    return None


def _said(fields: Iterable[tuple[int, Field]]) -> list[tuple[str, str]]:
    return [(field.key, field.value) for _, field in fields]


def is_one_line(text: str) -> bool:
    """Whether a text can be a value: without line breaks and without control characters."""
    return not _CONTROL.search(text)


def source_for(data: bytes, path: str, value: Value) -> Source | str:
    """The file, or why nothing can be written into it."""
    if not all(map(is_one_line, (value,) if isinstance(value, str) else value)):
        return "A value has no line breaks and no control characters."
    source = source_of(data, path)
    return source.said if isinstance(source, Problem) else source


def _marks(source: Source, keys: Keys) -> Iterator[Mark | None]:
    """Where the value may stand, None where it is nowhere yet: to tell exactly takes longer."""
    if len(keys) == 1 and (glance := mark_at_a_glance(source.yaml, str(keys[0]))):
        yield glance
    is_there = len(keys) != 1 or _has(source, str(keys[0]))
    yield mark(source.yaml, keys) if is_there else None


def _attempts(source: Source, keys: Keys, value: Value, found: Mark | None) -> Iterator[bytes]:
    """The file with the value, in the ways of writing it that fit what was there."""
    if found:
        for written in _ways(value, found.style):
            gap = " " if found.style is Style.EMPTY and written else ""
            yaml = source.yaml[: found.start] + gap + written + source.yaml[found.end :]
            yield source.around(yaml)
    elif len(keys) == 1 and not _has(source, str(keys[0])):
        for written in _ways(value, Style.EMPTY):
            yield source.with_line(f"{keys[0]}: {written}".rstrip())


def _has(source: Source, key: str) -> bool:
    return any(normal_key(str(there)) == normal_key(key) for there in source.note.mapping)


def _ways(value: Value, style: Style) -> list[str]:
    if not isinstance(value, str):
        plain = list(map(flow_text, value))
        return [f"[{', '.join(items)}]" for items in (plain, [double(one) for one in value])]
    single = "'" + value.replace("'", "''") + "'"
    if style is Style.SINGLE:
        return [single, double(value)]
    return [double(value)] if style is Style.DOUBLE else [value, double(value), single]


def flow_text(text: str) -> str:
    """The text as it may stand in a list: with quotes, unless it plainly needs none."""
    return text if _PLAIN.fullmatch(text) else double(text)


def double(text: str) -> str:
    """The text in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _says_only(new: Source | Problem, old: Source, keys: Keys, value: Value) -> bool:
    """Whether a file says what it said, but for the one value."""
    if not isinstance(new, Source) or new.note.body != old.note.body:
        return False
    raw = _at(new.note.mapping, keys)
    return reads(raw, value) and repr(with_value(old.note.mapping, keys, raw)) == repr(
        new.note.mapping
    )


def reads(raw: Raw, value: Value) -> bool:
    """Whether what YAML reads is the value: a number for its digits, nothing for a blank."""
    if not isinstance(value, str):
        return isinstance(raw, list) and len(raw) == len(value) and all(map(reads, raw, value))
    if raw is None or raw == "":
        return not value
    return isinstance(raw, str | int | float) and not isinstance(raw, bool) and str(raw) == value


def _at(raw: Raw, keys: Keys) -> Raw:
    """The value that keys lead to, None where they lead nowhere."""
    for key in keys:
        if isinstance(raw, dict):
            raw = next((raw[one] for one in raw if str(one) == str(key)), None)
        elif isinstance(raw, list) and isinstance(key, int) and key < len(raw):
            raw = raw[key]
        else:
            return None
    return raw


def with_value(raw: Raw, keys: Keys, new: Raw) -> Raw:
    """What a file says with another value for some keys."""
    if not keys:
        return new
    key, *deeper = keys
    if isinstance(raw, list) and isinstance(key, int):
        return [*raw[:key], with_value(raw[key], tuple(deeper), new), *raw[key + 1 :]]
    below = raw if isinstance(raw, dict) else {}
    written = next((one for one in below if str(one) == str(key)), key)
    return {**below, written: with_value(below.get(written), tuple(deeper), new)}


def _line(keys: Keys, value: Value) -> str:
    """The line to type, as plain as it can be written."""
    name = next((str(key) for key in reversed(keys) if isinstance(key, str)), "")
    safe = isinstance(value, str) and (not value or _PLAIN.fullmatch(value))
    return f"{name}: {value if safe else _ways(value, Style.DOUBLE)[0]}".rstrip()
