"""Every so many days on a fixed grid: windows that lie where they lie, whatever was done when."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby

from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.schedules.window import state_of
from humexjournal.adherence.state import State


def opportunities(run: Iterable[DayRecord], every: int, start: date) -> Iterator[Opportunity]:
    """The chances of a run of days: one for each window of the grid whose last day is in the run.

    The first window begins on `start`. One of which the behaviour has less than half is void, as a
    quota would be that its first days do not carry.
    """
    on_grid = (record for record in run if record.day >= start)
    for _, days in groupby(on_grid, key=lambda record: (record.day - start).days // every):
        window = list(days)
        due = window[-1].day
        if ((due - start).days + 1) % every == 0:
            enough = 2 * len(window) >= every
            yield Opportunity(due, state_of(window) if enough else State.VOID)
