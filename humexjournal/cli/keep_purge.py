"""`humex keep purge`: former versions are deleted, after they were shown and somebody said yes."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from humexjournal.cli.agreed import agreed
from humexjournal.cli.keep_named import kept_of, named
from humexjournal.cli.keep_shown import bytes_in_words, versions_in_words
from humexjournal.cli.keep_told import told, told_by_name, told_by_rule
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError
from humexjournal.vault.leftovers import recover
from humexjournal.vault.purge import Held, due, held
from humexjournal.vault.purge import purge as delete

ELSEWHERE = "What git, a sync tool or a backup has of it, humex does not touch."


@click.command("purge")
@click.argument("ids", nargs=-1, metavar="[VERSION]…")
@click.option(
    "--of", "paths", multiple=True, metavar="PATH", help="All that is kept of a file or a folder."
)
@click.option("--yes", is_flag=True, help="Delete them without a question.")
@pass_session
def purge(session: Session, ids: tuple[str, ...], paths: tuple[str, ...], *, yes: bool) -> None:
    """Delete old versions, once you have seen which.

    These are the ones older than 30 days, and beyond 200 MiB the oldest. The newest of each file
    stays, and so does one that was written to since. What you name by its VERSION or with --of is
    deleted whatever it is.
    """
    root = session.root()
    try:
        recover(root)
        there = held(root)
        going, lines = _chosen(root, there, ids, paths)
        for line in lines:
            click.echo(printable(line))
        if going and agreed("Delete them?", "deleted", yes=yes):
            _say(going, delete(root, going))
            if paths:
                click.echo(ELSEWHERE)
    except (OSError, VaultError) as error:
        raise NoVault(printable(str(error))) from error


def _chosen(
    root: Path, there: Sequence[Held], ids: Sequence[str], paths: Sequence[str]
) -> tuple[list[Held], list[str]]:
    """The versions that are to go, and what to say before that."""
    if not (ids or paths):
        now = datetime.now(UTC)
        going = due(there, now)
        return going, [*told(root, going), *told_by_rule(there, going, now)]
    going = named(root, there, ids, paths)
    without = [path for path in paths if not kept_of(root, there, path)]
    nothing = [f"Nothing is kept of {path}." for path in without]
    unknown = told_by_name(there, going) if paths else ()
    return going, [*told(root, going), *nothing, *unknown]


def _say(going: Sequence[Held], stay: Sequence[Held]) -> None:
    gone = [one for one in going if one not in stay]
    size = bytes_in_words(sum(one.size for one in gone))
    click.echo(f"{versions_in_words(len(gone))} deleted, {size}.")
    for one in stay:
        click.echo(f"{one.kept.id} was written to just now, and stays.")
