"""`humex keep`: former versions of what humex has changed."""

import click

from humexjournal.cli.hints import turned
from humexjournal.cli.keep_diff import diff
from humexjournal.cli.keep_purge import purge
from humexjournal.cli.keep_shown import bytes_in_words, line, moment
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError
from humexjournal.vault.keep import KEEP
from humexjournal.vault.leftovers import recover
from humexjournal.vault.purge import ROOM, held, room_taken
from humexjournal.vault.undo import find, restore


@click.group("keep", short_help="former versions of what humex has changed")
def command() -> None:
    """List the former versions of what humex has changed, compare, restore or delete them."""


@command.command("list")
@pass_session
def show(session: Session) -> None:
    """Show every version that is kept, the newest first."""
    root = session.root()
    try:
        recover(root)
        there = held(root)
    except (OSError, VaultError) as error:
        raise NoVault(f"{KEEP} cannot be read: {error}.") from error
    for one in there:
        click.echo(line(one))
    if not there:
        click.echo("Nothing is kept: humex has changed no file here.")
    if (taken := room_taken(there)) > ROOM:
        click.echo(
            turned(
                f"\nThat is {bytes_in_words(taken)}, more than {bytes_in_words(ROOM)}. "
                "`humex keep purge` shows the oldest and offers to delete them."
            )
        )


@command.command("restore")
@click.argument("version")
@pass_session
def bring_back(session: Session, version: str) -> None:
    """Put a version back as its file; the one that is there now is kept in turn."""
    root = session.root()
    try:
        recover(root)
        kept = find(root, version)
        restore(root, kept)
    except (OSError, VaultError) as error:
        raise NoVault(str(error)) from error
    click.echo(f"{printable(kept.path)} is as it was on {moment(kept)}.")


for _each in (diff, purge):
    command.add_command(_each)
