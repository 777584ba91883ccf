"""Standards: what counts as done."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value, lateness


class Verdict(StrEnum):
    """What a value comes to."""

    DONE = "done"
    MINIMUM = "minimum"
    MISSED = "missed"


class Done(Struct, frozen=True):
    """Yes or no; of a number, anything above 0."""


class AtLeast(Struct, frozen=True):
    """An amount or more."""

    number: Decimal
    unit: str = ""


class AtMost(Struct, frozen=True):
    """An amount or less."""

    number: Decimal
    unit: str = ""


class OnScale(Struct, frozen=True):
    """A step of a scale or higher."""

    number: Decimal
    top: Decimal


class Before(Struct, frozen=True):
    """A time of day or earlier; `within` minutes of tolerance."""

    minute: int
    within: int = 0


class After(Struct, frozen=True):
    """A time of day or later; `within` minutes of tolerance."""

    minute: int
    within: int = 0


class Between(Struct, frozen=True):
    """From one time of day to another; `within` minutes of tolerance at both ends."""

    start: int
    end: int
    within: int = 0


class Unclear(Struct, frozen=True):
    """A standard that could not be read: what a word says is kept, a measure is not judged."""


class InWords(Struct, frozen=True):
    """A busy-day version that only its doer can judge."""

    text: str


class NoMinimum(Struct, frozen=True):
    """No busy-day version, said on purpose."""


Standard = Done | AtLeast | AtMost | OnScale | Before | After | Between | Unclear
TimeStandard = Before | After | Between
Minimum = Standard | InWords | NoMinimum

TIMES = (Before, After, Between)
WORDS = {
    Mark.DONE: Verdict.DONE,
    Mark.MINIMUM: Verdict.MINIMUM,
    Mark.NOT_DONE: Verdict.MISSED,
}
NO_VALUE = frozenset({Mark.OFF, Mark.RESERVE, Mark.UNREADABLE})
"""What is written in the place of a value and cannot be judged."""


def judge(value: Value, standard: Standard, minimum: Minimum | None = None) -> Verdict:
    """What a value comes to under a standard and its busy-day version.

    A word stands for itself. A value that fits neither is missed. Off, a spare day and what could
    not be read are no values in this sense: ValueError.
    """
    if isinstance(value, str):
        if value in WORDS:
            return WORDS[value]
        if value in NO_VALUE:
            raise ValueError(f"{value} is not a value to be judged")
    if _meets(value, standard):
        return Verdict.DONE
    if minimum is not None and not isinstance(minimum, InWords | NoMinimum):
        return Verdict.MINIMUM if _meets(value, minimum) else Verdict.MISSED
    return Verdict.MISSED


def _meets(value: Value, standard: Standard) -> bool:
    # Every value of every day comes by here, and to take a field out within a pattern is slow.
    match value:
        case Amount():
            return _is_enough(value.number, standard)
        case Clock():
            return isinstance(standard, TIMES) and _in_time(value.minute, standard)
        case Occasions():
            return value.done == value.of
        case _:
            return value is Mark.NOTHING and isinstance(standard, Before | AtMost)


def _is_enough(number: Decimal, standard: Standard) -> bool:
    match standard:
        case AtLeast() | OnScale():
            return number >= standard.number
        case AtMost():
            return number <= standard.number
        case _:
            return isinstance(standard, Done) and number > 0


def _in_time(minute: int, standard: TimeStandard) -> bool:
    within = standard.within
    match standard:
        case Before():
            return lateness(minute, standard.minute) <= within
        case After():
            return lateness(minute, standard.minute) >= -within
        case Between():
            is_late_enough = lateness(minute, standard.start) >= -within
            return is_late_enough and lateness(minute, standard.end) <= within
