"""Adherence against the aim, of one KBI and of all."""

from collections import Counter
from collections.abc import Iterable
from enum import StrEnum
from statistics import fmean

from msgspec import Struct

from humexjournal.adherence.interval import Interval

TINY = 1e-9
"""4 of 5 is at an aim of 0.8 however the two were worked out."""


class Verdict(StrEnum):
    """How a range of shares lies to an aim."""

    AT_AIM = "at aim"
    BELOW = "below"
    CANT_TELL = "can't tell"


class Composite(Struct, frozen=True):
    """How many KBIs are at their aim, below it, and neither for sure."""

    at_aim: int = 0
    below: int = 0
    cant_tell: int = 0


def against_aim(low: float, high: float, aim: float) -> Verdict:
    """The verdict on the bounds: at aim if `low` reaches it, below if even `high` does not."""
    if low >= aim - TINY:
        return Verdict.AT_AIM
    return Verdict.BELOW if high < aim - TINY else Verdict.CANT_TELL


def clearly(interval: Interval, aim: float) -> Verdict:
    """The same for a likely range: at aim means clearly at aim, below means clearly below."""
    return against_aim(interval.low, interval.high, aim)


def composite(verdicts: Iterable[Verdict]) -> Composite:
    """The verdicts on several KBIs, counted."""
    counts = Counter(verdicts)
    return Composite(counts[Verdict.AT_AIM], counts[Verdict.BELOW], counts[Verdict.CANT_TELL])


def macro_mean(bounds: Iterable[Interval]) -> Interval | None:
    """The mean of the lows and the mean of the highs, None without any.

    A KBI weighs one whatever its schedule, so that daily ones do not drown a weekly one.
    """
    each = tuple(bounds)
    if not each:
        return None
    return Interval(fmean(one.low for one in each), fmean(one.high for one in each))
