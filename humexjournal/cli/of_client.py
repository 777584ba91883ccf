"""Commands that take the folder name of a client first, in the vault of a coach."""

from collections.abc import Iterator
from shlex import quote

import click

from humexjournal.cli.session import NoVault, Opened, Session, session_of
from humexjournal.vault.clients import Listed, listed_in
from humexjournal.vault.spelling import same_spelling
from humexjournal.vault.store import Vault


class OfClient(click.Command):
    """A command about one vault: about a client's, where the first word names one of a coach's."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the client's name away, and turn to that vault."""
        session = session_of(ctx)
        n = self._first(args)
        if n < len(args) and (found := _named(args[n].rstrip("/"), session)):
            client, problem = found
            if problem and not ctx.resilient_parsing:
                raise NoVault(problem.said)
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


def client_names(session: Session) -> list[str]:
    """The names by which commands know the clients of a coach."""
    return [client.name for client, _ in _listed(session)]


def _named(name: str, session: Session) -> Listed | None:
    """The client of a name, however an accent or a capital of it is written."""
    same = (one for one in _listed(session) if same_spelling(one[0].name) == same_spelling(name))
    return next(same, None)


def _listed(session: Session) -> tuple[Listed, ...]:
    """Whom the coach has listed whose vault it is; nobody in any other, or where there is none."""
    if session.drafts:
        return ()
    try:
        return listed_in(session.root())
    except NoVault:
        return ()


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
    if vault.drafts and root is vault.root:
        return f"`humex --vault {quote(str(root))} undo`"
    return undo_of(is_private=vault.above is not None)


def undo_of(*, is_private: bool) -> str:
    """The command that takes the last change of one side of this vault back."""
    return "`humex --private undo`" if is_private else "`humex undo`"


def each_client(session: Session) -> "Iterator[tuple[str, Opened | str]]":
    """Each client of a coach by name, with what the vault says or why it cannot be read."""
    for client, problem in _listed(session):
        try:
            opened = problem.said if problem else session.for_client(client).open()
            yield client.name, opened
        except NoVault as error:
            yield client.name, error.message
