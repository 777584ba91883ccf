"""What a definition says, key by key, as text: so that two versions of it can be laid together."""

from collections.abc import Iterator

from humexjournal.core.revision import Place
from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.note import read_note, read_yaml

DATED = ("changes", "pauses")
"""The keys below which each item begins with its first day."""
FIRST_DAY = "from"


def definition_texts(data: bytes, path: str) -> dict[Place, str] | None:
    """The text of each key, below changes and pauses too; None where the file cannot be read."""
    note = (read_note if path.endswith(".md") else read_yaml)(data, path)
    return None if note.problem else dict(_texts(note.mapping))


def _texts(mapping: Mapping) -> Iterator[tuple[Place, str]]:
    for key, value in mapping.items():
        if key in DATED and isinstance(value, list):
            yield from _items(str(key), value)
        else:
            yield (str(key), "", ""), _text(value)


def _items(key: str, items: list[Raw]) -> Iterator[tuple[Place, str]]:
    for item in items:
        if isinstance(item, dict):
            first = _text(item.get(FIRST_DAY))
            for name, value in item.items():
                yield (key, first, str(name)), _text(value)


def _text(value: Raw) -> str:
    """20; yes; one, two; standard: at least 7 minutes."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(map(_text, value))
        case dict():
            return ", ".join(f"{_text(key)}: {_text(one)}" for key, one in value.items())
        case _:
            return str(value)
