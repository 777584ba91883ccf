"""All the advice: each piece is one small function from a behaviour to a note or nothing."""

from collections.abc import Callable, Iterator
from datetime import date

from humexjournal.core.advice.definition import (
    no_cue,
    no_deadline,
    no_minimum,
    no_reason,
    no_standard,
)
from humexjournal.core.advice.number import many_active
from humexjournal.core.advice.subject import Subject, subject_of
from humexjournal.core.advice.wording import fuzzy, negative, outcome, two_behaviours
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.problem import Problem

Advice = Callable[[Subject], Problem | None]

ADVICE: tuple[Advice, ...] = (
    outcome,
    fuzzy,
    two_behaviours,
    negative,
    no_standard,
    no_cue,
    no_minimum,
    no_deadline,
    no_reason,
)


def advise(journal: Journal, as_of: date) -> list[Problem]:
    """What might be better said, of every behaviour that has not ended."""
    kbis = (kbi for _, kbi in sorted(journal.kbis.items()) if not has_ended(kbi, as_of))
    of_each = (note for kbi in kbis for note in advice_on(kbi, as_of))
    return [*of_each, *many_active(journal, as_of)]


def advice_on(kbi: KBI, as_of: date) -> Iterator[Problem]:
    """What might be better said of one behaviour."""
    subject = subject_of(kbi, as_of)
    return (note for advice in ADVICE if (note := advice(subject)))


def has_ended(kbi: KBI, as_of: date) -> bool:
    """Whether its last day is over, so that advice comes too late."""
    return kbi.until is not None and kbi.until < as_of
