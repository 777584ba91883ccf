"""Everything that a vault's files have wrong, each and together."""

from collections.abc import Iterable
from datetime import date

from msgspec.structs import replace

from humexjournal.app.other_side import strangers, without_names
from humexjournal.core import checks
from humexjournal.core.journal import Journal
from humexjournal.problem import Problem, Severity, sort_key
from humexjournal.vault.store import Reading


def problems(reading: Reading, as_of: date) -> list[Problem]:
    """The problems of the files one by one and of the files together, in order of their places.

    Notes are advice, and not among them.
    """
    journal, elsewhere = reading.journal, reading.elsewhere
    of_files = (*reading.problems, *strangers(journal, elsewhere))
    together = (*checks.check(journal, as_of), *_closed_weeks(journal, as_of))
    found = (*of_files, *together, *_tone_of_notes(journal, as_of))
    told = discreet(found, reading)
    return sorted((one for one in told if one.severity is not Severity.NOTE), key=sort_key)


def _closed_weeks(journal: Journal, as_of: date) -> Iterable[Problem]:
    """What a definition has made otherwise of a week that was closed."""
    if not any(entry.agreed for entry in journal.weekly.values()):
        return ()
    from humexjournal.reviews.redefined import redefined  # noqa: PLC0415 — figures, seldom needed

    return redefined(journal, as_of)


def _tone_of_notes(journal: Journal, as_of: date) -> Iterable[Problem]:
    if not journal.prompts and not journal.drafts:
        return ()
    from humexjournal.coaching.checks import tone_of_notes  # noqa: PLC0415 — only notes have a tone

    return tone_of_notes(journal, as_of)


def discreet(found: Iterable[Problem], reading: Reading) -> list[Problem]:
    """The problems as they may be told: naming no key of the other side, nor a private line."""
    told = without_names(found, reading.journal, reading.elsewhere)
    return [replace(one, hides_line=True) for one in told] if reading.hides_lines else told


def of_figures(found: Iterable[Problem]) -> list[Problem]:
    """The problems that matter to figures: an entry of a later day does not exist for them."""
    return [problem for problem in found if problem.code != "future-entry"]
