"""What stands behind a key: nothing, a text, a list or further keys, and the lines of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.locate import composed
from humexjournal.parsing.merging.blocks import Level, level
from humexjournal.parsing.merging.three import Lines

if TYPE_CHECKING:
    from ruamel.yaml.nodes import MappingNode, Node, SequenceNode


class Shape(Enum):
    """How a value is written."""

    NOTHING = auto()
    TEXT = auto()
    ONE_LINE = auto()  # [a, b]
    ITEMS = auto()  # an item a line
    KEYS = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Behind:
    """A value: what stands before and behind it on the line of its key, and the lines below.

    `value` is a text. `items` are those of a list on one line, each as it is written there.
    """

    shape: Shape
    before: str = ""
    behind: str = ""
    below: Lines = ()
    value: str = ""
    node: "Node | None" = None


def behind(lines: Lines) -> Behind:
    """What stands behind the key to which some lines belong."""
    from ruamel.yaml import MappingNode, ScalarNode, SequenceNode  # noqa: PLC0415 — slow to import

    text = "\n".join(lines)
    whole = composed(text)
    if not isinstance(whole, MappingNode) or len(whole.value) != 1:
        return Behind(Shape.OTHER)
    key, node = whole.value[0]
    start, end = node.start_mark.index, node.end_mark.index
    if start == end and isinstance(node, ScalarNode) and node.style is None:
        return _nothing(lines, text, key)
    is_below = "\n" in text[key.end_mark.index : start]
    if is_below and isinstance(node, MappingNode) and not node.flow_style:
        return Behind(Shape.KEYS, lines[0], below=lines[1:], node=node)
    if is_below and isinstance(node, SequenceNode) and not node.flow_style:
        return Behind(Shape.ITEMS, lines[0], below=lines[1:], node=node)
    if len(lines) > 1:
        return Behind(Shape.OTHER)
    on_line = {SequenceNode: Shape.ONE_LINE, ScalarNode: Shape.TEXT}.get(type(node), Shape.OTHER)
    value = text[start:end]
    return Behind(on_line, text[:start], text[end:], value=value, node=node)


def _nothing(lines: Lines, text: str, key: "Node") -> Behind:
    colon = text.find(":", key.end_mark.index)
    if len(lines) > 1 or colon < 0:
        return Behind(Shape.OTHER)
    return Behind(Shape.NOTHING, f"{text[: colon + 1]} ", text[colon + 1 :].rstrip())


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list as a level, each begun by `- ` in the first column."""

    level: Level
    indent: str | None = None
    are_flat: bool = True
    are_dated: bool = False


NO_ITEMS = Items(Level({}))

NameOf = Callable[[str], str]
"""What tells one item of a flat list from the others."""


def items(found: Behind, name_of: NameOf) -> Items | None:
    """The items of a list."""
    from ruamel.yaml import SequenceNode  # noqa: PLC0415 — slow to import

    node = found.node
    if not isinstance(node, SequenceNode):
        return None
    names = [_name(item, name_of) for item in node.value]
    flat = all(isinstance(item.value, str) for item in node.value)
    dated = bool(names) and all(name.startswith(_FROM) for name in names)
    if found.shape is Shape.ONE_LINE:
        texts = _written(found, node)
        rows = [f"- {text}" for text in texts]
        one_line = level(rows, range(len(rows)), names, 0) if rows else Level({})
        return Items(one_line, None, flat, dated) if one_line else None
    indent = node.start_mark.column
    below = [_moved(line, indent) for line in found.below]
    starts = [at for at, line in enumerate(below) if line == "-" or line.startswith("- ")]
    if len(starts) != len(names) or not names:
        return None
    many = level(below, starts, names, 0)
    return Items(many, " " * indent, flat, dated) if many else None


def _written(found: Behind, node: "SequenceNode") -> list[str]:
    """The items of a list on one line, as they are written there."""
    offset = node.start_mark.index
    return [
        found.value[item.start_mark.index - offset : item.end_mark.index - offset].strip()
        for item in node.value
    ]


def _moved(line: str, indent: int) -> str:
    """A line further to the left."""
    return line[min(indent, len(line) - len(line.lstrip(" "))) :]


_FROM = "from "


def _name(item: "Node", name_of: NameOf) -> str:
    from ruamel.yaml import MappingNode, ScalarNode  # noqa: PLC0415 — slow to import

    if isinstance(item, ScalarNode):
        return name_of(item.value)
    if isinstance(item, MappingNode):
        return _dated(item) or _said(item)
    return _said(item)


def _dated(item: "MappingNode") -> str:
    """Since when an item holds, as a name; "" where it does not say."""
    values = {normal_key(str(key.value)): value.value for key, value in item.value}
    return f"{_FROM}{values['from']}" if isinstance(values.get("from"), str) else ""


def _said(item: "Node") -> str:
    """All that an item says, so that a changed one is another."""
    if isinstance(item.value, str):
        return item.value
    parts = (part for pair in item.value for part in (pair if isinstance(pair, tuple) else (pair,)))
    return f"({', '.join(_said(part) for part in parts)})"
