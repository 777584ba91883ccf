"""`humex print`: the pages that two people fill in and sign."""

from pathlib import Path

import click

from humexjournal.cli.paper import Asked, as_paper, hand_over
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.reviews.agreement import agreement_review


@click.group("print", short_help="pages to fill in and to sign")
def command() -> None:
    """Make a page for paper: the agreement."""


@command.command("agreement")
@as_paper
@pass_session
def agreement(
    session: Session,
    form: str,
    output: Path | None,
    show: bool,  # noqa: FBT001
) -> None:
    """Show the agreement between client and coach; with oneself, where nobody coaches."""
    vault, reading, as_of = session.open()
    journal = reading.journal
    sheet = agreement_sheet(agreement_review(journal, as_of), journal.settings)
    hand_over(vault.root, "agreement", "print-agreement", {**sheet}, Asked(form, output, show))
