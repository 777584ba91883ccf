"""Keeping what humex makes of a vault up to date: the drafts that are due, then the sheets.

`humex build` does it once; `humex watch` does it again and again with the same object, which
remembers what has not changed. So both leave the same behind.
"""

from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from humexjournal.app.batches import never, until, write
from humexjournal.app.built import Built
from humexjournal.app.check import of_figures, problems
from humexjournal.app.desk import Desk
from humexjournal.app.for_clients import Desks, Today
from humexjournal.app.pages import Span
from humexjournal.app.publish import Published
from humexjournal.app.sheets import Basis, Sheets
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.rendering.pages import Pages
from humexjournal.vault.derived import Derived, Written
from humexjournal.vault.store import Reading, Vault

Progress = Callable[[int, int], None]
"""How many of how many entries have been read."""

MakesPages = Callable[[Settings], AbstractContextManager[Pages]]

NOTHING = Reading(Journal(), ())
AT_ONCE = 2
"""Pages that are made before anything else: a day's week, and the one before while it is open."""


@dataclass(slots=True)
class Upkeep:
    """What is to be kept up to date in a vault, and how it stood the last time.

    `today` says which day it is by the settings of a vault, `pages` what makes its pages.
    """

    vault: Vault
    today: Today
    pages: MakesPages
    sheets: Sheets = field(default_factory=Sheets)
    derived: Derived = field(init=False)
    desk: Desk = field(init=False)
    desks: Desks = field(init=False)
    published: Published = field(init=False)
    _reading: Reading = NOTHING
    _changed: set[str] = field(default_factory=set)
    _checked: tuple[Reading, date, tuple[Problem, ...]] | None = None

    def __post_init__(self) -> None:
        """Begin with nothing known."""
        self.derived = Derived(self.vault.root)
        self.desk = Desk(self.vault)
        self.desks = Desks(self.vault.root)
        self.published = Published(self.vault.root)

    def read(self, progress: Progress | None = None, *, thorough: bool = False) -> Reading:
        """Everything that the vault says now; VaultError where it cannot be read."""
        self._reading = self.vault.read(progress, thorough=thorough)
        self._changed.update(self.vault.changed)
        return self._reading

    def glance(self, hints: Collection[str], now_ns: int, quiet_ns: int) -> Written:
        """The sheets of the weeks that a few entries are in, before everything is looked through.

        Nothing where it is not sure that those are all that has changed, or one is being written.
        """
        journal = self.vault.glance(hints)
        if journal is None or self.is_being_written(now_ns, quiet_ns):
            return Written()
        with self._following(journal) as pages:
            made = self.published.take(self.sheets.make(pages.render, _is_week))
            return write(islice(made, AT_ONCE), self.sheets, self.derived)

    def is_being_written(self, now_ns: int, quiet_ns: int) -> bool:
        """Whether a file that has changed has not been quiet for so long, or is only half there."""
        return bool(self.vault.unfinished(now_ns, quiet_ns))

    def build(self, is_interrupted: Callable[[], bool] = never) -> Built:
        """Bring everything up to what was read last; VaultError where it cannot be written.

        Where it is interrupted, the other sheets are left for the next time.
        """
        drafted = self._draft()
        reading = self._reading
        for_clients = tuple(self.desks.draft(reading.journal.settings, self.today))
        with self._following(reading.journal) as pages:
            self.sheets.remake(self.derived.touched())
            self.sheets.remake(self.published.touched(reading.journal.settings))
            made = until(is_interrupted, self.sheets.make(pages.render))
            written = write(self.published.take(made), self.sheets, self.derived)
        if self.sheets.is_fresh:
            written = written.and_then(self.derived.put({}, self.sheets.names))
        return Built(
            reading=reading,
            changed=self._told_changes(),
            drafted=drafted,
            for_clients=for_clients,
            written=written,
            names=frozenset(self.sheets.names),
            problems=self.problems,
            unused=tuple(dict.fromkeys(pages.unused.values())),
            is_whole=self.sheets.is_fresh,
            day=self.day,
            published=self.published.bring(reading.journal.settings),
        )

    @property
    def root(self) -> Path:
        """The folder of the vault."""
        return self.vault.root

    @property
    def above(self) -> Path | None:
        """The vault whose settings hold here, None where they are its own."""
        return self.vault.above

    @property
    def day(self) -> date:
        """Which day it is by the settings that were read last."""
        return self.today(self._reading.journal.settings)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problems of what was read last; looked for again when that or the day is another."""
        now = self._reading, self.day
        if self._checked is None or self._checked[:2] != now:
            self._checked = (*now, tuple(of_figures(problems(*now))))
        return self._checked[2]

    @contextmanager
    def _following(self, journal: Journal) -> Iterator[Pages]:
        """What makes the pages of a journal, and the sheets turned to it."""
        self.desk.turn_to(journal)
        with self.pages(journal.settings) as pages:
            basis = Basis(journal, self.today(journal.settings), pages.look)
            self.sheets.follow(basis, self.desk.lives)
            yield pages

    def _draft(self) -> tuple[str, ...]:
        """The drafts that were not there, made and read back."""
        drafted = self.desk.draft(self._reading, self.day)
        if drafted:
            self.read()
        return drafted

    def _told_changes(self) -> tuple[str, ...]:
        """The files that have changed since the last build."""
        changed = tuple(sorted(self._changed))
        self._changed.clear()
        return changed


def _is_week(span: Span) -> bool:
    return isinstance(span, Week)
