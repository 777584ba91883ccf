"""`humex resolve`: two versions of a file are shown, and the one that is chosen is written."""

from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from humexjournal.app.resolve import Conflict, conflicts, settle
from humexjournal.cli.agreed import can_ask
from humexjournal.cli.hints import turned
from humexjournal.cli.session import Session, pass_session
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.parsing.two_sides import differences
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError

BY_KEY = "k"


@click.command("resolve", short_help="choose between two versions of an entry")
@click.argument("path", required=False, metavar="[PATH]")
@click.option("--key", metavar="KEY", help="Only this key of the file, where a merge has left it.")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, path: str | None, key: str | None) -> None:
    """Show what differs between two versions of a file, and write the one that you choose.

    These are files with git's conflict markers, copies that a sync tool has left, and keys of which
    a merge by humex has left both values. The version before is kept in .humex/keep/. Without a
    terminal it only shows; the status is 1 while any is left.
    """
    session.recover()
    vault, reading, _ = session.open()
    found = list(conflicts(vault.root, reading.problems))
    wanted = [one for one in found if path is None or _is_named(one, path, vault.root)]
    if path is not None and not wanted:
        raise click.UsageError(f"{printable(path)} has no two versions that can be shown.")
    if key is not None and not any(_has_key(one, key) for one in wanted):
        raise click.UsageError(f"No merge has left two values of {printable(key)} there.")
    left = [one for one in wanted if not _is_settled(vault.root, one, key)]
    if not wanted:
        click.echo("No file has two versions to choose from.")
    ctx.exit(1 if left else 0)


def _is_named(conflict: Conflict, path: str, root: Path) -> bool:
    names = {conflict.path, conflict.copy} - {""}
    here = Path(path).resolve()
    return path in names or any((root / name).resolve() == here for name in names)


def _has_key(conflict: Conflict, key: str) -> bool:
    return normal_key(key) in conflict.keys


def _is_settled(root: Path, conflict: Conflict, key: str | None) -> bool:
    if key is not None and not _has_key(conflict, key):
        return False
    chosen = _of_key(conflict, key) if key is not None else _of_file(conflict)
    if chosen is None:
        return False
    try:
        settle(root, conflict, chosen)
    except VaultError as error:
        click.echo(printable(str(error)))
        return False
    if left := conflict.become(chosen).keys:
        click.echo(f"{printable(conflict.path)}: what you chose is written. Left: {_named(left)}.")
        return False
    said = f"{printable(conflict.path)} is settled. `humex keep list` has what it was."
    click.echo(turned(said))
    return True


def _of_file(conflict: Conflict) -> bytes | None:
    """What the person makes of a whole file, None where they leave it for now."""
    said = _asked(conflict)
    return _key_by_key(conflict) if said == BY_KEY else _ways(conflict).get(said)


def _of_key(conflict: Conflict, key: str) -> bytes | None:
    """The same of one key, wherever it stands in the file."""
    return _key_by_key(conflict, normal_key(key))


def _key_by_key(conflict: Conflict, key: str | None = None) -> bytes | None:
    """Ask for one key after the other; None where all are left for now."""
    was, number = conflict.now, 0
    while number < len(conflict.keys):
        one = conflict.at(number) if key in (None, conflict.keys[number]) else None
        chosen = _ways(one).get(_asked(one)) if one else None
        if chosen is None:
            number += 1
        else:
            conflict = conflict.become(chosen)
    return conflict.now if conflict.now != was else None


def _asked(conflict: Conflict) -> str:
    """The letter of what the person wants, "" where they leave it or nobody can answer."""
    for line in _lines(conflict):
        click.echo(printable(line.expandtabs(4)))
    if not can_ask():
        return ""
    asked = "o keeps ours, t takes theirs"
    asked += ", b joins both" if conflict.both is not None else ""
    asked += ", k asks key by key" if len(conflict.keys) > 1 else ""
    try:
        said = click.prompt(f"  {asked}; Enter leaves it", default="", show_default=False)
    except click.Abort:
        click.echo()
        return ""
    return str(said).strip().casefold()[:1]


def _ways(conflict: Conflict) -> dict[str, bytes]:
    both = {} if conflict.both is None else {"b": conflict.both}
    return {"o": conflict.sides.ours, "t": conflict.sides.theirs, **both}


def _lines(conflict: Conflict) -> Iterator[str]:
    keys = f" of {_named(conflict.keys)}" if conflict.keys else ""
    yield f"{conflict.path}: two versions{keys}."
    yield "  ours: what stands in this file" + ("" if conflict.copy else " on our side of git")
    yield f"  theirs: {conflict.copy or 'the other side of git'}"
    shown = [f"  {line}" for line in differences(conflict.sides, conflict.path)]
    yield from shown or ["  They say the same."]


def _named(keys: Iterable[str]) -> str:
    return printable(", ".join(dict.fromkeys(keys)))
