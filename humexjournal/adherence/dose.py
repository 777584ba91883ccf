"""How much, and how late: what adherence leaves out.

Everything here is read from logged values, each with the standard of its day.
"""

from collections.abc import Iterable
from fractions import Fraction
from statistics import fmean, stdev

from msgspec import Struct

from humexjournal.core.standard import After, AtLeast, Before, Standard
from humexjournal.core.value import Amount, Clock, Mark, Value, lateness

Measured = tuple[Value, Standard]
"""A value and the standard that held on its day."""

IN_FULL = Fraction(1)
WORDS = {Mark.DONE: IN_FULL, Mark.NOT_DONE: Fraction(0), Mark.NOTHING: Fraction(0)}
"""What a word comes to. The word for a busy-day version does not say how much it was."""


class Lateness(Struct, frozen=True):
    """Minutes later than the standard on average, negative where earlier, over `times` values.

    `sd` is the standard deviation of the sample, None for a single value.
    """

    mean: float
    sd: float | None
    times: int


class PartialMisses(Struct, frozen=True):
    """How many of the misses of a quantity were a part of it: above 0 and below the standard."""

    partial: int
    misses: int

    @property
    def share(self) -> float | None:
        """The partial ones among the misses, None without any."""
        return self.partial / self.misses if self.misses else None


def dose(measured: Iterable[Measured]) -> float | None:
    """How much of it there was, mean(min(v/standard, 1)) from 0 to 1; None without a quantity.

    More than the standard is not more than all of it. Values of other standards have no dose.
    """
    parts = [part for one in measured if (part := _part(*one)) is not None]
    return float(sum(parts) / len(parts)) if parts else None


def mean_lateness(measured: Iterable[Measured]) -> Lateness | None:
    """How late the clock times were against a time to do it before or after; None without any.

    A tolerance is not taken off. The differences are less than twelve hours, so that their
    ordinary mean is right across midnight.
    """
    minutes = [
        lateness(value.minute, standard.minute)
        for value, standard in measured
        if isinstance(value, Clock) and isinstance(standard, Before | After)
    ]
    if not minutes:
        return None
    return Lateness(fmean(minutes), stdev(minutes) if len(minutes) > 1 else None, len(minutes))


def partial_misses(missed: Iterable[Measured]) -> PartialMisses:
    """Which of the misses of a quantity were partial; `missed` are the values of missed days."""
    parts = [part for one in missed if (part := _part(*one)) is not None]
    return PartialMisses(sum(0 < part < 1 for part in parts), len(parts))


def _part(value: Value, standard: Standard) -> Fraction | None:
    """The part of a quantity that a value comes to, at most 1; None where it is not known."""
    match value, standard:
        case Mark(), AtLeast():
            return WORDS.get(value)
        case Amount(number), AtLeast(least):
            return IN_FULL if number >= least else Fraction(number) / Fraction(least)
        case _:
            return None
