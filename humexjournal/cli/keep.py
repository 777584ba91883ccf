"""`humex keep`: former versions of what humex has changed."""

from pathlib import Path

import click

from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError
from humexjournal.vault.keep import KEEP, LEFT, OLDER, UNUSED, Kept, versions
from humexjournal.vault.leftovers import recover
from humexjournal.vault.undo import find, is_written_since, restore

REMARKS = {
    UNUSED: ", what humex had written while somebody saved",
    OLDER: ", saved while humex was writing, and followed by another",
    LEFT: ", left when humex was broken off",
}


@click.group("keep", short_help="former versions of what humex has changed")
def command() -> None:
    """List the former versions of what humex has changed, or restore one."""


@command.command("list")
@pass_session
def show(session: Session) -> None:
    """Show every version that is kept, the newest first."""
    root = session.root()
    try:
        recover(root)
        found = versions(root)
        lines = [_line(root, kept) for kept in found]
    except (OSError, VaultError) as error:
        raise NoVault(f"{KEEP} cannot be read: {error}.") from error
    for line in lines:
        click.echo(line)
    if not found:
        click.echo("Nothing is kept: humex has changed no file here.")


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


def moment(kept: Kept) -> str:
    """When a version was put away, by the clock of this computer."""
    return f"{kept.moment.astimezone():%Y-%m-%d at %H:%M}"


def _line(root: Path, kept: Kept) -> str:
    remark = REMARKS.get(kept.became, "")
    if is_written_since(root, kept):
        remark += ", written to since"
    return f"{kept.id}  {moment(kept)}  {printable(kept.path)}{remark}"
