"""Pages for paper as a command hands them over: to the terminal, into `sheets/`, or to a file."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar, cast

import click
from msgspec import Struct

from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.made_page import FORMS, NoPdf, need_page
from humexjournal.cli.made_page import hand_over as hand_over_made
from humexjournal.cli.own_pages import pages_of
from humexjournal.cli.session import Opened
from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import Kind, Page, Render
from humexjournal.rendering.pdf import NoPdfError

Command = TypeVar("Command", bound=Callable[..., object])


class Asked(Struct, frozen=True):
    """In which form a page is asked for, in which file, and whether to open it."""

    form: str
    output: Path | None
    show: bool


def as_paper(command: Command) -> Command:
    """The options of a command that makes a page."""
    for option in (
        click.option("--open", "show", is_flag=True, help="Open the page: html or pdf."),
        click.option("--output", type=click.Path(path_type=Path), metavar="FILE"),
        click.option("--format", "form", type=click.Choice(FORMS), default="md"),
    ):
        command = option(command)
    return command


def hand_over(opened: Opened, name: str, sheet: Mapping[str, object], asked: Asked) -> None:
    """A page where it was asked for; `name` is that in `sheets/`, and begins with its template's.

    `print-agreement` is made by the template agreement, `card-walk` by the template card.
    """
    vault, reading, _ = opened
    hand_over_page(vault.root, reading.journal.settings, name, sheet, asked)


def hand_over_page(
    root: Path, settings: Settings, name: str, sheet: Mapping[str, object], asked: Asked
) -> None:
    """The same for a page that is not about the vault as it was opened."""
    need_page(asked.form, show=asked.show)
    template = name.removeprefix("print-").partition("-")[0]
    with pages_of(root, settings) as pages:
        made = _made(template, sheet, asked.form, pages.render)
    hand_over_made(made, root, f"{name}.{asked.form}", asked.output, show=asked.show)


def _made(template: str, sheet: Mapping[str, object], form: str, render: Render) -> bytes:
    if form == "json":
        return f"{json_text(sheet, indent=1)}\n".encode()
    try:
        return Page(template, sheet).made(cast("Kind", form), render)
    except NoPdfError as error:
        raise NoPdf(str(error)) from error
