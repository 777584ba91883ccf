"""Pages for paper as a command hands them over: to the terminal, into `sheets/`, or to a file."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import click

from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.session import NoVault
from humexjournal.rendering.pdf import NoPdfError, render_pdf
from humexjournal.vault.derived import write_asked
from humexjournal.vault.find import VaultError

ENDINGS = {"md": "md", "text": "txt", "html": "html", "pdf": "pdf", "json": "json"}
FILES = ("html", "pdf")
"""The forms that go into a file, named or not, and can be opened."""

Command = TypeVar("Command", bound=Callable[..., object])


class NoPdf(click.ClickException):
    """The page could not be made as PDF."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """In which form a page is asked for, in which file, and whether to open it."""

    form: str
    output: Path | None
    show: bool


def as_paper(command: Command) -> Command:
    """The options of a command that makes a page."""
    for option in (
        click.option("--open", "show", is_flag=True, help="Open the page: html or pdf."),
        click.option("--output", type=click.Path(path_type=Path), metavar="FILE"),
        click.option("--format", "form", type=click.Choice(tuple(ENDINGS)), default="md"),
    ):
        command = option(command)
    return command


def hand_over(
    root: Path, template: str, name: str, sheet: Mapping[str, object], asked: Asked
) -> None:
    """The page of a template where it was asked for; `name` is that in `sheets/`."""
    if asked.show and asked.form not in FILES:
        raise click.UsageError("--open is for pages: add --format html or --format pdf.")
    made = _made(template, sheet, asked.form)
    if asked.output is None and asked.form not in FILES:
        click.echo(made.decode(), nl=False)
        return
    page = f"{name}.{ENDINGS[asked.form]}"
    path = _written(asked.output, made) if asked.output else _into_sheets(root, page, made)
    click.echo(path)
    if asked.show:
        click.launch(path.resolve().as_uri())


def _made(template: str, sheet: Mapping[str, object], form: str) -> bytes:
    if form == "json":
        return f"{json_text(sheet, indent=1)}\n".encode()
    if form != "pdf":
        # Jinja takes longer to import than a whole `humex log` may last.
        from humexjournal.rendering.templates import render  # noqa: PLC0415

        return render(f"{template}.{ENDINGS[form]}", sheet).encode()
    try:
        return render_pdf(template, sheet)
    except NoPdfError as error:
        raise NoPdf(str(error)) from error


def _written(output: Path, made: bytes) -> Path:
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(made)
    except OSError as error:
        raise NoVault(f"{output} cannot be written: {error.strerror}.") from error
    return output


def _into_sheets(root: Path, page: str, made: bytes) -> Path:
    """Into `sheets/`, and into no other folder; never over somebody's words."""
    try:
        return write_asked(root, page, made)
    except VaultError as error:
        raise NoVault(str(error)) from error
