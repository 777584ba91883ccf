"""`humex card`: a behaviour on one small page."""

from pathlib import Path

import click

from humexjournal.cli.named_kbis import chosen
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.paper import Asked, as_paper, hand_over
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.card import card_sheet
from humexjournal.reviews.card import card_review

ALL = "all"
"""No behaviour may be called so, and no card of one takes its name."""


@click.command("card", cls=OfClient, short_help="a behaviour on one small page")
@click.argument("kbis", nargs=-1, metavar="[ID]…")
@as_paper
@pass_session
def command(
    session: Session,
    kbis: tuple[str, ...],
    form: str,
    output: Path | None,
    show: bool,  # noqa: FBT001
) -> None:
    """Show what is agreed about a behaviour as a card to pin up, or about all that are active."""
    opened = session.open()
    _, reading, as_of = opened
    journal = reading.journal
    ids = tuple(kbi.id for kbi in chosen(kbis, journal)) if kbis else ()
    sheet = card_sheet(card_review(journal, ids, as_of), journal.settings)
    name = f"card-{ids[0] if len(ids) == 1 else ALL}"
    hand_over(opened, name, {**sheet}, Asked(form, output, show))
