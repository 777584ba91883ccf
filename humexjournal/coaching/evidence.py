"""The evidence about a KBI on a day: what the record shows, before anybody draws a conclusion."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import islice

from msgspec import Struct

from humexjournal.adherence.dose import PartialMisses, partial_misses
from humexjournal.adherence.excused import Excused, excused
from humexjournal.adherence.friction import Pareto
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.coaching.adjustments import Adjustment, adjustments
from humexjournal.coaching.client import drifting, felt, median_of, upcoming
from humexjournal.coaching.look import Look
from humexjournal.coaching.misses import (
    Late,
    WeekdayMisses,
    by_weekday,
    lateness,
    latest_tries,
    measured,
    missed_days,
    tags_in,
)
from humexjournal.coaching.past import Past, entries
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Pause

WINDOW = 14
TRIES = 10
AHEAD = 14
"""Days ahead in which a pause is upcoming."""


class Evidence(Struct, frozen=True):
    """What is known about a KBI on a day.

    `window` are its last 14 closed opportunities, or those since its version began on `since`;
    `score` and `threshold` are of the drift score, `usual` the adherence it measures against.
    `tries` are the last amounts, a "yes" as the standard and a "no" as 0, the latest last.
    `drifting` are all KBIs of the client with an alarm within 7 days.
    """

    kbi: str
    day: date
    since: date
    window: tuple[Opportunity, ...]
    closed_in_version: int
    score: float
    threshold: float
    usual: float
    alarmed: bool
    partial: PartialMisses
    tries: tuple[Decimal, ...]
    weekday: WeekdayMisses | None
    late: Late | None
    tags: Pareto
    felt: float | None
    effort: float | None
    drifting: tuple[str, ...]
    adjustments: tuple[Adjustment, ...]
    excused: Excused
    upcoming: tuple[Pause, ...]

    @property
    def misses(self) -> int:
        """The missed opportunities of the window."""
        return sum(one.state is State.MISSED for one in self.window)

    @property
    def done(self) -> int:
        """The opportunities of the window that were done, also at the minimum."""
        return sum(one.state in DONE_STATES for one in self.window)

    @property
    def blanks(self) -> int:
        """The opportunities of the window of which nothing is known."""
        return sum(one.state is State.UNLOGGED for one in self.window)

    @property
    def adherence(self) -> float | None:
        """The share done of what is known."""
        known = self.done + self.misses
        return self.done / known if known else None

    @property
    def coverage(self) -> float:
        """The share of the window about which something is known."""
        return (self.done + self.misses) / len(self.window) if self.window else 1.0

    @property
    def days_in_version(self) -> int:
        """Days since the version began."""
        return (self.day - self.since).days

    @property
    def zero_share(self) -> float | None:
        """The share of the tries at which there was nothing at all."""
        zeros = sum(not one for one in self.tries)
        return zeros / len(self.tries) if self.tries else None

    def tagged(self, *tags: str) -> Fraction:
        """The weight of some tags among the misses that have any."""
        weight = sum((bar.misses for bar in self.tags.bars if bar.tag in tags), Fraction(0))
        return weight / self.tags.tagged if self.tags.tagged else Fraction(0)

    @property
    def leading_tag(self) -> str | None:
        """The tag with the greatest weight."""
        return next((bar.tag for bar in self.tags.bars if bar.tag is not None), None)


def evidence(past: Past, kbi: str) -> Evidence:
    """The evidence about a KBI on the day of a past; KeyError where it is not active then."""
    life = past.lives[kbi]
    look = Look(past, life)
    closed, alarm = look.closed_in_version, look.alarm
    window = closed[-WINDOW:]
    period = Period(window[0].due if window else past.day, past.day)
    missed = tuple(missed_days(life, window, period))
    noted = entries(past.journal, period.first, period.last)
    return Evidence(
        kbi=kbi,
        day=past.day,
        since=look.since,
        window=window,
        closed_in_version=len(closed),
        score=alarm.units if alarm else life.drift.units,
        threshold=life.drift.threshold,
        usual=life.drift.rule.baseline.share,
        alarmed=alarm is not None,
        partial=partial_misses(measured(missed)),
        tries=tuple(islice(latest_tries(life, look.since), TRIES))[::-1],
        weekday=by_weekday(window),
        late=lateness(missed),
        tags=tags_in(life, window, missed, past.journal),
        felt=felt(past, period),
        effort=median_of(one.effort for one in noted if one.effort is not None),
        drifting=drifting(past),
        adjustments=adjustments(past, kbi),
        excused=excused(life.series.over(period).opportunities),
        upcoming=upcoming(past, kbi, AHEAD),
    )
