"""Which week a person means: this, last, next, W26 or 2026-W26."""

from datetime import date

import click

from humexjournal.core.calendar import Calendar, Week
from humexjournal.parsing.grammar.dates import read_week

_TWO_DIGITS = 2


def begun_week(text: str, calendar: Calendar, as_of: date) -> Week:
    """A week to look back on; a bare number is the latest such week that has begun."""
    this = calendar.week(as_of)
    numbered = (week for week in _numbered(text, calendar, as_of) if week.first <= as_of)
    words = {"last": this.shifted(-1), "this": this}
    return _named(text, calendar, words) or next(numbered, None) or _unknown(text, words)


def nearest_week(text: str, calendar: Calendar, as_of: date) -> Week:
    """A week to plan; a bare number is the nearest such week."""
    this = calendar.week(as_of)
    numbered = _numbered(text, calendar, as_of)
    nearest = min(numbered, key=lambda week: abs(week.first - this.first), default=None)
    words = {"this": this, "next": this.shifted(1)}
    return _named(text, calendar, words) or nearest or _unknown(text, words)


def _named(text: str, calendar: Calendar, words: dict[str, Week]) -> Week | None:
    return words.get(text) or read_week(text, calendar.week_starts)


def _numbered(text: str, calendar: Calendar, as_of: date) -> list[Week]:
    """The weeks that W26 may be, one a year, the latest first; none where it is no bare number."""
    number = text[1:]
    if text[:1].upper() != "W" or not number.isdecimal() or len(number) > _TWO_DIGITS:
        return []
    year = as_of.isocalendar().year
    names = (f"{one}-W{int(number):02}" for one in (year + 1, year, year - 1))
    found = (read_week(name, calendar.week_starts) for name in names)
    return [week for week in found if week]


def _unknown(text: str, words: dict[str, Week]) -> Week:
    """No week at all, said as wrong usage."""
    said = ", ".join(words)
    raise click.UsageError(f"“{text}” is no week. Write {said}, W26 or 2026-W26.")
