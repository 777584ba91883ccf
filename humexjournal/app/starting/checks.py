"""What may be answered to each kind of question."""

from datetime import date

from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.settings import CheckIn
from humexjournal.parsing.grammar.dates import read_date, read_weekday
from humexjournal.parsing.grammar.talk_time import read_talk
from humexjournal.parsing.grammar.times import read_time
from humexjournal.vault.edit import is_one_line

LONGEST, NAME = 160, 40
A_DAY = "Begin each with a weekday, such as: Tue a word from Jo, Fri a recap from Ana."


def one_line(text: str) -> str:
    """Anything that a file can hold on one line."""
    if not is_one_line(text):
        return "There is a sign in it that no file can hold. Once more?"
    return f"It has room for {LONGEST} characters." if len(text) > LONGEST else ""


def something(text: str) -> str:
    """A line that says something."""
    return one_line(text) if text else "A word or two is enough."


def name(text: str) -> str:
    """A name that fits on the pages, or nothing."""
    return one_line(text) or (f"It has room for {NAME} letters." if len(text) > NAME else "")


def reminder(text: str) -> str:
    """A time of the day, or no."""
    return "" if text == "no" or read_time(text) else "Write a time such as 21:15, or no."


def yes_or_no(text: str) -> str:
    """Yes or no."""
    return "" if text in {"yes", "no"} else "Write yes or no."


def from_to(text: str, low: int, high: int) -> str:
    """A whole number."""
    fits = text.isascii() and text.isdigit() and low <= int(text) <= high
    return "" if fits else f"Write a whole number from {low} to {high}."


def talk(text: str, as_of: date) -> str:
    """A day and a time that lie ahead."""
    if not text:
        return ""
    found = read_talk(text, as_of)
    if found is None:
        return "Write a day and a time: 2026-07-14 16:00, 14 July 16:00 or Tue 16:00."
    return "" if found.date() > as_of else f"The next talk lies ahead of {as_of}."


def first_day(text: str) -> str:
    """A date, or nothing."""
    return "" if not text or read_date(text) else "Write a date: 2026-06-12."


def check_ins(text: str) -> str:
    """Weekdays, each with what is done on it."""
    found = [_day_and_what(part) for part in text.split(",") if part.strip()]
    return one_line(text) or ("" if None not in found else A_DAY)


def contacts(text: str, coach: str, client: str) -> tuple[CheckIn, ...]:
    """The contacts of a week: those from the coach, and those from the client."""
    found = (_day_and_what(part) for part in text.split(",") if part.strip())
    return tuple(_contact(day, what, coach, client) for day, what in filter(None, found))


def named(name: str) -> str:
    """A name as it may stand among contacts, which commas part."""
    return " ".join(name.replace(",", " ").split())


def _contact(day: int, what: str, coach: str, client: str) -> CheckIn:
    by_coach = bool(coach) and what.endswith(f" from {named(coach)}")
    who = named(coach if by_coach else client)
    return CheckIn(day, what.removesuffix(f" from {who}"), "coach" if by_coach else "client")


def _day_and_what(part: str) -> tuple[int, str] | None:
    first, _, rest = part.strip().partition(" ")
    day = read_weekday(first.rstrip(":"))
    return (day, rest.strip()) if day is not None and day < DAYS_IN_WEEK and rest.strip() else None
