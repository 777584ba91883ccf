"""`humex check`: what could not be read or is probably not what was meant."""

import json
from functools import partial

import click

from humexjournal.app.check import problems
from humexjournal.cli.report import blocks, rows, summary
from humexjournal.cli.session import Session, pass_session
from humexjournal.problem import Problem


@click.command("check", short_help="problems, with file, line and remedy")
@click.argument("paths", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@click.option("--ask", is_flag=True, help="Go through the questions, and write the answers.")
@pass_session
@click.pass_context
def command(
    ctx: click.Context, session: Session, paths: tuple[str, ...], form: str, *, ask: bool
) -> None:
    """Show every problem of the vault, or of the files that are named."""
    if ask:
        _ask(session, paths)
        return
    vault, reading, as_of = session.open()
    found = _of(paths, problems(reading, as_of))
    journal = reading.journal
    if form == "json":
        click.echo(json.dumps({"problems": rows(found, vault.text)}, ensure_ascii=False, indent=1))
    else:
        if found:
            click.echo(blocks(found, vault.text) + "\n")
        days, weeks, kbis = len(journal.daily), len(journal.weekly), len(journal.kbis)
        read = f"{_some(days, 'day')}, {_some(weeks, 'week')}, {_some(kbis, 'behaviour')}"
        rest = "All the rest was read" if found else "Everything was read"
        click.echo(f"{summary(len(found))} {rest}: {read}.")
    ctx.exit(1 if found else 0)


def _ask(session: Session, paths: tuple[str, ...]) -> None:
    from humexjournal.cli.ask import Round, need_terminal  # noqa: PLC0415 — only --ask writes

    need_terminal()
    session.recover()
    vault, _, as_of = session.open()
    prompt = partial(click.prompt, default="", show_default=False)
    Round(vault, lambda: _of(paths, problems(vault.read(), as_of)), prompt).go()


def _of(paths: tuple[str, ...], found: list[Problem]) -> list[Problem]:
    return [one for one in found if not paths or one.location.path in paths]


def _some(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
