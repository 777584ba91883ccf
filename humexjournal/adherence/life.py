"""A KBI from its first day on: read once, and every figure is a part of it."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec.structs import replace

from humexjournal.adherence.between import due_by, due_from
from humexjournal.adherence.drift import Drift, Version, drift
from humexjournal.adherence.known import NOTHING, Known, read_on
from humexjournal.adherence.logged import logged
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.series import Series
from humexjournal.adherence.stand import AT_FIRST, Stand
from humexjournal.adherence.tally import Tally, tally
from humexjournal.adherence.versions import restarts, versions
from humexjournal.core.calendar import DAYS_IN_WEEK, Calendar, Period
from humexjournal.core.compared import Compared
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.rules import Rule, Setting
from humexjournal.core.schedule import ByDate, Quota, Total, period_of


class Life(Compared, frozen=True, eq=False):
    """The series of a KBI up to a day, and how far it has drifted at the as-of date.

    `resolved` are its opportunities as they were decided, the atoms of every figure of a course,
    and `logged` those of which something is known; `per_week` is how many opportunities a week the
    version plans that holds at the as-of date. `restarts` are the days on which its score begins
    anew after a long pause; `stand` is where its course stood early on, as far as that is known.
    """

    LEFT_OUT = frozenset({"stand"})

    kbi: KBI
    series: Series
    resolved: tuple[Opportunity, ...]
    logged: tuple[Opportunity, ...]
    drift: Drift
    per_week: float
    calendar: Calendar
    versions: tuple[Version, ...]
    restarts: tuple[date, ...] = ()
    stand: Stand = AT_FIRST

    @property
    def per_day(self) -> float:
        """How many opportunities a day; where nothing is planned any more, one."""
        return self.per_week / DAYS_IN_WEEK or 1.0

    def decided_from(self, day: date) -> tuple[Opportunity, ...]:
        """What was decided on a day and after it."""
        return due_from(self.resolved, day)

    def decided_by(self, day: date) -> "Life":
        """The same with nothing in it that was decided after a day."""
        resolved, logged = due_by(self.resolved, day), due_by(self.logged, day)
        return replace(self, resolved=resolved, logged=logged)

    def by_week(self, period: Period) -> Iterator[Series]:
        """Its calendar weeks that end in a range, in order, also empty ones."""
        week = self.calendar.week(period.first)
        while week.last <= period.last:
            yield self.series.over(week.period)
            week = week.shifted(1)

    def weeks(self, period: Period) -> tuple[Tally, ...]:
        """The counts of the calendar weeks that end in a range."""
        return tuple(map(tally, self.by_week(period)))


def life(
    kbi: KBI, journal: Journal, as_of: date, until: date, known: Known = NOTHING
) -> Life | None:
    """The life of a KBI with every opportunity due by `until`; None where it begins after that.

    A quota or a total that runs on that day is there with its whole period, so that what has been
    decided in it counts at once. What is `known` of it is not read again, and changes nothing.
    """
    if until < kbi.starts:
        return None
    settings, now = journal.settings, min(as_of, until)
    whole = Period(kbi.starts, _end_of_what_runs(kbi, settings.calendar, until))
    found = read_on(known, kbi, journal, whole, as_of)
    agreed = versions(found, settings.calendar)
    anew = restarts(found, known.restarts, known.until)
    rest = found.resolved_from(known.begin)
    told = known.logged + logged(rest)
    steps = known.steps_under(agreed, settings.support.sensitivity)
    drifted = drift(
        due_by(due_from(told, known.begin) if steps else told, now),
        agreed,
        sensitivity=settings.support.sensitivity,
        prompt_at=settings.rules.number(Rule.DRIFT, Setting.PROMPT_AT),
        restarts=anew,
        as_of=now,
        known=steps,
    )
    return Life(
        kbi,
        found,
        known.resolved + rest,
        told,
        drifted,
        _held(agreed, now).per_week,
        settings.calendar,
        agreed,
        anew,
        known.stand,
    )


def _end_of_what_runs(kbi: KBI, calendar: Calendar, day: date) -> date:
    """The last day of the periods that run on a day; of a date, that date."""
    ends = [day]
    for schedule in kbi.schedules:
        match schedule:
            case Quota(_, per) | Total(per):
                ends.append(period_of(per, day, calendar, kbi.starts).last)
            case ByDate(_, by):
                ends.append(by)
    return max(ends)


def _held(agreed: Sequence[Version], day: date) -> Version:
    """The version that holds on a day; before the first day, the first."""
    return next((one for one in reversed(agreed) if one.first <= day), agreed[0])
