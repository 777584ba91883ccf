"""`humex demo`: the example vault in a temporary folder, built."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

import click

from humexjournal.cli.build import upkeep_of
from humexjournal.cli.session import Session
from humexjournal.vault.layout import SHEETS

LAST_DAY = date(2026, 6, 28)
NAME = "example-vault"


@click.command("demo", short_help="the example in a temporary folder")
@click.option("--open/--no-open", "show", default=True, help="Open the sheet in a browser.")
def command(show: bool) -> None:  # noqa: FBT001
    """Copy the example into a temporary folder, make its sheets and open the newest."""
    folder = Path(tempfile.mkdtemp(prefix="humex-demo-")) / NAME
    shutil.copytree(example(), folder, ignore=shutil.ignore_patterns(SHEETS, ".humex", "private"))
    session = Session(folder, LAST_DAY)
    upkeep = upkeep_of(session, session.side())
    upkeep.read()
    newest = folder / SHEETS / max(n for n in upkeep.build().names if n.endswith(".html"))
    click.echo(f"The example is in {folder}; it is yours to play with.")
    click.echo(f"Its newest sheet is {newest}")
    click.echo(f"Look around:  humex --vault {folder} --as-of {LAST_DAY} review this --format text")
    if show:
        click.launch(newest.as_uri())


def example() -> Path:
    """The example vault: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / NAME
    return inside if inside.is_dir() else package.parent / NAME
