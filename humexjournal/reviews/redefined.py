"""A closed week that reads differently today, because a definition was changed without a date."""

from collections.abc import Iterator
from datetime import date

from humexjournal.adherence.series import Series, series
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.entry import Count, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.value import Amount, Clock
from humexjournal.problem import Location, Problem
from humexjournal.reviews.corrections import is_comparable


def redefined(journal: Journal, as_of: date) -> Iterator[Problem]:
    """The counts of the newest closed week that a definition may make others of today.

    Only where an entry alone does not explain it: without a measured value a count changes with
    the entries, and so it does with days that were still open when the week was closed.
    """
    entry = _newest_closed(journal, as_of)
    for agreed in entry.agreed if entry else ():
        if entry and entry.reviewed and agreed.kbi in journal.kbis:
            found = series(journal.kbis[agreed.kbi], journal, entry.week.period, as_of)
            if is_comparable(found) and _is_otherwise(agreed, found, journal, entry.reviewed):
                yield _problem(entry, agreed, tally(found), journal)


def _newest_closed(journal: Journal, as_of: date) -> WeeklyEntry | None:
    closed = (one for one in journal.weekly.values() if one.reviewed and one.reviewed <= as_of)
    return max(closed, key=lambda one: one.week, default=None)


def _is_otherwise(agreed: Count, found: Series, journal: Journal, reviewed: date) -> bool:
    """Whether a count differs by more than entries can explain."""
    now = tally(found)
    if _of(now) != agreed.of:
        return _of(now) + now.excused + now.reserve != agreed.of
    more, calendar = now.done - agreed.done, journal.settings.calendar
    days = [one for one in found.days if one.asked]
    late = sum(not calendar.is_closed(one.day, reviewed) for one in days)
    said = [one.observation.value for one in days if one.observation]
    is_measured = any(isinstance(value, Amount | Clock) for value in said)
    return is_measured and more != 0 and not 0 < more <= late


def _of(counts: Tally) -> int:
    """The planned ones as a closing has them: with what can still be filled in."""
    return counts.scheduled + counts.pending


def _problem(entry: WeeklyEntry, agreed: Count, now: Tally, journal: Journal) -> Problem:
    path, was = journal.kbis[agreed.kbi].path, f"{agreed.kbi} {agreed.done}/{agreed.of}"
    message = f"This week was closed with “{was}”, and reads {now.done}/{_of(now)} today."
    remedy = (
        f"Was {path} changed by hand? Put it back, and date the change: `humex kbi change "
        f"{agreed.kbi}`. Was an entry corrected? `humex talk {entry.week.label} --again` takes "
        "up what it is today."
    )
    return Problem(Location(entry.path, ("agreed",)), "redefined", message, remedy)
