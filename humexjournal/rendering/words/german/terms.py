"""Schedules, standards and busy-day versions in German."""

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
from humexjournal.rendering.words.english import terms as english
from humexjournal.rendering.words.german.dates import WEEKDAYS, day_month, joined
from humexjournal.rendering.words.german.values import SHORT_UNITS, amount, number, plural, time
from humexjournal.reviews.telling import A_RUN

A = {Per.WEEK: "pro Woche", Per.FORTNIGHT: "in zwei Wochen", Per.MONTH: "pro Monat"}
THIS = {Per.WEEK: "diese Woche", Per.FORTNIGHT: "diese zwei Wochen", Per.MONTH: "diesen Monat"}
OF_THE = {Per.WEEK: "der Woche", Per.FORTNIGHT: "der zwei Wochen", Per.MONTH: "des Monats"}
BUSY_TIMES = {Per.WEEK: "in vollen Wochen", Per.FORTNIGHT: "in vollen Wochen",
    Per.MONTH: "in vollen Monaten"}  # fmt: skip
BUSY_DAY = "an vollen Tagen"

Noun = tuple[str, str]
DAY = ("Tag", "Tage")
TIMES_OF_DAY = {
    "evening": ("Abend", "Abende"),
    "morning": ("Morgen", "Morgen"),
    "night": ("Nacht", "Nächte"),
}
OPENINGS = (
    "bis ", "vor ", "nach ", "um ", "am ", "im ", "beim ", "zum ", "zur ", "wenn ", "sobald ",
    "gleich ", "direkt ", "spätestens ", *english.OPENINGS,
)  # fmt: skip
"""Words with which a `by` says for itself how it is meant, in either language."""


def schedule(asked: Schedule, text: str = "") -> str:
    """Montag bis Freitag, 4 Abende pro Woche, alle 3 Tage; `text` is how it was written."""
    match asked:
        case OnDays(days):
            return _on(days)
        case Quota(times, per):
            return f"{plural(times, *quota_noun(text))} {A[per]}"
        case EveryDays(days, grid_from):
            start = f" ab {day_month(grid_from)}" if grid_from else ""
            return f"alle {days} Tage{start}" if days > 1 else f"jeden Tag{start}"
        case ByDate(times, by):
            return f"{_times(times)} {by_when(by)}"
        case Each(occasion):
            return f"je {occasion}"
        case Total(per):
            return f"als Summe {OF_THE[per]}"


def _times(times: int) -> str:
    """Einmal, zweimal, 3-mal."""
    return {1: "einmal", 2: "zweimal"}.get(times, f"{times}-mal")


def quota_noun(text: str | None) -> Noun:
    """What the writer counts in a quota: Abende for `4 evenings a week`, else Tage."""
    found = (noun for word, noun in TIMES_OF_DAY.items() if _says(word, text or ""))
    return next(found, DAY)


def _says(word: str, text: str) -> bool:
    """Whether a word stands in a text by itself: there is no night in a fortnight."""
    return re.search(rf"\b{word}s?\b", text, re.IGNORECASE) is not None


def _on(days: frozenset[int]) -> str:
    if days == EVERY_DAY:
        return "jeden Tag"
    in_order = sorted(days)
    if len(in_order) >= A_RUN and in_order[-1] - in_order[0] == len(in_order) - 1:
        return f"{WEEKDAYS[in_order[0]]} bis {WEEKDAYS[in_order[-1]]}"
    return joined([WEEKDAYS[day] for day in in_order])


def standard(asked: Standard | None) -> str:
    """Mindestens 15 min, vor 18:00; nothing where yes or no is all there is."""
    match asked:
        case AtLeast(least, unit):
            return f"mindestens {amount(least, unit)}"
        case AtMost(most, unit):
            return f"höchstens {amount(most, unit)}"
        case OnScale(step, top):
            return f"mindestens {number(step)} von {number(top)}"
        case Before(minute, within):
            return f"vor {time(minute)}{_tolerance(within)}"
        case After(minute, within):
            return f"nach {time(minute)}{_tolerance(within)}"
        case Between(start, end, within):
            return f"zwischen {time(start)} und {time(end)}{_tolerance(within)}"
        case _:
            return ""


def _tolerance(within: int) -> str:
    return f", {within} min Spielraum" if within else ""


def by(text: str | None) -> str:
    """Bis 14:30; words that say for themselves how they are meant stay as they are."""
    if not text:
        return ""
    return text if text.lower().startswith(OPENINGS) else f"bis {text}"


def busy_day(minimum: Minimum | None, asked: Schedule | None = None) -> str:
    """An vollen Tagen 5 min, in vollen Wochen 90 min; nothing without such a version."""
    size = size_when_busy(minimum)
    when = BUSY_TIMES[asked.per] if isinstance(asked, Total) else BUSY_DAY
    return f"{when}{':' if isinstance(minimum, InWords) else ''} {size}" if size else ""


def size_when_busy(minimum: Minimum | None) -> str:
    """The size of it alone; a unit of the writer's own stands in the standard already."""
    match minimum:
        case AtLeast(least, unit) | AtMost(least, unit):
            return amount(least, unit if unit in SHORT_UNITS else "")
        case OnScale(step, top):
            return f"{number(step)} von {number(top)}"
        case Before(minute) | After(minute):
            return time(minute)
        case Between():
            return standard(minimum)
        case InWords(text):
            return text
        case _:
            return ""


def terms(agreed: Terms) -> str:
    """What counts, in one line; days of the week are left to the grid, which shows them."""
    asked = agreed.schedule
    if isinstance(asked, Total):
        size = f"{standard(agreed.standard) or 'mindestens einmal'} {A[asked.per]}"
        return ", ".join(part for part in (size, by(agreed.by)) if part)
    is_shown = asked is None or isinstance(asked, OnDays)
    when = "" if is_shown else how_often_agreed(agreed)
    parts = (when, standard(agreed.standard), by(agreed.by))
    return ", ".join(part for part in parts if part)


def how_often_agreed(agreed: Terms) -> str:
    """The schedule of what is agreed; nothing where it has none."""
    return schedule(agreed.schedule, agreed.schedule_text or "") if agreed.schedule else ""


def by_when(day: date) -> str:
    """Bis 12. Juni."""
    return f"bis {day_month(day)}"
