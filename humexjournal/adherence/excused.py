"""How much of the plan real life took out."""

from collections.abc import Iterable

from msgspec import Struct

from humexjournal.adherence.logged import SCHEDULED_STATES
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import State

OFTEN = 4
"""More than one in so many is worth a curious question."""


class Excused(Struct, frozen=True):
    """How many of the due opportunities were excused."""

    excused: int
    due: int

    @property
    def met(self) -> int:
        """The due opportunities on which the plan met real life."""
        return self.due - self.excused

    @property
    def is_often(self) -> bool:
        """Whether it was more than a quarter of them."""
        return OFTEN * self.excused > self.due


def excused(opportunities: Iterable[Opportunity]) -> Excused:
    """How many were excused of those that were due, usually in four weeks.

    Spare days are due. What is still open or void is not, and days off in a quota are not
    opportunities.
    """
    states = [one.state for one in opportunities]
    off = states.count(State.EXCUSED)
    met = sum(state in SCHEDULED_STATES or state is State.RESERVE for state in states)
    return Excused(off, off + met)
