"""A level of YAML cut into its keys or items, each with all of its lines and the comments above."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.locate import composed
from humexjournal.parsing.merging.order import Name, numbered
from humexjournal.parsing.merging.three import Lines

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node


class Block(Struct, frozen=True):
    """A key or an item with its lines, and the comments and blank lines above it."""

    above: Lines
    lines: Lines


class Level(Struct, frozen=True):
    """The blocks of a level in their order, and the comments below the last one."""

    blocks: dict[Name, Block]
    below: Lines = ()

    def lines(self, name: Name) -> Lines | None:
        """The lines of a block, None where there is none of that name."""
        block = self.blocks.get(name)
        return block.lines if block else None

    def above(self, name: Name) -> Lines:
        """The comments above a block."""
        block = self.blocks.get(name)
        return block.above if block else ()


EMPTY = Level({})


def keys_of(lines: Sequence[str]) -> Level | None:
    """The keys of a mapping, None where they do not each begin a line of their own."""
    from ruamel.yaml import MappingNode, ScalarNode  # noqa: PLC0415 — slow to import

    if all(is_comment(line) for line in lines):
        return Level({}, tuple(lines))
    text = "\n".join(lines)
    node = composed(text)
    if not isinstance(node, MappingNode) or node.flow_style:
        return None
    keys = [key for key, _ in node.value if isinstance(key, ScalarNode)]
    starts = [_line_begun_by(key, text) for key in keys]
    at = [start for start in starts if start is not None]
    if len(at) < len(node.value):
        return None
    return level(lines, at, [normal_key(key.value) for key in keys], node.start_mark.column)


def level(
    lines: Sequence[str], starts: Sequence[int], texts: Sequence[str], column: int
) -> Level | None:
    """A level from the lines at which its blocks begin, and the column in which they do."""
    if not all(is_comment(line) for line in lines[: starts[0]]):
        return None
    above, blocks = tuple(lines[: starts[0]]), {}
    ends = (*starts[1:], len(lines))
    for name, start, end in zip(numbered(texts), starts, ends, strict=True):
        last = end
        while last > start + 1 and is_comment(lines[last - 1], column):
            last -= 1
        blocks[name] = Block(above, tuple(lines[start:last]))
        above = tuple(lines[last:end])
    return Level(blocks, above)


def is_comment(line: str, column: int | None = None) -> bool:
    """Whether a line is blank or a comment, and not further to the right than a column."""
    said = line.lstrip(" ")
    is_near = column is None or len(line) - len(said) <= column
    return not said.strip() or (said.startswith("#") and is_near)


def _line_begun_by(node: "Node", text: str) -> int | None:
    """The number of the line of which a node is the first thing."""
    at = node.start_mark.index
    begin = text.rfind("\n", 0, at) + 1
    return None if text[begin:at].strip(" ") else text.count("\n", 0, begin)
