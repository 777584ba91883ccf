"""A day or some days as people say them, where mostly days to come are meant."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY, Period
from humexjournal.parsing.grammar.dates import read_date, read_weekday
from humexjournal.parsing.grammar.moment_names import MONTHS

HOW = "Write days as 2026-08-03, 3 august, 3-7 august, 2026-08-03 to 2026-08-07, today or fri."
MOST_WORDS = 8
NEAR = {"yesterday": -1, "today": 0, "tomorrow": 1}

_ISO = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
_DAY = re.compile(
    r"(?P<day>[0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?P<month>[^\W\d_]+)\.?(?:,?\s+(?P<year>[0-9]{4}))?"
)
_BETWEEN = re.compile(
    rf"(?<={_ISO})\s+(?={_ISO})"
    r"|\s*(?:–|\.\.)\s*|\s+(?:-|to|until)\s+"
    r"|(?<![0-9]{4}-[0-9]{2})(?<=[0-9])-(?=[0-9]{1,2}\s+[^\W\d_])|(?<=[a-z])-(?=[a-z0-9])",
    re.IGNORECASE,
)


def read_days(words: Sequence[str], as_of: date) -> tuple[Period, str] | None:
    """The days that some words begin with, as many as say one, and the words behind them.

    A date without a year is the next one, and so is a weekday; today is the next one of itself.
    """
    for n in range(min(len(words), MOST_WORDS), 0, -1):
        if found := _period(" ".join(words[:n]), as_of):
            return found, " ".join(words[n:])
    return None


def _period(text: str, as_of: date) -> Period | None:
    """3-7 august, 2026-08-03 to 2026-08-07, one day."""
    if day := _one(text, as_of):
        return Period(day, day)
    parts = _BETWEEN.split(text.strip(), maxsplit=1)
    last = _one(parts[-1], as_of) if len(parts) > 1 else None
    first = _before(parts[0], last, as_of) if last else None
    return Period(first, last) if first and last and first <= last else None


def _before(text: str, last: date, as_of: date) -> date | None:
    """The first of some days, of which the last is known; its month may be that of the last."""
    if text.isdigit():
        return read_date(f"{last.year:04}-{last.month:02}-{int(text):02}")
    if match := _DAY.fullmatch(text):
        return _dated(match, range(last.year, last.year - 2, -1), lambda day: day <= last)
    return _one(text, as_of)


def _one(text: str, as_of: date) -> date | None:
    text = text.strip().casefold()
    if text in NEAR:
        return as_of + NEAR[text] * ONE_DAY
    if match := _DAY.fullmatch(text):
        return _dated(match, range(as_of.year, as_of.year + 9), lambda day: day >= as_of)
    return read_date(text) or _on_weekday(text, as_of)


def _dated(match: re.Match[str], years: Sequence[int], fits: Callable[[date], bool]) -> date | None:
    """The day of a month that is named, in the first of some years in which it fits."""
    months = MONTHS.get(match["month"].casefold(), frozenset())
    if len(months) != 1:
        return None
    tried = [int(match["year"])] if match["year"] else years
    days = (read_date(f"{one:04}-{min(months):02}-{int(match['day']):02}") for one in tried)
    return next((day for day in days if day and (match["year"] or fits(day))), None)


def _on_weekday(name: str, as_of: date) -> date | None:
    weekday = read_weekday(name)
    if weekday is None:
        return None
    ahead = (as_of + n * ONE_DAY for n in range(DAYS_IN_WEEK))
    return next(day for day in ahead if day.weekday() == weekday)
