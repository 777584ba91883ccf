"""From a location to line, column and length, when a problem is reported.

Only then is it worth the time: a flat key is found by its line, and nested places by composing
the whole file once more with positions.
"""

import re
from typing import TYPE_CHECKING, cast

from msgspec import Struct

from humexjournal.parsing.document import Document, split
from humexjournal.problem import Location, Span

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node


class Place(Struct, frozen=True):
    """A place in a file, counted from 1 as editors do; `excerpt` is its line."""

    line: int
    column: int
    length: int
    excerpt: str


def locate(location: Location, text: str) -> Place:
    """Where a location is in the text of its file; the first line where it cannot be found."""
    if not location.keys:
        start, length = location.within or (0, 0)
        return _place(text, start, length)
    yaml, offset = text, 0
    if location.path.endswith(".md"):
        document = split(text.encode())
        yaml, offset = document.frontmatter.decode(), document.offset
        in_body = _in_body(document, location.keys) if location.span is Span.KEY else None
        if in_body is not None:
            return _place(text, in_body, len(str(location.keys[0])))
    start, end = _span(yaml, location)
    return _place(text, offset + start, max(end - start, 1))


def _in_body(document: Document, keys: tuple[str | int, ...]) -> int | None:
    """Where a key begins that stands only in the body, as `key:: value`."""
    key = re.escape(str(keys[0]))
    if re.search(rf"^[\"']?{key}[\"']?[ \t]*:", document.frontmatter.decode(), re.MULTILINE):
        return None
    match = re.search(rf"(?<!\w){key}[*_~= \t]*::", document.body.decode())
    head = (document.opening + document.frontmatter + document.closing).decode()
    return len(head) + match.start() if match else None


def _place(text: str, start: int, length: int) -> Place:
    start = min(start, len(text))
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", begin)
    excerpt = text[begin : len(text) if end < 0 else end].rstrip("\r")
    room = max(len(excerpt) - (start - begin), 1)
    return Place(text.count("\n", 0, start) + 1, start - begin + 1, min(length, room), excerpt)


def _span(yaml: str, location: Location) -> tuple[int, int]:
    key, *deeper = location.keys
    flat = _flat(yaml, str(key), location) if not deeper else None
    start, end = flat or _nested(yaml, location)
    if location.within:
        return start + location.within[0], start + sum(location.within)
    return start, end


def _flat(yaml: str, key: str, location: Location) -> tuple[int, int] | None:
    """The value of a top-level key that stands on one line, or the key itself."""
    pattern = rf"^(?P<key>[\"']?{re.escape(key)}[\"']?)[ \t]*:[ \t]*(?P<value>[^\n]*)"
    match = re.search(pattern, yaml, re.MULTILINE)
    if match is None:
        return None
    if location.span is Span.KEY:
        return match.span("key")
    value = re.split(r"\s+#", match["value"].rstrip("\r"), maxsplit=1)[0].rstrip()
    if not value or value[0] in "|>[{&*!":
        return match.span("key") if not value else None
    start = match.start("value")
    if value[0] in "\"'" and location.within:
        start += 1
    return start, start + len(value)


def _nested(yaml: str, location: Location) -> tuple[int, int]:
    """The node that the keys lead to, or as near to it as they do."""
    from ruamel.yaml import MappingNode, SequenceNode  # noqa: PLC0415 — slow to import

    node = composed(yaml)
    found = (0, 0)
    for key in location.keys:
        if isinstance(node, MappingNode):
            pair = next(((k, v) for k, v in node.value if k.value == str(key)), None)
            if pair is None:
                break
            at, node = pair
            is_empty = node.start_mark.index == node.end_mark.index
            marked = at if is_empty or location.span is Span.KEY else node
            found = (marked.start_mark.index, marked.end_mark.index)
        elif isinstance(node, SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
            found = (node.start_mark.index, node.end_mark.index)
        else:
            break
    return found[0], max(found[0], _trimmed(yaml, *found))


def composed(yaml: str) -> "Node | None":
    """The nodes of a YAML text with their marks, None where it is empty or cannot be read."""
    from ruamel.yaml import YAML  # noqa: PLC0415 — slow to import
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        return cast("Node | None", YAML(typ="safe", pure=True).compose(yaml))
    except YAMLError:
        return None


def _trimmed(yaml: str, start: int, end: int) -> int:
    """The end of a node without the blank space that a block carries behind it."""
    return start + len(yaml[start:end].rstrip())
