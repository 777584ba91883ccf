"""Counters: an item that names a behaviour, and below it items such as `+1`, which are added up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from msgspec import Struct, field

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.body.item import Item, item_of
from humexjournal.parsing.body.lines import Log, Place, named_in
from humexjournal.parsing.keys import Key

if TYPE_CHECKING:
    from humexjournal.parsing.reader import EntryReader

COUNTED = frozenset(["", "x", "X"])
"""An item without a box counts like one that is ticked."""

_ANY = late_pattern(r"[-*+.)\]][ \t\xa0]+\+[0-9]")
_COUNT = late_pattern(r"\+(?P<number>[0-9]{1,6}(?:[.,][0-9]{1,2})?)(?!\S)")


class _Counter(Struct):
    """An item that names a behaviour, where it stands, and what has been counted below it."""

    key: Key
    columns: int
    start: int
    length: int
    counts: list[Decimal] = field(default_factory=list)


def may_count(body: str) -> bool:
    """Whether a body has anything that looks like a counter."""
    return "+" in body and bool(_ANY.search(body))


def counters(lines: Sequence[str], reader: "EntryReader") -> Iterator[tuple[int, Log]]:
    """The sum below each item that names a behaviour, as if it stood in the item's box."""
    for one in _owners(lines, reader):
        if one.counts:
            total = str(sum(one.counts))
            yield one.start, Log(Place.BOX, one.key, total, 0, one.length)


def _owners(lines: Sequence[str], reader: "EntryReader") -> list[_Counter]:
    found: list[_Counter] = []
    owner, start = None, 0
    for line in lines:
        item = item_of(line)
        if item is None:
            owner = owner if line[:1] in " \t>\r" else None
        elif owner and item.columns > owner.columns:
            _count(owner, line, item)
        elif owner := _owner(line, item, start, reader):
            found.append(owner)
        start += len(line) + 1
    return found


def _owner(line: str, item: Item, start: int, reader: "EntryReader") -> _Counter | None:
    text = line[item.text_at :]
    key = named_in(text, reader)
    return _Counter(key, item.columns, start + item.text_at, len(text.rstrip())) if key else None


def _count(owner: _Counter, line: str, item: Item) -> None:
    match = _COUNT.match(line, item.text_at)
    if match and item.state in COUNTED:
        owner.counts.append(Decimal(match["number"].replace(",", ".")))
