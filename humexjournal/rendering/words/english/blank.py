"""The blank week in English."""

from collections.abc import Sequence
from datetime import date

from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import ByDate, Each, OnDays, Per, Quota
from humexjournal.core.standard import (
    TIMES,
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    OnScale,
)
from humexjournal.core.value import MINUTES_IN_DAY
from humexjournal.rendering.words.english.dates import day_month, weekday, weekdays
from humexjournal.rendering.words.english.terms import by, quota_noun, standard, terms
from humexjournal.rendering.words.english.values import number, time
from humexjournal.rendering.words.english.wins import changed
from humexjournal.reviews.blank import BlankRow

BLANK: dict[str, str | Sequence[str]] = {
    "week": "week",
    "to_fill_in": "to fill in",
    "motto": "A day without it changes nothing. The next one counts.",
    "felt": "How the day felt",
    "felt_scale": "1 hard, 5 good",
    "in_the_way": "In the way",
    "in_the_way_words": "one word: time, forgot, tired, too big, place, people, mood",
    "filled": "This day is filled in",
    "filled_sign": "tick",
    "number_or": "A number, or",
    "sign_only": "In each box",
    "empty": ("Empty on a ticked day: not done.", "Empty otherwise: not filled in."),
    "nothing_asked": "No behaviour is asked for in this week.",
    "end": "At the end of the week",
    "commitment": "This week I said I would",
    "kept": "Kept?",
    "kept_words": ("yes", "partly", "no"),
    "did": "What did you actually do this week?",
    "got_in_the_way": "What got in the way?",
    "good_days": "What made the good days work?",
    "easier": "What would make it 20 % easier?",
    "lines_in": "An example of the lines in",
    "the_note": "the note of the week",
    "quote_open": "“",
    "quote_close": "”",
}

BLANK_SIGNS = {
    "done": ("X", "or a tick: done"),
    "minimum": ("/", "busy-day version, it counts"),
    "missed": ("O", "not done"),
    "excused": ("off", "ill, away, holiday"),
    "not asked": ("–", "not planned"),
}
"""What is written by hand, and the sign of a day on which nothing is to be written."""

SHORT_ENOUGH = 12
"""Letters of a unit that stands in an instruction."""
EARLIER = 10
"""Minutes by which the time in an instruction differs from its standard."""
TO_WRITE = {"minutes": "the minutes", "hours": "the hours", "": "the number"}
WEEK = 7


def paper_terms(agreed: Terms) -> str:
    """Any 4 evenings, at least 10 min; what is not a quota as on any page."""
    asked = agreed.schedule
    if not isinstance(asked, Quota):
        return terms(agreed)
    noun = quota_noun(agreed.schedule_text)
    days = f"any {noun}" if asked.times == 1 else f"any {asked.times} {noun}s"
    within = "" if asked.per is Per.WEEK else f" of the {asked.per}"
    parts = (days + within, standard(agreed.standard), by(agreed.by))
    return ", ".join(part for part in parts if part)


def to_write(agreed: Terms) -> str:
    """Write the minutes; write the time, 17:50; a tick."""
    asked = agreed.standard
    if isinstance(agreed.schedule, Each):
        return "write 2/3: done two of three times"
    if isinstance(asked, AtLeast | AtMost):
        none = ", or none" if isinstance(asked, AtMost) else ""
        return f"write {_how_many(asked.unit)}{none}"
    if isinstance(asked, OnScale):
        return f"write a number up to {number(asked.top)}"
    if isinstance(asked, TIMES):
        return f"write the time, {time(_near(asked))}"
    several = isinstance(agreed.schedule, ByDate) and agreed.schedule.times > 1
    return "write how often" if several else "a tick"


def _how_many(unit: str) -> str:
    if unit in TO_WRITE:
        return TO_WRITE[unit]
    return f"how many {unit}" if len(unit) <= SHORT_ENOUGH else "how many"


def _near(asked: Before | After | Between) -> int:
    """A time that would be in time, such as 17:50 for before 18:00."""
    match asked:
        case Before(limit):
            minute = limit - EARLIER
        case After(limit) | Between(limit):
            minute = limit + EARLIER
    return minute % MINUTES_IN_DAY


def asked_on(row: BlankRow) -> str:
    """Monday to Friday, every day, on any day; off on Thursday."""
    is_open = [one.day for one in row.days if one.is_open]
    off = [one.day for one in row.days if one.is_off]
    parts = (_open_days(row, is_open), f"off on {weekdays(off)}" if off else "")
    return ", ".join(part for part in parts if part)


def _open_days(row: BlankRow, is_open: Sequence[date]) -> str:
    if len(is_open) == WEEK:
        return "every day" if isinstance(row.terms.schedule, OnDays) else "on any day"
    if isinstance(row.terms.schedule, OnDays) or not is_open:
        return weekdays(is_open) if is_open else ""
    return f"on any of {weekdays(is_open)}"


def row_changes(row: BlankRow) -> str:
    """From Wednesday; from Thursday: at least 7 min; until Saturday."""
    parts = [f"from {weekday(row.starts)}"] if row.starts else []
    parts += [f"from {weekday(one.day)}: {changed(one.terms)}" for one in row.turns]
    parts += [f"until {weekday(row.ends)}"] if row.ends else []
    return "; ".join(parts)


def short_date(day: date, *, whole: bool) -> str:
    """29 June at the head of a column, 30 after it."""
    return day_month(day) if whole else str(day.day)


def no_row(names: Sequence[str]) -> str:
    """Also this week, without a row: Read, Stretch."""
    return f"Also this week, without a row: {', '.join(names)}." if names else ""


def to_type_in(coach: str) -> str:
    """To type in, or send Jo a photograph."""
    return f"To type in, or send {coach} a photograph" if coach else "To type in"


def how_typed(first: date, last: date) -> list[str]:
    """How the lines are meant, one sentence each."""
    span = f"{weekday(first)} to {weekday(last)}"
    return [
        f"One line a behaviour, seven cells from {span}, a dot where there is nothing to say.",
        "Times by the 24-hour clock.",
        "o/time: not done, and what got in the way.",
        "filled: the days that were ticked.",
    ]
