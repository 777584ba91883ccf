"""Calendar periods of quotas and totals."""

from datetime import date, timedelta

import pytest

from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.schedule import (
    EVERY_DAY,
    OnDays,
    Per,
    Quota,
    Total,
    begins,
    period_of,
)

MONDAY_JUNE_1 = date(2026, 6, 1)
WEDNESDAY_JUNE_3 = date(2026, 6, 3)
CALENDAR = Calendar()


def days(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


PERIODS = [
    # per, day, anchor, period
    (Per.WEEK, "2026-06-12", MONDAY_JUNE_1, days("2026-06-08", "2026-06-14")),
    (Per.MONTH, "2026-06-12", MONDAY_JUNE_1, days("2026-06-01", "2026-06-30")),
    (Per.FORTNIGHT, "2026-06-12", MONDAY_JUNE_1, days("2026-06-01", "2026-06-14")),
    (Per.FORTNIGHT, "2026-06-15", MONDAY_JUNE_1, days("2026-06-15", "2026-06-28")),
    # counted from the first week that begins on or after the anchor; before it lies a part
    (Per.FORTNIGHT, "2026-06-12", WEDNESDAY_JUNE_3, days("2026-06-08", "2026-06-21")),
    (Per.FORTNIGHT, "2026-06-04", WEDNESDAY_JUNE_3, days("2026-05-25", "2026-06-07")),
]


@pytest.mark.parametrize(("per", "day", "anchor", "period"), PERIODS)
def test_a_day_lies_in_a_period_of_the_calendar(per, day, anchor, period):
    assert period_of(per, date.fromisoformat(day), CALENDAR, anchor) == period


@pytest.mark.parametrize("per", Per)
@pytest.mark.parametrize("starts", range(7))
def test_periods_lie_side_by_side(per, starts):
    calendar = Calendar(week_starts=starts)
    period = period_of(per, MONDAY_JUNE_1, calendar, WEDNESDAY_JUNE_3)
    for _ in range(60):
        found = {period_of(per, day, calendar, WEDNESDAY_JUNE_3) for day in period}
        assert found == {period}
        after = period.last + timedelta(days=1)
        period = period_of(per, after, calendar, WEDNESDAY_JUNE_3)
        assert period.first == after


def test_a_schedule_of_days_begins_every_day_and_a_quota_with_its_period():
    week = Period(MONDAY_JUNE_1, date(2026, 6, 7))

    def beginnings(schedule) -> list[int]:
        return [day.day for day in week if begins(schedule, day, CALENDAR, MONDAY_JUNE_1)]

    assert beginnings(OnDays(EVERY_DAY)) == [1, 2, 3, 4, 5, 6, 7]
    assert beginnings(Quota(3, Per.WEEK)) == [1]
    assert beginnings(Total(Per.MONTH)) == [1]
