"""Runs: what was kept up, with a miss forgiven."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State

STRICT = 0
FORGIVING = 1
"""How many misses one after the other leave a run whole."""

WORTH_SHOWING = 3


class Run(Struct, frozen=True):
    """`done` opportunities kept up from one day to another, on both of which it was done."""

    done: int
    first: date
    last: date


class Runs(Struct, frozen=True):
    """The run that goes on, None while it is short, and the longest there has been.

    A run that has ended is nowhere to be seen: a broken run that is shown costs engagement
    whatever was done (Silverman & Barasch 2023).
    """

    current: Run | None = None
    longest: Run | None = None


class RunSoFar(Struct, frozen=True):
    """How the runs of a series stand: the one that goes on, and the longest that has ended.

    `misses` are those since it was last done.
    """

    done: int = 0
    first: date = date.min
    last: date = date.min
    misses: int = 0
    ended: Run | None = None

    @property
    def runs(self) -> Runs:
        """The run that goes on, and the longest; of equally long ones the first is the record."""
        run = Run(self.done, self.first, self.last) if self.done else None
        both = filter(None, (self.ended, run))
        return Runs(
            current=run if run and run.done >= WORTH_SHOWING else None,
            longest=max(both, key=lambda one: one.done, default=None),
        )


NO_RUN = RunSoFar()


def runs(opportunities: Iterable[Opportunity], forgiven: int = FORGIVING) -> Runs:
    """The runs of a series in order of `due`.

    A run breaks at the first of more than `forgiven` misses in a row; what is off, spare, blank,
    open or void neither lengthens nor breaks it.
    """
    return run_so_far(opportunities, forgiven=forgiven).runs


def run_so_far(
    opportunities: Iterable[Opportunity],
    before: RunSoFar = NO_RUN,
    forgiven: int = FORGIVING,
) -> RunSoFar:
    """How the runs stand after a series; `before` is how they stood."""
    done, first, last = before.done, before.first, before.last
    misses, ended = before.misses, before.ended
    for one in opportunities:
        if one.state in DONE_STATES:
            first = first if done else one.due
            last, misses = one.due, 0
            done += 1
        elif one.state is State.MISSED:
            misses += 1
            if misses > forgiven:
                ended = _longer(ended, done, first, last)
                done = 0
    return RunSoFar(done, first, last, misses, ended)


def _longer(record: Run | None, done: int, first: date, last: date) -> Run | None:
    return Run(done, first, last) if done > (record.done if record else 0) else record


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
