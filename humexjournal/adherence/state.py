"""The states of an opportunity, and how a quota stands."""

from collections.abc import Sequence
from enum import StrEnum


class State(StrEnum):
    """The one state in which an opportunity is at an as-of date.

    Done and minimum are done; with missed and unlogged they make the scheduled ones. Pending is
    not yet closed, excused and reserve are not asked for, void never arose.
    """

    DONE = "done"
    MINIMUM = "minimum"
    MISSED = "missed"
    UNLOGGED = "unlogged"
    EXCUSED = "excused"
    RESERVE = "reserve"
    PENDING = "pending"
    VOID = "void"


DONE_STATES = frozenset({State.DONE, State.MINIMUM})
NOT_ELIGIBLE = frozenset({State.EXCUSED, State.RESERVE})
"""What takes a day out of a quota, a total or a window."""

UNKNOWN = frozenset({State.PENDING, State.UNLOGGED})


class Status(StrEnum):
    """How a quota stands, in its running period or after it."""

    MET = "met"
    ON_TRACK = "on track"
    BEHIND_PACE = "behind pace"
    LAST_CHANCE = "last chance"
    NEEDS_THE_LOG = "needs the log"
    OUT_OF_REACH = "out of reach"
    VOID = "void"
    CLOSED = "closed"


def done_among(states: Sequence[State]) -> int:
    """How many of some states are done, in full or by the busy-day version."""
    return sum(map(states.count, DONE_STATES))
