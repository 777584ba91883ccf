"""`humex roster`: a coach's clients, by what can be done next."""

from pathlib import Path

import click

from humexjournal.app.roster import Rounds
from humexjournal.cli.made_page import FOR_EYES, FORMS
from humexjournal.cli.paper import Asked, hand_over_page
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.core.settings import Settings
from humexjournal.rendering.roster import roster_sheet
from humexjournal.rendering.roster_sheet import RosterSheet
from humexjournal.vault.find import VaultError


@click.command("roster", short_help="a coach's clients, by what can be done next")
@click.option("--names", is_flag=True, help="Names and quotations on paper too.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--open", "show", is_flag=True, help="Open the page: html or pdf.")
@pass_session
def command(session: Session, *, names: bool, form: str, output: Path | None, show: bool) -> None:
    """Show everybody on the list by what can be done next, with the reason.

    On paper, html and pdf, it has initials and no quotations, since it lies on a desk.
    """
    rounds = Rounds(session.root(), session.as_of)
    sheet, settings = looked_at(rounds, names=names or form not in FOR_EYES)
    hand_over_page(rounds.root, settings, "roster", {**sheet}, Asked(form, output, show))


def looked_at(rounds: Rounds, *, names: bool) -> tuple[RosterSheet, Settings]:
    """The roster now, as a page, and the coach's settings."""
    try:
        review, settings = rounds.look()
    except VaultError as error:
        raise NoVault(str(error)) from error
    return roster_sheet(review, settings, names=names), settings
