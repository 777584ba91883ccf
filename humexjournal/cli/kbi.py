"""`humex kbi`: what is agreed about each behaviour; shown here, changed in modules beside."""

from collections.abc import Collection

import click

from humexjournal.app.choice import Choice
from humexjournal.cli.formats import FORMATS
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.formats.located import located
from humexjournal.cli.kbi_add import add
from humexjournal.cli.kbi_change import change
from humexjournal.cli.kbi_choose import choose
from humexjournal.cli.kbi_packs import listed
from humexjournal.cli.kbi_pause import pause
from humexjournal.cli.kbi_retire import replace, retire
from humexjournal.cli.kbi_story import story
from humexjournal.cli.named_kbis import chosen, need_known
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.report import blocks, status_of, summary
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.definitions import render_definition, render_list
from humexjournal.rendering.definitions_data import definitions_data
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.definitions import definitions_review
from humexjournal.vault.layout import KBIS, parts_of
from humexjournal.vault.store import Reading

as_format = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


@click.group("kbi", short_help="what is agreed about each behaviour: shown, changed, paused")
def command() -> None:
    """Show what is agreed about each behaviour, change or pause it, and get advice on it."""


for one in (story, add, change, pause, retire, replace, choose, listed):
    command.add_command(one)


@command.command("list", cls=OfClient)
@as_format
@pass_session
def show_all(session: Session, form: str) -> None:
    """Show every behaviour in short, as of today: also those that are paused or have ended."""
    _, reading, as_of = session.open()
    journal = reading.journal
    review = definitions_review(journal, tuple(journal.kbis), as_of)
    if form == "json":
        words = catalogue(journal.settings.language)
        click.echo(json_text(definitions_data(review, words, whole=False), indent=1))
    else:
        click.echo(render_list(review, journal.settings), nl=False)


@command.command("show", cls=OfClient)
@click.argument("kbis", nargs=-1, required=True, metavar="ID…")
@as_format
@pass_session
def show(session: Session, kbis: tuple[str, ...], form: str) -> None:
    """Show all that is agreed about a behaviour, and what was agreed when."""
    _, reading, as_of = session.open()
    journal = reading.journal
    ids = tuple(kbi.id for kbi in chosen(kbis, journal))
    review = definitions_review(journal, ids, as_of)
    if form == "json":
        words = catalogue(journal.settings.language)
        click.echo(json_text(definitions_data(review, words, whole=True), indent=1))
    else:
        click.echo(render_definition(review, journal.settings), nl=False)


@command.command("check", cls=OfClient)
@click.argument("kbis", nargs=-1, metavar="[ID]…")
@as_format
@pass_session
@click.pass_context
def check(ctx: click.Context, session: Session, kbis: tuple[str, ...], form: str) -> None:
    """Show what is wrong with a definition, or might be better said: why, and a better question."""
    vault, reading, as_of = session.open()
    choice = Choice(at=_files(kbis, reading), advice=True)
    found = choice.of(reading, as_of)
    if form == "json":
        click.echo(FORMATS[form](located(found, vault.text)), nl=False)
    else:
        if found:
            click.echo(blocks(found, vault.text) + "\n")
        click.echo(summary(found))
    ctx.exit(status_of(found))


def _files(names: Collection[str], reading: Reading) -> list[str]:
    """The files of some behaviours, also of those that could not be read; else their folder."""
    files = {kbi.id: [kbi.path] for kbi in reading.journal.kbis.values()}
    for problem in reading.problems:
        path = problem.location.path
        name = parts_of(path)
        if path.startswith(f"{KBIS}/") and path not in files.setdefault(name.stem, []):
            files[name.stem].append(path)
    need_known(names, files)
    return [path for name in names for path in files[name]] if names else [KBIS]
