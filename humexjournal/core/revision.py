"""What git has kept of a definition: who saved which texts of it, and when."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from msgspec import Struct

Place = tuple[str, str, str]
"""A key of a definition; below `changes` and `pauses` the first day and the key there, else ""."""
Texts = Mapping[Place, str] | None
"""What a definition says, key by key; None where it cannot be read."""


class Revision(Struct, frozen=True):
    """A version of a definition as somebody saved it; `name` is that of its file then."""

    day: date
    by: str
    name: str
    texts: Mapping[Place, str]


class Source(StrEnum):
    """Whether git could be asked about a file."""

    GIT = "git"
    NO_REPOSITORY = "no repository"
    NOT_ASKED = "not asked"


class History(Struct, frozen=True):
    """The versions of a definition, the oldest first, and where they are from."""

    source: Source = Source.NO_REPOSITORY
    revisions: tuple[Revision, ...] = ()

    def by(self, day: date) -> "History":
        """The same without what was saved after a day."""
        return History(self.source, tuple(one for one in self.revisions if one.day <= day))


class Edit(Struct, frozen=True):
    """A text of a definition before and after somebody saved it; "" where there was none."""

    place: Place
    before: str
    after: str


def edits(before: Revision, after: Revision) -> tuple[Edit, ...]:
    """What differs between two versions, in the order in which the files have it."""
    places = dict.fromkeys((*before.texts, *after.texts))
    found = (Edit(one, before.texts.get(one, ""), after.texts.get(one, "")) for one in places)
    return tuple(one for one in found if one.before != one.after)
