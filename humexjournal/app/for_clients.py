"""What a coach's own vault drafts for the clients on its list."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from shlex import quote

from msgspec import Struct, field

from humexjournal.app.desk import Desk, desk_for
from humexjournal.app.drafting import are_terms_known
from humexjournal.core.settings import Settings
from humexjournal.vault.clients import clients
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER

Today = Callable[[Settings], date]
"""Which day it is by the settings of a vault."""


class ForClient(Struct, frozen=True):
    """The drafts that were made for a client, or why there could be none."""

    client: str
    drafted: tuple[str, ...] = ()
    trouble: str = ""


class Desks(Struct):
    """Those for the clients of a coach; none in any other vault."""

    root: Path
    _desks: dict[Path, Desk] = field(default_factory=dict)

    def draft(self, settings: Settings, today: Today) -> Iterator[ForClient]:
        """Draft for each client what is due, and say what was drafted or why nothing could be.

        `settings` are those of the coach's vault as they were read last.
        """
        listed = tuple(clients(self.root, settings.clients))
        self._desks = {
            client.root: self._desks.get(client.root) or desk_for(client, self.root)
            for client, wrong in listed
            if not wrong
        }
        for client, wrong in listed:
            if wrong:
                yield ForClient(client.name, trouble=wrong.said)
            else:
                yield _draft(client.name, self._desks[client.root], today)

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders of the vaults that were drafted for last."""
        return tuple(self._desks)


def _draft(name: str, desk: Desk, today: Today) -> ForClient:
    try:
        reading = desk.vault.read()
        if not are_terms_known(reading):
            return ForClient(name, trouble=_unknown(desk.vault.root))
        return ForClient(name, desk.draft(reading, today(reading.journal.settings)))
    except VaultError as error:
        return ForClient(name, trouble=str(error))


def _unknown(root: Path) -> str:
    shown = f"`humex --vault {quote(str(root))} check` shows where."
    return f"{MARKER} could not be read whole. {shown}"
