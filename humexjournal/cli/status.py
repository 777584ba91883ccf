"""`humex status`: this week at a glance and the one next thing."""

import click

from humexjournal.app.check import of_figures, problems
from humexjournal.cli.hints import turned
from humexjournal.cli.session import Session, pass_session
from humexjournal.parsing.locate import locate
from humexjournal.problem import Problem
from humexjournal.rendering.status import render_short, render_status
from humexjournal.reviews.status import status
from humexjournal.vault.store import Vault


@click.command("status", short_help="this week at a glance and the one next thing")
@click.option("--words", "in_words", is_flag=True, help="Words in place of the signs.")
@click.option("--short", is_flag=True, help="One line for a shell prompt.")
@pass_session
def command(session: Session, in_words: bool = False, short: bool = False) -> None:  # noqa: FBT001, FBT002
    """Show this week up to today, what is open, and what comes next."""
    vault, reading, as_of = session.open()
    found = of_figures(problems(reading, as_of))
    said, settings = status(reading.journal, as_of), reading.journal.settings
    if short:
        click.echo(render_short(said, settings), nl=False)
        return
    place = _place(vault, found[0]) if found else None
    screen = render_status(said, settings, len(found), place, in_words=in_words, typed=turned)
    click.echo(screen, nl=False)


def _place(vault: Vault, problem: Problem) -> tuple[str, int]:
    path = problem.location.path
    return path, locate(problem.location, vault.text(path)).line
