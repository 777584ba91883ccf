"""The days of a client, over all KBIs, as the quiet check looks at them."""

from collections.abc import Iterable, Iterator
from datetime import date

from humexjournal.adherence.life import Life
from humexjournal.adherence.logged import SCHEDULED_STATES
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.quiet import ClientDay
from humexjournal.adherence.state import NOT_ELIGIBLE, UNKNOWN, State
from humexjournal.core.journal import Journal


def client_days(lives: Iterable[Life], journal: Journal, as_of: date) -> Iterator[ClientDay]:
    """The closed days of all lives together, in order.

    A day is due on which an opportunity was, a quota's units on the days on which they were
    decided: who is asked for three days a week and writes on three is not silent on the others. It
    is silent where nothing is known of these, nor of any other day that was free to choose.
    """
    every = tuple(lives)
    records = [record for life in every for record in life.series.days]
    chances = [one for life in every for one in life.resolved if one.state in SCHEDULED_STATES]
    due = {one.due for one in chances}
    heard = {one.due for one in chances if one.state is not State.UNLOGGED}
    heard |= {record.day for record in records if _is_known(record)}
    silent = due - heard
    for day in sorted({record.day for record in records}):
        if journal.settings.calendar.is_closed(day, as_of):
            week = journal.week_entry(day)
            yield ClientDay(day, day in due, day in silent, paper=bool(week and week.paper))


def _is_known(record: DayRecord) -> bool:
    return record.asked and record.state not in NOT_ELIGIBLE | UNKNOWN
