"""The items of a list, each by its lines and by what tells it from the others."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.merging.blocks import Level, level
from humexjournal.parsing.merging.shape import Behind, Shape

if TYPE_CHECKING:
    from ruamel.yaml.nodes import MappingNode, Node, SequenceNode


class Items(Struct, frozen=True):
    """The items of a list as a level, each begun by `- ` in the first column.

    `indent` is what stands before each in the file, None for a list on one line.
    """

    level: Level
    indent: str | None = None
    are_dated: bool = False


NO_ITEMS = Items(Level({}))

NameOf = Callable[[str], str]
"""What tells one item of a flat list from the others."""

_FROM = "from "


def items(found: Behind, name_of: NameOf) -> Items | None:
    """The items of a list, None where they cannot be told apart by their lines."""
    from ruamel.yaml import SequenceNode  # noqa: PLC0415 — slow to import

    node = found.node
    if not isinstance(node, SequenceNode):
        return None
    names = [_name(item, name_of) for item in node.value]
    is_one_line = found.shape is Shape.ONE_LINE
    rows = _on_one_line(found, node) if is_one_line else _below(found, node)
    starts = [at for at, line in enumerate(rows) if line == "-" or line.startswith("- ")]
    if len(starts) != len(names):
        return None
    cut = level(rows, starts, names, 0) if names else Level({}, tuple(rows))
    indent = None if is_one_line else " " * node.start_mark.column
    dated = bool(names) and all(name.startswith(_FROM) for name in names)
    return Items(cut, indent, dated) if cut else None


def _on_one_line(found: Behind, node: "SequenceNode") -> list[str]:
    """The items of a list on one line as if each had its own."""
    offset = node.start_mark.index
    spans = [(item.start_mark.index - offset, item.end_mark.index - offset) for item in node.value]
    return [f"- {found.value[start:end].strip()}" for start, end in spans]


def _below(found: Behind, node: "SequenceNode") -> list[str]:
    """The lines of a list, moved to the first column."""
    indent = node.start_mark.column
    return [line[min(indent, len(line) - len(line.lstrip(" "))) :] for line in found.below]


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
