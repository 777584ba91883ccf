"""The entries of a vault, each read by what its settings, behaviours and templates say."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.entry import DailyEntry, PeriodEntry, WeeklyEntry
from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Settings
from humexjournal.parsing.daily_file import DailyFile
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.template import Template
from humexjournal.problem import Problem
from humexjournal.vault import contents
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.dated_names import Rule
from humexjournal.vault.files import ENTRY_LIMIT
from humexjournal.vault.layout import Rhythm
from humexjournal.vault.progress import Count
from humexjournal.vault.shelf import Shelf


class Basis(NamedTuple):
    """What the entries are read by; when any of it changes, all are read again."""

    kbis: Mapping[str, KBI]
    settings: Settings
    template: Template
    rules: Mapping[Rhythm, Rule]

    @property
    def reader(self) -> EntryReader:
        """A reader that goes by it."""
        written_day = self.rules[Rhythm.DAILY].layout.written_day
        return EntryReader(self.kbis, self.settings, written_day, self.template)


class EntriesRead(NamedTuple):
    """The entries of each rhythm, by their first days."""

    daily: dict[date, DailyEntry]
    weekly: dict[date, WeeklyEntry]
    monthly: dict[date, PeriodEntry]
    quarterly: dict[date, PeriodEntry]


class Entries:
    """The entries of one vault, as they were read last.

    `spoken` leads from each day whose note says something about its week to the first day of that.
    """

    def __init__(self, root: Path) -> None:
        """Begin with nothing remembered."""
        self.root = root
        self.shelf = Shelf(root)
        self.spoken: dict[date, date] = {}
        self._basis: Basis | None = None
        self._reader: EntryReader | None = None

    @property
    def reader(self) -> EntryReader:
        """What reads them; there is none before the first reading."""
        assert self._reader is not None, "a vault is read before it is asked about"
        return self._reader

    def read(
        self, found: Catalogue, basis: Basis, problems: list[Problem], count: Count
    ) -> EntriesRead:
        """All entries; only what has changed is parsed, unless it is to be read by other rules."""
        if self._basis != basis:
            self._basis, self._reader = basis, basis.reader
            self.shelf.forget()
        daily, from_days = self._dailies(found, problems, count)
        weekly = self._weeklies(found, from_days, problems, count)
        count.all()
        return EntriesRead(
            daily,
            weekly,
            self._periods(found.monthly, problems),
            self._periods(found.quarterly, problems),
        )

    def day(self, day: date, path: str, problems: list[Problem]) -> DailyFile | None:
        """What the note of one day says now."""
        parse = partial(contents.daily, day=day, path=path, reader=self.reader)
        return self.shelf.parsed(path, ENTRY_LIMIT, parse, problems)

    def week(self, week: Week, path: str, problems: list[Problem]) -> WeeklyEntry | None:
        """What the note of one week says now."""
        parse = partial(contents.weekly, week=week, path=path, reader=self.reader)
        return self.shelf.parsed(path, ENTRY_LIMIT, parse, problems)

    def _dailies(
        self, found: Catalogue, problems: list[Problem], count: Count
    ) -> tuple[dict[date, DailyEntry], list[WeeklyEntry]]:
        daily, weekly = {}, []
        self.spoken = {}
        parse = partial(contents.daily_of, reader=self.reader)
        for day, parsed in self.shelf.notes(found.daily, ENTRY_LIMIT, parse, problems):
            daily[day] = parsed.entry
            count.one()
            if parsed.week:
                weekly.append(parsed.week)
                self.spoken[day] = parsed.week.week.first
        return daily, weekly

    def _weeklies(
        self,
        found: Catalogue,
        from_days: list[WeeklyEntry],
        problems: list[Problem],
        count: Count,
    ) -> dict[date, WeeklyEntry]:
        weekly = {}
        for week, path in found.weekly.items():
            count.one()
            if entry := self.week(week, path, problems):
                weekly[week.first] = entry
        for entry in from_days:
            first = entry.week.first
            weekly[first] = _joined(weekly[first], entry) if first in weekly else entry
        return weekly

    def _periods(
        self, found: Mapping[Month, str] | Mapping[Quarter, str], problems: list[Problem]
    ) -> dict[date, PeriodEntry]:
        entries = {}
        for period, path in found.items():
            parse = partial(contents.period, period=period, path=path, reader=self.reader)
            if entry := self.shelf.parsed(path, ENTRY_LIMIT, parse, problems):
                entries[period.first] = entry
        return entries


def _joined(week: WeeklyEntry, day: WeeklyEntry) -> WeeklyEntry:
    """A weekly entry with what a daily one says about the week, where it is silent itself."""
    silent = {name for name in week.__struct_fields__ if not getattr(week, name)}
    return replace(week, **{name: getattr(day, name) for name in silent})
