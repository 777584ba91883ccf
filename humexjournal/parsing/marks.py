"""Where the value of a path of keys stands in a YAML text, exact enough to write there."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.locate import composed

if TYPE_CHECKING:
    from ruamel.yaml.nodes import MappingNode, Node


class Style(StrEnum):
    """How a value is written."""

    PLAIN = "plain"
    SINGLE = "'"
    DOUBLE = '"'
    EMPTY = "empty"
    LIST = "list"


_STYLES = {None: Style.PLAIN, "": Style.PLAIN, "'": Style.SINGLE, '"': Style.DOUBLE}


_PLAIN_LINE = r"^(?P<key>{}):(?: +(?P<value>\w[\w./:+-]*))?(?= *(?: #.*)?\r?$)"
"""A key with a word or a number, or with nothing; a comment may follow."""


class Mark(Struct, frozen=True):
    """The span of a value in characters, from the start of the text, and its style.

    `keys` are spelled as the file spells them. The span of an empty value is empty, and stands
    right behind its colon.
    """

    keys: tuple[str | int, ...]
    start: int
    end: int
    style: Style


def mark_at_a_glance(yaml: str, key: str) -> Mark | None:
    """Where the plain value of a key at the top seems to stand: on the one line that begins so.

    It may be a line of a longer text. So whoever writes there reads the whole again, and takes the
    exact `mark` where that says anything else. This one is there in no time.
    """
    lines = list(re.finditer(_PLAIN_LINE.format(re.escape(key)), yaml, re.MULTILINE))
    if len(lines) != 1:
        return None
    start, end = lines[0].span("value")
    if start < 0:
        colon = lines[0].end("key")
        return Mark((key,), colon + 1, colon + 1, Style.EMPTY)
    return Mark((key,), start, end, Style.PLAIN)


def mark(yaml: str, keys: tuple[str | int, ...]) -> Mark | None:
    """Where the value of some keys stands on one line; None for any other value, or for none."""
    from ruamel.yaml import MappingNode, SequenceNode  # noqa: PLC0415 — slow to import

    node, before, written = (composed(yaml) if keys else None), None, []
    for key in keys:
        before = None
        if isinstance(node, MappingNode):
            pair = pair_of(node, key)
            if pair is None:
                return None
            before, node = pair
            written.append(before.value)
        elif isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            written.append(key)
        else:
            return None
    return _marked(yaml, tuple(written), before, node) if node else None


def pair_of(mapping: "MappingNode", key: str | int) -> "tuple[Node, Node] | None":
    """A key as it is written there, or as keys are compared, with its value."""
    named = str(key)
    exact = (pair for pair in mapping.value if pair[0].value == named)
    alike = (pair for pair in mapping.value if normal_key(pair[0].value) == normal_key(named))
    return next(exact, None) or next(alike, None)


def _marked(
    yaml: str, keys: tuple[str | int, ...], key: "Node | None", node: "Node"
) -> Mark | None:
    from ruamel.yaml import ScalarNode, SequenceNode  # noqa: PLC0415

    start, end = node.start_mark.index, node.end_mark.index
    if start == end and key is not None:
        colon = yaml.find(":", key.end_mark.index)
        return Mark(keys, colon + 1, colon + 1, Style.EMPTY) if colon >= 0 else None
    if start == end or "\n" in yaml[start:end]:
        return None
    if isinstance(node, ScalarNode) and node.style in _STYLES:
        return Mark(keys, start, end, _STYLES[node.style])
    is_list = isinstance(node, SequenceNode) and yaml[start] == "["
    return Mark(keys, start, end, Style.LIST) if is_list else None
