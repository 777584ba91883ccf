"""A KBI from its first day on: read once, and every figure is a part of it."""

from dataclasses import dataclass
from datetime import date

from humexjournal.adherence.drift import Drift, drift
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.series import Series, series
from humexjournal.adherence.tally import Tally, tally
from humexjournal.adherence.versions import restarts, versions
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI


@dataclass(frozen=True, slots=True)
class Life:
    """The series of a KBI up to a day, and how far it has drifted at the as-of date.

    `resolved` are its opportunities as they were decided, the atoms of every figure of a course;
    `per_week` is how many opportunities a week its last version plans.
    """

    kbi: KBI
    series: Series
    resolved: tuple[Opportunity, ...]
    drift: Drift
    per_week: float
    calendar: Calendar

    def weeks(self, period: Period) -> tuple[Tally, ...]:
        """The counts of the calendar weeks that end in a range, in order, also empty ones."""
        week = self.calendar.week(period.first)
        counts = []
        while week.last <= period.last:
            counts.append(tally(self.series.over(week.period)))
            week = week.shifted(1)
        return tuple(counts)


def life(kbi: KBI, journal: Journal, as_of: date, until: date) -> Life | None:
    """The life of a KBI with every opportunity due by `until`; None where it begins after that."""
    if until < kbi.starts:
        return None
    settings = journal.settings
    found = series(kbi, journal, Period(kbi.starts, until), as_of)
    agreed = versions(found, settings.calendar)
    resolved = found.resolved
    drifted = drift(
        resolved,
        agreed,
        sensitivity=settings.support.sensitivity,
        restarts=restarts(found),
        as_of=min(as_of, until),
    )
    return Life(kbi, found, resolved, drifted, agreed[-1].per_week, settings.calendar)
