"""Readings of an outcome by week."""

from datetime import date
from decimal import Decimal

import pytest
from adherence.journals import AFTERWARDS, LATER, MON, SUN, TUE, WED, with_settings
from adherence.lives import by_week

from humexjournal.adherence.control_chart import Limits, xmr_limits
from humexjournal.adherence.gates import Need, TooLittle
from humexjournal.adherence.readings import Readings, reading, readings
from humexjournal.adherence.slope import slope
from humexjournal.core.calendar import Calendar, Period, Week
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal

WEEK = Week.of(MON)
A_QUARTER = Period(MON, date(2026, 8, 30))


def by_day(outcome: str = "stress", **values: float) -> dict[date, DailyEntry]:
    """Daily entries, by the day of June."""
    days = {date(2026, 6, int(name[1:])): value for name, value in values.items()}
    return {
        day: DailyEntry(day, f"daily/{day}.md", readings={outcome: Decimal(str(value))})
        for day, value in days.items()
    }


def read(journal: Journal, period: Period = A_QUARTER, as_of: date = date(2026, 9, 1)) -> Readings:
    return readings("stress", journal, period, as_of)


# One week


@pytest.mark.parametrize(
    ("journal", "expected"),
    [
        (Journal(), None),
        (Journal(weekly=by_week(4)), Decimal(4)),
        (Journal(weekly=by_week(0)), Decimal(0)),
        (Journal(weekly=by_week(4, outcome="control")), None),
        (Journal(weekly=by_week(None, 4)), None),
        (Journal(daily=by_day(d1=3)), Decimal(3)),
        (Journal(daily=by_day(d1=3, d4=5)), Decimal(5)),
        (Journal(daily=by_day(d7=6, d8=9)), Decimal(6)),
        (Journal(daily={**by_day(d1=3), **by_day("control", d4=5)}), Decimal(3)),
        (Journal(weekly=by_week(4), daily=by_day(d7=6)), Decimal(4)),
        (Journal(weekly=by_week(4, outcome="control"), daily=by_day(d7=6)), Decimal(6)),
    ],
)
def test_a_week_has_the_reading_of_its_entry_or_the_last_of_its_days(journal, expected):
    assert reading("stress", journal, WEEK, AFTERWARDS) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"), [(date(2026, 5, 31), None), (MON, Decimal(4)), (TUE, Decimal(4))]
)
def test_a_weekly_entry_is_there_from_the_first_day_of_its_week(as_of, expected):
    assert reading("stress", Journal(weekly=by_week(4)), WEEK, as_of) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"), [(MON, None), (TUE, Decimal(3)), (WED, Decimal(5)), (SUN, Decimal(5))]
)
def test_a_daily_entry_is_there_from_its_day(as_of, expected):
    journal = Journal(daily=by_day(d2=3, d3=5))

    assert reading("stress", journal, WEEK, as_of) == expected


def test_of_a_week_that_begins_on_another_day_the_days_are_read():
    sunday_week = Week.of(MON, starts=6)
    journal = Journal(weekly=by_week(4), daily=by_day(d6=3, d7=6))

    assert reading("stress", journal, sunday_week, AFTERWARDS) == Decimal(3)


# A range


def test_six_readings_have_a_slope_and_limits():
    values = [6, 5, 6, 4, 4, 3]

    assert read(Journal(weekly=by_week(*values))) == Readings(
        by_week=tuple((WEEK.shifted(n).first, Decimal(v)) for n, v in enumerate(values)),
        slope=slope(list(enumerate(values))),
        limits=xmr_limits(values),
    )


def test_five_readings_have_neither():
    found = read(Journal(weekly=by_week(6, 5, 6, 4, 4)))

    assert len(found.by_week) == 5
    assert found.slope == TooLittle(Need.POINTS, 5, 6)
    assert found.limits == TooLittle(Need.POINTS, 5, 6)


def test_no_reading_is_no_reading():
    nothing = TooLittle(Need.POINTS, 0, 6)

    assert read(Journal()) == Readings((), nothing, nothing)


def test_a_week_without_a_reading_keeps_its_place():
    found = read(Journal(weekly=by_week(None, 1, 2, None, 4, 5, 6, 7)))

    assert [first for first, _ in found.by_week][:3] == [
        date(2026, 6, 8),
        date(2026, 6, 15),
        date(2026, 6, 29),
    ]
    assert found.slope == slope([(1, 1), (2, 2), (4, 4), (5, 5), (6, 6), (7, 7)])
    assert found.limits == xmr_limits([1, 2, 4, 5, 6, 7])


def test_limits_are_of_the_readings_in_order():
    found = read(Journal(weekly=by_week(2, 4, 2, 4, 2, 4)))

    assert found.limits == Limits(3 - 5.32, 3, 3 + 5.32)


@pytest.mark.parametrize(
    ("period", "values"),
    [
        (Period(MON, date(2026, 6, 14)), [6, 5]),
        (Period(SUN, date(2026, 6, 14)), [6, 5]),
        (Period(date(2026, 6, 8), date(2026, 6, 20)), [5]),
        (Period(date(2026, 6, 8), date(2026, 6, 13)), []),
    ],
)
def test_a_reading_belongs_to_the_range_that_holds_the_last_day_of_its_week(period, values):
    found = read(Journal(weekly=by_week(6, 5, 4)), period)

    assert [int(value) for _, value in found.by_week] == values


def test_what_is_later_than_the_as_of_date_is_not_read():
    found = read(Journal(weekly=by_week(6, 5, 4)), as_of=date(2026, 6, 14))

    assert [int(value) for _, value in found.by_week] == [6, 5]


def test_the_weeks_are_those_of_the_calendar():
    journal = with_settings(
        Journal(daily=by_day(d6=3, d7=6, d20=7)), calendar=Calendar(week_starts=6)
    )

    assert read(journal, Period(MON, date(2026, 6, 27)), LATER).by_week == (
        (date(2026, 5, 31), Decimal(3)),
        (date(2026, 6, 7), Decimal(6)),
        (date(2026, 6, 14), Decimal(7)),
    )
