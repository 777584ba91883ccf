"""Days under a quota or a total, put together by calendar period."""

from collections.abc import Iterable, Sequence
from datetime import date

from humexjournal.adherence.opportunity import DayRecord
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.schedule import Quota, Schedule, Total, period_of

Run = tuple[Schedule | None, Sequence[DayRecord]]
"""Days in a row under one schedule."""


def by_period(
    runs: Iterable[Run], calendar: Calendar, anchor: date
) -> list[tuple[Period, list[DayRecord]]]:
    """The days of some runs by calendar period, in the order in which the periods end.

    `anchor` is the day from which fortnights are counted. No two periods of different length begin
    and end together, so a period tells which schedule it is of.
    """
    groups: dict[Period, list[DayRecord]] = {}
    for schedule, run in runs:
        assert isinstance(schedule, Quota | Total)
        place = 0
        while place < len(run):
            period = period_of(schedule.per, run[place].day, calendar, anchor)
            days = (period.last - run[place].day).days + 1
            groups.setdefault(period, []).extend(run[place : place + days])
            place += days
    return sorted(groups.items(), key=lambda group: group[0].last)
