"""`humex review`: the sheet of a week."""

import json
from datetime import date
from pathlib import Path
from typing import cast

import click

from humexjournal.app.outputs import sheet, sheet_data
from humexjournal.cli.named_week import begun_week
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.pdf import NoPdfError
from humexjournal.rendering.weekly import Kind
from humexjournal.vault.derived import write_asked
from humexjournal.vault.find import VaultError

FILES = ("html", "pdf")
"""What is written into a file, and can be opened."""


class NoPdf(click.ClickException):
    """The page could not be made as PDF."""

    exit_code = 2


@click.command("review", short_help="the sheet of a week")
@click.argument("period", default="last", metavar="[last|this|W26|2026-W26]")
@click.option(
    "--format", "form", type=click.Choice(["md", "text", "html", "pdf", "json"]), default="md"
)
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--open", "show", is_flag=True, help="Open the page: html or pdf.")
@pass_session
def command(
    session: Session,
    period: str,
    form: str,
    output: Path | None,
    show: bool,  # noqa: FBT001
) -> None:
    """Show the sheet of the last week that has ended, or of the one that is named."""
    if show and form not in FILES:
        raise click.UsageError("--open is for pages: add --format html or --format pdf.")
    vault, reading, as_of = session.open()
    week = begun_week(period, reading.journal.settings.calendar, as_of)
    made = _made(reading.journal, week, as_of, form)
    if output is None and form not in FILES:
        click.echo(made.decode(), nl=False)
        return
    path = _written(vault.root, f"sheet-{week.label}.{form}", made, output)
    click.echo(path)
    if show:
        click.launch(path.resolve().as_uri())


def _made(journal: Journal, week: Week, as_of: date, form: str) -> bytes:
    if form == "json":
        return json.dumps(sheet_data(journal, week, as_of), ensure_ascii=False, indent=1).encode()
    try:
        return sheet(journal, week, as_of, cast("Kind", form))
    except NoPdfError as error:
        raise NoPdf(str(error)) from error


def _written(root: Path, name: str, made: bytes, output: Path | None) -> Path:
    """The file that was named, or one in `sheets/`, never over somebody's words."""
    if output is None:
        try:
            return write_asked(root, name, made)
        except VaultError as error:
            raise NoVault(str(error)) from error
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(made)
    except OSError as error:
        raise NoVault(f"{output} cannot be written: {error.strerror}.") from error
    return output
