"""Days as people name them on a command line: yesterday, -3, mon, last fri, 19-21 june."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from msgspec import Struct

from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY, Period
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.dates import read_date, read_weekday
from humexjournal.parsing.grammar.moment_names import MONTHS

HOW = "Write today, yesterday, -3, mon, last fri, 12 june, 2026-06-12 or 2026-W24-3."
HOW_MANY = f"{HOW} Several days are mon-wed or 19-21 june."
MOST_WORDS = 5
"""29 june - 3 july is as long as it gets."""
MOST_DAYS = 366

_NEAR = {"today": 0, "yesterday": -1, "tomorrow": 1}
_BACK = late_pattern(r"-([0-9]{1,3})")
_IN_WEEK = late_pattern(r"([0-9]{4})-?w([0-9]{1,2})-([1-7])")
_DAY_MONTH = late_pattern(r"([0-9]{1,2})\.? ([^\W\d_]+)\.?")
_MONTH_DAY = late_pattern(r"([^\W\d_]+)\.? ([0-9]{1,2})")
_DAYS_MONTH = late_pattern(r"([0-9]{1,2}) ?[-–] ?([0-9]{1,2})\.? ([^\W\d_]+)\.?")
_BETWEEN = (r" to ", r"\.\.", r" ?– ?", r" - ", r"-")


class Days(Struct, frozen=True):
    """How days are named on a day; a weekday is the last such one, or that of this week.

    What is logged has happened, so there a weekday lies back; a day off may lie ahead.
    """

    today: date
    ahead: bool = False

    def day(self, text: str) -> date | None:
        """The day that a text names, None where it names none."""
        words = " ".join(text.casefold().split())
        if words in _NEAR:
            return self.today + timedelta(_NEAR[words])
        if back := _BACK.fullmatch(words):
            return self.today - timedelta(int(back[1]))
        return read_date(words) or _in_week(words) or self._weekday(words) or self._of_month(words)

    def span(self, text: str) -> Period | None:
        """The days that a text names, one or several; None where it names none, or too many."""
        words = " ".join(text.casefold().split())
        if day := self.day(words):
            return Period(day, day)
        if match := _DAYS_MONTH.fullmatch(words):
            words = f"{match[1]} {match[3]} - {match[2]} {match[3]}"
        halves = (re.split(sign, words) for sign in _BETWEEN)
        found = (self._between(*half) for half in halves if len(half) == 2)  # noqa: PLR2004
        return next(filter(None, found), None)

    def leading(self, words: Sequence[str]) -> tuple[Period | None, Sequence[str]]:
        """The days that the first words name, and the words behind them."""
        for n in range(min(MOST_WORDS, len(words)), 0, -1):
            if span := self.span(" ".join(words[:n])):
                return span, words[n:]
        return None, words

    def _between(self, first: str, last: str) -> Period | None:
        begin, end = self.day(first), self.day(last)
        if begin and end and end < begin and read_weekday(last) is not None:
            end += timedelta(DAYS_IN_WEEK)
        if begin is None or end is None or not begin <= end < begin + timedelta(MOST_DAYS):
            return None
        return Period(begin, end)

    def _weekday(self, words: str) -> date | None:
        which, _, name = words.rpartition(" ")
        weekday = read_weekday(name)
        if weekday is None or which not in ("", "last", "this", "next"):
            return None
        if which == "last":
            return _back_to(weekday, self.today - ONE_DAY)
        of_week = self.today + timedelta(weekday - self.today.weekday())
        if which == "next":
            return of_week + timedelta(DAYS_IN_WEEK)
        return of_week if self.ahead or which else _back_to(weekday, self.today)

    def _of_month(self, words: str) -> date | None:
        """The nearest such day: at New Year, 30 december has just been."""
        match = _DAY_MONTH.fullmatch(words)
        turned = None if match else _MONTH_DAY.fullmatch(words)
        if match:
            return self._nearest(int(match[1]), match[2])
        return self._nearest(int(turned[2]), turned[1]) if turned else None

    def _nearest(self, number: int, name: str) -> date | None:
        months = MONTHS.get(name, frozenset())
        if len(months) != 1:
            return None
        years = (self.today.year + n for n in (-1, 0, 1))
        there = [found for year in years if (found := _date(year, min(months), number))]
        return min(there, key=lambda one: abs(one - self.today), default=None)


def _back_to(weekday: int, day: date) -> date:
    return day - timedelta((day.weekday() - weekday) % DAYS_IN_WEEK)


def _in_week(words: str) -> date | None:
    match = _IN_WEEK.fullmatch(words)
    if match is None:
        return None
    try:
        day = date.fromisocalendar(*map(int, match.groups()))
    except ValueError:
        return None
    return read_date(str(day))


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return read_date(str(date(year, month, day)))
    except ValueError:
        return None
