"""Advice on how many behaviours there are at a time."""

from collections.abc import Iterator
from datetime import date

from humexjournal.core.journal import Journal
from humexjournal.problem import Location, Problem

COMFORTABLE = 3
MOST = 5


def many_active(journal: Journal, as_of: date) -> Iterator[Problem]:
    """Four or five; more is a warning of its own."""
    active = journal.active(as_of)
    if COMFORTABLE < len(active) <= MOST:
        message = f"{len(active)} behaviours are active; most people keep up one to three."
        remedy = "Which could wait until another goes by itself?"
        yield Problem(Location(active[-1].path), "many-active", message, remedy)
