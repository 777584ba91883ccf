"""`humex today`: the note of a day, made where there is none, and opened."""

from datetime import datetime

import click

from humexjournal.app.opened_note import note_of_day
from humexjournal.cli.opened import made, show, with_opening
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.parsing.grammar.days import HOW, Days
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError


@click.command(
    "today",
    short_help="open today's note, made where there is none",
    context_settings={"ignore_unknown_options": True},  # -3 is a day
)
@click.argument("words", nargs=-1, metavar="[DAY]")
@with_opening
@pass_session
def command(
    session: Session,
    words: tuple[str, ...],
    in_obsidian: bool,  # noqa: FBT001
    only_path: bool,  # noqa: FBT001
) -> None:
    """Open the note of today, or of another day; where there is none, make it with blanks only.

    It opens in the editor that $VISUAL or $EDITOR names, else in Obsidian where the vault has it.
    """
    vault, reading, as_of = session.open()
    text = " ".join(words)
    day = Days(as_of, ahead=True).day(text) if words else as_of
    if day is None:
        raise click.UsageError(f"“{printable(text)}” is no day. {HOW}")
    try:
        note = note_of_day(vault, reading.journal, day, datetime.now())
    except VaultError as error:
        raise NoVault(str(error)) from error
    show(vault, made(vault, note), in_obsidian=in_obsidian, only_path=only_path)
