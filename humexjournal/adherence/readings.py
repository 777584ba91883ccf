"""Readings of an outcome by week: how a goal shows, never a part of adherence."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from humexjournal.adherence.control_chart import Limits, xmr_limits
from humexjournal.adherence.gates import Figure, Shown, shown
from humexjournal.adherence.slope import Slope, slope
from humexjournal.core.calendar import Period, Week
from humexjournal.core.journal import Journal


class Readings(Struct, frozen=True):
    """The readings of a range, with their slope a week and the limits between which they move.

    `by_week` has a reading for the first day of each week that has one, in order.
    """

    by_week: tuple[tuple[date, Decimal], ...]
    slope: Shown[Slope]
    limits: Shown[Limits]


def readings(outcome: str, journal: Journal, period: Period, as_of: date) -> Readings:
    """The readings of an outcome in the weeks that end in a range."""
    found = _by_week(outcome, journal, period, as_of)
    start = journal.settings.calendar.week(period.first).first
    points = [((first - start).days / 7, float(value)) for first, value in found]
    return Readings(
        found,
        slope=shown(Figure.SLOPE, lambda: slope(points), points=len(points)),
        limits=shown(Figure.LIMITS, lambda: xmr_limits([y for _, y in points]), points=len(points)),
    )


def reading(outcome: str, journal: Journal, week: Week, as_of: date) -> Decimal | None:
    """That of the weekly entry, else the last one of a day; None where there is none yet."""
    weekly = journal.weekly.get(week.first)
    if weekly and week.first <= as_of and outcome in weekly.readings:
        return weekly.readings[outcome]
    days = (journal.daily.get(day) for day in reversed(list(week.period)) if day <= as_of)
    return next((e.readings[outcome] for e in days if e and outcome in e.readings), None)


def _by_week(
    outcome: str, journal: Journal, period: Period, as_of: date
) -> tuple[tuple[date, Decimal], ...]:
    week, found = journal.settings.calendar.week(period.first), []
    while week.last <= period.last:
        value = reading(outcome, journal, week, as_of)
        if value is not None:
            found.append((week.first, value))
        week = week.shifted(1)
    return tuple(found)
