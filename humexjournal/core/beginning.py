"""What two people have said on the first evening: all of it, as one value."""

from collections.abc import Mapping
from datetime import date, datetime

from msgspec import Struct

from humexjournal.core.settings import CheckIn, Outcome


class Recall(Struct, frozen=True):
    """The seven days before anything was agreed, from memory: against these is compared later."""

    first: date
    last: date
    wanted: str = ""
    slipped: str = ""
    common: str = ""


class Agreed(Struct, frozen=True):
    """A behaviour to begin with: its id, and the keys of its definition."""

    id: str
    keys: Mapping[str, str]


class Beginning(Struct, frozen=True):
    """All of the answers.

    `kept` are behaviours for later with their points, `noticed` what is noticed and not counted.
    `fit` is what is wanted most, `reminder` the minute of the day at which a calendar rings, and
    `private` the folder for things for oneself alone.
    """

    client: str
    coach: str
    recall: Recall
    goal: str
    fit: str
    outcome: Outcome | None
    agreed: tuple[Agreed, ...]
    kept: tuple[tuple[str, str], ...]
    noticed: tuple[str, ...]
    one_by_one: bool
    check_ins: tuple[CheckIn, ...]
    talk: datetime | None
    drafts: bool
    fill_in: str
    blank: str
    reminder: int | None
    help_line: str
    private: str
    consent: date | None
    starts: date
