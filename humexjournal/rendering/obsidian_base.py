"""A dashboard for Obsidian: a `.base` that shows the entries as tables.

It shows what was written and counts nothing: what a day comes to is decided in one place, and that
is on the sheets.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from humexjournal.late_pattern import late_pattern
from humexjournal.rendering.words import catalogue

Node = str | int | Mapping[str, "Node"] | Sequence["Node"]

_MADE = "# Made by `humex obsidian setup`. Once you have changed it, it is yours. "
_MADE_LINE = late_pattern(rf"{re.escape(_MADE)}([0-9a-f]{{16}})\r?\n")
_PLAIN = late_pattern(r"[A-Za-z_][\w./-]*(?: [\w.]+)*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off"})
_NAME = late_pattern(r"[^\W\d]\w*")


class Entries(Struct, frozen=True):
    """Where the daily notes lie, and whether their names are dates; else they have a `date`."""

    folder: str
    has_date_in_name: bool

    @property
    def day(self) -> str:
        """The expression for the day of a note."""
        return "date(file.basename)" if self.has_date_in_name else 'date(note["date"])'


def base(columns: Mapping[str, str], entries: Entries, language: str) -> bytes:
    """The file; `columns` are the keys of the behaviours in entries, with their names."""
    text = "".join(f"{line}\n" for line in _lines(_views(columns, entries, language)))
    return f"{_MADE}{_digest(text)}\n{text}".encode()


def is_as_made(data: bytes) -> bool:
    """Whether a file is one that was made here, and nobody has changed it."""
    text = data.decode("utf-8", "replace")
    made = _MADE_LINE.match(text)
    return made is not None and made[1] == _digest(text[made.end() :])


def property_of(key: str) -> str:
    """A key of an entry as Obsidian names it: note.walk."""
    return f"note.{key}" if _NAME.fullmatch(key) else f"note[{_string(key)}]"


def _views(columns: Mapping[str, str], entries: Entries, language: str) -> Node:
    words = catalogue(language).OBSIDIAN
    beside = {key: words[key] for key in ("felt", "in_the_way", "off")}
    shown = {property_of(key): name for key, name in {**columns, **beside}.items()}
    quarter = f'{entries.day}.format("YYYY-[Q]Q") == today().format("YYYY-[Q]Q")'
    table: dict[str, Node] = {
        "order": ["file.name", *shown],
        "sort": [{"property": "file.name", "direction": "DESC"}],
        "summaries": {property_of(key): "Filled" for key in columns},
    }
    weeks: dict[str, Node] = {"groupBy": {"property": "formula.week", "direction": "DESC"}}
    if not columns:
        del table["summaries"]
    return {
        "formulas": {"week": f'{entries.day}.format("GGGG-[W]WW")'},
        "properties": {
            **{one: {"displayName": name} for one, name in shown.items()},
            "formula.week": {"displayName": words["week"]},
        },
        "views": [
            _view(words["two_weeks"], entries, f'{entries.day} >= today() - "13d"') | table,
            _view(words["quarter"], entries, quarter) | weeks | table,
            _sheets(words["sheets"]),
        ],
    }


def _view(name: str, entries: Entries, within: str) -> dict[str, Node]:
    where = [f"file.inFolder({_string(entries.folder)})"] if entries.folder else []
    return {
        "type": "table",
        "name": name,
        "filters": {"and": [*where, 'file.ext == "md"', within]},
    }


def _sheets(name: str) -> Node:
    return {
        "type": "table",
        "name": name,
        "filters": {
            "and": ['file.inFolder("sheets")', 'file.ext == "md"', 'file.name != "words.md"']
        },
        "order": ["file.name"],
        "sort": [{"property": "file.name", "direction": "DESC"}],
        "limit": 20,
    }


def _lines(node: Node, pad: str = "") -> Iterator[str]:
    """A node as YAML, one value a line."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _item(f"{pad}{_scalar(key)}:", value, f"{pad}  ")
    elif isinstance(node, Sequence) and not isinstance(node, str):
        for value in node:
            first, *rest = _lines(value, f"{pad}  ")
            yield f"{pad}- {first.strip()}"
            yield from rest
    else:
        yield f"{pad}{_scalar(node)}"


def _item(head: str, value: Node, pad: str) -> Iterator[str]:
    if isinstance(value, str | int):
        yield f"{head} {_scalar(value)}"
    else:
        yield head
        yield from _lines(value, pad)


def _scalar(value: object) -> str:
    text = str(value)
    if isinstance(value, int) or (_PLAIN.fullmatch(text) and text.casefold() not in _WORDS):
        return text
    single = text.isprintable() and "'" not in text
    return f"'{text}'" if single else _string(text)


def _string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _digest(text: str) -> str:
    """Of the text with any line ends, since git may change them on the way."""
    return hashlib.sha256(text.replace("\r\n", "\n").encode()).hexdigest()[:16]
