"""The days of a client, over all KBIs, as the quiet check looks at them."""

from collections.abc import Iterable, Iterator
from datetime import date

from humexjournal.adherence.life import Life
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.quiet import ClientDay
from humexjournal.adherence.state import NOT_ELIGIBLE, State
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import Each


def client_days(lives: Iterable[Life], journal: Journal, as_of: date) -> Iterator[ClientDay]:
    """The closed days of all lives together, in order.

    A day is silent on which something was due and nothing is known of any of it.
    """
    states: dict[date, list[State]] = {}
    for life in lives:
        for record in life.series.days:
            states.setdefault(record.day, []).extend(_due(record))
    for day in sorted(states):
        if journal.settings.calendar.is_closed(day, as_of):
            week = journal.week_entry(day)
            silent = all(state is State.UNLOGGED for state in states[day])
            due = bool(states[day])
            yield ClientDay(day, due, due and silent, paper=bool(week and week.paper))


def _due(record: DayRecord) -> Iterator[State]:
    """The state of a day that was asked for; an occasion may or may not have arisen."""
    due = record.asked and record.state not in NOT_ELIGIBLE
    if due and not isinstance(record.schedule, Each):
        yield record.state
