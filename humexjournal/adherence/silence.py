"""The days of a client, over all KBIs, as the quiet check looks at them."""

from collections.abc import Iterable, Iterator
from datetime import date

from humexjournal.adherence.between import DAY, between
from humexjournal.adherence.life import Life
from humexjournal.adherence.logged import SCHEDULED_STATES
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.quiet import ClientDay
from humexjournal.adherence.state import NOT_ELIGIBLE, UNKNOWN, State
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal

UNJUDGED = NOT_ELIGIBLE | UNKNOWN


def client_days(
    lives: Iterable[Life], journal: Journal, as_of: date, first: date = date.min
) -> Iterator[ClientDay]:
    """The closed days of all lives together, in order, from a day on.

    A day is due on which an opportunity was, a quota's units on the days on which they were
    decided: who is asked for three days a week and writes on three is not silent on the others. It
    is silent where nothing is known of these, nor of any other day that was free to choose.
    """
    every, closed = tuple(lives), Period(first, journal.settings.calendar.last_closed(as_of))
    records = [one for life in every for one in between(life.series.days, closed, DAY)]
    due, heard = set(), {one.day for one in records if _is_known(one)}
    for life in every:
        for one in life.decided_from(first):
            if one.state in SCHEDULED_STATES:
                due.add(one.due)
                if one.state is not State.UNLOGGED:
                    heard.add(one.due)
    for day in sorted({one.day for one in records}):
        week, is_due = journal.week_entry(day), day in due
        silent = is_due and day not in heard
        yield ClientDay(day, is_due, silent, paper=bool(week and week.paper))


def _is_known(record: DayRecord) -> bool:
    return record.asked and record.state not in UNJUDGED
