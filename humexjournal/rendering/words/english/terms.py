"""Schedules, standards and busy-day versions in English."""

import re
from datetime import date

from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import (
    EVERY_DAY,
    ByDate,
    Each,
    EveryDays,
    OnDays,
    Per,
    Quota,
    Schedule,
    Total,
)
from humexjournal.core.standard import (
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    InWords,
    Minimum,
    OnScale,
    Standard,
)
from humexjournal.rendering.words.english.dates import WEEKDAYS, day_month, joined
from humexjournal.rendering.words.english.values import SHORT_UNITS, amount, number, plural, time

A_RUN = 3
TIMES_OF_DAY = ("evening", "morning", "night")
OPENINGS = ("by ", "before ", "after ", "at ", "until ", "when ", "as ", "right ", "first ")
"""Words with which a `by` says for itself how it is meant."""


def schedule(asked: Schedule, text: str = "") -> str:
    """Monday to Friday, 4 evenings a week, every 3 days; `text` is how it was written."""
    match asked:
        case OnDays(days):
            return _on(days)
        case Quota(times, per):
            noun = quota_noun(text)
            return f"{plural(times, noun, f'{noun}s')} a {per}"
        case EveryDays(days, grid_from):
            start = f" from {day_month(grid_from)}" if grid_from else ""
            return f"every {days} days{start}"
        case ByDate(times, by):
            return f"{_times(times)} {by_when(by)}"
        case Each(occasion):
            return f"each {occasion}"
        case Total(per):
            return f"as a total of the {per}"


def _times(times: int) -> str:
    """Once, twice, 3 times."""
    return {1: "once", 2: "twice"}.get(times, f"{times} times")


def quota_noun(text: str | None) -> str:
    """What the writer counts in a quota: evenings in `4 evenings a week`, else days."""
    return next((noun for noun in TIMES_OF_DAY if _says(noun, text or "")), "day")


def _says(noun: str, text: str) -> bool:
    """Whether a word stands in a text by itself: there is no night in a fortnight."""
    return re.search(rf"\b{noun}s?\b", text, re.IGNORECASE) is not None


def _on(days: frozenset[int]) -> str:
    if days == EVERY_DAY:
        return "every day"
    in_order = sorted(days)
    if len(in_order) >= A_RUN and in_order[-1] - in_order[0] == len(in_order) - 1:
        return f"{WEEKDAYS[in_order[0]]} to {WEEKDAYS[in_order[-1]]}"
    return joined([WEEKDAYS[day] for day in in_order])


def standard(asked: Standard | None) -> str:
    """At least 15 min, before 18:00; nothing where yes or no is all there is."""
    match asked:
        case AtLeast(least, unit):
            return f"at least {amount(least, unit)}"
        case AtMost(most, unit):
            return f"at most {amount(most, unit)}"
        case OnScale(step, top):
            return f"at least {number(step)} of {number(top)}"
        case Before(minute, within):
            return f"before {time(minute)}{_tolerance(within)}"
        case After(minute, within):
            return f"after {time(minute)}{_tolerance(within)}"
        case Between(start, end, within):
            return f"between {time(start)} and {time(end)}{_tolerance(within)}"
        case _:
            return ""


def _tolerance(within: int) -> str:
    return f", within {within} min" if within else ""


def by(text: str | None) -> str:
    """By 14:30; words that say for themselves how they are meant stay as they are."""
    if not text:
        return ""
    return text if text.lower().startswith(OPENINGS) else f"by {text}"


def busy_day(minimum: Minimum | None, asked: Schedule | None = None) -> str:
    """Busy day 5 min, busy day: one page, busy week 90 min; nothing without such a version."""
    said = _busy_day(minimum)
    return said.replace("day", str(asked.per), 1) if isinstance(asked, Total) else said


def _busy_day(minimum: Minimum | None) -> str:
    """The same of a day; a unit of the writer's own stands in the standard already."""
    match minimum:
        case AtLeast(least, unit) | AtMost(least, unit):
            return f"busy day {amount(least, unit if unit in SHORT_UNITS else '')}"
        case OnScale(step, top):
            return f"busy day {number(step)} of {number(top)}"
        case Before(minute) | After(minute):
            return f"busy day {time(minute)}"
        case Between():
            return f"busy day {standard(minimum)}"
        case InWords(text):
            return f"busy day: {text}"
        case _:
            return ""


def terms(agreed: Terms) -> str:
    """What counts, in one line; days of the week are left to the grid, which shows them."""
    asked = agreed.schedule
    if isinstance(asked, Total):
        size = f"{standard(agreed.standard) or 'at least once'} a {asked.per}"
        return ", ".join(part for part in (size, by(agreed.by)) if part)
    when = "" if asked is None or isinstance(asked, OnDays) else _how_often(asked, agreed)
    parts = (when, standard(agreed.standard), by(agreed.by))
    return ", ".join(part for part in parts if part)


def _how_often(asked: Schedule, agreed: Terms) -> str:
    return schedule(asked, agreed.schedule_text or "")


def per_this(per: Per) -> str:
    """This week, this month."""
    return f"this {per}"


def by_when(day: date) -> str:
    """By 12 June."""
    return f"by {day_month(day)}"
