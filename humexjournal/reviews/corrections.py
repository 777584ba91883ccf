"""What has been corrected since a week was on the table."""

from datetime import date

from msgspec import Struct

from humexjournal.adherence.series import Series, series
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import Week
from humexjournal.core.entry import Count, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import FREE


class Correction(Struct, frozen=True):
    """A count that was agreed in a talk, and what the entries come to today."""

    week: Week
    agreed: Count
    now: Tally


def corrections(journal: Journal, week: Week, as_of: date) -> tuple[Correction, ...]:
    """Where the last reviewed week before this one has other counts today."""
    reviewed = _last_reviewed(journal, week, as_of)
    if reviewed is None:
        return ()
    found = [
        Correction(reviewed.week, one, tally(today))
        for one in reviewed.agreed
        if one.kbi in journal.kbis
        and is_comparable(today := _today(one, journal, reviewed.week, as_of))
    ]
    return tuple(c for c in found if (c.now.done, c.now.scheduled) != (c.agreed.done, c.agreed.of))


def is_comparable(today: Series) -> bool:
    """Whether a count of that week can be compared; that of a longer period has gone on since."""
    ended = today.opportunities or today.quotas or today.totals
    return bool(ended) or not any(isinstance(day.schedule, FREE) for day in today.days)


def _last_reviewed(journal: Journal, week: Week, as_of: date) -> WeeklyEntry | None:
    earlier = [
        entry
        for first, entry in journal.weekly.items()
        if first < week.first and entry.reviewed is not None and entry.reviewed <= as_of
    ]
    return max(earlier, key=lambda entry: entry.week, default=None)


def _today(count: Count, journal: Journal, week: Week, as_of: date) -> Series:
    return series(journal.kbis[count.kbi], journal, week.period, as_of)
