"""A list one key deep in a file gets one text more, and every other byte stays.

As in `append`, the text is read again: unless it then says what it said and the new text, nothing
is given back but the line to type by hand.
"""

from collections.abc import Iterator

from humexjournal.parsing.frontmatter import Mapping, Raw
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.list_end import Form, ListEnd, list_end, pairs_end
from humexjournal.problem import Problem
from humexjournal.vault.append import below
from humexjournal.vault.edit import ByHand, double, source_for, with_value
from humexjournal.vault.source import Source, source_of

Pair = tuple[str, str]
"""A key at the top of a file, and one below it."""


def append_text(data: bytes, path: str, keys: Pair, text: str) -> bytes | ByHand:
    """The bytes of a file with one text more at the end of the list that two keys lead to.

    The list may be a block or on one line, or a single text; where there is none yet, it is made.
    """
    line = f"{keys[1]}: [{text}] below {keys[0]}:"
    source = source_for(data, path, text)
    if isinstance(source, str):
        return ByHand(source, line)
    for new in _attempts(source, keys, text):
        if _says_one_more(source_of(new, path), source, keys, text):
            return new
    return ByHand(f"Nothing can be added to `{keys[1]}:` without touching anything else.", line)


def _attempts(source: Source, keys: Pair, text: str) -> Iterator[bytes]:
    """The file with the text as it is, and with quotes."""
    outer, inner = keys
    items, pairs = list_end(source.yaml, *keys), pairs_end(source.yaml, outer)
    for written in (text, double(text)):
        if items:
            yield source.around(_with_item(source, items, written))
        elif pairs:
            yield source.around(_with_item(source, pairs, f"{inner}: [{written}]", dash=""))
        else:
            yield source.with_line(f"{outer}:{source.newline}  {inner}: [{written}]")


def _with_item(source: Source, end: ListEnd, written: str, dash: str = "- ") -> str:
    """The YAML with one more in a collection, in the style of the collection."""
    yaml, at = source.yaml, end.at
    match end.form:
        case Form.FLOW | Form.FLOW_EMPTY:
            comma = ", " if end.form is Form.FLOW else ""
            return yaml[:at] + comma + written + yaml[at:]
        case Form.NO_LIST:
            return _with_brackets(yaml, at, written)
        case _:
            return below(source, at, [f"{' ' * end.column}{dash}{written}"])


def _with_brackets(yaml: str, at: int, written: str) -> str:
    """A single text behind its colon becomes the first of two."""
    start, end = yaml.find(":", at) + 1, yaml.find("\n", at)
    line = yaml[start : end if end >= 0 else len(yaml)]
    single = line.partition(" #")[0].strip()
    return (
        yaml[:start] + line.replace(single, f"[{single}, {written}]", 1) + yaml[start + len(line) :]
    )


def _says_one_more(new: Source | Problem, old: Source, keys: Pair, text: str) -> bool:
    """Whether a file says what it said, and the text at the end of its list."""
    if not isinstance(new, Source) or new.note.body != old.note.body:
        return False
    written, after = _written(new.note.mapping, keys)
    _, before = _written(old.note.mapping, keys)
    if isinstance(before, dict):
        return False
    first = before if isinstance(before, list) else [before] if before is not None else []
    whole = with_value(old.note.mapping, written, [*first, text])
    return after == [*first, text] and repr(whole) == repr(new.note.mapping)


def _written(mapping: Mapping, keys: Pair) -> tuple[Pair, Raw]:
    """The two keys as a file writes them, and what they lead to."""
    outer = _spelled(mapping, keys[0])
    inside = mapping.get(outer)
    inner = _spelled(inside, keys[1])
    return (outer, inner), inside.get(inner) if isinstance(inside, dict) else None


def _spelled(raw: Raw, key: str) -> str:
    """A key as a file writes it."""
    there = [str(one) for one in raw] if isinstance(raw, dict) else []
    alike = (one for one in there if normal_key(one) == normal_key(key))
    return key if key in there else next(alike, key)
