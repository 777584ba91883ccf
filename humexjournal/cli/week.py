"""`humex week`: the note of a week, made where there is none, and opened."""

from datetime import datetime

import click

from humexjournal.app.opened_note import note_of_week
from humexjournal.cli.named_week import nearest_week
from humexjournal.cli.opened import made, show, with_opening
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.vault.find import VaultError


@click.command("week", short_help="open the note of this week, made where there is none")
@click.argument("week", default="this", metavar="[this|next|last|W27|2026-W27]")
@with_opening
@pass_session
def command(
    session: Session,
    week: str,
    in_obsidian: bool,  # noqa: FBT001
    only_path: bool,  # noqa: FBT001
) -> None:
    """Open the note of this week, or of another one; where there is none, make it.

    What was agreed for the week before stands in a new one.
    """
    vault, reading, as_of = session.open()
    calendar = reading.journal.settings.calendar
    last = calendar.week(as_of).shifted(-1)
    named = last if week == "last" else nearest_week(week, calendar, as_of)
    try:
        note = note_of_week(vault, reading.journal, named, datetime.now())
    except VaultError as error:
        raise NoVault(str(error)) from error
    show(vault, made(vault, note), in_obsidian=in_obsidian, only_path=only_path)
