"""`humex import`: what another program has kept, into this vault."""

from pathlib import Path

import click

from humexjournal.app.importing import plan, write
from humexjournal.cli.import_told import done, report
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.importing.formats import CSV, FORMATS, read_format
from humexjournal.parsing.importing.imported import ForeignError
from humexjournal.vault.find import VaultError
from humexjournal.vault.foreign import read_foreign

_PART = late_pattern(r'(?:[^,"]|"[^"]*"?)+')
HOW = 'Write it as --map date=Day,walk="Walk (min)".'


class NotThat(click.ClickException):
    """The file is not of the format that was named."""

    exit_code = 2


@click.command("import", short_help="what another program has kept, into this vault")
@click.argument("form", type=click.Choice(FORMATS), metavar="FORMAT")
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--map", "mapped", metavar="COLUMNS", help="Which column of a table is what.")
@click.option("--write", "is_to_write", is_flag=True, help="Do it, and not only say it.")
@pass_session
def command(
    session: Session,
    form: str,
    file: Path,
    mapped: str | None,
    is_to_write: bool,  # noqa: FBT001
) -> None:
    """Show what an export of another program would come to here; with --write, bring it in.

    FORMAT is loop, harsh, beaverhabits, obsidian-habits, habit-tracker-21 or csv, and FILE its
    file or folder. Nothing that stands in the vault is changed.
    """
    if mapped is not None and form != CSV:
        raise click.UsageError("--map is for csv.")
    columns = _columns(mapped) if mapped else {}
    if is_to_write:
        session.recover()
    vault, reading, _ = session.open()
    try:
        imported = read_format(form, read_foreign(file), columns)
        made = plan(vault, reading.journal, imported, form)
        click.echo(report(imported, made))
        if is_to_write and made.writes:
            write(vault, made)
    except ForeignError as error:
        raise NotThat(str(error)) from error
    except VaultError as error:
        raise NoVault(str(error)) from error
    click.echo(f"\n{done(made, is_written=is_to_write)}")


def _columns(said: str) -> dict[str, str]:
    """The columns by what they are; quotes hold a comma in a name."""
    found: dict[str, str] = {}
    for part in _PART.findall(said):
        key, sign, column = (word.strip() for word in part.partition("="))
        if not (key and sign and column.strip('"')):
            raise click.UsageError(f"“{part}” says no column. {HOW}")
        if key in found:
            raise click.UsageError(f"{key} is named twice. {HOW}")
        found[key] = column.removeprefix('"').removesuffix('"').strip()
    return found
