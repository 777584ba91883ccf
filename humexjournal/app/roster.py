"""The roster of a coach, again and again: a second one reads only what has changed.

A client's vault that cannot be read says so, and hides no other. Of many that are new the first
look is shared out over processes; what is said of each is kept, and one that changes is read here.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from msgspec import Struct

from humexjournal.app.desk import Desk, desk_for
from humexjournal.app.drafting import are_terms_known
from humexjournal.app.for_clients import Today
from humexjournal.app.shared_out import shared_out
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.reviews.roster import Listed, Roster, listed, roster, unreadable
from humexjournal.vault.clients import Client, listed_in
from humexjournal.vault.collection import no_collection
from humexjournal.vault.fetched import last_fetched
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER
from humexjournal.vault.stamp import Stamp, stamp
from humexjournal.vault.store import Vault

UNKNOWN, LOOK = f"{MARKER} could not be read whole", "`humex check` in that folder shows where."


Stamps = tuple[Stamp | None, Stamp | None]
"""How a coach's vault and a client's were from outside, where that shows whether they change."""

Told = Callable[[int, int], None]
"""Told how many of how many clients have been looked at."""


class Said(Struct, frozen=True):
    """What was said about a vault, and all that it was said by; small enough to be handed on."""

    listed: Listed
    settings: Settings
    as_of: date
    fetched: date | None
    stamps: Stamps

    def holds(self, stamps: Stamps, root: Path, today: Today) -> bool:
        """Whether it is so still; only where nothing in the vault can have changed."""
        if None in stamps or stamps != self.stamps or today(self.settings) != self.as_of:
            return False
        return _fetched(root, self.settings) == self.fetched


class Seen(Struct):
    """A client's vault, and what was said about it the last time.

    `journal` is what it was said of, where this process has read it.
    """

    desk: Desk
    said: Said | None = None
    journal: Journal | None = None

    def look(self, name: str, own: Stamp | None, today: Today) -> Listed:
        """What there is to say about it now; `own` is the stamp of the coach's vault."""
        root = self.desk.vault.root
        stamps = (own, stamp(root))
        if self.said and self.said.holds(stamps, root, today):
            return self.said.listed
        try:
            with no_collection():
                return self._read(name, stamps, today)
        except VaultError as error:
            return unreadable(name, str(error))
        except OSError as error:
            return unreadable(name, error.strerror or str(error))

    def _read(self, name: str, stamps: Stamps, today: Today) -> Listed:
        before, self.said = self.said, None
        reading = self.desk.vault.read()
        if not are_terms_known(reading):
            return unreadable(name, UNKNOWN, LOOK)
        settings = reading.journal.settings
        on = today(settings), _fetched(self.desk.vault.root, settings)
        is_same = (
            before and reading.journal == self.journal and on == (before.as_of, before.fetched)
        )
        found = before.listed if before and is_same else self._say(name, reading.journal, *on)
        self.said, self.journal = Said(found, settings, *on, stamps), reading.journal
        return found

    def _say(self, name: str, journal: Journal, as_of: date, fetched: date | None) -> Listed:
        self.desk.turn_to(journal)
        return listed(journal, name, as_of, fetched, self.desk.lives)


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

    def look(self, told: Told | None = None) -> tuple[Roster, Settings]:
        """The roster now, and the coach's settings; VaultError where the own vault is not there."""
        own = stamp(self.root)
        journal = self.own.read().journal
        on_list = listed_in(self.root)
        self._seen = {
            one.root: self._seen.get(one.root) or Seen(desk_for(one, self.root))
            for one, wrong in on_list
            if not wrong
        }
        found = dict(self._about([one for one, wrong in on_list if not wrong], own, told))
        clients = [_stranger(one, wrong) if wrong else found[one.root] for one, wrong in on_list]
        return roster(journal, clients, self.today(journal.settings)), journal.settings

    def _about(
        self, clients: Sequence[Client], own: Stamp | None, told: Told | None
    ) -> Iterator[tuple[Path, Listed]]:
        """What there is to say about each; vaults that are new are read by several processes."""
        new = [one for one in clients if self._seen[one.root].said is None]
        looks = [partial(self._look, one, own) for one in new]
        for number, (place, (found, said)) in enumerate(shared_out(looks), 1):
            self._seen[new[place].root].said = said
            yield new[place].root, found
            if told:
                told(number, len(new))
        for one in clients:
            if one not in new:
                yield one.root, self._look(one, own)[0]

    def _look(self, one: Client, own: Stamp | None) -> tuple[Listed, Said | None]:
        seen = self._seen[one.root]
        return seen.look(one.name, own, self.today), seen.said

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders that were looked into last."""
        return tuple(self._seen)


def _stranger(one: Client, wrong: Problem) -> Listed:
    return unreadable(one.name, wrong.message, wrong.remedy)


def _fetched(root: Path, settings: Settings) -> date | None:
    """The day from which a copy is that git keeps."""
    moment = last_fetched(root)
    return settings.calendar.day_at(moment) if moment else None
