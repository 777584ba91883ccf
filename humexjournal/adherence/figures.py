"""Every figure of a KBI over a range, each only with as much data as it needs."""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from humexjournal.adherence.aim import Verdict
from humexjournal.adherence.automaticity import (
    WEEKS_AT_AIM,
    Progress,
    is_graduation_due,
    progress,
)
from humexjournal.adherence.course import Course, course
from humexjournal.adherence.dose import Lateness, Measured, dose, mean_lateness
from humexjournal.adherence.excused import Excused, excused
from humexjournal.adherence.friction import (
    Pareto,
    WeekdayMisses,
    by_weekday,
    pareto,
    tags_of_misses,
)
from humexjournal.adherence.life import Life
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.series import Series
from humexjournal.adherence.share import Share, share, so_far
from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import DAYS_IN_WEEK, Period
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import FREE, OnDays, Total


class Figures(Struct, frozen=True):
    """What a KBI comes to over a range; a figure that may not be shown says what it is short of.

    `by_weekday` and `excused` are those of planned days, `dose` and `lateness` of logged values.
    `automatic` is None where nobody has said; `may_graduate` proposes to log it weekly.
    """

    tally: Tally
    share: Share
    course: Course
    in_the_way: Pareto
    by_weekday: tuple[WeekdayMisses, ...]
    excused: Excused
    dose: float | None
    lateness: Lateness | None
    automatic: Progress | None
    may_graduate: bool


def figures(life: Life, journal: Journal, period: Period) -> Figures:
    """The figures of a life over a range within it."""
    part, last = life.series.over(period), min(period.last, life.series.as_of)
    planned, measured = _on_planned_days(part), tuple(_measured(part))
    scores = automatic_scores(life.kbi.id, journal, last)
    return Figures(
        tally=tally(part),
        share=share(so_far(part), life.kbi.aim),
        course=course(life, period),
        in_the_way=pareto(missed_tags(part, journal)),
        by_weekday=by_weekday(planned),
        excused=excused(planned),
        dose=dose(measured),
        lateness=mean_lateness(measured),
        automatic=progress(scores),
        may_graduate=is_graduation_due(scores, at_aim=at_aim_for_long(life, last)),
    )


def automatic_scores(kbi: str, journal: Journal, until: date) -> tuple[float, ...]:
    """The monthly scores of how automatic a KBI is, in order, up to the month of a day."""
    months = sorted(first for first in journal.monthly if first <= until)
    entries = (journal.monthly[first].automatic for first in months)
    return tuple(float(entry[kbi]) for entry in entries if kbi in entry)


def at_aim_for_long(life: Life, last: date) -> bool:
    """Whether the likely range over the last 8 weeks lies at the aim or above it."""
    first = last - timedelta(days=WEEKS_AT_AIM * DAYS_IN_WEEK - 1)
    if first < life.kbi.starts:
        return False
    weeks = life.series.over(Period(first, last))
    return share(so_far(weeks), life.kbi.aim).clearly is Verdict.AT_AIM


def _on_planned_days(part: Series) -> tuple[Opportunity, ...]:
    planned = {day.day for day in part.days if isinstance(day.schedule, OnDays)}
    return tuple(one for one in part.opportunities if one.due in planned)


def _measured(part: Series) -> Iterator[Measured]:
    """What was logged on the days that were asked for, with the standard of each.

    The standard of a sum is that of its period, and no day's.
    """
    for day in part.days:
        planned = day.asked and day.state is not State.EXCUSED
        if planned and day.observation and day.standard and not isinstance(day.schedule, Total):
            yield day.observation.value, day.standard


def missed_tags(part: Series, journal: Journal) -> Iterator[tuple[str, ...]]:
    """The tags of each miss.

    Where the days are free to choose no day is a miss, but one with a tag tells of something that
    got in the way.
    """
    missed = [one.due for one in part.opportunities if one.state is State.MISSED]
    yield from tags_of_misses(part.kbi.id, missed, journal)
    free = [d.day for d in part.days if d.state is State.MISSED and isinstance(d.schedule, FREE)]
    others = sorted(set(free) - set(missed))
    yield from filter(None, tags_of_misses(part.kbi.id, others, journal))
