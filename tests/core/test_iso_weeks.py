"""Weeks against a computation of its own: counted by hand, from the definition of ISO 8601.

The first of January 1990 is a Monday. A week belongs to the year that holds most of its days, and
is counted within it. Months and leap years are counted here as well, so that nothing is taken from
the module under test, nor from what it is built on.
"""

from collections import defaultdict
from datetime import date

import pytest

from humexjournal.core.calendar import Week
from humexjournal.parsing.grammar.dates import read_week

FIRST, LAST = 1990, 2100
MONDAY, TUESDAY, THURSDAY, SATURDAY, SUNDAY = 0, 1, 3, 5, 6
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

Numbers = tuple[int, int, int]


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_of(year: int) -> list[Numbers]:
    february = 29 if is_leap(year) else 28
    lengths = (*LENGTHS[:1], february, *LENGTHS[2:])
    return [(year, month + 1, day + 1) for month in range(12) for day in range(lengths[month])]


def counted() -> dict[int, list[list[Numbers]]]:
    """The weeks from Monday to Sunday of every year, in order."""
    days = [day for year in range(FIRST, LAST + 2) for day in days_of(year)]
    weeks = [days[at : at + 7] for at in range(0, len(days) - 6, 7)]
    years = defaultdict(list)
    for week in weeks:
        held = [year for year, _, _ in week]
        years[max(held, key=held.count)].append(week)
    return {year: years[year] for year in range(FIRST, LAST + 1)}


YEARS = counted()
LABELS = {
    day: f"{year}-W{number:02}"
    for year, weeks in YEARS.items()
    for number, week in enumerate(weeks, start=1)
    for day in week
}
IN_ORDER = list(LABELS)


def test_the_days_were_counted_without_a_gap():
    first, last = date(*IN_ORDER[0]), date(*IN_ORDER[-1])

    assert [date(*day).toordinal() for day in IN_ORDER] == list(
        range(first.toordinal(), last.toordinal() + 1)
    )


def test_every_day_from_1990_to_2100_is_in_the_week_that_was_counted():
    named = {day: Week.of(date(*day)).label for day in IN_ORDER}

    assert named == LABELS


@pytest.mark.parametrize("starts", [MONDAY, TUESDAY, SATURDAY, SUNDAY])
def test_a_week_from_any_day_has_the_name_of_its_thursday(starts):
    for first in range((starts - MONDAY) % 7, len(IN_ORDER) - 7, 7):
        days = IN_ORDER[first : first + 7]
        thursday = days[(THURSDAY - starts) % 7]
        assert {Week.of(date(*day), starts).label for day in days} == {LABELS[thursday]}


@pytest.mark.parametrize("starts", [MONDAY, SATURDAY, SUNDAY])
def test_the_name_of_a_week_at_the_end_of_a_year_leads_back_to_its_days(starts):
    for year, weeks in YEARS.items():
        for number in (1, len(weeks)):
            thursday = date(*weeks[number - 1][THURSDAY])
            week = read_week(f"{year}-W{number:02}", starts)
            assert week is not None
            assert (thursday in week.period, week.first.weekday()) == (True, starts)


def test_a_year_has_a_week_53_exactly_where_one_was_counted():
    long = {year for year, weeks in YEARS.items() if len(weeks) == 53}

    assert {year for year in YEARS if read_week(f"{year}-W53")} == long
    assert {len(weeks) for weeks in YEARS.values()} == {52, 53}
    assert [year for year in sorted(long) if 2015 <= year <= 2043] == [
        2015,
        2020,
        2026,
        2032,
        2037,
        2043,
    ]


@pytest.mark.parametrize("number", [0, 54, 60, 99])
def test_no_year_has_such_a_week(number):
    assert not any(read_week(f"{year}-W{number:02}") for year in YEARS)


def test_the_year_of_the_calendar_beside_a_week_number_is_wrong_at_its_ends():
    """What a format such as `YYYY-[W]ww` gives: a week of another year."""
    wrong = {(2024, 12, 30): "2024-W01", (2027, 1, 1): "2027-W53"}

    for day, mixed in wrong.items():
        assert f"{day[0]}-{LABELS[day][5:]}" == mixed
        assert Week.of(date(*day)).label == LABELS[day] != mixed
