"""Drafting for one vault, again only when it says something else or another day has come."""

from datetime import date
from pathlib import Path

from msgspec import Struct, field

from humexjournal.app.drafting import are_terms_known, write_drafts
from humexjournal.core.journal import Journal
from humexjournal.reviews.of_period import Lives
from humexjournal.vault.clients import Client
from humexjournal.vault.drafts import Drafts
from humexjournal.vault.store import Reading, Vault


def desk_for(client: Client, root: Path) -> "Desk":
    """The desk for a client of the coach whose vault lies at a root."""
    return Desk(Vault(client.root, Drafts(root, client.name)))


class Desk(Struct):
    """A vault that is drafted for, and what is remembered of the lives of its behaviours."""

    vault: Vault
    lives: Lives = field(default_factory=lambda: Lives(Journal()))
    _drafted: tuple[Reading, date] | None = None

    def turn_to(self, journal: Journal) -> None:
        """Go on with another journal: what it has in common with the one before stays known."""
        differs_from = journal.differs_from(self.lives.journal)
        self.lives.follow(journal, date.max if differs_from is None else differs_from)

    def draft(self, reading: Reading, as_of: date) -> tuple[str, ...]:
        """Make the drafts that are due; the paths of those that were not there.

        None where the terms are not known on which there are to be any. VaultError as usual.
        """
        now = reading, as_of
        if now == self._drafted or not are_terms_known(reading):
            return ()
        self.turn_to(reading.journal)
        drafted = write_drafts(self.vault, reading.journal, as_of, self.lives)
        # If somebody deletes all of these, the vault says again what it says now.
        self._drafted = None if drafted else now
        return tuple(drafted)
