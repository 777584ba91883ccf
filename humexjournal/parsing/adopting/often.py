"""How often something was done, as a schedule that asks for no more than that."""

from collections.abc import Collection
from datetime import date

from humexjournal.core.calendar import DAYS_IN_WEEK

MOSTLY = 0.95
NEARLY_DAILY = 6
NEARLY_WEEKDAYS = 4
DAYS_IN_MONTH = 30


def schedule_for(days: Collection[date], first: date, last: date, workdays: frozenset[int]) -> str:
    """The schedule for what was done on some days between two, rounded down."""
    span = (last - first).days + 1
    per_week = DAYS_IN_WEEK * len(days) / max(span, DAYS_IN_WEEK)
    at_work = sum(day.weekday() in workdays for day in days)
    if per_week >= NEARLY_DAILY:
        return "daily"
    if per_week >= NEARLY_WEEKDAYS and at_work >= MOSTLY * len(days):
        return "weekdays"
    if per_week >= 1:
        return f"{int(per_week)} per week"
    return f"{max(1, int(per_week * DAYS_IN_MONTH / DAYS_IN_WEEK))} per month"
