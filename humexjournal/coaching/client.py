"""What is known of the client as a whole on a day."""

from collections.abc import Iterable
from datetime import timedelta
from statistics import median

from humexjournal.coaching.past import Past
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Pause

DRIFTING_DAYS = 7


def drifting(past: Past, days: int = DRIFTING_DAYS) -> tuple[str, ...]:
    """The KBIs that had a drift alarm within so many days, the day itself included."""
    first = past.day - timedelta(days=days - 1)
    return tuple(
        name
        for name, life in past.lives.items()
        if any(first <= step.due <= past.day for step in life.drift.alarms)
    )


def felt(past: Past, period: Period) -> float | None:
    """How the days of a range felt, as the median; a daily entry beats a week line."""
    weekly = {day: one for week in past.journal.weekly.values() for day, one in week.felt.items()}
    daily = {day: one.felt for day, one in past.journal.daily.items() if one.felt is not None}
    both = weekly | daily
    return median_of(both[day] for day in sorted(both) if day in period)


def upcoming(past: Past, kbi: str | None, days: int) -> tuple[Pause, ...]:
    """The pauses that begin within so many days of the day, of everything or of one KBI."""
    of_one = past.journal.kbis[kbi].pauses if kbi else ()
    last = past.day + timedelta(days=days)
    pauses = (*past.journal.settings.pauses, *of_one)
    soon = (one for one in pauses if past.day < one.period.first <= last)
    return tuple(sorted(soon, key=lambda one: (one.period, one.reason)))


def median_of(numbers: Iterable[int]) -> float | None:
    """The median, None of nothing."""
    found = list(numbers)
    return float(median(found)) if found else None
