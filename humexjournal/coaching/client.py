"""What is known of the client as a whole on a day."""

from collections.abc import Iterable
from datetime import timedelta
from statistics import median

from humexjournal.coaching.past import Past, entries, weeks
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Pause

DRIFTING_DAYS = 7


def drifting(past: Past, days: int = DRIFTING_DAYS) -> tuple[str, ...]:
    """The KBIs that had a drift alarm within so many days, the day itself included."""
    first = past.day - timedelta(days=days - 1)
    return tuple(
        name
        for name, life in past.lives.items()
        if any(step.due <= past.day for step in life.drift.alarms_from(first))
    )


def felt(past: Past, period: Period) -> float | None:
    """How the days of a range felt, as the median; a daily entry beats a week line."""
    weekly = (one.felt for one in weeks(past.journal, period.first, period.last))
    by_day = {day: one for felt in weekly for day, one in felt.items() if day in period}
    noted = entries(past.journal, period.first, period.last)
    both = by_day | {one.day: one.felt for one in noted if one.felt is not None}
    return median_of(both[day] for day in sorted(both))


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
