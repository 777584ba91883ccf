"""How often it was done, as a schedule."""

from datetime import date, timedelta

import pytest

from humexjournal.parsing.adopting.often import schedule_for

FIRST = date(2026, 6, 1)  # a Monday
WORKDAYS = frozenset(range(5))


@pytest.mark.parametrize(
    ("weekdays", "schedule"),
    [
        (range(7), "daily"),
        (range(6), "daily"),
        (range(5), "weekdays"),
        ((0, 1, 2, 5, 6), "5 per week"),
        ((0, 2, 4), "3 per week"),
        ((6,), "1 per week"),
    ],
)
def test_a_schedule_asks_for_no_more_than_was_done(weekdays, schedule):
    days = [FIRST + timedelta(n) for n in range(28) if n % 7 in weekdays]
    assert schedule_for(days, FIRST, FIRST + timedelta(27), WORKDAYS) == schedule


def test_what_is_rare_is_so_many_times_a_month():
    days = [FIRST, FIRST + timedelta(20), FIRST + timedelta(40)]
    assert schedule_for(days, FIRST, FIRST + timedelta(59), WORKDAYS) == "1 per month"
