"""Readings of the outcomes over the last weeks: how a goal shows, never adherence."""

from datetime import date
from decimal import Decimal

from msgspec import Struct

from humexjournal.adherence.readings import reading
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Outcome

WEEKS = 4


class Readings(Struct, frozen=True):
    """An outcome with a reading a week, oldest first, None for a week without one."""

    outcome: Outcome
    values: tuple[Decimal | None, ...]


def readings(journal: Journal, week: Week, as_of: date) -> tuple[Readings, ...]:
    """The outcomes that were read in the last four weeks, from the first reading on."""
    weeks = [week.shifted(-n) for n in reversed(range(WEEKS))]
    found = []
    for name, outcome in sorted(journal.settings.outcomes.items()):
        values = [reading(name, journal, one, as_of) for one in weeks]
        while values and values[0] is None:
            values.pop(0)
        if values:
            found.append(Readings(outcome, tuple(values)))
    return tuple(found)
