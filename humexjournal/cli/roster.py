"""`humex roster`: a coach's clients, by what can be done next."""

from contextlib import closing, suppress
from pathlib import Path

import click
from msgspec import Struct

from humexjournal.app.roster import Rounds
from humexjournal.cli.made_page import FOR_EYES, FORMS
from humexjournal.cli.paper import Asked, hand_over_page
from humexjournal.cli.reading_bar import first_look
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.core.settings import Settings
from humexjournal.rendering.roster import roster_sheet
from humexjournal.reviews.roster import Roster
from humexjournal.vault.find import VaultError

NAME = "roster"


@click.command(NAME, short_help="a coach's clients, by what can be done next")
@click.option("--names", is_flag=True, help="Names and quotations on paper too.")
@click.option("--watch", is_flag=True, help="Keep it fresh until Ctrl-C.")
@click.option("--format", "form", type=click.Choice(FORMS), default="text")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--open", "show", is_flag=True, help="Open the page: html or pdf.")
@pass_session
@click.pass_context
def command(  # noqa: PLR0913 — its options
    ctx: click.Context,
    session: Session,
    *,
    names: bool,
    watch: bool,
    form: str,
    output: Path | None,
    show: bool,
) -> None:
    """Show everybody on the list by what can be done next, with the reason.

    On paper, html and pdf, it has initials and no quotations, since it lies on a desk.
    """
    rounds = Rounds(session.root(), session.as_of)
    page = _Page(rounds.root, names or form not in FOR_EYES, Asked(form, output, show))
    if watch:
        ctx.exit(_keep_fresh(rounds, page))
    try:
        page.hand_over(*rounds.look(first_look()))
    except VaultError as error:
        raise NoVault(str(error)) from error


class _Page(Struct, frozen=True):
    """How the roster is wanted."""

    root: Path
    names: bool
    asked: Asked

    def hand_over(self, review: Roster, settings: Settings) -> None:
        """Print it, or write it where it was asked for."""
        sheet = roster_sheet(review, settings, names=self.names)
        hand_over_page(self.root, settings, NAME, {**sheet}, self.asked)


def _keep_fresh(rounds: Rounds, page: _Page) -> int:
    """Hand it over again whenever it is different; the exit status at the end."""
    # The observer and its threads are for those commands alone that go on.
    from humexjournal.app.pace import Pace  # noqa: PLC0415
    from humexjournal.app.roster_watch import RosterWatch, Shown  # noqa: PLC0415
    from humexjournal.cli.ending import ending  # noqa: PLC0415
    from humexjournal.cli.machine import Machine  # noqa: PLC0415
    from humexjournal.vault.alarm import Alarm  # noqa: PLC0415

    def show(found: Shown) -> None:
        click.clear()
        try:
            if isinstance(found, str):
                raise NoVault(found)
            page.hand_over(*found)
        except click.ClickException as error:
            error.show()

    # Before the observer has threads, so that the first look can be shared out.
    with suppress(VaultError):
        rounds.look(first_look())
    with ending() as end, closing(Alarm(rounds.root)) as alarm:
        RosterWatch(rounds, alarm, Machine(), end.is_near, Pace(), show).last()
    return end.status
