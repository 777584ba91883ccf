"""A KBI over a range of days: its days, its opportunities, its quotas and totals."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.between import DAY, DUE, between, due_from
from humexjournal.adherence.day import day_records
from humexjournal.adherence.opportunity import DayRecord, Opportunity, QuotaPeriod, TotalPeriod
from humexjournal.adherence.schedules import days, grid, occasion, once, quota, rolling, total
from humexjournal.adherence.schedules.periods import Run
from humexjournal.core.calendar import ONE_DAY, Calendar, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import (
    ByDate,
    Each,
    EveryDays,
    OnDays,
    Quota,
    Total,
    period_of,
)

P = TypeVar("P", QuotaPeriod, TotalPeriod)

_LAST = attrgetter("period.last")


class Series(Struct, frozen=True):
    """A KBI over a range of days at an as-of date.

    `days` are the active days of the range; `opportunities` those of single days and of windows, in
    order; `quotas` and `totals` the periods whose last day lies in the range.
    """

    kbi: KBI
    period: Period
    as_of: date
    days: tuple[DayRecord, ...] = ()
    opportunities: tuple[Opportunity, ...] = ()
    quotas: tuple[QuotaPeriod, ...] = ()
    totals: tuple[TotalPeriod, ...] = ()

    def over(self, period: Period) -> "Series":
        """The part of it that belongs to a range within its own."""
        return Series(
            self.kbi,
            period,
            self.as_of,
            days=between(self.days, period, DAY),
            opportunities=between(self.opportunities, period, DUE),
            quotas=self._ending_in(period, self.quotas),
            totals=self._ending_in(period, self.totals),
        )

    def and_then(self, later: "Series") -> "Series":
        """It and the range right behind it, as one."""
        return replace(
            later,
            period=Period(self.period.first, later.period.last),
            days=self.days + later.days,
            opportunities=self.opportunities + later.opportunities,
            quotas=self.quotas + later.quotas,
            totals=self.totals + later.totals,
        )

    def _ending_in(self, period: Period, periods: tuple[P, ...]) -> tuple[P, ...]:
        # The quota of a date stands behind those of the calendar, wherever it ends.
        if periods and has_date(self.kbi):
            return tuple(one for one in periods if one.period.last in period)
        return between(periods, period, _LAST)

    @property
    def chances(self) -> tuple[Opportunity, ...]:
        """Every opportunity of the range, also a quota's units and a total's, in order."""
        return self._with(self.quotas, self.totals)

    @property
    def closed_chances(self) -> tuple[Opportunity, ...]:
        """The same without the quotas and totals whose period still runs."""
        quotas = [one for one in self.quotas if one.closed]
        return self._with(quotas, [one for one in self.totals if one.closed])

    @property
    def resolved(self) -> tuple[Opportunity, ...]:
        """What has been decided: a quota's units on their days, a total once it has closed."""
        units = (unit for one in self.quotas for unit in one.resolved)
        sums = (one.opportunity for one in self.totals if one.closed)
        return _in_order(self.opportunities, *units, *sums)

    def resolved_from(self, day: date) -> tuple[Opportunity, ...]:
        """The same from a day on."""
        return due_from(self.over(Period(day, self.period.last)).resolved, day)

    def _with(
        self, quotas: Iterable[QuotaPeriod], totals: Iterable[TotalPeriod]
    ) -> tuple[Opportunity, ...]:
        units = (unit for one in quotas for unit in one.units)
        sums = (one.opportunity for one in totals)
        return _in_order(self.opportunities, *units, *sums)


def series(
    kbi: KBI, journal: Journal, period: Period, as_of: date, known: Sequence[DayRecord] = ()
) -> Series:
    """A KBI over a range; each of the schedules that it had picks its own days.

    `known` are days from its first one on that are read already, and stay as they are.
    """
    calendar = journal.settings.calendar
    records = day_records(kbi, journal, _reach(kbi, calendar, period, as_of, known), as_of, known)
    by_schedule = groupby(records, attrgetter("agreed.schedule"))
    runs = [(schedule, tuple(run)) for schedule, run in by_schedule]
    quotas = (
        *quota.quota_periods(runs, calendar, kbi.starts, as_of),
        *_quotas_by_date(runs, calendar, as_of),
    )
    totals = total.total_periods(runs, calendar, kbi.starts, as_of)
    opportunities = tuple(_opportunities(runs))
    read = Series(kbi, period, as_of, records, opportunities, quotas, tuple(totals))
    return read.over(period)


def has_date(kbi: KBI) -> bool:
    """Whether it was ever to be done by a date: until it is, every later day matters."""
    return any(isinstance(schedule, ByDate) for schedule in kbi.schedules)


def running_since(kbi: KBI, calendar: Calendar, day: date) -> date:
    """The first day of all the periods in which a day lies; without any, the day."""
    of = (s.per for s in kbi.schedules if isinstance(s, Quota | Total))
    return min((period_of(per, day, calendar, kbi.starts).first for per in of), default=day)


def _opportunities(runs: Iterable[Run]) -> Iterator[Opportunity]:
    """Those of single days and of windows, in order of time, as the runs are."""
    for schedule, run in runs:
        match schedule:
            case OnDays():
                yield from days.opportunities(run)
            case EveryDays(every, None):
                yield from rolling.opportunities(run, every)
            case EveryDays(every, date() as start):
                yield from grid.opportunities(run, every, start)
            case ByDate(1, by):
                yield from once.opportunities(run, by)
            case Each():
                yield from occasion.opportunities(run)


def _quotas_by_date(runs: Iterable[Run], calendar: Calendar, as_of: date) -> Iterator[QuotaPeriod]:
    for schedule, run in runs:
        if isinstance(schedule, ByDate) and schedule.times > 1:
            yield from quota.by_date(run, schedule, calendar, as_of)


def _reach(
    kbi: KBI, calendar: Calendar, period: Period, as_of: date, known: Sequence[DayRecord]
) -> Period:
    """The days that can matter to what is due in a range.

    A period counts from its first day, a window from the last time, and what was done late lies
    behind its due day.
    """
    first, last = min(period.first, running_since(kbi, calendar, period.first)), period.last
    windows = [schedule.days for schedule in kbi.schedules if isinstance(schedule, EveryDays)]
    if windows:
        first = min(first, _after_the_last_time(kbi, first, max(windows), known))
        last = max(last, min(as_of, period.last + timedelta(days=max(windows))))
    if has_date(kbi):
        first, last = min(first, kbi.starts), max(last, as_of)
    return Period(first, last)


def _after_the_last_time(kbi: KBI, day: date, window: int, known: Sequence[DayRecord]) -> date:
    """The day after the last time before every window that could hold a day.

    A window begins there in any case, whatever was before it.
    """
    place = bisect_left(known, day, key=DAY)
    earlier = (known[n] for n in range(place - window, -1, -1))
    return next((one.day + ONE_DAY for one in earlier if one.did), kbi.starts)


def _in_order(ordered: tuple[Opportunity, ...], *others: Opportunity) -> tuple[Opportunity, ...]:
    """Some that are in order of time, with others among them; nearly always there are none."""
    return tuple(sorted((*ordered, *others), key=DUE)) if others else ordered
