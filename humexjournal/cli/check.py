"""`humex check`: what could not be read or is probably not what was meant."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import click

from humexjournal.app.choice import Choice
from humexjournal.app.tracked import tracked_problems
from humexjournal.cli.formats import FORMATS, IN_A_REPOSITORY
from humexjournal.cli.formats.located import located
from humexjournal.cli.named_checks import Codes, listing, together
from humexjournal.cli.own_pages import template_problems
from humexjournal.cli.report import blocks, status_of, summary
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.core.journal import Journal
from humexjournal.problem import Problem
from humexjournal.vault.edited_sheets import edited_sheets
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import way_from_top
from humexjournal.vault.layout import IGNORED
from humexjournal.vault.paths import in_vault
from humexjournal.vault.store import Reading, Vault

Names = tuple[frozenset[str], ...]
Looked = tuple[Path, frozenset[str] | None]


@click.command("check", short_help="problems, with file, line and remedy")
@click.argument("paths", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", *FORMATS]), default="text")
@click.option("--ask", is_flag=True, help="Go through the questions, and write the answers.")
@click.option("--advice", is_flag=True, help="Also what might be worded better.")
@click.option("--staged", is_flag=True, help="What git would commit, as it is staged.")
@click.option("--select", "selected", type=Codes(), multiple=True, help="Only these checks.")
@click.option("--ignore", "ignored", type=Codes(), multiple=True, help="All but these checks.")
@click.option("--list", "listed", is_flag=True, help="Every check, and what it is about.")
@pass_session
@click.pass_context
def command(  # noqa: PLR0913 — an option each
    ctx: click.Context,
    session: Session,
    paths: tuple[str, ...],
    form: str,
    *,
    ask: bool,
    advice: bool,
    staged: bool,
    selected: Names,
    ignored: Names,
    listed: bool,
) -> None:
    """Show every problem of the vault, or of the files and folders that are named."""
    if listed:
        click.echo(listing(form))
        return
    if ask and (staged or form != "text"):
        raise click.UsageError("--ask asks about the files as they lie there, in text.")
    with _looked_at(session.root(), staged=staged) as (folder, changed):
        at = _at(session.root(), paths)
        choice = Choice(at, changed, together(selected), together(ignored), advice)
        if ask:
            _ask(session, choice)
            return
        vault, reading, as_of = session.open(folder)
        beside = [] if staged else _beside(session.root(), reading, as_of)
        beside += tracked_problems(session.root())
        found = choice.of(reading, as_of, beside)
        if form == "text":
            _show(found, vault, reading.journal)
        else:
            prefix = way_from_top(session.root()) if form in IN_A_REPOSITORY else ""
            click.echo(FORMATS[form](located(found, vault.text, prefix)), nl=False)
        ctx.exit(status_of(found))


def _beside(root: Path, reading: Reading, as_of: date) -> list[Problem]:
    """The problems of what is no part of the journal: templates, and sheets."""
    try:
        return [*template_problems(root, reading, as_of), *edited_sheets(root)]
    except VaultError as error:
        raise NoVault(str(error)) from error


@contextmanager
def _looked_at(root: Path, *, staged: bool) -> Iterator[Looked]:
    """The folder that is read, and which of its files are staged where that was asked."""
    if not staged:
        yield root, None
        return
    from humexjournal.vault import staged as index  # noqa: PLC0415 — only --staged runs git

    try:
        with index.staged(root) as view:
            yield view.root, view.paths.union(IGNORED)
    except index.NoRepositoryError as error:
        raise click.UsageError(str(error)) from error
    except VaultError as error:
        raise NoVault(str(error)) from error


def _at(root: Path, paths: Sequence[str]) -> list[str]:
    try:
        return [in_vault(root, path, Path.cwd()) for path in paths]
    except VaultError as error:
        raise click.UsageError(str(error)) from error


def _show(found: list[Problem], vault: Vault, journal: Journal) -> None:
    if found:
        click.echo(blocks(found, vault.text) + "\n")
    days, weeks, kbis = len(journal.daily), len(journal.weekly), len(journal.kbis)
    read = f"{_some(days, 'day')}, {_some(weeks, 'week')}, {_some(kbis, 'behaviour')}"
    rest = "All the rest was read" if status_of(found) else "Everything was read"
    click.echo(f"{summary(found)} {rest}: {read}.")


def _ask(session: Session, choice: Choice) -> None:
    from humexjournal.cli.ask import Round, need_terminal  # noqa: PLC0415 — only --ask writes

    need_terminal()
    session.recover()
    vault, _, as_of = session.open()
    prompt = partial(click.prompt, default="", show_default=False)
    Round(vault, lambda: choice.of(vault.read(), as_of), prompt).go()


def _some(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
