"""Opportunities written as letters, one a day, for what only looks at their states."""

from datetime import date, timedelta

from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import State

STATES = {
    "d": State.DONE,
    "n": State.MINIMUM,
    "m": State.MISSED,
    "u": State.UNLOGGED,
    "e": State.EXCUSED,
    "r": State.RESERVE,
    "p": State.PENDING,
    "v": State.VOID,
}
FIRST = date(2026, 6, 1)


def chances(letters: str, first: date = FIRST) -> tuple[Opportunity, ...]:
    """An opportunity for each letter, from a day on; a space is a day without one."""
    return tuple(
        Opportunity(first + timedelta(days=number), STATES[letter])
        for number, letter in enumerate(letters)
        if letter != " "
    )


def until(letters: str, last: date) -> tuple[Opportunity, ...]:
    """An opportunity for each letter, up to a day."""
    return chances(letters, last - timedelta(days=len(letters) - 1))
