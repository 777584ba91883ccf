"""How it goes on: week by week, after a miss, and in the long run."""

from collections.abc import Iterable

from msgspec import Struct

from humexjournal.adherence.between import due_by, due_from
from humexjournal.adherence.gates import Figure, Shown, shown
from humexjournal.adherence.life import Life
from humexjournal.adherence.recovery import BounceBack, bounce_back, recovery_time
from humexjournal.adherence.runs import Runs
from humexjournal.adherence.series import Series
from humexjournal.adherence.share import counted
from humexjournal.adherence.stand import stand
from humexjournal.adherence.tally import Tally, tally
from humexjournal.adherence.trend import Trend, trend
from humexjournal.core.calendar import Period


class Course(Struct, frozen=True):
    """The weeks that end in a range, their trend, and the ways back after misses in it.

    `recovery_time` is in opportunities. Runs and momentum look back over the whole life; where
    nothing is planned any more, momentum fades as if it were an opportunity a day.
    """

    weeks: tuple[Tally, ...]
    trend: Shown[Trend]
    bounce_back: Shown[BounceBack]
    recovery_time: Shown[float | None]
    runs: Runs
    momentum: Shown[float]


def course(life: Life, period: Period) -> Course:
    """The course of a life over a range."""
    before = due_by(life.logged, period.last)
    within = due_from(before, period.first)
    back, weeks = bounce_back(within), tuple(life.by_week(period))
    stands = stand(before, life.per_day, life.stand)
    return Course(
        weeks=tuple(map(tally, weeks)),
        trend=_trend(weeks),
        bounce_back=shown(Figure.BOUNCE_BACK, lambda: back, misses=back.misses),
        recovery_time=shown(Figure.BOUNCE_BACK, lambda: recovery_time(within), misses=back.misses),
        runs=stands.run.runs,
        momentum=shown(Figure.MOMENTUM, lambda: stands.momentum, opportunities=stands.count),
    )


def _trend(weeks: Iterable[Series]) -> Shown[Trend]:
    """Over what is known of each week; a week of which nothing is keeps its place.

    A quota that still runs says nothing yet: its units can be done, but not yet missed.
    """
    closed = (counted(week.closed_chances) for week in weeks)
    known = [(one.done, one.done + one.missed) for one in closed]
    return shown(
        Figure.TREND,
        lambda: trend(known),
        weeks=sum(of > 0 for _, of in known),
        opportunities=sum(of for _, of in known),
    )
