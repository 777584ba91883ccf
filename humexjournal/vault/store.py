"""The vault as one value: everything in the folder, read, with every problem."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from functools import partial
from pathlib import Path

from humexjournal.core.calendar import Calendar, Month, Quarter
from humexjournal.core.entry import DailyEntry, PeriodEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt
from humexjournal.core.settings import Settings
from humexjournal.parsing.reader import EntryReader
from humexjournal.problem import Problem, sort_key
from humexjournal.vault import contents
from humexjournal.vault.catalogue import Catalogue, catalogue
from humexjournal.vault.clients import clients
from humexjournal.vault.collection import no_collection
from humexjournal.vault.drafts import Drafts, with_drafts
from humexjournal.vault.files import ENTRY_LIMIT, YAML_LIMIT, Unread, read
from humexjournal.vault.groundwork import (
    behaviours,
    daily_template,
    find_dates,
    notes_between,
    questions,
)
from humexjournal.vault.layout import MARKER, Layout
from humexjournal.vault.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Reading:
    """What a vault says, and what could not be read of it."""

    journal: Journal
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Vault:
    """One side of a vault on disk; a second `read` parses only what has changed.

    With `drafts` it is a client's as the coach sees it: with what has been drafted and not sent.
    """

    root: Path
    drafts: Drafts | None = None
    _settings_file: Shelf = field(init=False)
    _behaviours: Shelf = field(init=False)
    _entries: Shelf = field(init=False)
    _dates: Shelf = field(init=False)
    _templates: Shelf = field(init=False)
    _questions_file: Shelf = field(init=False)
    _layout: Layout | None = None
    _calendar: Calendar | None = None
    _reader: EntryReader | None = None
    _found: Catalogue = field(default_factory=Catalogue)
    _desks: dict[str, Drafts] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with nothing remembered."""
        self._settings_file = Shelf(self.root)
        self._behaviours = Shelf(self.root)
        self._entries = Shelf(self.root)
        self._dates = Shelf(self.root)
        self._templates = Shelf(self.root)
        self._questions_file = Shelf(self.root)

    def read(self) -> Reading:
        """Everything that the folder holds now."""
        with no_collection():
            return self._read()

    def _read(self) -> Reading:
        problems: list[Problem] = []
        settings = self._settings(problems)
        found = self._found = catalogue(self.root, settings)
        problems.extend(found.problems)
        kbis = self._kbis(found, settings, problems)
        reader = self._reader_for(kbis, settings, found)
        find_dates(found, self._dates, problems)
        daily, weekly = self._dailies(found, reader, problems)
        journal = Journal(
            settings=settings,
            kbis=kbis,
            daily=daily,
            weekly=self._weeklies(found, reader, weekly, problems),
            monthly=self._periods(found.monthly, reader, problems),
            quarterly=self._periods(found.quarterly, reader, problems),
            prompts=self._prompts(found, problems),
            drafts=self._for_clients(settings, problems),
            questions=questions(self.root, self._questions_file, problems),
        )
        return Reading(journal, tuple(sorted(problems, key=sort_key)))

    @property
    def found(self) -> Catalogue:
        """Which file is what, as of the last reading."""
        return self._found

    def would_say(self, path: str, data: bytes) -> list[Problem]:
        """The problems that an entry would have with these bytes; nothing is remembered of them."""
        reader = self._reader
        assert reader is not None, "a vault is read before it is asked about"
        for day, there in self._found.daily.items():
            if there == path:
                return contents.daily(data, day, path, reader)[1]
        for week, there in self._found.weekly.items():
            if there == path:
                return contents.weekly(data, week, path, reader)[1]
        return []

    def root_of(self, path: str) -> Path:
        """The vault in which a file lies: that of the coach where it is a draft."""
        return self.drafts.root if self.drafts and self.drafts.has(path) else self.root

    def text(self, path: str) -> str:
        """The text of one file as it is now, for showing a line of it."""
        content = read(str(self.root_of(path) / path), ENTRY_LIMIT)
        return "" if isinstance(content, Unread) else content.data.decode("utf-8-sig", "replace")

    def _settings(self, problems: list[Problem]) -> Settings:
        found = self._settings_file.parsed(MARKER, YAML_LIMIT, contents.settings, problems)
        return found or Settings()

    def _kbis(
        self, found: Catalogue, settings: Settings, problems: list[Problem]
    ) -> dict[str, KBI]:
        """The behaviours; when the calendar changes, all are read again."""
        if self._calendar != settings.calendar:
            self._calendar = settings.calendar
            self._behaviours.forget()
        return behaviours(found, settings, self._behaviours, problems)

    def _reader_for(
        self, kbis: Mapping[str, KBI], settings: Settings, found: Catalogue
    ) -> EntryReader:
        """The reader of the entries; when what it goes by changes, all are read again."""
        template = daily_template(found, self._templates)
        same = (kbis, settings, template, found.daily_layout)
        reader = self._reader
        if reader is None or (reader.kbis, reader.settings, reader.template, self._layout) != same:
            written_day = found.daily_layout.written_day
            reader = self._reader = EntryReader(kbis, settings, written_day, template)
            self._layout = found.daily_layout
            self._entries.forget()
        return reader

    def _dailies(
        self, found: Catalogue, reader: EntryReader, problems: list[Problem]
    ) -> tuple[dict[date, DailyEntry], list[WeeklyEntry]]:
        daily, weekly = {}, []
        parse = partial(contents.daily_of, reader=reader)
        for day, parsed in self._entries.notes(found.daily, ENTRY_LIMIT, parse, problems):
            daily[day] = parsed.entry
            if parsed.week:
                weekly.append(parsed.week)
        return daily, weekly

    def _weeklies(
        self,
        found: Catalogue,
        reader: EntryReader,
        from_days: list[WeeklyEntry],
        problems: list[Problem],
    ) -> dict[date, WeeklyEntry]:
        weekly = {}
        for week, path in found.weekly.items():
            parse = partial(contents.weekly, week=week, path=path, reader=reader)
            if entry := self._entries.parsed(path, ENTRY_LIMIT, parse, problems):
                weekly[week.first] = entry
        for entry in from_days:
            first = entry.week.first
            weekly[first] = _joined(weekly[first], entry) if first in weekly else entry
        return weekly

    def _periods(
        self,
        found: Mapping[Month, str] | Mapping[Quarter, str],
        reader: EntryReader,
        problems: list[Problem],
    ) -> dict[date, PeriodEntry]:
        entries = {}
        for period, path in found.items():
            parse = partial(contents.period, period=period, path=path, reader=reader)
            if entry := self._entries.parsed(path, ENTRY_LIMIT, parse, problems):
                entries[period.first] = entry
        return entries

    def _prompts(self, found: Catalogue, problems: list[Problem]) -> tuple[Prompt, ...]:
        there = notes_between(found.prompts, self._entries, problems)
        return with_drafts(there, self.drafts.read(problems) if self.drafts else [])

    def _for_clients(
        self, settings: Settings, problems: list[Problem]
    ) -> dict[str, tuple[Prompt, ...]]:
        """What lies here for the clients of a coach."""
        listed = list(clients(self.root, settings.clients))
        problems.extend(wrong for _, wrong in listed if wrong)
        names = [client.name for client, wrong in listed if not wrong]
        self._desks = {name: self._desks.get(name) or Drafts(self.root, name) for name in names}
        return {name: tuple(desk.read(problems)) for name, desk in self._desks.items()}


def _joined(week: WeeklyEntry, day: WeeklyEntry) -> WeeklyEntry:
    """A weekly entry with what a daily one says about the week, where it is silent itself."""
    silent = {f.name for f in fields(week) if not getattr(week, f.name)}
    return replace(week, **{name: getattr(day, name) for name in silent})
