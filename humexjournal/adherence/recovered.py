"""What came after a prompt. It is about the client, never about what the prompt achieved.

With no effect at all most prompts are followed by better days, because they are sent after the
worst ones; so nothing here compares before with after.
"""

from collections.abc import Iterable
from enum import StrEnum
from itertools import islice

from humexjournal.adherence.gates import Figure, withheld
from humexjournal.adherence.interval import wilson
from humexjournal.adherence.logged import SCHEDULED_STATES, outcomes
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State

SOON = 3
DONE_SOON = 2
LATER = 14


class Recovered(StrEnum):
    """Whether at least 2 of the next 3 opportunities were done."""

    YES = "yes"
    NO = "no"
    CANT_TELL = "can't tell"
    """All have closed, and it depends on one without an entry."""


class UsualRange(StrEnum):
    """Where the opportunities after a prompt stand against the usual adherence."""

    BACK_IN_RANGE = "back in the usual range"
    STILL_LOWER = "still lower"
    CANT_TELL = "can't tell"


def recovered(after: Iterable[Opportunity]) -> Recovered | None:
    """Whether the next 3 opportunities after a prompt were back; None while that is open.

    `after` are the opportunities after the prompt, in order of `due`. What is excused, spare or
    void makes room for the next one; what is still open keeps its place, so that the answer, once
    given, does not change when it closes. It is given as soon as the open ones cannot change it.
    """
    states = [one.state for one in islice(filter(_asked_for, after), SOON)]
    if sum(state in DONE_STATES for state in states) >= DONE_SOON:
        return Recovered.YES
    if states.count(State.MISSED) > SOON - DONE_SOON:
        return Recovered.NO
    closed = sum(state in SCHEDULED_STATES for state in states)
    return Recovered.CANT_TELL if closed == SOON else None


def usual_range(after: Iterable[Opportunity], usual: float) -> UsualRange:
    """The next 14 opportunities after a prompt against the usual adherence at that time.

    Of those that have closed so far, the logged ones have a likely range (Wilson, 80 %). Still
    lower is a range that ends below `usual` (0 to 1); too few logged ones say nothing.
    """
    known = outcomes(islice(filter(_asked_for, after), LATER))
    if withheld(Figure.BACK_IN_RANGE, closed_prompts=1, opportunities=len(known)):
        return UsualRange.CANT_TELL
    is_lower = wilson(sum(known), len(known)).high < usual
    return UsualRange.STILL_LOWER if is_lower else UsualRange.BACK_IN_RANGE


def _asked_for(one: Opportunity) -> bool:
    return one.state in SCHEDULED_STATES or one.state is State.PENDING
