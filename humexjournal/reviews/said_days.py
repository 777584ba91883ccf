"""Every day of some behaviours: what was written, what it was read as, and what it came to."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from humexjournal.adherence.day import day_records
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.entry import Observation
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI


class SaidDay(Struct, frozen=True):
    """A behaviour on a day; nothing was said where there is no observation.

    A day that was not asked for has a state only where something was done all the same.
    """

    kbi: KBI
    day: date
    state: State | None
    asked: bool
    observation: Observation | None
    off: str | None


class SaidDays(Struct, frozen=True):
    """The days of some behaviours between two dates, by date and then by id."""

    client: str
    as_of: date
    period: Period
    kbis: tuple[KBI, ...]
    days: tuple[SaidDay, ...]


def said_days(
    journal: Journal, kbis: Sequence[KBI], first: date | None, last: date | None, as_of: date
) -> SaidDays:
    """The days of a range; from the first of which there is anything up to today, if not said."""
    end = min(last or as_of, as_of)
    begin = first or min((_begin(kbi, journal) for kbi in kbis), default=end)
    period = Period(min(begin, end), end)
    days = sorted(
        (day for kbi in kbis for day in _days(kbi, journal, period, as_of)),
        key=lambda one: (one.day, one.kbi.id),
    )
    return SaidDays(journal.settings.client, as_of, period, tuple(kbis), tuple(days))


def _begin(kbi: KBI, journal: Journal) -> date:
    return min((kbi.starts, *_noted(kbi, journal)))


def _noted(kbi: KBI, journal: Journal) -> Iterator[date]:
    """The days of which something is written about a behaviour, in an entry or in a week line."""
    yield from (day for day, entry in journal.daily.items() if kbi.id in entry.observations)
    for week in journal.weekly.values():
        yield from week.cells.get(kbi.id, ())


def _days(kbi: KBI, journal: Journal, period: Period, as_of: date) -> Iterator[SaidDay]:
    """Its active days, and those outside on which something was written all the same."""
    records = {one.day: one for one in day_records(kbi, journal, period, as_of)}
    for day in sorted({*records, *(day for day in _noted(kbi, journal) if day in period)}):
        record = records.get(day) or DayRecord(day, State.VOID, asked=False)
        said = journal.observation(kbi.id, day)
        state = record.state if record.asked or record.did else None
        yield SaidDay(kbi, day, state, record.asked, said, record.off)
