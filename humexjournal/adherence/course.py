"""How it goes on: week by week, after a miss, and in the long run."""

from collections.abc import Sequence
from dataclasses import dataclass

from humexjournal.adherence.gates import Figure, Shown, shown
from humexjournal.adherence.life import Life
from humexjournal.adherence.logged import logged
from humexjournal.adherence.momentum import momentum
from humexjournal.adherence.recovery import BounceBack, bounce_back, recovery_time
from humexjournal.adherence.runs import Runs, runs
from humexjournal.adherence.tally import Tally
from humexjournal.adherence.trend import Trend, trend
from humexjournal.core.calendar import DAYS_IN_WEEK, Period


@dataclass(frozen=True, slots=True)
class Course:
    """The weeks that end in a range, their trend, and the ways back after misses in it.

    `recovery_time` is in opportunities. Runs and momentum look back over the whole life.
    """

    weeks: tuple[Tally, ...]
    trend: Shown[Trend]
    bounce_back: Shown[BounceBack]
    recovery_time: Shown[float | None]
    runs: Runs
    momentum: Shown[float]


def course(life: Life, period: Period) -> Course:
    """The course of a life over a range."""
    before = tuple(one for one in life.resolved if one.due <= period.last)
    within = tuple(one for one in before if one.due >= period.first)
    back, weeks = bounce_back(within), life.weeks(period)
    per_day = life.per_week / DAYS_IN_WEEK
    return Course(
        weeks=weeks,
        trend=_trend(weeks),
        bounce_back=shown(Figure.BOUNCE_BACK, lambda: back, misses=back.misses),
        recovery_time=shown(Figure.BOUNCE_BACK, lambda: recovery_time(within), misses=back.misses),
        runs=runs(before),
        momentum=shown(
            Figure.MOMENTUM, lambda: momentum(before, per_day), opportunities=len(logged(before))
        ),
    )


def _trend(weeks: Sequence[Tally]) -> Shown[Trend]:
    """Over what is known of each week; a week of which nothing is keeps its place."""
    known = [(one.done, one.done + one.missed) for one in weeks]
    return shown(
        Figure.TREND,
        lambda: trend(known),
        weeks=sum(of > 0 for _, of in known),
        opportunities=sum(of for _, of in known),
    )
