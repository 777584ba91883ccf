"""Schedules: which opportunities a KBI asks for."""

from datetime import date, timedelta
from enum import StrEnum

from msgspec import Struct

from humexjournal.core.calendar import DAYS_IN_WEEK, Calendar, Period, Week, month_of

EVERY_DAY = frozenset(range(DAYS_IN_WEEK))


class Per(StrEnum):
    """The calendar period of a quota or a total."""

    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"


class OnDays(Struct, frozen=True):
    """On each of some weekdays (Monday 0): an opportunity a day."""

    weekdays: frozenset[int]


class Quota(Struct, frozen=True):
    """So many days in a calendar period, whichever they are: an opportunity a unit."""

    times: int
    per: Per


class EveryDays(Struct, frozen=True):
    """Every so many days: rolling from the last time, or on a fixed grid from a date."""

    days: int
    grid_from: date | None = None


class ByDate(Struct, frozen=True):
    """So many times before a date is over; once, where `times` is 1."""

    times: int
    by: date


class Each(Struct, frozen=True):
    """Whenever an occasion arises: an opportunity an occasion."""

    occasion: str


class Total(Struct, frozen=True):
    """A sum over a calendar period: an opportunity a period."""

    per: Per


Schedule = OnDays | Quota | EveryDays | ByDate | Each | Total
FREE = (Quota, EveryDays, ByDate, Total)
"""Schedules that leave the days to whoever does it."""


def period_of(per: Per, day: date, calendar: Calendar, anchor: date) -> Period:
    """The calendar period that holds a day.

    Fortnights are counted in pairs of weeks from the first week that begins on or after `anchor`.
    """
    if per is Per.MONTH:
        return month_of(day)
    week = calendar.week(day)
    if per is Per.WEEK:
        return week.period
    start = _first_week_from(anchor, calendar)
    odd = ((week.first - start.first).days // DAYS_IN_WEEK) % 2
    first = week.first - timedelta(weeks=odd)
    return Period(first, first + timedelta(days=2 * DAYS_IN_WEEK - 1))


def begins(schedule: Schedule, day: date, calendar: Calendar, anchor: date) -> bool:
    """Whether a period of the schedule begins on a day; for schedules of days each day does."""
    if isinstance(schedule, Quota | Total):
        return period_of(schedule.per, day, calendar, anchor).first == day
    return True


def _first_week_from(anchor: date, calendar: Calendar) -> Week:
    week = calendar.week(anchor)
    return week if week.first == anchor else week.shifted(1)
