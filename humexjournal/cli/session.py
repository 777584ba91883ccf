"""What every command begins with: which vault, and which day it is."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from humexjournal.core.settings import Settings
from humexjournal.vault.clients import Client
from humexjournal.vault.drafts import Drafts
from humexjournal.vault.find import VaultError, vault_above, vault_at
from humexjournal.vault.store import Reading, Vault

Opened = tuple[Vault, Reading, date]
"""A vault, what it says, and the as-of date."""


class NoVault(click.ClickException):
    """The vault could not be read or written."""

    exit_code = 3


@dataclass(frozen=True, slots=True)
class Session:
    """The vault that was named, if one was, and the date, if one was given.

    With `drafts` it is about a client of the coach whose vault they lie in.
    """

    folder: Path | None = None
    given: date | None = None
    drafts: Drafts | None = None

    def root(self) -> Path:
        """The folder of the vault."""
        try:
            return vault_at(self.folder) if self.folder else vault_above(Path.cwd())
        except VaultError as error:
            raise NoVault(str(error)) from error

    def recover(self) -> None:
        """Before a command changes a file: put away what an earlier run has left behind."""
        from humexjournal.vault.leftovers import recover  # noqa: PLC0415 — most commands only read

        try:
            recover(self.root())
            if self.drafts:
                recover(self.drafts.root)
        except (OSError, VaultError) as error:
            raise NoVault(str(error)) from error

    def for_client(self, client: Client) -> "Session":
        """The same about a client of the coach whose vault this is."""
        return Session(client.root, self.given, Drafts(self.root(), client.name))

    def open(self, folder: Path | None = None) -> Opened:
        """The vault, or another folder that stands for it, what it says, and the as-of date."""
        vault = Vault(folder or self.root(), self.drafts)
        try:
            reading = vault.read()
        except VaultError as error:
            raise NoVault(str(error)) from error
        return vault, reading, self.as_of(reading.journal.settings)

    def as_of(self, settings: Settings) -> date:
        """The day that was given, else today by the vault's own day boundary."""
        return self.given or settings.calendar.day_at(datetime.now())


pass_session = click.make_pass_decorator(Session, ensure=True)


def session_of(ctx: click.Context) -> Session:
    """The session of a command; while a shell completes, what was typed of it so far."""
    if found := ctx.find_object(Session):
        return found
    typed = ctx.find_root().params
    return Session(typed.get("vault"), _day_or_none(typed.get("as_of")))


def _day_or_none(text: object) -> date | None:
    from humexjournal.parsing.grammar.dates import read_date  # noqa: PLC0415

    return read_date(str(text)) if text else None


class Day(click.ParamType):  # type: ignore[type-arg]  # generic only in later versions
    """A date such as 2026-06-12."""

    name = "date"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The date, or a usage error."""
        from humexjournal.parsing.grammar.dates import read_date  # noqa: PLC0415

        day = value if isinstance(value, date) else read_date(str(value))
        if day is None:
            self.fail(f"“{value}” is not a date. Write it as 2026-06-12.", param, ctx)
        return day

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The days of late."""
        from humexjournal.cli.completing import days  # noqa: PLC0415 — only a shell needs it

        del param
        return days(session_of(ctx), incomplete)
