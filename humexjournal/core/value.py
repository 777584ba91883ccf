"""What an entry can say about a KBI on a day."""

from decimal import Decimal
from enum import StrEnum

from msgspec import Struct

MINUTES_IN_DAY = 24 * 60


class Mark(StrEnum):
    """A word or a sign instead of a measure."""

    DONE = "done"
    NOT_DONE = "not done"
    MINIMUM = "minimum"
    OFF = "off"
    RESERVE = "reserve"
    NOTHING = "nothing"
    """Nothing of it happened: a sum of 0, and done where less is better."""
    UNREADABLE = "unreadable"
    """Something is written that could not be understood."""


class Amount(Struct, frozen=True, gc=False):
    """A number, in the unit of the KBI's standard."""

    number: Decimal


class Clock(Struct, frozen=True, gc=False):
    """A time of day, in minutes after midnight."""

    minute: int


class Occasions(Struct, frozen=True, gc=False):
    """How often it was done, of how many occasions; 2 of 2 where it was done twice by a date."""

    done: int
    of: int


Value = Mark | Amount | Clock | Occasions


def lateness(minute: int, standard: int) -> int:
    """Minutes by which a time is later than a standard, negative where it is earlier.

    The signed circular difference, ((v - s + 720) mod 1440) - 720, from -720 to 719: it needs to
    know nothing of midnight.
    """
    half = MINUTES_IN_DAY // 2
    return (minute - standard + half) % MINUTES_IN_DAY - half
