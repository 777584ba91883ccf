"""Commands that take the folder name of a client first, in the vault of a coach."""

from collections.abc import Iterator
from shlex import quote

import click

from humexjournal.cli.session import NoVault, Opened, Session
from humexjournal.vault.clients import Client, clients_of
from humexjournal.vault.store import Vault


class OfClient(click.Command):
    """A command about one vault: about a client's, where the first word names one of a coach's."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the client's name away, and turn to that vault."""
        session = ctx.find_object(Session) or Session()
        n = self._first(args)
        if n < len(args) and (client := listed(session).get(args[n].rstrip("/"))):
            ctx.obj = session.for_client(client)
            del args[n]
        return super().parse_args(ctx, args)

    def _first(self, args: list[str]) -> int:
        """Where the first word stands that is neither an option nor the value of one."""
        n = 0
        while n < len(args) and args[n].startswith("-"):
            n += 1 if self._stands_alone(args[n]) else 2
        return n

    def _stands_alone(self, option: str) -> bool:
        named = (one for one in self.params if option in one.opts)
        with_value = (isinstance(one, click.Option) and not one.is_flag for one in named)
        return not any(with_value)


def listed(session: Session) -> dict[str, Client]:
    """The clients of the coach whose vault it is; none in any other, or where there is none."""
    if session.drafts:
        return {}
    try:
        return clients_of(session.root())
    except NoVault:
        return {}


def place(vault: Vault, path: str) -> str:
    """A file as its reader knows it: in the vault of a client with the name of that folder."""
    return (
        path
        if vault.root_of(path) is not vault.root or not vault.drafts
        else (f"{vault.drafts.client}/{path}")
    )


def undo(vault: Vault, path: str) -> str:
    """The command that takes back what was written into a file."""
    root = vault.root_of(path)
    is_other = vault.drafts and root is vault.root
    return f"`humex --vault {quote(str(root))} undo`" if is_other else "`humex undo`"


def each_client(session: Session) -> Iterator[tuple[str, Opened | str]]:
    """Each client of a coach by name, with what the vault says or why it cannot be read."""
    for client in listed(session).values():
        try:
            yield client.name, session.for_client(client).open()
        except NoVault as error:
            yield client.name, error.message
