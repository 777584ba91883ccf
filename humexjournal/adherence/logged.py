"""The opportunities about which something is known."""

from collections.abc import Iterable

from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State

LOGGED_STATES = DONE_STATES | {State.MISSED}
SCHEDULED_STATES = LOGGED_STATES | {State.UNLOGGED}


def logged(opportunities: Iterable[Opportunity]) -> tuple[Opportunity, ...]:
    """Those that were done or missed, in their order; what is open, off or blank says neither."""
    return tuple(one for one in opportunities if one.state in LOGGED_STATES)


def outcomes(opportunities: Iterable[Opportunity]) -> tuple[bool, ...]:
    """Whether each logged opportunity was done; one that was done late is missed."""
    return tuple(one.state in DONE_STATES for one in logged(opportunities))
