"""Runs: what was kept up, with a miss forgiven."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from humexjournal.adherence.logged import logged
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES

STRICT = 0
FORGIVING = 1
"""How many misses one after the other leave a run whole."""

WORTH_SHOWING = 3


@dataclass(frozen=True, slots=True)
class Run:
    """`done` opportunities kept up from one day to another, on both of which it was done."""

    done: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Runs:
    """The run that goes on, None while it is short, and the longest there has been.

    A run that has ended is nowhere to be seen: a broken run that is shown costs engagement
    whatever was done (Silverman & Barasch 2023).
    """

    current: Run | None = None
    longest: Run | None = None


def runs(opportunities: Iterable[Opportunity], forgiven: int = FORGIVING) -> Runs:
    """The runs of a series in order of `due`.

    A run breaks at the first of more than `forgiven` misses in a row; what is off, spare, blank,
    open or void neither lengthens nor breaks it. Of equally long ones the first is the record.
    """
    all_of_them = list(_runs(opportunities, forgiven))
    current = all_of_them[-1]
    return Runs(
        current=current if current and current.done >= WORTH_SHOWING else None,
        longest=max(filter(None, all_of_them), key=lambda run: run.done, default=None),
    )


def _runs(opportunities: Iterable[Opportunity], forgiven: int) -> Iterator[Run | None]:
    """Each run, last the one that goes on; None where nothing was done in it."""
    run, misses = None, 0
    for one in logged(opportunities):
        if one.state in DONE_STATES:
            run, misses = _with(run, one.due), 0
            continue
        misses += 1
        if misses > forgiven:
            yield run
            run = None
    yield run


def _with(run: Run | None, day: date) -> Run:
    return Run(run.done + 1, run.first, day) if run else Run(1, day, day)
