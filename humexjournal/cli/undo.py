"""`humex undo`: take the last change of humex back."""

import click

from humexjournal.cli.of_client import undo_of
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError
from humexjournal.vault.leftovers import recover
from humexjournal.vault.undo import undo


@click.command("undo", short_help="take the last change of humex back")
@pass_session
def command(session: Session) -> None:
    """Put back what the file was that humex has changed last."""
    side = session.side()
    root = side.root
    try:
        recover(root)
        kept = undo(root)
    except (OSError, VaultError) as error:
        raise NoVault(str(error)) from error
    command = undo_of(is_private=side.above is not None)
    click.echo(f"{printable(kept.path)} is as it was before. {command} again takes that back.")
