"""Dates, weeks and weekdays as the format writes them."""

import re
from datetime import date, datetime

from humexjournal.core.calendar import DAY_KEYS, Month, Quarter, Week
from humexjournal.late_pattern import late_pattern

_DATE = late_pattern(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEEK = late_pattern(r"([0-9]{4})-W([0-9]{2})", re.IGNORECASE)
_MONTH = late_pattern(r"([0-9]{4})-([0-9]{2})")
_QUARTER = late_pattern(r"([0-9]{4})-Q([0-9])", re.IGNORECASE)
_TALK = late_pattern(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[ T,]+([0-9]{1,2}):([0-9]{2})(?::00)?)?")

FIRST_YEAR, LAST_YEAR = 1900, 2200
"""Dates beyond these are slips of the finger, and arithmetic with them ends nowhere."""

DAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = (
    {key: n for n, key in enumerate(DAY_KEYS)}
    | {name: n for n, name in enumerate(DAY_NAMES)}
    | {name + "s": n for n, name in enumerate(DAY_NAMES)}
    | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3, "mo": 0, "tu": 1, "we": 2, "th": 3, "fr": 4}
    | {"sa": 5, "su": 6}
)


def read_date(text: str) -> date | None:
    """A date such as 2026-06-12, and nothing else."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    try:
        day = date.fromisoformat(match[0])
    except ValueError:
        return None
    return day if _is_near(day.year) else None


def read_moment(text: str) -> datetime | None:
    """A date with a time of day, such as 2026-06-16 16:00; midnight where none is given."""
    match = _TALK.fullmatch(text.strip())
    day = read_date(match[1]) if match else None
    if match is None or day is None:
        return None
    try:
        return datetime(day.year, day.month, day.day, int(match[2] or 0), int(match[3] or 0))  # noqa: DTZ001
    except ValueError:
        return None


def read_week(text: str, starts: int = 0) -> Week | None:
    """A week such as 2026-W24."""
    match = _WEEK.fullmatch(text.strip())
    if match is None:
        return None
    year = int(match[1])
    try:
        return Week.numbered(year, int(match[2]), starts) if _is_near(year) else None
    except ValueError:
        return None


def read_month(text: str) -> Month | None:
    """A month such as 2026-06."""
    match = _MONTH.fullmatch(text.strip())
    first = read_date(f"{match[0]}-01") if match else None
    return Month(first) if first else None


def read_quarter(text: str) -> Quarter | None:
    """A quarter such as 2026-Q2."""
    match = _QUARTER.fullmatch(text.strip())
    if match is None or not 1 <= int(match[2]) <= 4 or not _is_near(int(match[1])):  # noqa: PLR2004
        return None
    return Quarter.numbered(int(match[1]), int(match[2]))


def read_weekday(text: str) -> int | None:
    """A weekday by its English name or its first letters, Monday 0."""
    return WEEKDAYS.get(text.strip().casefold().rstrip("."))


def _is_near(year: int) -> bool:
    return FIRST_YEAR <= year <= LAST_YEAR
