"""A KBI over a range of days: its days, its opportunities, its quotas and totals."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import TypeVar

from humexjournal.adherence.day import day_records
from humexjournal.adherence.opportunity import DayRecord, Opportunity, QuotaPeriod, TotalPeriod
from humexjournal.adherence.schedules import days, grid, occasion, once, quota, rolling, total
from humexjournal.adherence.schedules.periods import Run
from humexjournal.core.calendar import Calendar, Period
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

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Series:
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
        return replace(
            self,
            period=period,
            days=_between(self.days, period, lambda one: one.day),
            opportunities=_between(self.opportunities, period, lambda one: one.due),
            quotas=tuple(one for one in self.quotas if one.period.last in period),
            totals=tuple(one for one in self.totals if one.period.last in period),
        )

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
        return _in_order((*self.opportunities, *units, *sums))

    def _with(
        self, quotas: Iterable[QuotaPeriod], totals: Iterable[TotalPeriod]
    ) -> tuple[Opportunity, ...]:
        units = (unit for one in quotas for unit in one.units)
        sums = (one.opportunity for one in totals)
        return _in_order((*self.opportunities, *units, *sums))


def series(kbi: KBI, journal: Journal, period: Period, as_of: date) -> Series:
    """A KBI over a range; each of the schedules that it had picks its own days."""
    calendar = journal.settings.calendar
    records = day_records(kbi, journal, _reach(kbi, calendar, period, as_of), as_of)
    runs = [(schedule, tuple(run)) for schedule, run in groupby(records, lambda r: r.schedule)]
    quotas = (
        *quota.quota_periods(runs, calendar, kbi.starts, as_of),
        *_quotas_by_date(runs, calendar, as_of),
    )
    totals = total.total_periods(runs, calendar, kbi.starts, as_of)
    opportunities = _in_order(_opportunities(runs))
    read = Series(kbi, period, as_of, records, opportunities, quotas, tuple(totals))
    return read.over(period)


def _opportunities(runs: Iterable[Run]) -> Iterator[Opportunity]:
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


def _reach(kbi: KBI, calendar: Calendar, period: Period, as_of: date) -> Period:
    """The days that can matter to what is due in a range.

    A period counts from its first day, a window from the last time, and what was done late lies
    behind its due day.
    """
    first, last = period.first, period.last
    for schedule in kbi.schedules:
        match schedule:
            case Quota(_, per) | Total(per):
                first = min(first, period_of(per, period.first, calendar, kbi.starts).first)
            case EveryDays(every, _):
                first = min(first, kbi.starts)
                last = max(last, min(as_of, period.last + timedelta(days=every)))
            case ByDate():
                first, last = min(first, kbi.starts), max(last, as_of)
    return Period(first, last)


def _between(ordered: tuple[T, ...], period: Period, day: Callable[[T], date]) -> tuple[T, ...]:
    """Those of a row in order of time whose day lies in a range."""
    begin = bisect_left(ordered, period.first, key=day)
    return ordered[begin : bisect_right(ordered, period.last, lo=begin, key=day)]


def _in_order(chances: Iterable[Opportunity]) -> tuple[Opportunity, ...]:
    return tuple(sorted(chances, key=lambda one: one.due))
