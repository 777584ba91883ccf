"""What may happen in the story of a behaviour, each with its day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from humexjournal.adherence.gates import Shown
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.share import Counted
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Change, Pause, Terms
from humexjournal.core.prompt import Prompt
from humexjournal.core.revision import Edit


@dataclass(frozen=True, slots=True)
class Saved:
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


@dataclass(frozen=True, slots=True)
class Followed:
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


@dataclass(frozen=True, slots=True)
class Began:
    """The first agreement; `in_place_of` are the behaviours that it replaced."""

    day: date
    terms: Terms
    saved: Saved | None
    in_place_of: tuple[str, ...] = ()
    followed: Followed | None = None


@dataclass(frozen=True, slots=True)
class Changed:
    """A dated change."""

    day: date
    change: Change
    saved: Saved | None
    followed: Followed | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """A pause."""

    day: date
    pause: Pause
    saved: Saved | None


@dataclass(frozen=True, slots=True)
class Ended:
    """The last day, and the name of what came in its place."""

    day: date
    replaced_by: str
    saved: Saved | None


class Step(StrEnum):
    """What became of a note."""

    DRAFTED = "drafted"
    SENT = "sent"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Told:
    """A step in the life of a note."""

    day: date
    prompt: Prompt
    step: Step


@dataclass(frozen=True, slots=True)
class Edited:
    """The definition was changed in place; `judges` where earlier days are judged by it too."""

    day: date
    by: str
    edits: tuple[Edit, ...]
    judges: bool


@dataclass(frozen=True, slots=True)
class Renamed:
    """The file, and so the id, got another name."""

    day: date
    by: str
    before: str
    after: str


Event: TypeAlias = Began | Told | Changed | Paused | Edited | Renamed | Ended
