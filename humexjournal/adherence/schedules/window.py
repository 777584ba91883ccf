"""Windows: a chance that can be taken on any day of several, the last of them its due day."""

from collections.abc import Sequence

from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.state import NOT_ELIGIBLE, State


def state_of(window: Sequence[DayRecord]) -> State:
    """What a window comes to.

    A done on any of its days counts, also on one that was off. Otherwise it is off where its due
    day is, open while one of its days is, and missed only where every day says so.
    """
    if any(record.did for record in window):
        return done_state(window)
    if window[-1].state in NOT_ELIGIBLE:
        return window[-1].state
    states = {record.state for record in window}
    open_or_unknown = (state for state in (State.PENDING, State.UNLOGGED) if state in states)
    return next(open_or_unknown, State.MISSED)


def done_state(window: Sequence[DayRecord]) -> State:
    """What a window is in which it was done: minimum where no day has more."""
    full = any(record.did and not record.at_minimum for record in window)
    return State.DONE if full else State.MINIMUM
