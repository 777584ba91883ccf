"""What every command begins with: which vault, and which day it is.

What reads a vault is imported when one is opened: git calls `humex share merge` for each file.
"""

import os
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias, TypeVar

import click
from click.shell_completion import CompletionItem
from msgspec import Struct
from msgspec.structs import replace

from humexjournal.vault.find import VaultError, vault_above, vault_at
from humexjournal.vault.sides import ELSEWHERE, Side, beside, is_side, private_side, shared_side

if TYPE_CHECKING:
    from humexjournal.core.settings import Settings
    from humexjournal.vault.clients import Client
    from humexjournal.vault.drafts import Drafts
    from humexjournal.vault.store import Reading, Vault

Answer = TypeVar("Answer")
SideOf = Callable[[Path, str], Side]

Opened: TypeAlias = "tuple[Vault, Reading, date]"
"""A vault, what it says, and the as-of date."""


class NoVault(click.ClickException):
    """The vault could not be read or written."""

    exit_code = 3


class Session(Struct, frozen=True):
    """The vault that was named, if one was, and the date, if one was given.

    With `drafts` it is about a client of the coach whose vault they lie in. `side_of` says which
    of the journals of a vault it is about.
    """

    folder: Path | None = None
    given: date | None = None
    drafts: "Drafts | None" = None
    side_of: SideOf = shared_side

    def root(self) -> Path:
        """The folder of the journal that it is about: that of the vault, or of its private side."""
        return self.side().root

    def side(self) -> Side:
        """The journal that it is about; that of a client has no other side."""
        return self._known(Side if self.drafts else lambda root: self.side_of(root, _elsewhere()))

    def other_side(self) -> Side | None:
        """The private side, there or not, of a vault that was opened on its shared side."""
        side = self.side()
        return None if side.above or side.beside is None else beside(side, side.beside)

    def private(self) -> Path | None:
        """Where the private side of a vault that was opened on its shared side lies, or would."""
        other = self.other_side()
        return other.root if other else None

    def sides(self) -> tuple[Side, ...]:
        """The journals that are kept up to date: that which it is about, then the private one."""
        side, other = self.side(), self.other_side()
        return (side, other) if other and is_side(other.root) else (side,)

    def vault(self, side: Side) -> "Vault":
        """What reads a journal."""
        from humexjournal.vault.store import Vault  # noqa: PLC0415 — slow to import

        return Vault(side.root, self.drafts, side.above, side.beside)

    def _known(self, asked: Callable[[Path], Answer]) -> Answer:
        """What is known of the folder of the vault."""
        try:
            return asked(vault_at(self.folder) if self.folder else vault_above(Path.cwd()))
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

    def for_client(self, client: "Client") -> "Session":
        """The same about a client of the coach whose vault this is."""
        from humexjournal.vault.drafts import Drafts  # noqa: PLC0415 — slow to import

        return Session(client.root, self.given, Drafts(self.root(), client.name))

    def open(self, folder: Path | None = None) -> Opened:
        """The vault, or another folder that stands for it, what it says, and the as-of date."""
        side = self.side()
        vault = self.vault(replace(side, root=folder) if folder else side)
        try:
            reading = vault.read()
        except VaultError as error:
            raise NoVault(str(error)) from error
        return vault, reading, self.as_of(reading.journal.settings)

    def as_of(self, settings: "Settings") -> date:
        """The day that was given, else today by the vault's own day boundary."""
        return self.given or settings.calendar.day_at(datetime.now())


def _elsewhere() -> str:
    return os.environ.get(ELSEWHERE, "")


pass_session = click.make_pass_decorator(Session, ensure=True)


def session_of(ctx: click.Context) -> Session:
    """The session of a command; while a shell completes, what was typed of it so far."""
    if found := ctx.find_object(Session):
        return found
    typed = ctx.find_root().params
    side_of = side_for(is_private=bool(typed.get("is_private")))
    return Session(typed.get("vault"), _day_or_none(typed.get("as_of")), side_of=side_of)


def side_for(*, is_private: bool) -> SideOf:
    """What gives the side that `--private` asks for: here the two part, and nowhere else."""
    return private_side if is_private else shared_side


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
