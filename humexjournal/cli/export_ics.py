"""`humex export ics`: the support routine and the cues, for a calendar."""

from pathlib import Path

import click

from humexjournal.cli.export_file import Target, hand_over, into_file
from humexjournal.cli.named_kbis import chosen
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.session import Session, pass_session
from humexjournal.core.kbi import KBI
from humexjournal.rendering.ics.routine import routine_calendar
from humexjournal.reviews.for_calendar import calendar_review


@click.command("ics", cls=OfClient, short_help="the support routine and the cues, for a calendar")
@click.option("--kbi", "kbis", multiple=True, metavar="ID", help="Only the cues of this behaviour.")
@into_file
@pass_session
def command(
    session: Session,
    kbis: tuple[str, ...],
    output: Path | None,
    force: bool,  # noqa: FBT001
) -> None:
    """Make a calendar file of the talks, the check-ins and the cues of the behaviours.

    What has a time rings then: at its cue, or early enough to be done by its limit.
    """
    _, reading, _ = session.open()
    journal = reading.journal
    ids = tuple(kbi.id for kbi in chosen(kbis, journal)) if kbis else ()
    review = calendar_review(journal, ids)
    hand_over(routine_calendar(review, journal.settings), Target(output, force), ".ics")
    if review.free:
        click.echo(_left_out(review.free), err=True)


def _left_out(free: tuple[KBI, ...]) -> str:
    names = ", ".join(kbi.id for kbi in free)
    return f"Without a day in the calendar, since the days are free to choose: {names}."
