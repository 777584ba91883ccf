"""Occasions: a chance whenever one arises."""

from collections.abc import Iterable, Iterator

from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.core.value import Occasions

KNOWN = DONE_STATES | {State.MISSED}
UNREAD = frozenset({State.UNLOGGED, State.PENDING})


def opportunities(records: Iterable[DayRecord]) -> Iterator[Opportunity]:
    """One for each occasion that was written down: 2/3 are two done and one missed.

    A day that says nothing had none. A single value is one occasion, and so is what could not be
    read.
    """
    for record in records:
        said = record.observation
        if said is None:
            continue
        if isinstance(said.value, Occasions) and record.state in KNOWN:
            yield from _each(record, said.value)
        elif record.state in KNOWN | UNREAD:
            yield Opportunity(record.day, record.state)


def _each(record: DayRecord, occasions: Occasions) -> Iterator[Opportunity]:
    for number in range(occasions.of):
        yield Opportunity(record.day, State.DONE if number < occasions.done else State.MISSED)
