"""A proposal in the words of the vault format: what would be written, and what stays the same."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from humexjournal.coaching.design_check import is_about, is_on_one_weekday
from humexjournal.coaching.evidence import Evidence
from humexjournal.coaching.moves import Move
from humexjournal.coaching.plan import Plan
from humexjournal.coaching.sizing import Sizes
from humexjournal.core.kbi import Terms
from humexjournal.core.standard import AtLeast, InWords


class Gap(StrEnum):
    """What is left for a person to fill in; humex does not know anybody's kitchen."""

    CUE = "cue"
    MINIMUM = "minimum"
    OBSTACLE = "obstacle"
    DEFINITION = "definition"


class How(StrEnum):
    """In which way a cue moves, or an obstacle goes."""

    OTHER_TIME = "other time"
    ANCHOR = "anchor"
    OTHER_WEEKDAY = "other weekday"
    ONE_OBJECT = "one object"
    ONE_REQUEST = "one request"
    ONE_DEFAULT = "one default"


class Part(StrEnum):
    """A part of what was agreed."""

    STANDARD = "standard"
    MINIMUM = "minimum"
    CUE = "cue"
    BY = "by"
    SCHEDULE = "schedule"


class Kept(Struct, frozen=True):
    """A part that stays the same, as it was written."""

    part: Part
    text: str


class Proposal(Struct, frozen=True):
    """One change: what would be written into the KBI, "" where nothing, and the gaps in it.

    A re-cue is an if-then with an event; where that cannot be, `fallback` is the time by which it
    still counts. `weekday` (Monday 0) is the one that is hard. `sizes` are those to choose from.
    """

    move: Move
    standard: str = ""
    minimum: str = ""
    gaps: tuple[Gap, ...] = ()
    how: How | None = None
    weekday: int | None = None
    fallback: str = ""
    sizes: Sizes | None = None
    keep: tuple[Kept, ...] = ()


KEEPS = {
    Move.SHRINK: (Part.CUE, Part.SCHEDULE),
    Move.RECUE: (Part.STANDARD, Part.MINIMUM),
    Move.OBSTACLE: (Part.STANDARD, Part.MINIMUM, Part.CUE),
    Move.REDEFINE: (Part.CUE,),
}
BY_TAG = {"place": How.ONE_OBJECT, "people": How.ONE_REQUEST, "screen": How.ONE_DEFAULT}


def proposal(plan: Plan, terms: Terms, move: Move | None = None) -> Proposal | None:
    """The change that a plan proposes, or another move for it; None where it has no evidence."""
    if plan.evidence is None or plan.decision is None:
        return None
    chosen = move or plan.decision.proposal
    keep = tuple(_kept(terms, KEEPS.get(chosen, tuple(Part))))
    match chosen:
        case Move.SHRINK:
            return _shrink(plan.sizes, terms, keep)
        case Move.RECUE:
            return _recue(plan.evidence, terms, keep)
        case Move.OBSTACLE:
            how = BY_TAG.get(plan.evidence.leading_tag or "")
            return Proposal(chosen, gaps=(Gap.OBSTACLE,), how=how, keep=keep)
        case Move.REDEFINE:
            return Proposal(chosen, gaps=(Gap.DEFINITION,), keep=keep)
        case _:
            return Proposal(chosen, keep=keep)


def _shrink(size: Sizes | None, terms: Terms, keep: tuple[Kept, ...]) -> Proposal:
    """A smaller size; what is no quantity goes down to its busy-day version."""
    if size is None:
        smaller = said_minimum(terms)
        return Proposal(Move.SHRINK, smaller, gaps=() if smaller else (Gap.DEFINITION,), keep=keep)
    gaps = (Gap.MINIMUM,) if size.is_below_minimum else ()
    kept = Kept(Part.MINIMUM, terms_text(terms, Part.MINIMUM))
    whole = keep if gaps or not kept.text else (*keep, kept)
    return Proposal(
        Move.SHRINK, at_least(size.proposed, size.unit), gaps=gaps, sizes=size, keep=whole
    )


def _recue(found: Evidence, terms: Terms, keep: tuple[Kept, ...]) -> Proposal:
    how, weekday = How.OTHER_TIME, None
    if is_about(found, "forgot"):
        how = How.ANCHOR
    elif is_on_one_weekday(found) and found.weekday:
        how, weekday = How.OTHER_WEEKDAY, found.weekday.weekday
    fallback = terms.by or ""
    return Proposal(
        Move.RECUE, gaps=(Gap.CUE,), how=how, weekday=weekday, fallback=fallback, keep=keep
    )


def at_least(number: Decimal, unit: str) -> str:
    """A standard as it is written."""
    return f"at least {number.normalize():f} {unit}".strip()


def terms_text(terms: Terms, part: Part) -> str:
    """A part of what was agreed, as text."""
    match part:
        case Part.STANDARD:
            return terms.standard_text or ""
        case Part.MINIMUM:
            return said_minimum(terms)
        case Part.CUE:
            return terms.cue or ""
        case Part.BY:
            return terms.by or ""
        case Part.SCHEDULE:
            return terms.schedule_text or ""


def said_minimum(terms: Terms) -> str:
    """The busy-day version as text, "" where there is none."""
    match terms.minimum:
        case InWords(text):
            return text
        case AtLeast(number, unit):
            return f"{number.normalize():f} {unit}".strip()
        case _:
            return ""


def _kept(terms: Terms, parts: tuple[Part, ...]) -> list[Kept]:
    texts = ((part, terms_text(terms, part)) for part in parts)
    return [Kept(part, text) for part, text in texts if text]
