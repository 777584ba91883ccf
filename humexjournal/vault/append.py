"""A list of a file gets one item more, and every other byte stays.

As in `edit`, the text is read again: unless it then says what it said and the new item, nothing is
given back but the line to type by hand.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.locate import composed
from humexjournal.parsing.marks import pair_of
from humexjournal.problem import Problem
from humexjournal.vault.edit import ByHand, double, flow_text, reads, source_for, with_value
from humexjournal.vault.source import Source, source_of

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node, SequenceNode

Item = Mapping[str, str]


def append_item(data: bytes, path: str, key: str, item: Item) -> bytes | ByHand:
    """The bytes of a file with one item more at the end of a list at its top.

    The list may be a block or on one line; where there is none yet, it is made.
    """
    source = source_for(data, path, tuple(item.values()))
    if isinstance(source, str):
        return ByHand(source, _line(key, item))
    for new in _attempts(source, key, item):
        if _says_one_more(source_of(new, path), source, key, item):
            return new
    message = f"Nothing can be added to `{key}:` here without touching anything else."
    return ByHand(message, _line(key, item))


def _attempts(source: Source, key: str, item: Item) -> Iterator[bytes]:
    """The file with the item, with quotes where they are needed, and with quotes everywhere."""
    for quoted in (False, True):
        written = {name: _text(value, quoted=quoted) for name, value in item.items()}
        if (yaml := _with_item(source, key, written)) is not None:
            yield source.around(yaml)
        else:
            lines = [f"{key}:", *_block(written, "  ")]
            yield source.with_line(source.newline.join(lines))


def _with_item(source: Source, key: str, item: Item) -> str | None:
    """The YAML with an item more in a list, None where the key is not there at all."""
    from ruamel.yaml import MappingNode, ScalarNode, SequenceNode  # noqa: PLC0415 — slow to import

    root = composed(source.yaml)
    pair = pair_of(root, key) if isinstance(root, MappingNode) else None
    if pair is None:
        return None
    name, node = pair
    if isinstance(node, SequenceNode):
        return (_in_flow if node.flow_style else _in_block)(source, node, item)
    is_empty = isinstance(node, ScalarNode) and node.start_mark.index == node.end_mark.index
    if not is_empty:
        return source.yaml
    return _below(source, name.end_mark.index, _block(item, "  "))


def _in_flow(source: Source, node: "SequenceNode", item: Item) -> str:
    yaml = source.yaml
    at = _end(node.value[-1]) if node.value else node.start_mark.index + 1
    return yaml[:at] + (", " if node.value else "") + _flow(item) + yaml[at:]


def _in_block(source: Source, node: "SequenceNode", item: Item) -> str:
    """Below the last item, at its dash and in its style."""
    from ruamel.yaml import CollectionNode  # noqa: PLC0415

    last = node.value[-1]
    indent = " " * node.start_mark.column
    is_flow = isinstance(last, CollectionNode) and bool(last.flow_style)
    lines = [f"{indent}- {_flow(item)}"] if is_flow else _block(item, indent)
    end = len(source.yaml[: max(_end(last), node.start_mark.index)].rstrip())
    return _below(source, end, lines)


def _end(node: "Node") -> int:
    """Where a node ends in what is written, 0 for nothing.

    A block carries the blank space behind it, so its end is that of the last thing in it.
    """
    from ruamel.yaml import CollectionNode  # noqa: PLC0415

    start, end = node.start_mark.index, node.end_mark.index
    if not isinstance(node, CollectionNode) or node.flow_style or not node.value:
        return int(end) if end > start else 0
    last = node.value[-1]
    return max(map(_end, last)) if isinstance(last, tuple) else _end(last)


def _below(source: Source, at: int, lines: list[str]) -> str:
    """Some lines below the one on which a place is."""
    yaml, newline = source.yaml, source.newline
    end = yaml.find("\n", at)
    if end < 0:
        return yaml + newline + newline.join(lines)
    return yaml[: end + 1] + "".join(line + newline for line in lines) + yaml[end + 1 :]


def _block(item: Item, indent: str) -> list[str]:
    lines = [f"{name}: {text}" for name, text in item.items()]
    return [f"{indent}{'  ' if n else '- '}{line}" for n, line in enumerate(lines)]


def _flow(item: Item) -> str:
    return "{" + ", ".join(f"{name}: {text}" for name, text in item.items()) + "}"


def _text(value: str, *, quoted: bool) -> str:
    return double(value) if quoted else flow_text(value)


def _line(key: str, item: Item) -> str:
    """The line to type below the key."""
    return f"- {_flow({name: flow_text(text) for name, text in item.items()})} below {key}:"


def _says_one_more(new: Source | Problem, old: Source, key: str, item: Item) -> bool:
    """Whether a file says what it said, and the item at the end of its list."""
    if not isinstance(new, Source) or new.note.body != old.note.body:
        return False
    name = _spelled(new, key)
    items, before = new.note.mapping.get(name), old.note.mapping.get(name)
    if not isinstance(items, list) or not items or not isinstance(before, list | None):
        return False
    whole = with_value(old.note.mapping, (name,), [*(before or []), items[-1]])
    return _is(items[-1], item) and repr(whole) == repr(new.note.mapping)


def _spelled(source: Source, key: str) -> str:
    from ruamel.yaml import MappingNode  # noqa: PLC0415 — slow to import

    root = composed(source.yaml)
    pair = pair_of(root, key) if isinstance(root, MappingNode) else None
    return str(pair[0].value) if pair else key


def _is(raw: Raw, item: Item) -> bool:
    """Whether what YAML reads is the item."""
    if not isinstance(raw, dict) or list(raw) != list(item):
        return False
    return all(reads(raw[name], value) for name, value in item.items())
