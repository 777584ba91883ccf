"""Whether weeks with more of a behaviour come before better readings of an outcome."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from humexjournal.adherence.correlation import (
    TAKEN_OFF,
    detrended_rank_correlation,
    fisher_interval,
)
from humexjournal.adherence.interval import Interval

KNOWN_ENOUGH = 0.7
"""The coverage from which on a week counts."""

SIGNS = {"up": 1, "down": -1}


class LeadVerdict(StrEnum):
    """All that is ever said about a lead, against the direction that was said beforehand."""

    CONSISTENT = "consistent with"
    NO_SIGN_YET = "no sign yet"
    OPPOSITE = "opposite"


class Leading(Struct, frozen=True):
    """A verdict, and the correlation with its 90 % interval; None where nothing varies."""

    verdict: LeadVerdict
    correlation: float | None = None
    interval: Interval | None = None


class WeekCounts(Struct, frozen=True):
    """The counts of a week; `week` is its number in an unbroken row of weeks."""

    week: int
    done: int
    missed: int
    unlogged: int

    @property
    def is_known(self) -> bool:
        """Whether enough was written down about the week: a coverage of 70 % or more."""
        scheduled = self.done + self.missed + self.unlogged
        return scheduled > 0 and (self.done + self.missed) / scheduled >= KNOWN_ENOUGH

    @property
    def adherence(self) -> float:
        """The middle of the bounds, so that a blank speaks neither for done nor for missed."""
        return (self.done + self.unlogged / 2) / (self.done + self.missed + self.unlogged)


class Pair(NamedTuple):
    """A week, its adherence, and the outcome that came some weeks after it."""

    week: int
    adherence: float
    outcome: float


def paired(
    weeks: Iterable[WeekCounts], readings: Mapping[int, float], lag: int
) -> tuple[Pair, ...]:
    """The weeks of which enough is known, with the reading `lag` weeks later where there is one.

    Readings are by the number of their week.
    """
    return tuple(
        Pair(one.week, one.adherence, readings[one.week + lag])
        for one in weeks
        if one.is_known and one.week + lag in readings
    )


def leading(pairs: Sequence[tuple[int, float, float]], direction: str) -> Leading:
    """Whether an outcome goes "up" or "down" with adherence, from (week, adherence, outcome).

    It does, or does the opposite, where the 90 % interval of the detrended rank correlation
    leaves out 0. No sign yet where nothing varies or there are no more than four pairs. ValueError
    for any other direction.
    """
    if direction not in SIGNS:
        raise ValueError(f"{direction!r} is neither up nor down")
    correlation = detrended_rank_correlation(pairs) if len(pairs) > TAKEN_OFF else None
    if correlation is None:
        return Leading(LeadVerdict.NO_SIGN_YET)
    interval = fisher_interval(correlation, len(pairs))
    return Leading(_verdict(interval, SIGNS[direction]), correlation, interval)


def _verdict(interval: Interval, sign: int) -> LeadVerdict:
    if interval.low <= 0 <= interval.high:
        return LeadVerdict.NO_SIGN_YET
    return LeadVerdict.CONSISTENT if interval.low * sign > 0 else LeadVerdict.OPPOSITE
