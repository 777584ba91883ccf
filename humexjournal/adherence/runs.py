"""Runs: what was kept up, with a miss forgiven."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State

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


def current_run(logged: Sequence[Opportunity], forgiven: int = FORGIVING) -> Run | None:
    """The run of logged opportunities that goes on; it is looked for from the end."""
    latest = list(_to_the_last_break(logged, forgiven))
    return runs(reversed(latest), forgiven).current


def _to_the_last_break(logged: Sequence[Opportunity], forgiven: int) -> Iterator[Opportunity]:
    misses = 0
    for one in reversed(logged):
        misses = misses + 1 if one.state is State.MISSED else 0
        if misses > forgiven:
            return
        yield one


def _runs(opportunities: Iterable[Opportunity], forgiven: int) -> Iterator[Run | None]:
    """Each run, last the one that goes on; None where nothing was done in it."""
    done, misses = 0, 0
    first = last = date.min
    for one in opportunities:
        if one.state in DONE_STATES:
            first, last = first if done else one.due, one.due
            done, misses = done + 1, 0
        elif one.state is State.MISSED:
            misses += 1
            if done and misses > forgiven:
                yield Run(done, first, last)
                done = 0
    yield Run(done, first, last) if done else None
