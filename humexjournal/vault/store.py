"""The vault as one value: everything in the folder, read, with every problem."""

import errno
import os
from collections.abc import Collection
from pathlib import Path

from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.prompt import Prompt
from humexjournal.core.settings import Settings, handed_down
from humexjournal.problem import Problem, sort_key
from humexjournal.vault import contents
from humexjournal.vault.catalogue import Catalogue, catalogue
from humexjournal.vault.clients import clients
from humexjournal.vault.collection import no_collection
from humexjournal.vault.complaints import unread
from humexjournal.vault.dated_names import NamesRead
from humexjournal.vault.drafts import Drafts, with_drafts
from humexjournal.vault.entries import Basis, Entries
from humexjournal.vault.files import ENTRY_LIMIT, YAML_LIMIT, Unread, read
from humexjournal.vault.glance import glance
from humexjournal.vault.groundwork import (
    behaviours,
    daily_template,
    find_dates,
    notes_between,
    questions,
)
from humexjournal.vault.layout import MARKER
from humexjournal.vault.other_keys import OtherKeys
from humexjournal.vault.progress import Count, Progress
from humexjournal.vault.reading import Reading
from humexjournal.vault.shelf import Shelf

__all__ = ["Reading", "Vault"]

_NO_FILE = os.strerror(errno.ENOENT)


class Vault:
    """One side of a vault on disk; a second `read` parses only what has changed.

    With `drafts` it is a client's as the coach sees it: with what has been drafted and not sent.
    Its settings are those of the vault `above`, if that is another; `beside` is the folder of the
    other side, of which nothing is read but what its keys are.
    `changed` are the paths of the files that say anything else, or are gone, since the reading
    before the last one; after the first they are all that were read.
    """

    def __init__(
        self,
        root: Path,
        drafts: Drafts | None = None,
        above: Path | None = None,
        beside: Path | None = None,
    ) -> None:
        """Begin with nothing remembered."""
        self.root, self.drafts, self.above, self.beside = root, drafts, above, beside
        self.changed: tuple[str, ...] = ()
        self._settings_file = Shelf(above or root)
        self._behaviours = Shelf(root)
        self._entries = Entries(root)
        self._dates = Shelf(root)
        self._templates = Shelf(root)
        self._questions_file = Shelf(root)
        self._others = OtherKeys(beside)
        self._calendar: Calendar | None = None
        self._found = Catalogue()
        self._names = NamesRead()
        self._journal: Journal | None = None
        self._hints: set[str] = set()
        self._desks: dict[str, Drafts] = {}

    def read(self, progress: Progress | None = None, *, thorough: bool = False) -> Reading:
        """Everything that the folder holds now; VaultError where there is no folder any more.

        `progress` is told now and then how far it has come. A thorough reading looks into every
        file, also where nothing outside says that it has changed.
        """
        self._journal = None
        self._hints.clear()
        with no_collection():
            for shelf in self._shelves():
                shelf.marks.begin(thorough=thorough)
            reading = self._read(progress)
            changed = [path for shelf in self._shelves() for path in shelf.settle()]
        self.changed, self._journal = tuple(sorted(set(changed))), reading.journal
        return reading

    def glance(self, hints: Collection[str]) -> Journal | None:
        """What the vault says if those files alone have changed, found without looking further.

        None where that is not sure, or where nothing is gained by it. A reading has to follow.
        """
        if self._journal is None:
            return None
        self._hints.update(hints)
        return glance(self._found, self._entries, self._journal, self._hints)

    def unfinished(self, now_ns: int, quiet_ns: int) -> tuple[str, ...]:
        """The files that somebody may still be writing: those that have not been quiet for so long.

        A file that is empty, or whose keys have no end, has two seconds to become whole.
        """
        shelves = self._shelves()
        return tuple(
            sorted({path for one in shelves for path in one.marks.unfinished(now_ns, quiet_ns)})
        )

    def _read(self, progress: Progress | None) -> Reading:
        problems: list[Problem] = []
        settings = self._settings(problems)
        found = self._found = catalogue(self.root, settings, self._names)
        problems.extend(found.problems)
        kbis = self._kbis(found, settings, problems)
        basis = Basis(kbis, settings, daily_template(found, self._templates), found.rules)
        find_dates(found, self._dates, problems)
        count = Count(len(found.daily) + len(found.weekly), progress)
        entries = self._entries.read(found, basis, problems, count)
        journal = Journal(
            settings=settings,
            kbis=kbis,
            daily=entries.daily,
            weekly=entries.weekly,
            monthly=entries.monthly,
            quarterly=entries.quarterly,
            prompts=self._prompts(found, problems),
            drafts=self._for_clients(settings, problems),
            questions=questions(self.root, self._questions_file, problems),
        )
        others, hides = self._others.read(settings), self.above is not None
        return Reading(journal, tuple(sorted(problems, key=sort_key)), others, hides)

    def _shelves(self) -> list[Shelf]:
        """All that is remembered of the files of this vault."""
        desks = [*self._desks.values(), *([self.drafts] if self.drafts else [])]
        pieces = (self._dates, self._templates, self._questions_file, *(one.notes for one in desks))
        return [self._settings_file, self._behaviours, self._entries.shelf, *pieces]

    @property
    def found(self) -> Catalogue:
        """Which file is what, as of the last reading."""
        return self._found

    def would_say(self, path: str, data: bytes) -> list[Problem]:
        """The problems that an entry would have with these bytes; nothing is remembered of them."""
        reader = self._entries.reader
        for day, there in self._found.daily.items():
            if there == path:
                return contents.daily(data, day, path, reader)[1]
        for week, there in self._found.weekly.items():
            if there == path:
                return contents.weekly(data, week, path, reader)[1]
        return []

    def root_of(self, path: str) -> Path:
        """The vault in which a file lies: the coach's for a draft, the one above for settings."""
        if self.above and path == MARKER:
            return self.above
        return self.drafts.root if self.drafts and self.drafts.has(path) else self.root

    def text(self, path: str) -> str:
        """The text of one file as it is now, for showing a line of it."""
        content = read(str(self.root_of(path) / path), ENTRY_LIMIT)
        return "" if isinstance(content, Unread) else content.data.decode("utf-8-sig", "replace")

    def _settings(self, problems: list[Problem]) -> Settings:
        found = self._settings_file.parsed(MARKER, YAML_LIMIT, contents.settings, problems)
        if found is None and not problems:
            problems.append(unread(MARKER, Unread("unreadable-file", _NO_FILE)))
        return handed_down(found or Settings()) if self.above else found or Settings()

    def _kbis(
        self, found: Catalogue, settings: Settings, problems: list[Problem]
    ) -> dict[str, KBI]:
        """The behaviours; when the calendar changes, all are read again."""
        if self._calendar != settings.calendar:
            self._calendar = settings.calendar
            self._behaviours.forget()
        return behaviours(found, settings, self._behaviours, problems)

    def _prompts(self, found: Catalogue, problems: list[Problem]) -> tuple[Prompt, ...]:
        there = notes_between(found.prompts, self._entries.shelf, problems)
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
