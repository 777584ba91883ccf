"""Frequencies and goals of other programs, written as our schedules and standards."""

from decimal import Decimal
from typing import NamedTuple

from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.parsing.grammar.amounts import read_number
from humexjournal.parsing.grammar.standards import read_standard
from humexjournal.parsing.importing.imported import one_line
from humexjournal.parsing.refusal import Refusal

DAYS_IN_FORTNIGHT, DAYS_IN_MONTH = 14, (30, 31)
MOST_DAYS = 366


class Said(NamedTuple):
    """A schedule or a standard as a definition has it, and whether it says just the same."""

    text: str
    is_same: bool = True


def schedule_of(times: int, days: int) -> Said:
    """So many times in so many days.

    A week of ours is that of the calendar, and each program has its own; the numbers are the same.
    """
    if days < 1 or times < 1 or days > MOST_DAYS:
        return Said("daily", is_same=False)
    if times >= days:
        return Said("daily", is_same=times == days)
    if days == DAYS_IN_WEEK:
        return Said(f"{times} per week")
    if days == DAYS_IN_FORTNIGHT and times > 1:
        return Said(f"{times} per fortnight")
    if days in DAYS_IN_MONTH:
        return Said(f"{times} per month")
    if times == 1:
        return Said(f"every {days} days")
    per_week = max(1, times * DAYS_IN_WEEK // days)
    return Said(f"{per_week} per week", is_same=False)


def total_of(days: int) -> Said:
    """A sum over so many days, of which there are sums of a day, a week and a month."""
    if days == 1:
        return Said("daily")
    if days in DAYS_IN_MONTH:
        return Said("total per month")
    return Said("total per week", is_same=days == DAYS_IN_WEEK)


def goal_of(number: Decimal, unit: str, *, at_most: bool = False) -> Said:
    """At least, or at most, so much of something; without a unit that would be read as another."""
    kind = "at most" if at_most else "at least"
    if number < 0 or read_number(plain(number)) is None:
        return Said("done", is_same=False)
    bare, named = f"{kind} {plain(number)}", f"{kind} {plain(number)} {one_line(unit)}".rstrip()
    judged = read_standard(named)
    if not isinstance(judged, Refusal) and getattr(judged, "number", None) == number:
        return Said(named)
    return Said(bare, is_same=False)


def plain(number: Decimal) -> str:
    """A number without an exponent and without zeros that say nothing."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
