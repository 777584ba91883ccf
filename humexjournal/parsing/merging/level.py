"""Merging what stands behind a key that both sides have changed."""

from humexjournal.parsing.merging.keys import Joined, merge_nested
from humexjournal.parsing.merging.lists import merge_lists
from humexjournal.parsing.merging.shape import Behind, Shape, behind
from humexjournal.parsing.merging.three import Both, Lines, changed, chosen
from humexjournal.parsing.merging.week_cells import merge_week_lines, week_lines


def inside(key: str, base: Lines | None, ours: Lines, theirs: Lines) -> Joined | None:
    """Merge what two sides have made of a key; None where only a person can."""
    before = behind(base) if base else None
    one, other = behind(ours), behind(theirs)
    if base is None and Shape.NOTHING in (one.shape, other.shape):
        return _laid_out(ours, theirs, one, other)
    shapes = {side.shape for side in (before, one, other) if side}
    if shapes <= {Shape.KEYS, Shape.NOTHING} and Shape.KEYS in shapes:
        return _keys(before, one, other)
    if lines := week_lines(before, one, other):
        return merge_week_lines(key, *lines) or (_text(before, one, other) if before else None)
    merged = merge_lists(key, before, one, other, inside)
    return merged or (_text(before, one, other) if before else None)


def _laid_out(ours: Lines, theirs: Lines, one: Behind, other: Behind) -> Joined | None:
    """A key that is empty in a template says nothing against a value."""
    if one.shape is Shape.NOTHING and not one.behind:
        return Joined(theirs)
    return Joined(ours) if other.shape is Shape.NOTHING and not other.behind else None


def _text(base: Behind, ours: Behind, theirs: Behind) -> Joined | None:
    """A value that one side has changed, and a comment behind it that the other has."""
    sides = (base, ours, theirs)
    if any(side.shape not in {Shape.TEXT, Shape.ONE_LINE, Shape.NOTHING} for side in sides):
        return None
    value = changed(base.value, ours.value, theirs.value)
    if isinstance(value, Both):
        return None
    before, _ = chosen(base.before, ours.before, theirs.before)
    behind, more = chosen(base.behind, ours.behind, theirs.behind)
    return Joined((f"{before}{value}{behind}".rstrip(), *more))


def _keys(base: Behind | None, ours: Behind, theirs: Behind) -> Joined | None:
    head = changed(base.before if base else "", _line(ours), _line(theirs))
    merged = merge_nested(base.below if base else (), ours.below, theirs.below, inside)
    if merged is None or isinstance(head, Both):
        return None
    return Joined((head, *merged.lines), merged.is_settled)


def _line(side: Behind) -> str:
    return side.before.rstrip() + side.behind
