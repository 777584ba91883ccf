"""The units of a quota, each on the day on which it was decided."""

from collections.abc import Iterator, Sequence

from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.state import NOT_ELIGIBLE, State


def resolved(records: Sequence[DayRecord], quota: int, cap: int) -> Iterator[Opportunity]:
    """The units among the days of a period that are decided, in the order in which they were.

    A unit is decided when it is done, or at the end of the first day after which the days left
    cannot hold it any more: then it has lapsed, or is unlogged where a day without entry could
    have held it. A day that is still open is a day left. `cap` is how many a day can hold.
    """
    needed, blank = quota, 0
    holds = [_holds(record, cap) for record in records]
    left = sum(holds)
    for record, held in zip(records, holds, strict=True):
        if record.state is not State.PENDING:
            left -= held
        blank += cap * (record.state is State.UNLOGGED)
        done = State.MINIMUM if record.at_minimum else State.DONE
        for _ in range(min(record.times, needed)):
            needed -= 1
            yield Opportunity(record.day, done)
        while needed > left:
            needed -= 1
            yield Opportunity(record.day, State.UNLOGGED if blank else State.MISSED)
            blank -= blank > 0


def _holds(record: DayRecord, cap: int) -> int:
    """How many units a day can hold; one that is off holds what was done on it all the same."""
    return record.times if record.state in NOT_ELIGIBLE else cap
