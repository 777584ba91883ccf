"""From what a name says to the day, week, month or quarter that it is for."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from humexjournal.core.calendar import (
    DAYS_IN_WEEK,
    MONTHS_IN_QUARTER,
    MONTHS_IN_YEAR,
    THURSDAY,
    Month,
    Quarter,
    Week,
)
from humexjournal.parsing.grammar.dates import FIRST_YEAR, LAST_YEAR
from humexjournal.parsing.grammar.moment import Numbers

QUARTERS = MONTHS_IN_YEAR // MONTHS_IN_QUARTER
WEEKDAY_KINDS = frozenset({"weekday", "local_weekday"})


class WeekScheme(NamedTuple):
    """How a language numbers its weeks, in the terms of moment.js.

    `dow` is the first day of the week, Sunday 0; week 1 is the one with 7 + dow - doy January.
    """

    dow: int = 1
    doy: int = 4

    def first_of(self, year: int, week: int) -> date:
        """The first day of a week; ValueError beyond the calendar."""
        anchor = date(year, 1, DAYS_IN_WEEK + self.dow - self.doy)
        into_week = (anchor.isoweekday() - self.dow) % DAYS_IN_WEEK
        return anchor + timedelta(days=(week - 1) * DAYS_IN_WEEK - into_week)

    def numbered(self, day: date) -> tuple[int, int]:
        """The week-year and the number of the week that holds a day."""
        year = day.year + 1
        while self.first_of(year, 1) > day:
            year -= 1
        return year, (day - self.first_of(year, 1)).days // DAYS_IN_WEEK + 1


ISO = WeekScheme()


def day_of(said: Numbers, scheme: WeekScheme = ISO) -> date | None:
    """The day that a name is for; None where there is no such day, or where it says too little.

    Whatever else the name says, such as a weekday or a week, has to be true of that day.
    """
    days = {day for day in _days(said, scheme) if FIRST_YEAR <= day.year <= LAST_YEAR}
    fitting = [day for day in days if _fits(day, said, scheme)]
    return fitting[0] if len(fitting) == 1 else None


def week_of(said: Numbers, starts: int, scheme: WeekScheme = ISO) -> Week | None:
    """The week that a name is for: the one of ours, by its first weekday, with the same Thursday.

    A year without a week-year stands for one, as in `YYYY-[W]WW`.
    """
    first = _first_of_week(said, scheme)
    if first is None:
        return None
    return Week.of(next(day for day in Week(first).period if day.weekday() == THURSDAY), starts)


def month_of(said: Numbers) -> Month | None:
    """The month that a name is for, None where there is none."""
    found = {Month(date(y, m, 1)) for y in _years(said) for m in said.get("month", ()) if _is(m)}
    return found.pop() if len(found) == 1 else None


def quarter_of(said: Numbers) -> Quarter | None:
    """The quarter that a name is for, None where there is none."""
    quarters = [q for q in said.get("quarter", ()) if 1 <= q <= QUARTERS]
    found = {Quarter.numbered(y, q) for y in _years(said) for q in quarters}
    return found.pop() if len(found) == 1 else None


def _is(month: int) -> bool:
    return 1 <= month <= MONTHS_IN_YEAR


def _years(said: Numbers) -> list[int]:
    return [year for year in said.get("year", ()) if FIRST_YEAR <= year <= LAST_YEAR]


def _days(said: Numbers, scheme: WeekScheme) -> Iterator[date]:
    """The days that the numbers lead to, by month and day, by day of the year, or by week."""
    for year in _years(said):
        for month in said.get("month", ()):
            for day in said.get("day", ()):
                yield from _date(year, month, day)
        for number in said.get("day_of_year", ()):
            yield from _days_on(year, number)
    if "day" not in said and not said.keys().isdisjoint(WEEKDAY_KINDS):
        first = _first_of_week(said, scheme)
        yield from Week(first).period if first else ()


def _first_of_week(said: Numbers, scheme: WeekScheme) -> date | None:
    used = ISO if "iso_week" in said else scheme
    numbers = said.get("iso_week") or said.get("local_week")
    years = said.get("iso_week_year") or said.get("local_week_year") or said.get("year")
    if not numbers or not years:
        return None
    year, number = min(years), min(numbers)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    first = used.first_of(year, number)
    return first if used.numbered(first) == (year, number) else None


def _date(year: int, month: int, day: int) -> Iterator[date]:
    try:
        yield date(year, month, day)
    except ValueError:
        return


def _days_on(year: int, number: int) -> Iterator[date]:
    day = date(year, 1, 1) + timedelta(days=number - 1)
    if day.year == year:
        yield day


def _fits(day: date, said: Numbers, scheme: WeekScheme) -> bool:
    """Whether everything that a name says is true of a day."""
    iso, local = day.isocalendar(), scheme.numbered(day)
    true = {
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "day_of_year": day.timetuple().tm_yday,
        "weekday": day.weekday(),
        "local_weekday": (day.isoweekday() - scheme.dow) % DAYS_IN_WEEK,
        "iso_week_year": iso.year,
        "iso_week": iso.week,
        "local_week_year": local[0],
        "local_week": local[1],
        "quarter": (day.month - 1) // MONTHS_IN_QUARTER + 1,
    }
    return all(true[kind] in numbers for kind, numbers in said.items())
