"""A change that is new, and what has been done since."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.remembered import Remembered, part_of
from humexjournal.adherence.tally import tally
from humexjournal.core.calendar import Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change


class Since(Struct, frozen=True):
    """A change, and how often it was done of how many planned days since.

    0 of 0 in a quota or a total, and where a day since has not been filled in.
    """

    change: Change
    done: int = 0
    of: int = 0


def since(
    kbi: KBI, journal: Journal, week: Week, as_of: date, kept: Remembered | None = None
) -> Since | None:
    """The change in force that began in this week or the one before."""
    last = min(week.last, as_of)
    change = kbi.change_between(week.shifted(-1).first, last)
    if change is None:
        return None
    days = tally(part_of(kbi, journal, Period(change.starts, last), as_of, kept))
    if days.quota is not None or days.total is not None or days.unlogged:
        return Since(change)
    return Since(change, days.done, days.scheduled)
