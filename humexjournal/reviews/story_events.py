"""What may happen in the story of a behaviour, each with its day."""

from datetime import date
from enum import StrEnum
from typing import TypeAlias

from msgspec import Struct

from humexjournal.adherence.gates import Shown
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.share import Counted
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Change, Pause, Terms
from humexjournal.core.prompt import Prompt
from humexjournal.core.revision import Edit


class Saved(Struct, frozen=True):
    """Who saved something in git, and when: not always who has decided it."""

    by: str
    day: date


class Verdict(StrEnum):
    """Whether a change held."""

    HOLDS = "holds"
    HELD = "held until the next change"
    TO_THE_END = "held to the end"
    SIGNAL = "signal"
    TOO_EARLY = "too early to say"


class Followed(Struct, frozen=True):
    """What came of it under one agreement: counts, and a share where there is enough for one.

    Nothing here compares it with what was before. `goes_on` where its last day is still to come;
    `signal` is the day on which there was reason to look at it again.
    """

    days: Period
    counted: Counted
    share: Shown[Interval]
    verdict: Verdict | None
    goes_on: bool
    signal: date | None = None


class Began(Struct, frozen=True):
    """The first agreement; `in_place_of` are the behaviours that it replaced."""

    day: date
    terms: Terms
    saved: Saved | None
    in_place_of: tuple[str, ...] = ()
    followed: Followed | None = None


class Changed(Struct, frozen=True):
    """A dated change."""

    day: date
    change: Change
    saved: Saved | None
    followed: Followed | None = None


class Paused(Struct, frozen=True):
    """A pause."""

    day: date
    pause: Pause
    saved: Saved | None


class Ended(Struct, frozen=True):
    """The last day, and the name of what came in its place."""

    day: date
    replaced_by: str
    saved: Saved | None


class Step(StrEnum):
    """What became of a note."""

    DRAFTED = "drafted"
    SENT = "sent"
    ANSWERED = "answered"


class Told(Struct, frozen=True):
    """A step in the life of a note."""

    day: date
    prompt: Prompt
    step: Step


class Edited(Struct, frozen=True):
    """The definition was changed in place; `judges` where earlier days are judged by it too."""

    day: date
    by: str
    edits: tuple[Edit, ...]
    judges: bool


class Renamed(Struct, frozen=True):
    """The file, and so the id, got another name."""

    day: date
    by: str
    before: str
    after: str


Event: TypeAlias = Began | Told | Changed | Paused | Edited | Renamed | Ended
