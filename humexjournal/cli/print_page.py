"""`humex print`: the pages that two people fill in and sign."""

from pathlib import Path

import click

from humexjournal.cli.paper import Asked, as_paper, hand_over
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.diagnosis import diagnosis_review


@click.group("print", short_help="pages to fill in and to sign")
def command() -> None:
    """Make a page to fill in, to sign or to hand on."""


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


@command.command("diagnosis")
@as_paper
@pass_session
def diagnosis(
    session: Session,
    form: str,
    output: Path | None,
    show: bool,  # noqa: FBT001
) -> None:
    """Show the pages for the first talk: the last seven days, and what to begin with."""
    vault, reading, as_of = session.open()
    settings = reading.journal.settings
    sheet = diagnosis_sheet(diagnosis_review(reading.journal, as_of), settings)
    hand_over(vault.root, "diagnosis", "print-diagnosis", {**sheet}, Asked(form, output, show))
