"""What git tells in the story of a behaviour: who saved it, and what was changed in place."""

from collections.abc import Iterator
from itertools import pairwise

from humexjournal.core.kbi import KBI
from humexjournal.core.revision import Edit, History, Revision, Texts, edits
from humexjournal.reviews.story_events import Edited, Renamed, Saved

Item = tuple[str, str]
"""A key, and the first day of what is dated below it."""
JUDGING = frozenset({"standard", "minimum", "schedule", "from", "until", "blank", "reserve"})
"""The keys by which days are judged."""
DATED = frozenset({"changes", "pauses"})
DATED_JUDGING = JUDGING | {"to", "effective"}
ENDING = frozenset({"until", "replaced_by"})


def saved(history: History, item: Item | None) -> Saved | None:
    """Who saved a key or a dated item first, or the file itself; None where nobody can tell.

    What was in the file when git first had it may be older, so nobody is named for it.
    """
    first, *later = history.revisions or (None,)
    if first is None:
        return None
    if item is None:
        return Saved(first.by, first.day)
    if _has(first, item):
        return None
    found = (one for one in later if one and _has(one, item))
    return next((Saved(one.by, one.day) for one in found), None)


def edited(kbi: KBI, history: History) -> Iterator[Edited]:
    """What was changed in place, without what the definition tells with a day of its own."""
    told = _told(kbi)
    for before, after in pairwise(history.revisions):
        found = tuple(one for one in edits(before, after) if not (_item(one) in told and _new(one)))
        if found:
            yield Edited(after.day, after.by, found, any(_judges(one, after) for one in found))


def renamed(history: History) -> Iterator[Renamed]:
    """Each time the file got another name."""
    for before, after in pairwise(history.revisions):
        if before.name != after.name:
            yield Renamed(after.day, after.by, before.name, after.name)


def is_saved(history: History, now: Texts) -> bool:
    """Whether git has the texts that the file has."""
    return not history.revisions or dict(history.revisions[-1].texts) == now


def _has(revision: Revision, item: Item) -> bool:
    return any(place[:2] == item for place in revision.texts)


def _item(edit: Edit) -> Item:
    key, first, _ = edit.place
    return key, first


def _told(kbi: KBI) -> set[Item]:
    changes = {("changes", str(one.starts)) for one in kbi.changes}
    pauses = {("pauses", str(one.period.first)) for one in kbi.pauses}
    ended = {(key, "") for key in ENDING} if kbi.until else set()
    return changes | pauses | ended


def _new(edit: Edit) -> bool:
    return not edit.before


def _judges(edit: Edit, after: Revision) -> bool:
    """Whether days before it was saved are judged by it as well."""
    key, first, below = edit.place
    if key not in DATED:
        return key in JUDGING
    return first <= str(after.day) and below in DATED_JUDGING
