"""Once, before a date is over."""

from collections.abc import Iterator, Sequence
from datetime import date

from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.schedules.window import done_state
from humexjournal.adherence.state import NOT_ELIGIBLE, State

NOT_DONE = (State.MISSED, State.UNLOGGED)


def opportunities(run: Sequence[DayRecord], by: date) -> Iterator[Opportunity]:
    """The one chance of a run of days under one schedule; none where it ends before the date.

    What is done after the date is late: missed, and said to be done.
    """
    window = [record for record in run if record.day <= by]
    if window and window[-1].day == by:
        state = _state(window)
        # Where the window was not done, what was done lies behind it.
        late = state in NOT_DONE and any(record.did for record in run)
        yield Opportunity(by, State.MISSED if late else state, late=late)


def _state(window: Sequence[DayRecord]) -> State:
    """What the days up to the date come to.

    A "no" before the date speaks of a thing that is still to be done: it stands until another word
    is said, and is final when the last day closes.
    """
    last = window[-1].state
    if any(record.did for record in window):
        return done_state(window)
    if last in NOT_ELIGIBLE or last is State.PENDING:
        return last
    said = [record.state for record in window if record.observation]
    no = said and said[-1] is State.MISSED
    return State.MISSED if no or _every_day_says_no(window) else State.UNLOGGED


def _every_day_says_no(window: Sequence[DayRecord]) -> bool:
    return all(record.state is State.MISSED or record.state in NOT_ELIGIBLE for record in window)
