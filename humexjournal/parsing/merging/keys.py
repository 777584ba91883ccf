"""Merging the keys of a mapping, each by itself, down to the level on which two changes meet."""

from collections.abc import Callable

from msgspec import Struct

from humexjournal.parsing.merging.blocks import EMPTY, Level, keys_of
from humexjournal.parsing.merging.order import Name, in_order
from humexjournal.parsing.merging.three import Both, Lines, changed, joined
from humexjournal.parsing.merging.unsettled import beside


class Joined(Struct, frozen=True):
    """The lines of a merge, and whether nothing in them is left to settle."""

    lines: Lines
    is_settled: bool = True


Inside = Callable[[str, Lines | None, Lines, Lines], Joined | None]
"""Merges what two sides have made of one block; None where only a person can."""


def merge_levels(
    base: Level, ours: Level, theirs: Level, inside: Inside, *, dated: bool = False
) -> Joined:
    """Merge the blocks of a level one by one."""
    lines: list[str] = []
    is_settled = True
    names = in_order([*base.blocks], [*ours.blocks], [*theirs.blocks], dated=dated)
    for name in names:
        lines += joined(base.above(name), ours.above(name), theirs.above(name))
        block = _block(name, base, ours, theirs, inside)
        lines += block.lines
        is_settled = is_settled and block.is_settled
    lines += joined(base.below, ours.below, theirs.below)
    return Joined(tuple(lines), is_settled)


def _block(name: Name, base: Level, ours: Level, theirs: Level, inside: Inside) -> Joined:
    before, one, other = (side.lines(name) for side in (base, ours, theirs))
    found = changed(before, one, other)
    if not isinstance(found, Both):
        return Joined(found or ())
    merged = inside(name[0], before, one, other) if one and other else None
    return merged or Joined(beside(one or (), other or (), name[0]), is_settled=False)


def merge_nested(base: Lines, ours: Lines, theirs: Lines, inside: Inside) -> Joined | None:
    """Merge three mappings, given as their lines; None where they cannot be taken apart."""
    levels = [keys_of(lines) if lines else EMPTY for lines in (base, ours, theirs)]
    before, one, other = levels
    if before is None or one is None or other is None:
        return None
    return merge_levels(before, one, other, inside)
