"""Advice on what a vault's files say; only a command that is asked for it imports this."""

from datetime import date

from humexjournal.core.advice.advise import advise
from humexjournal.core.far_dates import far_from_others
from humexjournal.problem import Problem, Severity
from humexjournal.vault.store import Reading


def notes(reading: Reading, as_of: date) -> list[Problem]:
    """What is worth a look and nothing to settle, about entries and about behaviours."""
    of_files = (one for one in reading.problems if one.severity is Severity.NOTE)
    journal = reading.journal
    return [*of_files, *far_from_others(journal, as_of), *advise(journal, as_of)]
