"""Where a page goes that was asked for: to the terminal, into a file, or into `sheets/`."""

from pathlib import Path

import click

from humexjournal.cli.session import NoVault
from humexjournal.vault.derived import write_asked
from humexjournal.vault.find import VaultError

FORMS = ("md", "text", "html", "pdf", "json")
FOR_EYES = ("html", "pdf")
"""Pages that are no text for a terminal."""


class NoPdf(click.ClickException):
    """The page could not be made as PDF."""

    exit_code = 2


def need_page(form: str, *, show: bool) -> None:
    """Refuse to open what is no page."""
    if show and form not in FOR_EYES:
        raise click.UsageError("--open is for pages: add --format html or --format pdf.")


def hand_over(made: bytes, root: Path, name: str, output: Path | None, *, show: bool) -> None:
    """Print a page, or write it and print where; `name` is its name in `sheets/`."""
    if output is None and not name.endswith(FOR_EYES):
        click.echo(made.decode(), nl=False)
        return
    path = _into_sheets(root, name, made) if output is None else _into_file(output, made)
    click.echo(path)
    if show:
        click.launch(path.resolve().as_uri())


def _into_sheets(root: Path, name: str, made: bytes) -> Path:
    """Never over somebody's words."""
    try:
        return write_asked(root, name, made)
    except VaultError as error:
        raise NoVault(str(error)) from error


def _into_file(output: Path, made: bytes) -> Path:
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(made)
    except OSError as error:
        raise NoVault(f"{output} cannot be written: {error.strerror}.") from error
    return output
