"""Days under a quota or a total, put together by calendar period."""

from collections.abc import Iterable
from datetime import date

from humexjournal.adherence.opportunity import DayRecord
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.schedule import Per, Quota, Total, period_of


def by_period(
    records: Iterable[DayRecord], calendar: Calendar, anchor: date
) -> list[tuple[Period, list[DayRecord]]]:
    """The days by calendar period, in the order in which the periods end.

    `anchor` is the day from which fortnights are counted. No two periods of different length begin
    and end together, so a period tells which schedule it is of.
    """
    groups: dict[Period, list[DayRecord]] = {}
    running: dict[Per, Period] = {}
    for record in records:
        assert isinstance(record.schedule, Quota | Total)
        per = record.schedule.per
        if per not in running or record.day > running[per].last:
            running[per] = period_of(per, record.day, calendar, anchor)
        groups.setdefault(running[per], []).append(record)
    return sorted(groups.items(), key=lambda group: group[0].last)
