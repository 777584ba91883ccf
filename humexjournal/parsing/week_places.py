"""Where a note says something about its week: in its keys, and in fields of its text."""

from typing import NamedTuple

from humexjournal.parsing.body.scan import scan
from humexjournal.parsing.draft import is_blank, value_of
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.note import read_note
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.tags import texts_of
from humexjournal.problem import Location


class Said(NamedTuple):
    """A place of a note, and what stands there."""

    place: Location
    text: str


def places_of(data: bytes, path: str, name: str, reader: EntryReader) -> list[Said]:
    """The places of a note that say something under a key of the week, the strongest first."""
    note = read_note(data, path)
    if note.problem:
        return []
    found = [
        Said(Location(path, (key.written,)), _text(raw))
        for key, raw in reader.sorted(note.mapping)
        if key.name == name and not is_blank(raw)
    ]
    at = len(note.head)
    found += [
        Said(Location(path, (), (at + start + log.start, log.length)), log.text)
        for start, log in scan(note.body, reader)
        if log.key.name == name and not is_blank(value_of(log.text))
    ]
    return found


def says_of_week(data: bytes, path: str, reader: EntryReader) -> bool:
    """Whether a note has any key of the week that is not blank."""
    note = read_note(data, path)
    keys = ((key, raw) for key, raw in reader.sorted(note.mapping) if not note.problem)
    fields = ((log.key, value_of(log.text)) for _, log in scan(note.body, reader))
    return any(key.kind is Kind.WEEK and not is_blank(raw) for key, raw in (*keys, *fields))


def _text(raw: Raw) -> str:
    return ", ".join(texts_of(raw)) if isinstance(raw, list) else str(raw)
