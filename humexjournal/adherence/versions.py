"""When what was agreed changed, and when a score begins anew."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import attrgetter

from humexjournal.adherence.between import DAY
from humexjournal.adherence.drift import Version
from humexjournal.adherence.series import Series
from humexjournal.adherence.state import State
from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY, Calendar
from humexjournal.core.kbi import Stretch, stretches
from humexjournal.core.schedule import (
    ByDate,
    Each,
    EveryDays,
    OnDays,
    Per,
    Quota,
    Schedule,
    Total,
)

LONG_PAUSE = 7
"""Days off from which on a score begins anew."""

DAYS_IN = {Per.WEEK: 7.0, Per.FORTNIGHT: 14.0, Per.MONTH: 365.25 / 12}


def versions(series: Series, calendar: Calendar) -> tuple[Version, ...]:
    """What was agreed at first and each time it changed, with how often it is asked for.

    `series` is that of the whole life of a KBI. A new schedule that waits for its period makes a
    version when it is agreed and another when it holds.
    """
    kbi = series.kbi
    parts = stretches(kbi, calendar, series.period.last)
    days = {kbi.starts, *(c.starts for c in kbi.changes), *(part.period.first for part in parts)}
    begun = (day for day in sorted(days) if day <= series.period.last)
    return tuple(Version(day, per_week(_held(parts, day), day, series)) for day in begun)


def _held(parts: Sequence[Stretch], day: date) -> Schedule:
    return next(part.schedule for part in reversed(parts) if part.period.first <= day)


def per_week(schedule: Schedule, first: date, series: Series) -> float:
    """How many opportunities a week a schedule makes that is agreed from a day on.

    Occasions come as they come: what the series has of them up to its as-of date is taken.
    """
    match schedule:
        case OnDays(weekdays):
            return len(weekdays)
        case Quota(times, per):
            return times * DAYS_IN_WEEK / DAYS_IN[per]
        case Total(per):
            return DAYS_IN_WEEK / DAYS_IN[per]
        case EveryDays(every):
            return DAYS_IN_WEEK / every
        case ByDate(times, by):
            return times * DAYS_IN_WEEK / max(DAYS_IN_WEEK, (by - first).days + 1)
        case Each():
            return _occasions_per_week(series)


def _occasions_per_week(series: Series) -> float:
    days = {
        one.day for one in series.days if isinstance(one.schedule, Each) and one.day <= series.as_of
    }
    occasions = sum(one.due in days for one in series.opportunities)
    return DAYS_IN_WEEK * occasions / max(DAYS_IN_WEEK, len(days))


def restarts(
    series: Series, known: Sequence[date] = (), until: date = date.min
) -> tuple[date, ...]:
    """The first days after 7 or more days off in a row.

    `known` are those of its days up to `until`, and of any later ones.
    """
    days = series.days
    place = bisect_right(days, until, key=DAY)
    on = next((n for n in range(place - 1, -1, -1) if days[n].state is not State.EXCUSED), -1)
    earlier = [one for one in known if on >= 0 and one <= days[on].day]
    by_state = groupby(days[on + 1 :], key=attrgetter("state"))
    off = [tuple(group) for state, group in by_state if state is State.EXCUSED]
    return (*earlier, *(one[-1].day + ONE_DAY for one in off if len(one) >= LONG_PAUSE))
