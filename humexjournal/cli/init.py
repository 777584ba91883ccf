"""`humex init`: an empty vault."""

from pathlib import Path

import click

from humexjournal.app.schemas import line_for, write_schemas
from humexjournal.cli.session import NoVault
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import KBIS, MARKER

SETTINGS = f"""\
{line_for("humex")}
format: 1
client:          # whose journal this is
coach:           # leave it empty when nobody coaches
"""


@click.command("init", short_help="an empty vault")
@click.argument("folder", type=click.Path(path_type=Path), default=Path())
def command(folder: Path) -> None:
    """Make an empty vault in FOLDER; nothing that is there is touched."""
    try:
        for name in (KBIS, "daily", "weekly"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        with (folder / MARKER).open("x", encoding="utf-8") as file:
            file.write(SETTINGS)
        write_schemas(folder)
    except VaultError as error:
        raise NoVault(str(error)) from error
    except FileExistsError as error:
        raise click.UsageError(f"{folder} is a vault already, or a file is in the way.") from error
    except OSError as error:
        raise NoVault(f"{folder} cannot be written: {error.strerror}.") from error
    click.echo(f"An empty vault is in {folder}. Begin with {KBIS}/walk.yaml.")
