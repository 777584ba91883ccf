"""How the watcher of a vault is, by what it has written down of itself."""

import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click
from msgspec.structs import asdict

from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.own_pages import home
from humexjournal.vault.lock import watcher
from humexjournal.vault.process import Process, process
from humexjournal.vault.watch_status import Status, read_status

STALE = 90.0
"""Seconds without a look after which something is wrong."""


def show_status(root: Path, *, as_json: bool) -> int:
    """Print how the watcher of a vault is; the exit status is 0 where all is well."""
    found = read_status(home(), root) if watcher(root) else None
    if found is None:
        click.echo(json_text({"running": False}) if as_json else _nobody(root))
        return 1
    status, looked = found
    ago, used = time.time() - looked, process(status.process)
    is_well = not (status.held or status.short_of or ago > STALE)
    if as_json:
        said = {**asdict(status), "looked": round(ago, 1), **asdict(used)}
        click.echo(json_text({"running": True, "well": is_well, **said}))
    else:
        click.echo("\n".join(_lines(root, status, ago, used)))
    return 0 if is_well else 1


def somebody(root: Path) -> str:
    """That another one watches a vault already."""
    process, found = watcher(root), read_status(home(), root)
    since = f", since {_moment(found[0].since)}" if found else ""
    who = f" (process {process}{since})" if process else ""
    return f"`humex watch` runs for {root} already{who}. One is enough."


def _nobody(root: Path) -> str:
    if process := watcher(root):
        return f"Process {process} watches {root}, but has left no word of how that goes."
    return f"Nobody watches {root}. `humex watch` begins."


def _lines(root: Path, status: Status, ago: float, used: Process) -> Iterator[str]:
    yield f"Watching {root}: process {status.process}, since {_moment(status.since)}."
    yield f"Last look {ago:.0f} seconds ago." + (" That is long." if ago > STALE else "")
    things = f"{status.problems} to settle (`humex check`)" if status.problems else "all is read"
    yield f"{status.entries} entries, {status.sheets} files in sheets/, {things}."
    if status.built:
        yield f"Last written {_moment(status.built)}, in {status.seconds * 1000:.0f} ms."
    if status.held:
        yield status.held
    yield from status.short_of or ["Every change is noticed at once."]
    if used.memory:
        yield f"Memory {used.memory / 1024 / 1024:.0f} MiB, {used.files} open files."


def _moment(written: str) -> str:
    try:
        return f"{datetime.fromisoformat(written):%Y-%m-%d at %H:%M}"
    except ValueError:
        return "an unknown moment"
