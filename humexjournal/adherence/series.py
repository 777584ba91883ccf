"""A KBI over a range of days: its days, its opportunities and its quotas."""

from datetime import date

from humexjournal.adherence.day import day_records
from humexjournal.adherence.opportunity import Series
from humexjournal.adherence.schedules import days, quota
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI


def series(kbi: KBI, journal: Journal, period: Period, as_of: date) -> Series:
    """A KBI over a range; each schedule picks its own days, so a KBI that changed has all it had.

    The other kinds of schedule have no opportunities yet; their days are there to be shown.
    """
    calendar = journal.settings.calendar
    first = quota.reaches_back(kbi, calendar, period.first)
    records = day_records(kbi, journal, Period(first, period.last), as_of)
    within = tuple(record for record in records if record.day >= period.first)
    quotas = quota.quota_periods(records, calendar, kbi.starts, as_of)
    return Series(
        kbi,
        period,
        as_of,
        days=within,
        opportunities=days.opportunities(within),
        quotas=tuple(one for one in quotas if one.period.last in period),
    )
