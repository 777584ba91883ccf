"""Weeks as ISO 8601 names them, and when a day is over."""

from datetime import date, datetime, timedelta

import pytest

from humexjournal.core.calendar import Calendar, Month, Period, Quarter, Week, month_of

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


def test_months_hold_their_days_and_lie_side_by_side():
    month = Month.of(FIRST)
    while month.last <= LAST:
        assert {Month.of(day) for day in month.period} == {month}
        assert month.period == month_of(month.last)
        assert month.label == f"{month.first:%Y-%m}"
        assert Month.of(month.last + timedelta(days=1)) == month.shifted(1)
        assert month.shifted(1).shifted(-1) == month
        month = month.shifted(1)


def test_quarters_hold_three_months_and_lie_side_by_side():
    quarter = Quarter.of(FIRST)
    while quarter.last <= LAST:
        months = [Month.of(quarter.first).shifted(n) for n in range(3)]
        days = [day for month in months for day in month.period]
        assert list(quarter.period) == days
        assert {Quarter.of(day) for day in days} == {quarter}
        assert Quarter.numbered(quarter.first.year, quarter.number) == quarter
        assert Quarter.of(quarter.last + timedelta(days=1)) == quarter.shifted(1)
        assert quarter.shifted(1).shifted(-1) == quarter
        quarter = quarter.shifted(1)


@pytest.mark.parametrize(
    ("day", "label", "first", "last"),
    [
        (date(2026, 1, 1), "2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 3, 31), "2026-Q1", date(2026, 1, 1), date(2026, 3, 31)),
        (date(2026, 4, 1), "2026-Q2", date(2026, 4, 1), date(2026, 6, 30)),
        (date(2026, 9, 15), "2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        (date(2026, 12, 31), "2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
    ],
)
def test_a_quarter_is_three_months_from_january_on(day, label, first, last):
    quarter = Quarter.of(day)

    assert (quarter.label, quarter.period) == (label, Period(first, last))


@pytest.mark.parametrize("number", [0, 5])
def test_a_year_has_four_quarters(number):
    with pytest.raises(ValueError, match="month"):
        Quarter.numbered(2026, number)


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
    assert calendar.last_closed(day) == JUNE_12


def test_a_calendar_knows_on_which_day_its_weeks_begin():
    assert Calendar(week_starts=SUNDAY).week(JUNE_12).first == date(2026, 6, 7)
    assert Calendar(week_starts=MONDAY).week(JUNE_12).first == date(2026, 6, 8)
