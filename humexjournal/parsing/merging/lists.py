"""Merging lists item by item, and dated items by their date."""

import re

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.merging.blocks import Level, is_comment, level
from humexjournal.parsing.merging.items import NO_ITEMS, Items, NameOf, items
from humexjournal.parsing.merging.keys import Inside, Joined, merge_levels, merge_nested
from humexjournal.parsing.merging.shape import Behind, Shape
from humexjournal.parsing.merging.three import Both, Lines, changed, chosen

COMMAS = ("friction", "in_the_way")
"""Lists that may be written as a text with commas."""

ONE_EACH = ("agreed", "automatic", "decide")
"""Lists that say one thing of each behaviour: `plan 4/5`, `walk/keep`."""

_TEXT = late_pattern(r"[^\W_][\w /.-]*(?:, *[^\W_][\w /.-]*)*")


def merge_lists(
    key: str, base: Behind | None, ours: Behind, theirs: Behind, inside: Inside
) -> Joined | None:
    """Merge what two sides have made of a list; None where only a person can."""
    sides = [_items(key, side) for side in (base, ours, theirs)]
    before, one, other = sides
    if before is None or one is None or other is None:
        return None
    if _replaced(before.level, one.level, other.level):
        return None
    present = [side for side in (one, other) if side.level.blocks]
    dated = bool(present) and all(side.are_dated for side in present)
    merged = merge_levels(before.level, one.level, other.level, _item(inside), dated=dated)
    indent = _indent(before, one, other)
    if indent is not None:
        return _many_lines(merged, indent, base, ours, theirs)
    return _one_line(merged, base, ours, theirs) if merged.is_settled else None


def _items(key: str, side: Behind | None) -> Items | None:
    if side is None or side.shape is Shape.NOTHING:
        return NO_ITEMS
    if side.shape is Shape.TEXT and key in COMMAS and _TEXT.fullmatch(side.value):
        texts = [text.strip() for text in side.value.split(",")]
        flat = level([f"- {text}" for text in texts], range(len(texts)), texts, 0)
        return Items(flat) if flat else None
    return items(side, _name_of(key))


def _name_of(key: str) -> NameOf:
    if key in ONE_EACH:
        return lambda text: normal_key(re.split(r"[\s/]", text.strip(), maxsplit=1)[0])
    return str


def _replaced(base: Level, ours: Level, theirs: Level) -> bool:
    """Whether both sides have put something else in the place of the same item."""
    one, other = set(ours.blocks), set(theirs.blocks)
    gone = set(base.blocks) - one - other
    return bool(gone and one - other - set(base.blocks) and other - one - set(base.blocks))


def _item(inside: Inside) -> Inside:
    """Merges an item that has keys of its own key by key."""

    def merge(name: str, base: Lines | None, ours: Lines, theirs: Lines) -> Joined | None:
        del name
        undashed = [_undashed(lines) for lines in (base or (), ours, theirs)]
        before, one, other = undashed
        if not _are_keys(one) or not _are_keys(other):
            return None
        merged = merge_nested(before, one, other, inside)
        return Joined(_dashed(merged.lines), merged.is_settled) if merged else None

    return merge


def _undashed(lines: Lines) -> Lines:
    return (f" {lines[0][1:]}", *lines[1:]) if lines else ()


def _are_keys(lines: Lines) -> bool:
    return not lines[0].lstrip().startswith(("{", "[", "- "))


def _dashed(lines: Lines) -> Lines:
    """The lines of an item with a dash before its first key."""
    first = next((at for at, line in enumerate(lines) if not is_comment(line)), None)
    if first is None:
        return ("-", *lines)
    return (*lines[:first], f"-{lines[first][1:]}", *lines[first + 1 :])


def _indent(base: Items, ours: Items, theirs: Items) -> str | None:
    """How far the items are indented; None where nobody gives each a line."""
    found = changed(base.indent, ours.indent, theirs.indent)
    if not isinstance(found, Both) and (found is not None or ours.indent == theirs.indent):
        return found
    return min(side.indent for side in (ours, theirs) if side.indent is not None)


def _many_lines(
    merged: Joined, indent: str, base: Behind | None, ours: Behind, theirs: Behind
) -> Joined | None:
    heads = [_head(side) for side in (base, ours, theirs)]
    head, more = chosen(heads[0], heads[1], heads[2])
    rows = tuple(indent + line if line else line for line in merged.lines)
    return Joined((head, *more, *rows), merged.is_settled)


def _head(side: Behind | None) -> str:
    """The line of a key whose items stand below."""
    if side is None:
        return ""
    return side.before.rstrip() + ("" if side.shape is Shape.ITEMS else side.behind)


def _one_line(merged: Joined, base: Behind | None, ours: Behind, theirs: Behind) -> Joined | None:
    """The merged items on the line of their key, in brackets if either side has them."""
    if any(not line.startswith("- ") for line in merged.lines):
        return None
    texts = ", ".join(line.removeprefix("- ") for line in merged.lines)
    in_brackets = any(side.shape is Shape.ONE_LINE for side in (ours, theirs))
    before, _ = chosen(base.before if base else "", ours.before, theirs.before)
    behind, more = chosen(base.behind if base else "", ours.behind, theirs.behind)
    value = f"[{texts}]" if in_brackets else texts
    return Joined((f"{before}{value}{behind}".rstrip(), *more))
