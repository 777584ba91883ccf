"""How long a change held: what was logged under it up to a signal, or up to the next change."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from humexjournal.adherence.between import due_by, due_from
from humexjournal.adherence.drift import Step
from humexjournal.adherence.state import State
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.core.kbi import KBI, Change


class Until(StrEnum):
    """What a change held up to."""

    NOW = "now"
    SIGNAL = "signal"
    CHANGE = "change"


class Held(Struct, frozen=True):
    """A change, and the logged opportunities from its day on, the one that signalled included.

    `last` is the day of the signal or of the next change, None where it still holds. Counts only:
    what came before the change is not compared with what came after it.
    """

    change: Change
    done: int
    logged: int
    until: Until
    last: date | None = None


def held(kbi: KBI, steps: tuple[Step, ...], period: Period) -> tuple[Held, ...]:
    """The changes that were in force on a day of a range, by their first days."""
    return tuple(_held(kbi, steps, period))


def _held(kbi: KBI, steps: tuple[Step, ...], period: Period) -> Iterator[Held]:
    for change, following in pairwise((*kbi.changes, None)):
        assert change is not None
        ends = following.starts if following else date.max
        if change.starts <= period.last and ends > period.first:
            under = due_by(due_from(steps, change.starts), ends - ONE_DAY)
            yield _under(change, tuple(_to_a_signal(under)), ends, period)


def _to_a_signal(steps: Iterable[Step]) -> Iterator[Step]:
    for one in steps:
        yield one
        if one.alarmed:
            return


def _under(change: Change, steps: Sequence[Step], ends: date, period: Period) -> Held:
    done = sum(one.state is not State.MISSED for one in steps)
    if steps and steps[-1].alarmed:
        return Held(change, done, len(steps), Until.SIGNAL, steps[-1].due)
    if ends <= period.last:
        return Held(change, done, len(steps), Until.CHANGE, ends)
    return Held(change, done, len(steps), Until.NOW)
