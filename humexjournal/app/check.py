"""Everything that a vault's files have wrong, each and together."""

from collections.abc import Iterable
from datetime import date

from humexjournal.coaching.checks import tone_of_notes
from humexjournal.core import checks
from humexjournal.problem import Problem, Severity, sort_key
from humexjournal.vault.store import Reading


def problems(reading: Reading, as_of: date) -> list[Problem]:
    """The problems of the files one by one and of the files together, in order of their places.

    Notes are advice, and not among them.
    """
    journal = reading.journal
    found = (*reading.problems, *checks.check(journal, as_of), *tone_of_notes(journal, as_of))
    return sorted((one for one in found if one.severity is not Severity.NOTE), key=sort_key)


def of_figures(found: Iterable[Problem]) -> list[Problem]:
    """The problems that matter to figures: an entry of a later day does not exist for them."""
    return [problem for problem in found if problem.code != "future-entry"]
