"""Days, weeks and months as people and ISO 8601 name them."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Self

from msgspec import Struct, field

ONE_DAY = timedelta(days=1)
DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12
MONTHS_IN_QUARTER = 3
THURSDAY = 3

DAY_KEYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


class Period(Struct, frozen=True, order=True):
    """A run of days, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    def __len__(self) -> int:
        return (self.last - self.first).days + 1

    def __iter__(self) -> Iterator[date]:
        return map(date.fromordinal, range(self.first.toordinal(), self.last.toordinal() + 1))

    def shared(self, other: "Period") -> "Period | None":
        """The days of both, or None."""
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Period(first, last) if first <= last else None


class Week(Struct, frozen=True, order=True):
    """Seven days, named by the ISO week of its Thursday, whatever day it starts on."""

    first: date

    @classmethod
    def of(cls, day: date, starts: int = 0) -> Self:
        """The week that holds a day; `starts` is its first weekday, Monday 0."""
        return cls(day - timedelta(days=(day.weekday() - starts) % DAYS_IN_WEEK))

    @classmethod
    def numbered(cls, year: int, number: int, starts: int = 0) -> Self:
        """Week `number` of an ISO year; ValueError where that year has none."""
        return cls.of(date.fromisocalendar(year, number, THURSDAY + 1), starts)

    @property
    def last(self) -> date:
        """The seventh day."""
        return self.first + timedelta(days=6)

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, self.last)

    @property
    def number(self) -> int:
        """The ISO week number."""
        return self._thursday.isocalendar().week

    @property
    def label(self) -> str:
        """Its name in files, such as 2026-W24."""
        year, number, _ = self._thursday.isocalendar()
        return f"{year}-W{number:02}"

    @property
    def _thursday(self) -> date:
        return self.first + timedelta(days=(THURSDAY - self.first.weekday()) % DAYS_IN_WEEK)

    def shifted(self, weeks: int) -> "Week":
        """The week so many weeks later."""
        return Week(self.first + timedelta(weeks=weeks))


def month_of(day: date) -> Period:
    """The calendar month that holds a day."""
    return Period(day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1]))


def months_later(first: date, months: int) -> date:
    """The first of the month so many months after a first of a month."""
    year, month = divmod(first.year * MONTHS_IN_YEAR + first.month - 1 + months, MONTHS_IN_YEAR)
    return date(year, month + 1, 1)


class Month(Struct, frozen=True, order=True):
    """A calendar month."""

    first: date

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that holds a day."""
        return cls(day.replace(day=1))

    @property
    def last(self) -> date:
        """Its last day."""
        return months_later(self.first, 1) - ONE_DAY

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, self.last)

    @property
    def label(self) -> str:
        """Its name in files, such as 2026-06."""
        return self.first.isoformat()[:7]

    def shifted(self, months: int) -> "Month":
        """The month so many months later."""
        return Month(months_later(self.first, months))


class Quarter(Struct, frozen=True, order=True):
    """Three calendar months, from January, April, July or October on."""

    first: date

    @classmethod
    def of(cls, day: date) -> Self:
        """The quarter that holds a day."""
        return cls(months_later(day.replace(day=1), -((day.month - 1) % MONTHS_IN_QUARTER)))

    @classmethod
    def numbered(cls, year: int, number: int) -> Self:
        """Quarter `number` of a year, 1 to 4; ValueError where there is none."""
        return cls(date(year, (number - 1) * MONTHS_IN_QUARTER + 1, 1))

    @property
    def last(self) -> date:
        """Its last day."""
        return months_later(self.first, MONTHS_IN_QUARTER) - ONE_DAY

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, self.last)

    @property
    def number(self) -> int:
        """1 to 4."""
        return (self.first.month - 1) // MONTHS_IN_QUARTER + 1

    @property
    def label(self) -> str:
        """Its name in files, such as 2026-Q2."""
        return f"{self.first.year}-Q{self.number}"

    def shifted(self, quarters: int) -> "Quarter":
        """The quarter so many quarters later."""
        return Quarter(months_later(self.first, quarters * MONTHS_IN_QUARTER))


class Calendar(Struct, frozen=True):
    """How a vault counts its days.

    `week_starts` is a weekday (Monday 0), `day_ends` minutes after midnight, `log_grace` the days
    in which a blank day may still be filled in.
    """

    week_starts: int = 0
    day_ends: int = 4 * 60
    workdays: frozenset[int] = field(default=frozenset(range(5)))
    log_grace: int = 1

    def week(self, day: date) -> Week:
        """The week that holds a day."""
        return Week.of(day, self.week_starts)

    def day_at(self, moment: datetime) -> date:
        """Which day it is at a moment: until `day_ends` it is still the day before."""
        return (moment - timedelta(minutes=self.day_ends)).date()

    def closes(self, day: date) -> date:
        """The first date on which a blank of that day is final."""
        return day + timedelta(days=self.log_grace + 1)

    def last_closed(self, as_of: date) -> date:
        """The last day of which a blank is final."""
        return as_of - timedelta(days=self.log_grace + 1)

    def is_closed(self, day: date, as_of: date) -> bool:
        """Whether a blank of that day is final."""
        return as_of >= self.closes(day)
