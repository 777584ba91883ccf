"""Weeks as ISO 8601 names them, and when a day is over."""

from datetime import date, datetime, timedelta

import pytest

from humexjournal.core.calendar import Calendar, Period, Week, month_of

FIRST, LAST = date(1990, 1, 1), date(2100, 12, 31)
CENTURY = Period(FIRST, LAST)
MONDAY, SUNDAY = 0, 6
JUNE_12 = date(2026, 6, 12)


def test_weeks_from_monday_are_the_iso_weeks():
    for day in CENTURY:
        year, number, weekday = day.isocalendar()
        week = Week.of(day)
        assert week.label == f"{year}-W{number:02}"
        assert (week.number, week.first) == (number, day - timedelta(days=weekday - 1))
        assert Week.numbered(year, number) == week


@pytest.mark.parametrize("starts", range(7))
def test_weeks_hold_their_days_and_lie_side_by_side(starts):
    week = Week.of(FIRST, starts)
    while week.last <= LAST:
        assert week.first.weekday() == starts
        assert {Week.of(day, starts) for day in week.period} == {week}
        assert len(week.period) == 7
        assert Week.of(week.last + timedelta(days=1), starts) == week.shifted(1)
        week = week.shifted(1)


@pytest.mark.parametrize("starts", range(7))
def test_every_week_has_a_name_of_its_own_which_leads_back_to_it(starts):
    weeks = [Week.of(FIRST, starts).shifted(n) for n in range(52 * 111)]

    assert len({week.label for week in weeks}) == len(weeks)
    for week in weeks:
        year, number = week.label.split("-W")
        assert Week.numbered(int(year), int(number), starts) == week


@pytest.mark.parametrize(
    ("day", "label"),
    [
        # a week from Sunday is named by its Thursday, also where the Sunday is of the year before
        (date(2026, 6, 7), "2026-W24"),
        (date(2026, 6, 13), "2026-W24"),
        (date(2026, 6, 14), "2026-W25"),
        (date(2023, 12, 31), "2024-W01"),
        (date(2026, 12, 27), "2026-W53"),
        (date(2027, 1, 3), "2027-W01"),
    ],
)
def test_a_week_from_sunday_is_named_by_its_thursday(day, label):
    assert Week.of(day, SUNDAY).label == label


def test_a_year_without_a_week_53_has_none():
    assert Week.numbered(2026, 53).first == date(2026, 12, 28)
    with pytest.raises(ValueError, match="53"):
        Week.numbered(2025, 53)


def test_a_period_holds_both_its_ends():
    period = Period(date(2026, 6, 1), date(2026, 6, 3))

    assert [day.day for day in period] == [1, 2, 3]
    assert len(period) == 3
    assert date(2026, 6, 1) in period
    assert date(2026, 6, 3) in period
    assert date(2026, 6, 4) not in period


SHARED = [
    ((1, 5), (3, 9), (3, 5)),
    ((3, 9), (1, 5), (3, 5)),
    ((1, 9), (3, 5), (3, 5)),
    ((1, 5), (5, 9), (5, 5)),
    ((1, 4), (5, 9), None),
]


@pytest.mark.parametrize(("one", "other", "both"), SHARED)
def test_two_periods_share_the_days_of_both(one, other, both):
    def period(days: tuple[int, int]) -> Period:
        return Period(date(2026, 6, days[0]), date(2026, 6, days[1]))

    assert period(one).shared(period(other)) == (period(both) if both else None)


@pytest.mark.parametrize(
    ("day", "last"),
    [("2026-02-10", 28), ("2028-02-29", 29), ("2026-12-31", 31), ("2100-02-01", 28)],
)
def test_a_month_is_that_of_the_calendar(day, last):
    month = month_of(date.fromisoformat(day))

    assert (month.first.day, month.last.day) == (1, last)
    assert month.first.month == month.last.month


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-06-13 01:30", "2026-06-12"),
        ("2026-06-13 03:59", "2026-06-12"),
        ("2026-06-13 04:00", "2026-06-13"),
        ("2026-06-13 23:59", "2026-06-13"),
    ],
)
def test_until_the_day_ends_it_is_still_yesterday(moment, day):
    assert Calendar().day_at(datetime.fromisoformat(moment)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("grace", "closes"), [(0, "2026-06-13"), (1, "2026-06-14"), (3, "2026-06-16")]
)
def test_a_blank_is_final_once_its_days_of_grace_are_over(grace, closes):
    calendar = Calendar(log_grace=grace)
    day = date.fromisoformat(closes)

    assert calendar.closes(JUNE_12) == day
    assert not calendar.is_closed(JUNE_12, day - timedelta(days=1))
    assert calendar.is_closed(JUNE_12, day)


def test_a_calendar_knows_on_which_day_its_weeks_begin():
    assert Calendar(week_starts=SUNDAY).week(JUNE_12).first == date(2026, 6, 7)
    assert Calendar(week_starts=MONDAY).week(JUNE_12).first == date(2026, 6, 8)
