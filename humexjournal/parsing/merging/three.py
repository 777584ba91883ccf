"""Three versions of the same thing: who has changed it decides."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
Lines = tuple[str, ...]


class Both:
    """Says that both sides have changed a thing, each in another way."""


BOTH = Both()


def changed(base: T, ours: T, theirs: T) -> T | Both:
    """The version of the side that has changed it, or BOTH."""
    if ours in (theirs, base):
        return theirs
    return ours if theirs == base else BOTH


def joined(base: Sequence[str], ours: Sequence[str], theirs: Sequence[str]) -> Lines:
    """Lines of which none can contradict another, such as comments: none of a side is lost.

    A line goes only where one side has deleted it. New ones follow, in an order that does not
    depend on which side is called ours.
    """
    kept = [line for line in base if line in ours and line in theirs]
    new = sorted([line for line in side if line not in base] for side in (ours, theirs))
    first, second = new
    return (*kept, *first, *(line for line in second if line not in first))


def chosen(base: str, ours: str, theirs: str) -> tuple[str, Lines]:
    """A part of a line as the side has it that has changed it.

    Where both have, the first of the two in order, and the comment of the other for a line below.
    """
    found = changed(base, ours, theirs)
    if not isinstance(found, Both):
        return found, ()
    first, second = sorted((ours, theirs))
    return first, (second[second.index("#") :],) if "#" in second else ()
