"""A list of a file gets one item more, and every other byte stays.

As in `edit`, the text is read again: unless it then says what it said and the new item, nothing is
given back but the line to type by hand.
"""

from collections.abc import Iterator, Mapping

from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.list_end import Form, ListEnd, list_end
from humexjournal.problem import Problem
from humexjournal.vault.edit import ByHand, double, flow_text, reads, source_for, with_value
from humexjournal.vault.source import Source, source_of

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
    end = list_end(source.yaml, key)
    for quote in (flow_text, double):
        written = {name: quote(value) for name, value in item.items()}
        if end:
            yield source.around(_with_item(source, end, written))
        else:
            lines = [f"{key}:", *_block(written, "  ")]
            yield source.with_line(source.newline.join(lines))


def _with_item(source: Source, end: ListEnd, item: Item) -> str:
    """The YAML with an item more in a list, in the style of the list."""
    yaml, at, indent = source.yaml, end.at, " " * end.column
    match end.form:
        case Form.FLOW | Form.FLOW_EMPTY:
            comma = ", " if end.form is Form.FLOW else ""
            return yaml[:at] + comma + _flow(item) + yaml[at:]
        case Form.BLOCK_OF_FLOW:
            return below(source, at, [f"{indent}- {_flow(item)}"])
        case Form.BLOCK | Form.EMPTY:
            return below(source, at, _block(item, indent))
        case Form.NO_LIST:
            return yaml


def below(source: Source, at: int, lines: list[str]) -> str:
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


def _line(key: str, item: Item) -> str:
    """The line to type below the key."""
    return f"- {_flow({name: flow_text(text) for name, text in item.items()})} below {key}:"


def _says_one_more(new: Source | Problem, old: Source, key: str, item: Item) -> bool:
    """Whether a file says what it said, and the item at the end of its list."""
    if not isinstance(new, Source) or new.note.body != old.note.body:
        return False
    end = list_end(new.yaml, key)
    name = end.key if end else key
    items, before = new.note.mapping.get(name), old.note.mapping.get(name)
    if not isinstance(items, list) or not items or not isinstance(before, list | None):
        return False
    whole = with_value(old.note.mapping, (name,), [*(before or []), items[-1]])
    return _is(items[-1], item) and repr(whole) == repr(new.note.mapping)


def _is(raw: Raw, item: Item) -> bool:
    """Whether what YAML reads is the item."""
    if not isinstance(raw, dict) or list(raw) != list(item):
        return False
    return all(reads(raw[name], value) for name, value in item.items())
