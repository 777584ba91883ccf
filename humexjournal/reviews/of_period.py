"""What a month and a quarter have in common: their behaviours, weeks and outcomes."""

from collections.abc import Iterator
from datetime import date

from humexjournal.adherence.agreed import held_terms
from humexjournal.adherence.life import Life
from humexjournal.adherence.readings import Readings, readings
from humexjournal.adherence.remembered import Remembered
from humexjournal.core.calendar import ONE_DAY, Calendar, Month, Period, Week
from humexjournal.core.entry import PeriodEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import ByDate
from humexjournal.core.settings import Outcome
from humexjournal.reviews.rows import by_weight

WEEKS_OF_READINGS = 13
"""A quarter of weekly readings: those of one month are too few to say where they usually move."""


class Lives(Remembered):
    """The lives of a journal's behaviours, for whoever makes several pages of it."""

    def within(self, period: Period, as_of: date) -> tuple[Life, ...]:
        """Those of the behaviours that were there in a period, the weightiest first."""
        every = self.journal.kbis.values()
        there = (kbi for kbi in every if _was_there(kbi, self.journal, period, as_of))
        lives = (self.read(kbi, as_of, period.last) for kbi in sorted(there, key=by_weight))
        return tuple(one for one in lives if one is not None)


def lives_of(journal: Journal, kept: Lives | None) -> Lives:
    """Those that are kept of a journal; none yet, where they are of another one."""
    return kept if kept and kept.journal is journal else Lives(journal)


def weeks_in(calendar: Calendar, period: Period) -> Iterator[Week]:
    """The calendar weeks that end in a period."""
    week = calendar.week(period.first)
    while week.last <= period.last:
        yield week
        week = week.shifted(1)


def outcomes_by(journal: Journal, last: date, as_of: date) -> tuple[tuple[Outcome, Readings], ...]:
    """The outcomes with a reading in the thirteen weeks up to a day."""
    week = journal.settings.calendar.week(last + ONE_DAY)
    period = Period(week.shifted(-WEEKS_OF_READINGS).first, last)
    outcomes = sorted(journal.settings.outcomes.items())
    found = ((one, readings(name, journal, period, as_of)) for name, one in outcomes)
    return tuple((one, read) for one, read in found if read.by_week)


def said_of(journal: Journal, span: PeriodEntry, as_of: date) -> PeriodEntry:
    """The note of a month or a quarter that has begun, or the empty one that is given."""
    notes = journal.monthly if isinstance(span.period, Month) else journal.quarterly
    return notes.get(span.period.first, span) if span.period.first <= as_of else span


def ended_in(kbi: KBI, period: Period, as_of: date) -> date | None:
    """The last day of a behaviour, where it lies in the period and has come."""
    until = kbi.until
    return until if until is not None and until in period and until < as_of else None


def days_passed(period: Period, as_of: date) -> list[date]:
    """The days of a period that have come."""
    return [day for day in period if day <= as_of]


def _was_there(kbi: KBI, journal: Journal, period: Period, as_of: date) -> bool:
    """Begun by now and not over before the period; a date that is past is over."""
    begun = kbi.starts <= min(period.last, as_of)
    if not begun or (kbi.until is not None and kbi.until < period.first):
        return False
    asked = held_terms(kbi, journal.settings, period.last).schedule
    return not (isinstance(asked, ByDate) and asked.by < period.first)
