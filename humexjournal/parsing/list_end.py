"""Where a list of a YAML text ends, exact enough to add to it there."""

from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from humexjournal.parsing.locate import composed
from humexjournal.parsing.marks import pair_of

if TYPE_CHECKING:
    from ruamel.yaml.nodes import CollectionNode, Node


class Form(StrEnum):
    """How a list is written."""

    BLOCK = "block"
    BLOCK_OF_FLOW = "block of flow"
    FLOW = "flow"
    FLOW_EMPTY = "flow empty"
    EMPTY = "empty"
    NO_LIST = "no list"


class ListEnd(Struct, frozen=True):
    """The key of a list as it is written, how the list is, and where the last thing in it ends.

    `column` is that of its dashes.
    """

    key: str
    form: Form
    at: int
    column: int = 2


def list_end(yaml: str, *keys: str) -> ListEnd | None:
    """Where the list that keys lead to ends; None where they lead nowhere."""
    from ruamel.yaml import SequenceNode  # noqa: PLC0415 — slow to import

    pair = _pair(yaml, keys)
    if pair is None:
        return None
    name, node = pair
    if isinstance(node, SequenceNode):
        return _of_flow(name.value, node) if node.flow_style else _of_block(name.value, node, yaml)
    return _of_another(name, node)


def pairs_end(yaml: str, *keys: str) -> ListEnd | None:
    """Where the keys and values below some keys end, which one more can follow as in a list.

    `column` is that of those keys.
    """
    from ruamel.yaml import MappingNode  # noqa: PLC0415

    pair = _pair(yaml, keys)
    if pair is None:
        return None
    name, node = pair
    if isinstance(node, MappingNode):
        return _of_flow(name.value, node) if node.flow_style else _of_block(name.value, node, yaml)
    return _of_another(name, node)


def _pair(yaml: str, keys: tuple[str, ...]) -> "tuple[Node, Node] | None":
    """The last of some keys as it is written, with its value."""
    from ruamel.yaml import MappingNode  # noqa: PLC0415

    node, pair = composed(yaml), None
    for key in keys:
        pair = pair_of(node, key) if isinstance(node, MappingNode) else None
        if pair is None:
            return None
        node = pair[1]
    return pair


def _of_another(name: "Node", node: "Node") -> ListEnd:
    form = Form.EMPTY if node.start_mark.index == node.end_mark.index else Form.NO_LIST
    return ListEnd(name.value, form, name.end_mark.index, name.start_mark.column + 2)


def _of_flow(key: str, node: "CollectionNode") -> ListEnd:
    if not node.value:
        return ListEnd(key, Form.FLOW_EMPTY, node.start_mark.index + 1)
    return ListEnd(key, Form.FLOW, _end_of_last(node))


def _of_block(key: str, node: "CollectionNode", yaml: str) -> ListEnd:
    from ruamel.yaml import CollectionNode  # noqa: PLC0415

    last = node.value[-1]
    is_flow = isinstance(last, CollectionNode) and bool(last.flow_style)
    end = len(yaml[: max(_end_of_last(node), node.start_mark.index)].rstrip())
    form = Form.BLOCK_OF_FLOW if is_flow else Form.BLOCK
    return ListEnd(key, form, end, node.start_mark.column)


def _end(node: "Node") -> int:
    """Where a node ends in what is written, 0 for nothing.

    A block carries the blank space behind it, so its end is that of the last thing in it.
    """
    from ruamel.yaml import CollectionNode  # noqa: PLC0415

    start, end = node.start_mark.index, node.end_mark.index
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return int(end) if end > start else 0
    return _end_of_last(node)


def _end_of_last(node: "CollectionNode") -> int:
    """Where the last thing in a collection ends."""
    last = node.value[-1]
    return max(map(_end, last)) if isinstance(last, tuple) else _end(last)
