"""Spare days: so many in a calendar month, and the next one is missed."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.state import State


def within_allowance(records: Iterable[DayRecord], allowance: int) -> Iterator[DayRecord]:
    """The records, in date order and from the first of a month on, with no spare day too many.

    A spare day is spent only where the KBI was asked for.
    """
    spent: Counter[tuple[int, int]] = Counter()
    for record in records:
        if record.state is State.RESERVE:
            month = (record.day.year, record.day.month)
            spent[month] += record.asked
            yield replace(record, state=State.MISSED) if spent[month] > allowance else record
        else:
            yield record
