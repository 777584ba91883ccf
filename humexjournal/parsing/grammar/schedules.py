"""Schedules as people write them."""

import re
from collections.abc import Callable

from humexjournal.core.calendar import DAYS_IN_WEEK
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
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.grammar.dates import read_date, read_weekday
from humexjournal.parsing.grammar.words import as_written, count, normal_words
from humexjournal.parsing.refusal import Refusal

HOW = (
    "Write `daily`, `weekdays`, `weekends`, `mon, wed, fri`, `3 per week`, `every 3 days`, "
    "`once by 2026-06-12`, `2 by 2026-06-12`, `each one-to-one` or `total per week`."
)
LONGEST = {Per.WEEK: 7, Per.FORTNIGHT: 14, Per.MONTH: 31}

_DAILY = frozenset({"daily", "every day", "each day", "everyday", "days", "7 per week"})
_DAILY |= {"every morning", "every evening", "every night"}
_WORKDAYS = frozenset({"weekdays", "every weekday", "each weekday", "workdays", "weekday"})
_WEEKENDS = frozenset({"weekends", "every weekend", "weekend", "at weekends"})
_ONCE_A = {"weekly": Per.WEEK, "every week": Per.WEEK, "every 2 weeks": Per.FORTNIGHT}
_ONCE_A |= {"every two weeks": Per.FORTNIGHT, "every other week": Per.FORTNIGHT}
_ONCE_A |= {
    "every fortnight": Per.FORTNIGHT,
    "fortnightly": Per.FORTNIGHT,
    "monthly": Per.MONTH,
    "every month": Per.MONTH,
}

_QUOTA = late_pattern(
    r"(?:at least )?([a-z]+|[0-9]+)\s*(?:x|×|times?|days?|evenings?|mornings?)?\s*"
    r"(?:per|a|an|each|every|in a|/)\s*(week|fortnight|month)"
)
_TOTAL = late_pattern(r"total (?:per|a|each|every|in a) (week|month)|(weekly|monthly) total")
_EVERY = late_pattern(r"every ([a-z]+|[0-9]+) days?(?: from ([0-9-]+))?")
_BY = late_pattern(r"(?:(once|[a-z]+|[0-9]+)(?: times?| steps?)? )?by ([0-9-]+)")
_EACH = late_pattern(r"(?:(?:before|after|at|in|with|for) )?(?:each|every|per) (.+)")
_NUMBER = r"(?:[0-9]+|other|first|second|third|fourth|last|two|three|four|five|six)(?:st|nd|rd|th)?"
_TIME = r"(?:minute|hour|day|week|month|year)s?"
_SPAN = late_pattern(  # a stretch of time or a weekday, which is no occasion
    rf"(?:{_NUMBER} )?{_TIME}|{_TIME} (?:from|on|at|starting) .*"
    rf"|{_NUMBER} (?:{_TIME}|[a-z]+days?)\b.*"
    r"|[a-z]+days?,? (?:and|from|at|mornings?|afternoons?|evenings?|nights?)\b.*"
)
_RANGE = late_pattern(r"([a-z]+\.?)\s*(?:-|–|to|until)\s*([a-z]+\.?)")
_A_DAY = late_pattern(r".*(?:per|a|each|every|/)\s*day|.*morning and evening.*")
_IN_A_ROW = late_pattern(r".*(?:in a row|running|consecutive).*")


def read_schedule(text: str, workdays: frozenset[int]) -> Schedule | Refusal:
    """Which opportunities a KBI asks for."""
    words = normal_words(text)
    if named := _named(words, workdays):
        return named
    for read in _READERS:
        if found := read(words):
            return Each(as_written(found.occasion, text)) if isinstance(found, Each) else found
    return Refusal("unknown-schedule", f"“{text}” is not a schedule that is understood.", HOW)


def _named(words: str, workdays: frozenset[int]) -> Schedule | None:
    if words in _DAILY:
        return OnDays(EVERY_DAY)
    if words in _WORKDAYS:
        return OnDays(workdays)
    if words in _WEEKENDS:
        return OnDays(EVERY_DAY - workdays)
    return Quota(1, _ONCE_A[words]) if words in _ONCE_A else None


def _inexpressible(words: str) -> Refusal | None:
    if _IN_A_ROW.fullmatch(words):
        return Refusal(
            "not-expressible",
            "Days in a row cannot be asked for.",
            "Write how many days a week, `3 per week`, or name them, `mon, tue, wed`.",
        )
    if _A_DAY.fullmatch(words) and words not in ("every other day", "every second day"):
        return Refusal(
            "not-expressible",
            "More than once a day is not a schedule of its own.",
            "Write `schedule: daily` with `standard: at least 2`.",
        )
    return None


def _total(words: str) -> Total | None:
    match = _TOTAL.fullmatch(words)
    if match is None:
        return None
    return Total(Per.WEEK if "week" in (match[1] or match[2]) else Per.MONTH)


def _quota(words: str) -> Quota | Refusal | None:
    match = _QUOTA.fullmatch(words)
    times = count(match[1]) if match else None
    if match is None or times is None:
        return None
    per = Per(match[2])
    if not 1 <= times <= LONGEST[per]:
        return Refusal(
            "unknown-schedule",
            f"A {per} has no {times} days to count.",
            "A day counts once; for more write `daily` with a standard such as `at least 2`.",
        )
    return Quota(times, per)


def _every(words: str) -> EveryDays | OnDays | Refusal | None:
    words = words.replace("every other day", "every 2 days").replace("every second", "every 2")
    match = _EVERY.fullmatch(words)
    days = count(match[1]) if match else None
    if match is None or not days:
        return None
    if match[2] is None:
        return OnDays(EVERY_DAY) if days == 1 else EveryDays(days)
    start = read_date(match[2])
    return EveryDays(days, start) if start else _no_date(match[2])


def _by(words: str) -> ByDate | Refusal | None:
    match = _BY.fullmatch(words)
    times = count(match[1] or "once") if match else None
    if match is None or not times:
        return None
    day = read_date(match[2])
    return ByDate(times, day) if day else _no_date(match[2])


def _weekdays(words: str) -> OnDays | None:
    if span := _RANGE.fullmatch(words):
        first, last = read_weekday(span[1]), read_weekday(span[2])
        if first is None or last is None:
            return None
        length = (last - first) % DAYS_IN_WEEK + 1
        return OnDays(frozenset((first + n) % DAYS_IN_WEEK for n in range(length)))
    parts = re.sub(r"^(?:on|every|each)\s+|\band\b|[,;/+&]", " ", words).split()
    days = [read_weekday(part) for part in parts]
    if not days or None in days:
        return None
    return OnDays(frozenset(day for day in days if day is not None))


def _each(words: str) -> Each | None:
    match = _EACH.fullmatch(words)
    return Each(match[1]) if match and not _SPAN.fullmatch(match[1]) else None


def _no_date(text: str) -> Refusal:
    return Refusal("unknown-schedule", f"There is no day {text}.", "Write a date: 2026-06-12.")


_READERS: tuple[Callable[[str], Schedule | Refusal | None], ...] = (
    _inexpressible,
    _total,
    _quota,
    _every,
    _by,
    _weekdays,
    _each,
)
