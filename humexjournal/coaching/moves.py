"""What may be proposed, and what each friction tag suggests.

A tag stands for something that is missing: capability, opportunity or motivation (COM-B, Michie
and others 2011).
"""

from enum import StrEnum

from msgspec import Struct


class Move(StrEnum):
    """One change of the design, or what takes its place. Words of `kind:` in a KBI are the same."""

    NOTHING = "nothing"
    SESSION = "session"
    EXCUSE = "excuse"
    ASK = "ask"
    LIGHTEN = "lighten"
    REDEFINE = "redefine"
    REFRAME = "reframe"
    SHRINK = "shrink"
    RECUE = "recue"
    OBSTACLE = "obstacle"
    PLAN_AHEAD = "plan-ahead"


class Source(StrEnum):
    """What a tag says is missing."""

    PHYSICAL_OPPORTUNITY = "physical opportunity"
    SOCIAL_OPPORTUNITY = "social opportunity"
    PSYCHOLOGICAL_CAPABILITY = "psychological capability"
    PHYSICAL_CAPABILITY = "physical capability"
    AUTOMATIC_MOTIVATION = "automatic motivation"
    REFLECTIVE_MOTIVATION = "reflective motivation"


class Suggestion(Struct, frozen=True):
    """What a tag points to, and the moves that fit it, the usual one first."""

    source: Source | None
    moves: tuple[Move, ...]


TAGS = {
    "time": Suggestion(Source.PHYSICAL_OPPORTUNITY, (Move.RECUE, Move.SHRINK)),
    "forgot": Suggestion(Source.PSYCHOLOGICAL_CAPABILITY, (Move.RECUE,)),
    "unclear": Suggestion(Source.PSYCHOLOGICAL_CAPABILITY, (Move.REDEFINE,)),
    "too_big": Suggestion(Source.PHYSICAL_CAPABILITY, (Move.SHRINK,)),
    "tired": Suggestion(Source.PHYSICAL_CAPABILITY, (Move.SHRINK, Move.RECUE)),
    "place": Suggestion(Source.PHYSICAL_OPPORTUNITY, (Move.OBSTACLE,)),
    "people": Suggestion(Source.SOCIAL_OPPORTUNITY, (Move.OBSTACLE,)),
    "screen": Suggestion(Source.AUTOMATIC_MOTIVATION, (Move.OBSTACLE,)),
    "anxious": Suggestion(Source.AUTOMATIC_MOTIVATION, (Move.SHRINK, Move.SESSION)),
    "mood": Suggestion(Source.AUTOMATIC_MOTIVATION, (Move.REFRAME, Move.SHRINK)),
    "overcommitted": Suggestion(Source.REFLECTIVE_MOTIVATION, (Move.LIGHTEN, Move.SESSION)),
    "not_worth_it": Suggestion(Source.REFLECTIVE_MOTIVATION, (Move.SESSION,)),
    "ill": Suggestion(None, (Move.EXCUSE, Move.SHRINK)),
    "travel": Suggestion(None, (Move.EXCUSE, Move.SHRINK)),
}
AWAY = ("ill", "travel")
SIZE = ("too_big", "tired")
CUE = ("time", "forgot")
OBSTACLES = ("place", "people", "screen")


def suggested(tag: str | None) -> tuple[Move, ...]:
    """The moves that fit a tag; none for a word of the writer's own."""
    found = TAGS.get(tag or "")
    return found.moves if found else ()
