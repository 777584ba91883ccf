"""What advice is about: a behaviour as it is agreed on a day, and where each part stands."""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from humexjournal.core.advice.vocabulary import NUMBERS
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.standard import TIMES, Done
from humexjournal.late_pattern import late_pattern
from humexjournal.problem import Location, Problem

_NUMBERS = late_pattern(NUMBERS, re.IGNORECASE)

LONGEST = 300
"""Characters that are looked at; patterns take long over a text that is no sentence."""

Part = tuple[int, int]
"""Start and end."""

FIELDS = {"standard": "standard_text", "schedule": "schedule_text"}


class Subject(Struct, frozen=True):
    """A behaviour with the terms that are looked at, which are those of a day."""

    kbi: KBI
    terms: Terms
    day: date

    @property
    def text(self) -> str:
        """The behaviour as it was written."""
        return (self.terms.behaviour or "")[:LONGEST]

    @property
    def standard_text(self) -> str:
        """The standard as it was written."""
        return (self.terms.standard_text or "")[:LONGEST]

    @property
    def is_measured(self) -> bool:
        """Whether a number says how much, or a time says when."""
        return not isinstance(self.terms.standard, Done | None) or bool(_NUMBERS.search(self.text))

    @property
    def has_time(self) -> bool:
        """Whether the standard is a time of day."""
        return isinstance(self.terms.standard, TIMES)

    def note(
        self, code: str, message: str, remedy: str, key: str = "", part: Part | None = None
    ) -> Problem:
        """A problem at a key, at a part of its value, or of the whole file."""
        if not key:
            return Problem(Location(self.kbi.path), code, message, remedy)
        within = (part[0], part[1] - part[0]) if part else None
        return Problem(Location(self.kbi.path, self._keys(key), within), code, message, remedy)

    def _keys(self, key: str) -> tuple[str | int, ...]:
        """Where the value of a key stands that holds on the day: at first, or in a change."""
        field = FIELDS.get(key, key)
        for number, change in reversed(tuple(enumerate(self.kbi.changes))):
            if change.starts <= self.day and getattr(change.terms, field) is not None:
                return ("changes", number, key)
        return (key,)


def subject_of(kbi: KBI, as_of: date) -> Subject:
    """A behaviour as it is agreed today, or as it will begin."""
    day = max(kbi.starts, as_of)
    return Subject(kbi, kbi.terms_on(day), day)


def any_of(pieces: Iterable[str], opening: str = "") -> re.Pattern[str]:
    """A pattern for any of some pieces, as whole words, whose match is the group `said`."""
    return late_pattern(rf"{opening}(?<!\w)(?P<said>{'|'.join(pieces)})(?!\w)", re.IGNORECASE)
