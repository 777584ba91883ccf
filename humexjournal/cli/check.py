"""`humex check`: what could not be read or is probably not what was meant."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

import click

from humexjournal.app.check import problems
from humexjournal.cli.formats import FORMATS, IN_A_REPOSITORY
from humexjournal.cli.formats.located import located
from humexjournal.cli.named_checks import Codes, listing, together
from humexjournal.cli.report import blocks, summary
from humexjournal.cli.session import Session, pass_session
from humexjournal.core.journal import Journal
from humexjournal.problem import Problem, Severity
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import way_from_top
from humexjournal.vault.paths import in_vault, is_at
from humexjournal.vault.store import Reading, Vault

Find = Callable[[Reading, date], list[Problem]]


@click.command("check", short_help="problems, with file, line and remedy")
@click.argument("paths", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", *FORMATS]), default="text")
@click.option("--ask", is_flag=True, help="Go through the questions, and write the answers.")
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
    selected: tuple[frozenset[str], ...],
    ignored: tuple[frozenset[str], ...],
    listed: bool,
) -> None:
    """Show every problem of the vault, or of the files and folders that are named."""
    if listed:
        click.echo(listing(form))
        return
    at = _at(session.root(), paths)
    find = partial(_found, at=at, selected=together(selected), ignored=together(ignored))
    if ask:
        _ask(session, find)
        return
    vault, reading, as_of = session.open()
    found = find(reading, as_of)
    _show(found, vault, reading.journal, form)
    ctx.exit(1 if any(one.severity is not Severity.NOTE for one in found) else 0)


def _at(root: Path, paths: Sequence[str]) -> list[str]:
    try:
        return [in_vault(root, path, Path.cwd()) for path in paths]
    except VaultError as error:
        raise click.UsageError(str(error)) from error


def _found(
    reading: Reading,
    as_of: date,
    *,
    at: Sequence[str],
    selected: frozenset[str],
    ignored: frozenset[str],
) -> list[Problem]:
    return [
        one
        for one in problems(reading, as_of)
        if (not at or any(is_at(one.location.path, wanted) for wanted in at))
        and (not selected or one.code in selected)
        and one.code not in ignored
    ]


def _show(found: list[Problem], vault: Vault, journal: Journal, form: str) -> None:
    if form in FORMATS:
        prefix = way_from_top(vault.root) if form in IN_A_REPOSITORY else ""
        if shown := FORMATS[form](located(found, vault.text, prefix)):
            click.echo(shown)
        return
    if found:
        click.echo(blocks(found, vault.text) + "\n")
    days, weeks, kbis = len(journal.daily), len(journal.weekly), len(journal.kbis)
    read = f"{_some(days, 'day')}, {_some(weeks, 'week')}, {_some(kbis, 'behaviour')}"
    rest = "All the rest was read" if found else "Everything was read"
    click.echo(f"{summary(len(found))} {rest}: {read}.")


def _ask(session: Session, find: Find) -> None:
    from humexjournal.cli.ask import Round, need_terminal  # noqa: PLC0415 — only --ask writes

    need_terminal()
    session.recover()
    vault, _, as_of = session.open()
    prompt = partial(click.prompt, default="", show_default=False)
    Round(vault, lambda: find(vault.read(), as_of), prompt).go()


def _some(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
