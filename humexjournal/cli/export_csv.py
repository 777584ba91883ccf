"""`humex export csv`: a row a behaviour and day, for a spreadsheet."""

from datetime import date
from pathlib import Path

import click

from humexjournal.cli.export_file import Target, hand_over, into_file
from humexjournal.cli.export_span import Span, days_of, of_span
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Session, pass_session
from humexjournal.rendering.export import export_csv


@click.command("csv", cls=OfClient, short_help="a row a behaviour and day, for a spreadsheet")
@of_span
@into_file
@pass_session
def command(  # noqa: PLR0913, PLR0917 — its options
    session: Session,
    kbis: tuple[str, ...],
    first: date | None,
    last: date | None,
    output: Path | None,
    force: bool,  # noqa: FBT001
) -> None:
    """Make a table of what was written, what it was read as, and what each day came to.

    Whatever a spreadsheet would take for a formula has an apostrophe before it.
    """
    _, said = days_of(session, Span(kbis, first, last))
    hand_over(export_csv(said).encode(), Target(output, force), ".csv")
