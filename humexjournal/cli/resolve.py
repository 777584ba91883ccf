"""`humex resolve`: two versions of a file are shown, and the one that is chosen is written."""

from collections.abc import Iterator
from pathlib import Path

import click

from humexjournal.app.resolve import Conflict, conflicts, settle
from humexjournal.cli.agreed import can_ask
from humexjournal.cli.session import Session, pass_session
from humexjournal.parsing.two_sides import differences
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError


@click.command("resolve", short_help="choose between two versions of an entry")
@click.argument("path", required=False, metavar="[PATH]")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, path: str | None) -> None:
    """Show what differs between two versions of a file, and write the one that you choose.

    These are files with git's conflict markers, and copies that a sync tool has left. The other
    version is kept in .humex/keep/. Without a terminal it only shows; the status is 1 while any
    is left.
    """
    session.recover()
    vault, reading, _ = session.open()
    found = list(conflicts(vault.root, reading.problems))
    wanted = [one for one in found if path is None or _is_named(one, path, vault.root)]
    if path is not None and not wanted:
        raise click.UsageError(f"{printable(path)} has no two versions that can be shown.")
    left = [one for one in wanted if not _is_settled(vault.root, one)]
    if not wanted:
        click.echo("No file has two versions to choose from.")
    ctx.exit(1 if left else 0)


def _is_named(conflict: Conflict, path: str, root: Path) -> bool:
    names = {conflict.path, conflict.copy} - {""}
    here = Path(path).resolve()
    return path in names or any((root / name).resolve() == here for name in names)


def _is_settled(root: Path, conflict: Conflict) -> bool:
    for line in _lines(conflict):
        click.echo(printable(line.expandtabs(4)))
    chosen = _chosen(conflict) if can_ask() else None
    if chosen is None:
        return False
    try:
        settle(root, conflict, chosen)
    except VaultError as error:
        click.echo(printable(str(error)))
        return False
    click.echo(f"{printable(conflict.path)} is settled. `humex keep list` has what it was.")
    return True


def _lines(conflict: Conflict) -> Iterator[str]:
    yield f"{conflict.path}: two versions."
    yield "  ours: what stands in this file" + ("" if conflict.copy else " on our side of git")
    yield f"  theirs: {conflict.copy or 'the other side of git'}"
    shown = [f"  {line}" for line in differences(conflict.sides, conflict.path)]
    yield from shown or ["  They say the same."]


def _chosen(conflict: Conflict) -> bytes | None:
    """The version that the person wants, None where they leave it for now."""
    ways = {"o": conflict.sides.ours, "t": conflict.sides.theirs}
    asked = "o keeps ours, t takes theirs"
    if conflict.both is not None:
        ways["b"] = conflict.both
        asked += ", b joins both"
    try:
        said = click.prompt(f"  {asked}; Enter leaves it", default="", show_default=False)
    except click.Abort:
        click.echo()
        return None
    return ways.get(said.strip().casefold()[:1])
