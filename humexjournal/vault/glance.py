"""A journal with a few entries read again, when nothing else is believed to have changed.

It is cautious: where it cannot be sure what a full reading would say, it says nothing.
"""

from bisect import bisect_left
from collections.abc import Collection, Mapping
from datetime import date
from typing import TypeVar

from msgspec import Struct, field

from humexjournal.core.calendar import Week
from humexjournal.core.entry import DailyEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.entries import Entries
from humexjournal.vault.hints import Entry, entry_at, is_behind_link, is_idle, is_there
from humexjournal.vault.layout import Rhythm

E = TypeVar("E", bound=DailyEntry | WeeklyEntry)


class NotSureError(Exception):
    """Only a full reading can say what these paths come to."""


class Glance(Struct):
    """A look at a few entries; `days` and `weeks` are what they are now, None where one is gone."""

    found: Catalogue
    entries: Entries
    journal: Journal
    days: dict[date, DailyEntry | None] = field(default_factory=dict)
    weeks: dict[date, WeeklyEntry | None] = field(default_factory=dict)

    def look_at(self, path: str) -> None:
        """Read what is at a path; NotSureError where that may bear on more than one entry."""
        entry = entry_at(path, self.found)
        if entry is None:
            _be_sure(is_idle(path, self._root, self.found))
            return
        _be_sure(not is_behind_link(path, self._root))
        if entry.rhythm is Rhythm.DAILY:
            self._look_at_day(entry)
        else:
            _be_sure(entry.rhythm is Rhythm.WEEKLY)
            self._look_at_week(entry)

    def changed(self) -> Journal | None:
        """The journal as it is now, None where it says the same."""
        daily = _with(self.journal.daily, self.days)
        weekly = _with(self.journal.weekly, self.weeks)
        if daily is self.journal.daily and weekly is self.journal.weekly:
            return None
        return self.journal.with_daily(daily).with_weekly(weekly)

    @property
    def _root(self) -> str:
        return str(self.entries.root)

    def _look_at_day(self, entry: Entry) -> None:
        day, path = entry.period, entry.path
        _be_sure(day not in self.entries.spoken)
        self._check(entry, self.found.daily.get(day), is_known=day in self.journal.daily)
        if not is_there(path, self._root):
            self.days[day] = None
            return
        read = self.entries.day(day, path, [])
        _be_sure(read is not None and read.week is None)
        _be_sure(not self.entries.shelf.marks.looks_half(path))
        self.days[day] = read.entry if read else None

    def _look_at_week(self, entry: Entry) -> None:
        week: Week = entry.period
        _be_sure(week.first not in self.entries.spoken.values())
        is_known = week.first in self.journal.weekly
        _be_sure(is_known or not self.entries.spoken)
        self._check(entry, self.found.weekly.get(week), is_known=is_known)
        if not is_there(entry.path, self._root):
            self.weeks[week.first] = None
            return
        read = self.entries.week(week, entry.path, [])
        _be_sure(read is not None)
        _be_sure(not self.entries.shelf.marks.looks_half(entry.path))
        self.weeks[week.first] = read

    def _check(self, entry: Entry, counted: str | None, *, is_known: bool) -> None:
        """That no other note is, was or would be for the same."""
        if is_known and counted == entry.path and is_there(entry.path, self._root):
            return
        # One that comes or goes may make copies of notes, or notes of copies.
        _be_sure(not self.found.spares and not self.found.undated)
        _be_sure(not self.found.obsidian.excluded)
        _be_sure(counted == entry.path or (counted is None and not is_known))


def glance(
    found: Catalogue, entries: Entries, journal: Journal, hints: Collection[str]
) -> Journal | None:
    """The journal with the entries at some paths as they are now, None where that is not sure."""
    look = Glance(found, entries, journal)
    try:
        for path in hints:
            look.look_at(path)
    except NotSureError:
        return None
    return look.changed()


def _with(before: Mapping[date, E], changed: Mapping[date, E | None]) -> Mapping[date, E]:
    """Entries with some changed, in the order in which a reading finds them."""
    differing = {day: entry for day, entry in changed.items() if before.get(day) != entry}
    if not differing:
        return before
    after = dict(before)
    for day, entry in differing.items():
        if entry is None:
            del after[day]
        elif day in after:
            after[day] = entry
        else:
            after = _inserted(after, day, entry)
    return after


def _inserted(entries: dict[date, E], day: date, entry: E) -> dict[date, E]:
    """Entries with a new one, where its path has its place: folder by folder, name by name."""
    days = list(entries)
    at = bisect_left(days, entry.path.split("/"), key=lambda one: entries[one].path.split("/"))
    return {one: entry if one == day else entries[one] for one in (*days[:at], day, *days[at:])}


def _be_sure(of_it: bool) -> None:  # noqa: FBT001 — it is the one thing that is said
    if not of_it:
        raise NotSureError
