"""The progress report: what a client may hand to a third party, and nothing else."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct

from humexjournal.adherence.life import Life, life
from humexjournal.adherence.readings import readings
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import ONE_DAY, Month, Period, Quarter
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change
from humexjournal.core.schedule import ByDate
from humexjournal.core.settings import Outcome
from humexjournal.reviews.definitions import Definition, definitions_review
from humexjournal.reviews.figures import Row, figures_review
from humexjournal.reviews.routine import contacts
from humexjournal.reviews.rows import by_weight

MOST_MONTHS = 12
"""Longer reports go by years."""


class InForce(Struct, frozen=True):
    """A change of the period, and the days of it on which it was in force.

    `goes_on` where no other change and no end has come by the last day.
    """

    change: Change
    days: Period
    goes_on: bool


class Behaviour(Struct, frozen=True):
    """One KBI: what holds on the last day, its counts in all and by month, and its changes.

    What is to be done by a date has no `spans`.
    """

    definition: Definition
    row: Row
    spans: tuple[tuple[Period, Tally], ...]
    changes: tuple[InForce, ...]


class Shown(Struct, frozen=True):
    """An outcome with its first and its last reading, each with the first day of its week."""

    outcome: Outcome
    first: tuple[date, Decimal]
    last: tuple[date, Decimal]


class ProgressReview(Struct, frozen=True):
    """A period up to the as-of date. `kept` of `planned` check-ins of the coach were kept."""

    client: str
    coach: str
    period: Period
    as_of: date
    is_long: bool
    behaviours: tuple[Behaviour, ...]
    outcomes: tuple[Shown, ...]
    kept: int
    planned: int


def usual_period(journal: Journal, as_of: date) -> Period | None:
    """The last quarter that is over, if behaviours were there from its first day; else all days.

    None before any of them has begun.
    """
    starts = min((kbi.starts for kbi in journal.kbis.values()), default=as_of + ONE_DAY)
    if starts > as_of:
        return None
    quarter = Quarter.of(as_of).shifted(-1)
    return quarter.period if starts <= quarter.first else Period(starts, as_of)


def progress_review(journal: Journal, period: Period, as_of: date) -> ProgressReview:
    """What may be said of the days of a period that have come; one of them has."""
    settings = journal.settings
    period = Period(period.first, min(period.last, as_of))
    kbis = sorted((one for one in journal.kbis.values() if _was_there(one, period)), key=by_weight)
    found = figures_review(journal, kbis, period, as_of)
    kept = list(_check_ins(journal, period, as_of))
    return ProgressReview(
        settings.client,
        settings.coach,
        period,
        as_of,
        found.is_long,
        behaviours=tuple(_behaviour(row, journal, period, as_of) for row in found.rows),
        outcomes=tuple(_outcomes(journal, period, as_of)),
        kept=sum(kept),
        planned=len(kept),
    )


def _was_there(kbi: KBI, period: Period) -> bool:
    return kbi.starts <= period.last and (kbi.until is None or kbi.until >= period.first)


def _behaviour(row: Row, journal: Journal, period: Period, as_of: date) -> Behaviour:
    (said,) = definitions_review(journal, (row.kbi.id,), period.last).definitions
    by_date = isinstance(row.terms.schedule, ByDate)
    found = None if by_date else life(row.kbi, journal, as_of, period.last)
    spans = tuple(_spans(found, period)) if found else ()
    return Behaviour(said, row, spans, tuple(_changes(row.kbi, period)))


def _spans(found: Life, period: Period) -> Iterator[tuple[Period, Tally]]:
    """The months of a period with their counts, or its years where there are many months."""
    days = Period(max(period.first, found.kbi.starts), period.last)
    months = list(_months(days))
    for span in months if len(months) <= MOST_MONTHS else _years(days):
        yield span, tally(found.series.over(span))


def _months(days: Period) -> Iterator[Period]:
    month = Month.of(days.first)
    while month.first <= days.last:
        yield Period(max(month.first, days.first), min(month.last, days.last))
        month = month.shifted(1)


def _years(days: Period) -> Iterator[Period]:
    for year in range(days.first.year, days.last.year + 1):
        first, last = date(year, 1, 1), date(year, 12, 31)
        yield Period(max(first, days.first), min(last, days.last))


def _changes(kbi: KBI, period: Period) -> Iterator[InForce]:
    """The changes that began in a period, each up to the next, to the end, or to the last day."""
    end = kbi.until + ONE_DAY if kbi.until else date.max
    turns = [*(change.starts for change in kbi.changes), end]
    for change, (starts, follows) in zip(kbi.changes, pairwise(turns), strict=True):
        if starts in period and starts < follows:
            goes_on = follows > period.last
            last = period.last if goes_on else follows - ONE_DAY
            yield InForce(change, Period(starts, last), goes_on)


def _outcomes(journal: Journal, period: Period, as_of: date) -> Iterator[Shown]:
    for name, outcome in sorted(journal.settings.outcomes.items()):
        found = readings(name, journal, period, as_of).by_week
        if found:
            yield Shown(outcome, found[0], found[-1])


def _check_ins(journal: Journal, period: Period, as_of: date) -> Iterator[bool]:
    """Whether each check-in of the coach was kept, in the weeks in which somebody noted it."""
    week = journal.settings.calendar.week(period.first)
    while week.first <= period.last:
        days = {day.weekday() for day in week.period if day in period}
        for one in contacts(journal, week, as_of):
            if one.check_in.by == "coach" and one.check_in.day in days:
                yield one.kept
        week = week.shifted(1)
