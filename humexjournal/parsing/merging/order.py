"""The order of the keys or items of a merge, which does not depend on which side is ours."""

from collections.abc import Sequence

Name = tuple[str, int]
"""How a key or an item is told from others: its text, and which of that text it is."""


def numbered(texts: Sequence[str]) -> list[Name]:
    """Names for texts, some of which may stand there twice."""
    return [(text, texts[:at].count(text)) for at, text in enumerate(texts)]


def in_order(
    base: Sequence[Name], ours: Sequence[Name], theirs: Sequence[Name], *, dated: bool = False
) -> list[Name]:
    """All names of both sides, and those of the base that are on one of them.

    What only one side has stays behind what it stands behind there. Where both have something at
    one place, the two runs follow each other, or are ordered by date.
    """
    both = set(ours) & set(theirs)
    spine = [name for name in _spine(base, ours, theirs) if name in both]
    one, other = _runs(ours, both), _runs(theirs, both)
    found: list[Name] = []
    for place in (None, *spine):
        runs = sorted((one.get(place, []), other.get(place, [])))
        among = [name for run in runs for name in run]
        found += [place] if place else []
        found += sorted(among) if dated else among
    return found


def _spine(base: Sequence[Name], ours: Sequence[Name], theirs: Sequence[Name]) -> Sequence[Name]:
    """The side whose order holds: the one that has changed it."""
    known = set(base) & set(ours) & set(theirs)
    before, one, other = ([name for name in side if name in known] for side in (base, ours, theirs))
    if one == before != other:
        return theirs
    return ours if other == before != one else min(list(ours), list(theirs))


def _runs(side: Sequence[Name], both: set[Name]) -> dict[Name | None, list[Name]]:
    """What only one side has, by the last name before it that both have."""
    runs: dict[Name | None, list[Name]] = {}
    place: Name | None = None
    for name in side:
        if name in both:
            place = name
        else:
            runs.setdefault(place, []).append(name)
    return runs
