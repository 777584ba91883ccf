"""`humex print`: the pages that two people fill in and sign."""

from datetime import date
from pathlib import Path

import click

from humexjournal.cli.of_client import OfClient
from humexjournal.cli.paper import Asked, as_paper, hand_over
from humexjournal.cli.session import Day, Session, pass_session
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.parsing.grammar.dates import read_month, read_quarter
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.rendering.progress import progress_sheet
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.diagnosis import diagnosis_review
from humexjournal.reviews.progress import progress_review, usual_period


@click.group("print", short_help="pages to fill in and to sign")
def command() -> None:
    """Make a page to fill in, to sign or to hand on."""


@command.command("agreement", cls=OfClient)
@as_paper
@pass_session
def agreement(
    session: Session,
    form: str,
    output: Path | None,
    show: bool,  # noqa: FBT001
) -> None:
    """Show the agreement between client and coach; with oneself, where nobody coaches."""
    opened = session.open()
    _, reading, as_of = opened
    journal = reading.journal
    sheet = agreement_sheet(agreement_review(journal, as_of), journal.settings)
    hand_over(opened, "print-agreement", {**sheet}, Asked(form, output, show))


@command.command("diagnosis", cls=OfClient)
@as_paper
@pass_session
def diagnosis(
    session: Session,
    form: str,
    output: Path | None,
    show: bool,  # noqa: FBT001
) -> None:
    """Show the pages for the first talk: the last seven days, and what to begin with."""
    opened = session.open()
    _, reading, as_of = opened
    settings = reading.journal.settings
    sheet = diagnosis_sheet(diagnosis_review(reading.journal, as_of), settings)
    hand_over(opened, "print-diagnosis", {**sheet}, Asked(form, output, show))


@command.command("progress", cls=OfClient)
@click.argument("period", default="", metavar="[2026-Q2|2026-06]")
@click.option("--from", "first", type=Day(), help="The first day of a range.")
@click.option("--to", "last", type=Day(), help="Its last day; the as-of date if left out.")
@as_paper
@pass_session
def progress(  # noqa: PLR0913, PLR0917 — an option each
    session: Session,
    period: str,
    first: date | None,
    last: date | None,
    form: str,
    output: Path | None,
    show: bool,  # noqa: FBT001
) -> None:
    """Show a report that the client may approve and hand to a third party.

    Without a period: the last quarter that is over, or all days since the first behaviour.
    """
    opened = session.open()
    _, reading, as_of = opened
    journal = reading.journal
    days = _period(period, first, last, journal, as_of)
    sheet = progress_sheet(progress_review(journal, days, as_of), journal.settings)
    hand_over(opened, "print-progress", {**sheet}, Asked(form, output, show))


def _period(
    named: str, first: date | None, last: date | None, journal: Journal, as_of: date
) -> Period:
    if bool(named) + (first is not None) > 1 or (last and not first):
        raise click.UsageError("Give one of a period, or --from with --to.")
    if named:
        found = read_quarter(named) or read_month(named)
        if found is None:
            raise click.UsageError(f"“{named}” is no period. Write 2026-Q2 or 2026-06.")
        days = found.period
    else:
        days = Period(first, last or as_of) if first else _usual(journal, as_of)
    if days.last < days.first:
        raise click.UsageError("The range ends before it begins.")
    if days.first > as_of:
        raise click.UsageError("That has not begun yet.")
    return days


def _usual(journal: Journal, as_of: date) -> Period:
    found = usual_period(journal, as_of)
    if found is None:
        raise click.UsageError("No behaviour has begun yet, so there is nothing to report.")
    return found
