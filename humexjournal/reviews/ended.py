"""Behaviours that ended with a week's beginning or within it."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.series import series
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import ONE_DAY, Week
from humexjournal.core.journal import Journal


class Ended(Struct, frozen=True):
    """A behaviour, its last day, what replaced it, and what this week's days until then came to."""

    kbi: str
    last: date
    replaced_by: str
    tally: Tally


def ended(journal: Journal, week: Week, as_of: date) -> tuple[Ended, ...]:
    """Those whose first day without them lies in the week, in the order in which they ended.

    One that ended on the last day of a week was there for all of it: it has its row in that week,
    and its line in the next.
    """
    found = [
        Ended(kbi.id, kbi.until, kbi.replaced_by, tally(series(kbi, journal, week.period, as_of)))
        for kbi in journal.kbis.values()
        if kbi.until is not None and kbi.until + ONE_DAY in week.period and kbi.until < as_of
    ]
    return tuple(sorted(found, key=lambda one: (one.last, one.kbi)))
