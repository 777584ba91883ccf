"""`humex check`: what could not be read or is probably not what was meant."""

import json

import click

from humexjournal.app.check import problems
from humexjournal.cli.report import blocks, rows, summary
from humexjournal.cli.session import Session, pass_session


@click.command("check", short_help="problems, with file, line and remedy")
@click.argument("paths", nargs=-1)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, paths: tuple[str, ...], form: str) -> None:
    """Show every problem of the vault, or of the files that are named."""
    vault, reading, as_of = session.open()
    found = problems(reading, as_of)
    if paths:
        found = [one for one in found if one.location.path in paths]
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


def _some(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
