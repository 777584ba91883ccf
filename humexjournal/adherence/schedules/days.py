"""Schedules of days: an opportunity on each weekday that was agreed."""

from collections.abc import Iterable

from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.core.schedule import OnDays


def opportunities(records: Iterable[DayRecord]) -> tuple[Opportunity, ...]:
    """The due days among some days, in order; a done elsewhere is a bonus and makes none."""
    return tuple(
        Opportunity(record.day, record.state)
        for record in records
        if record.asked and isinstance(record.schedule, OnDays)
    )
