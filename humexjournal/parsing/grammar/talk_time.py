"""When a talk is, as people say it."""

from datetime import date, datetime

from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.dates import read_date, read_weekday
from humexjournal.parsing.grammar.moment_names import MONTHS
from humexjournal.parsing.grammar.times import read_time

_DATE = late_pattern(
    r"(?:(?P<weekday>[^\W\d_]+\.?)[\s,]+)?"
    r"(?:(?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})"
    r"|(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?P<month>[^\W\d_]+)\.?(?:,?\s+(?P<year>[0-9]{4}))?)"
)
_TIME = late_pattern(r"(?:[\s,]+|[Tt](?=[0-9]))(?:at\s+)?(?P<time>[0-9]{1,2}(?:[:.h]|\s*[ap]).*)")


def read_talk(text: str, as_of: date) -> datetime | None:
    """A day and a time: 2026-07-14 16:00, 14 July 16:00, Tue 4 pm; None where one is missing.

    A weekday is the next one after a day, and a date without a year the next such date. Beside a
    date a weekday has to be its own.
    """
    match = _TIME.search(text.strip())
    time = read_time(match["time"]) if match else None
    day = _day(text.strip()[: match.start()], as_of) if match else None
    if time is None or day is None:
        return None
    return datetime(day.year, day.month, day.day, *divmod(time.minute, 60))  # noqa: DTZ001


def _day(text: str, as_of: date) -> date | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return _on_weekday(text, as_of)
    if match["iso"]:
        day = read_date(match["iso"])
    else:
        day = _on_date(int(match["day"]), match["month"], match["year"], as_of)
    named = read_weekday(match["weekday"]) if match["weekday"] else None
    return day if day and (not match["weekday"] or day.weekday() == named) else None


def _on_weekday(name: str, as_of: date) -> date | None:
    weekday = read_weekday(name)
    if weekday is None or weekday >= DAYS_IN_WEEK:
        return None
    ahead = (as_of + n * ONE_DAY for n in range(1, DAYS_IN_WEEK + 1))
    return next(day for day in ahead if day.weekday() == weekday)


def _on_date(number: int, month: str, year: str | None, as_of: date) -> date | None:
    """The day of a month that is named; without a year the next one, a leap day included."""
    months = MONTHS.get(month.casefold(), frozenset())
    years = [int(year)] if year else range(as_of.year, as_of.year + 9)
    if len(months) != 1:
        return None
    days = (read_date(f"{one:04}-{min(months):02}-{number:02}") for one in years)
    return next((day for day in days if day and (year or day > as_of)), None)
