"""Entries far from all the others: often a slip of the finger in the name of the note."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from humexjournal.core.journal import Journal
from humexjournal.problem import Location, Problem

FAR = 60
"""Days to the nearest entry from which on a single one stands alone."""
ENOUGH = 10
"""Entries without which there is no rhythm to be far from."""


def far_from_others(journal: Journal, as_of: date) -> Iterator[Problem]:
    """A single entry with nothing near it; one of a later day is named as such already."""
    days = sorted(day for day in journal.daily if day <= as_of)
    if len(days) < ENOUGH:
        return
    gaps = [FAR, *((after - before).days for before, after in pairwise(days)), FAR]
    for day, before, after in zip(days, gaps, gaps[1:], strict=False):
        if before >= FAR and after >= FAR:
            yield _far(journal.daily[day].path, day, days)


def _far(path: str, day: date, days: list[date]) -> Problem:
    near = min((one for one in days if one != day), key=lambda one: abs(one - day))
    message = (
        f"This entry stands alone: the nearest is {abs(near - day).days} days away, on {near}."
    )
    remedy = "If its name is a slip, correct it; it counts for the day that its name says."
    return Problem(Location(path), "far-from-others", message, remedy)
