"""What one line of a body says, remembered by line: people write the same few every day."""

from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.body.inline_fields import fields_of
from humexjournal.parsing.body.item import Item, begin_of, item_of, names_in
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.keys import Key
from humexjournal.parsing.reserved import Kind

if TYPE_CHECKING:
    from humexjournal.parsing.reader import EntryReader

DONE, MINIMUM, OFF = "[x]", "[/]", "[-]"
STATES = {"x": DONE, "X": DONE, "/": MINIMUM, "-": OFF}
OPEN = frozenset(" ><\xa0")
LONGEST_VALUE = 200
LONGEST_REMEMBERED = 200
MOST_REMEMBERED = 4096
TASK_FIELDS = frozenset(
    [
        "created",
        "scheduled",
        "start",
        "due",
        "completion",
        "cancelled",
        "priority",
        "repeat",
        "id",
        "dependson",
    ]
)
"""Fields in which the Tasks plugin keeps its own of a box."""

_TAG = late_pattern(r"(?<![^\s(>])#(?P<name>[^\s#:]+):(?P<value>[^\s#]+)")
_TICKED = late_pattern(r"(?:✅\ufe0f?|\[completion::)[ \t\xa0]*([0-9]{4}-[0-9]{2}-[0-9]{2})")
_BEHIND_VALUE = late_pattern(r"\s(?:#[^\s#]|\^[A-Za-z0-9-]+\s*$|!share\s*$|!talk\s*$)")


class Place(IntEnum):
    """The places of a body in which something can be logged, strongest first."""

    BOX = 1
    FIELD = 2
    TAG = 3


class Ticked(Struct, frozen=True):
    """The day on which a box was ticked, and where in the line that is written."""

    day: date
    start: int
    length: int


class Log(Struct, frozen=True):
    """One thing that a line says: in which way, under which key, what, and where in the line."""

    place: Place
    key: Key
    text: str
    start: int
    length: int
    ticked: Ticked | None = None


def logs_of(line: str, reader: "EntryReader") -> tuple[Log, ...]:
    """What a line says, which the reader remembers; a box that is still open says nothing."""
    said = tuple(_read(line, reader))
    if len(line) <= LONGEST_REMEMBERED and len(reader.lines) < MOST_REMEMBERED:
        reader.lines[line] = said
    return said


def _read(line: str, reader: "EntryReader") -> list[Log]:
    item = item_of(line)
    state = item.state if item else ""
    if state in OPEN and state:
        return []
    found = _box(line, item, reader) if item and state in STATES else []
    if "::" in line:
        found += _fields(line, reader, in_box=bool(state))
    return found + _tags(line, reader) if "#" in line else found


def _box(line: str, item: Item, reader: "EntryReader") -> list[Log]:
    kbi = named_in(line[item.text_at :], reader)
    if kbi is None:
        return []
    start = line.rindex(f"[{item.state}]", 0, item.text_at)
    ticked = _ticked(line, item.text_at)
    return [Log(Place.BOX, kbi, STATES[item.state], start, 3, ticked)]


def named_in(text: str, reader: "EntryReader") -> Key | None:
    """The behaviour that a text names: its id, a key of it, its task or its name."""
    return next((kbi for name in names_in(text) if (kbi := reader.tasks.get(name))), None)


def _ticked(line: str, at: int) -> Ticked | None:
    match = _TICKED.search(line, at)
    day = read_date(match[1]) if match else None
    return Ticked(day, match.start(1), len(match[1])) if match and day else None


def _fields(line: str, reader: "EntryReader", *, in_box: bool) -> list[Log]:
    found = []
    for field in fields_of(line, begin_of(line)):
        key, value, start = reader.key(field.key), field.value, field.start
        if in_box and key.name in TASK_FIELDS:
            continue
        if key.kind is Kind.KBI:
            value = without_marks(value)
            if len(value) > 1 and value[0] + value[-1] in ('""', "''", "[]"):
                value, start = value[1:-1], start + 1
        found.append(Log(Place.FIELD, key, value, start, len(value)))
    return found


def without_marks(value: str) -> str:
    """A value without the tags, the link to its line and the marks that may stand behind it."""
    behind = _BEHIND_VALUE.search(value) if "#" in value or "^" in value or "!" in value else None
    return (value[: behind.start()] if behind else value).rstrip()[:LONGEST_VALUE]


def _tags(line: str, reader: "EntryReader") -> list[Log]:
    """Tags with a value, of behaviours and outcomes; any other tag is the writer's own."""
    found = []
    for match in _TAG.finditer(line):
        value = match["value"].rstrip(".,;!?)")[:LONGEST_VALUE]
        key = reader.key(match["name"])
        if key.kind is Kind.OWN:
            key = reader.key(match["name"].rpartition("/")[2])
        if value and key.kind in (Kind.KBI, Kind.OUTCOME):
            found.append(Log(Place.TAG, key, value, match.start("value"), len(value)))
    return found
