"""The roster of a coach, again and again: a second one reads only what has changed.

A client's vault that cannot be read says so, and hides no other.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from humexjournal.app.desk import Desk, desk_for
from humexjournal.app.drafting import are_terms_known
from humexjournal.app.for_clients import Today
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.reviews.roster import Listed, Roster, listed, roster, unreadable
from humexjournal.vault.clients import Client, listed_in
from humexjournal.vault.fetched import last_fetched
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER
from humexjournal.vault.stamp import Stamp, stamp
from humexjournal.vault.store import Reading, Vault

UNKNOWN, LOOK = f"{MARKER} could not be read whole", "`humex check` in that folder shows where."


Stamps = tuple[Stamp | None, Stamp | None]
"""How a coach's vault and a client's were from outside, where that shows whether they change."""


@dataclass(slots=True)
class Seen:
    """A client's vault, and what was said about it the last time."""

    desk: Desk
    stamps: Stamps = (None, None)
    reading: Reading | None = None
    said_of: tuple[Journal, date, date | None] | None = None
    said: Listed | None = None

    def look(self, name: str, own: Stamp | None, today: Today) -> Listed:
        """What there is to say about it now; `own` is the stamp of the coach's vault."""
        try:
            reading = self._read((own, stamp(self.desk.vault.root)))
        except VaultError as error:
            return unreadable(name, str(error))
        except OSError as error:
            return unreadable(name, error.strerror or str(error))
        if not are_terms_known(reading):
            return unreadable(name, UNKNOWN, LOOK)
        settings = reading.journal.settings
        fetched = _day(last_fetched(self.desk.vault.root), settings)
        return self._say(name, reading.journal, today(settings), fetched)

    def _read(self, stamps: Stamps) -> Reading:
        """What the vault says; the same as before where nothing can have changed in it."""
        if self.reading is None or None in stamps or stamps != self.stamps:
            self.reading = None
            self.reading, self.stamps = self.desk.vault.read(), stamps
        return self.reading

    def _say(self, name: str, journal: Journal, as_of: date, fetched: date | None) -> Listed:
        """The same again where nothing is different."""
        of = (journal, as_of, fetched)
        if self.said is None or of != self.said_of:
            self.desk.turn_to(journal)
            self.said = listed(journal, name, as_of, fetched, self.desk.lives)
            self.said_of = of
        return self.said


@dataclass(slots=True)
class Rounds:
    """A coach's rounds through the vaults on the list; `today` says which day it is in each."""

    root: Path
    today: Today
    own: Vault = field(init=False)
    _seen: dict[Path, Seen] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with nothing read."""
        self.own = Vault(self.root)

    def look(self) -> tuple[Roster, Settings]:
        """The roster now, and the coach's settings; VaultError where the own vault is not there."""
        own = stamp(self.root)
        journal = self.own.read().journal
        on_list = listed_in(self.root)
        self._seen = {
            one.root: self._seen.get(one.root) or Seen(desk_for(one, self.root))
            for one, wrong in on_list
            if not wrong
        }
        clients = [self._about(one, wrong, own) for one, wrong in on_list]
        return roster(journal, clients, self.today(journal.settings)), journal.settings

    def _about(self, one: Client, wrong: Problem | None, own: Stamp | None) -> Listed:
        if wrong:
            return unreadable(one.name, wrong.message, wrong.remedy)
        return self._seen[one.root].look(one.name, own, self.today)

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders that were looked into last."""
        return tuple(self._seen)


def _day(moment: datetime | None, settings: Settings) -> date | None:
    return settings.calendar.day_at(moment) if moment else None
