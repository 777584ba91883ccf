"""What stands behind a key: nothing, a text, a list or further keys, and the lines of it."""

from enum import Enum, auto
from typing import TYPE_CHECKING

from msgspec import Struct

from humexjournal.parsing.locate import composed
from humexjournal.parsing.merging.three import Lines

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node


class Shape(Enum):
    """How a value is written."""

    NOTHING = auto()
    TEXT = auto()
    ONE_LINE = auto()  # [a, b]
    ITEMS = auto()  # an item a line
    KEYS = auto()
    OTHER = auto()


class Behind(Struct, frozen=True):
    """A value: what stands before and behind it on the line of its key, and the lines below.

    `value` is what is written on that line.
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
