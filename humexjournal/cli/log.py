"""`humex log`: values into the entry of a day, in under a minute."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

import click

from humexjournal.app.day_note import DayNote, day_note
from humexjournal.app.said_of_day import refused
from humexjournal.cli.log_said import came_to, wrong
from humexjournal.cli.log_written import (
    still_open,
    write_unless_changed,
    write_when_quiet,
    written_into,
)
from humexjournal.cli.named_values import Named, named_values
from humexjournal.cli.session import NoVault, Opened, Session, pass_session
from humexjournal.cli.talk_asked import in_terminal
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.parsing.grammar.days import HOW_MANY, Days
from humexjournal.parsing.keys import Key
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.reserved import Kind
from humexjournal.rendering.escape import printable
from humexjournal.rendering.words import catalogue
from humexjournal.vault.edit import ByHand
from humexjournal.vault.find import VaultError

NOTHING = "Nothing was written."
NO_TERMINAL = f"This is no terminal to ask in. Name what to log: humex log walk 12. {NOTHING}"


@click.command(
    "log",
    short_help="put values into a day's entry; alone it asks for what is open",
    context_settings={"ignore_unknown_options": True},  # -3 is a day, and - clears a value
)
@click.option("-y", "yesterday", is_flag=True, help="Of yesterday.")
@click.argument("said", nargs=-1, metavar="[DAY] [BEHAVIOUR VALUE]…")
@pass_session
def command(session: Session, said: tuple[str, ...], yesterday: bool) -> None:  # noqa: FBT001
    """Log values of today, or of the DAYs named before them; alone it asks for what is open.

    A value is a number, a time, x done, / the busy-day version, o not done, off, or - to clear it.
    """
    session.recover()
    opened = session.open()
    days, rest = _days(said, opened, yesterday=yesterday)
    try:
        if rest:
            _log(session, opened, days, rest)
        elif in_terminal():
            from humexjournal.cli.log_asked import ask  # noqa: PLC0415 — values need no questions

            ask(opened, days if said or yesterday else None)
        else:
            raise click.UsageError(NO_TERMINAL)
    except VaultError as error:
        raise NoVault(str(error)) from error


def _days(words: Sequence[str], opened: Opened, *, yesterday: bool) -> tuple[Period, Sequence[str]]:
    """The days that are meant, none of them ahead, and the words behind."""
    _, reading, as_of = opened
    today = as_of - ONE_DAY if yesterday else as_of
    reader = EntryReader(reading.journal.kbis, reading.journal.settings)
    is_kbi = bool(words) and reader.key(words[0]).kind is Kind.KBI
    named, rest = (None, words) if is_kbi else Days(as_of).leading(words)
    span = named or Period(today, today)
    if span.last > as_of:
        raise click.UsageError(
            f"{span.last} lies ahead, and what is logged has happened. {HOW_MANY} "
            "`humex off` is for days ahead."
        )
    return span, rest


def _log(session: Session, opened: Opened, days: Period, words: Sequence[str]) -> None:
    """Write all of it, or nothing: each day is tried before the first is written."""
    for day in days:
        _filled(opened, day, words)
    for day in days:
        opened = opened if day == days.first else session.open()
        note, named = _written(session, opened, day, words)
        click.echo("\n".join(_told(note, named, opened[2])))


def _written(
    session: Session, opened: Opened, day: date, words: Sequence[str]
) -> tuple[DayNote, list[Named]]:
    """The note of a day as it was written; one that changed just now is read once more."""
    filled = _filled(opened, day, words)
    if not write_unless_changed(opened, filled[0]):
        opened = session.open()
        filled = _filled(opened, day, words)
        write_when_quiet(opened, [filled[0]])
    return filled


def _filled(opened: Opened, day: date, words: Sequence[str]) -> tuple[DayNote, list[Named]]:
    """The note of a day with all that was named in it; nothing is written yet."""
    vault, reading, _ = opened
    note = day_note(vault, reading.journal, day, datetime.now())
    named = named_values(words, note.reader)
    for one in named:
        _put(note, one)
    return note, named


def _put(note: DayNote, named: Named) -> None:
    found = put(note, named.key, named.text)
    if found:
        raise click.ClickException(f"{printable(wrong(found))} {NOTHING}")


def put(note: DayNote, key: Key, text: str) -> Refusal | ByHand | None:
    """Put a value under whatever key of the day it belongs."""
    if key.kind is Kind.KBI:
        return note.put(note.journal.kbis[key.name], text)
    if found := refused(key, text, note.day, note.reader):
        return found
    if key.name == "friction" and text:
        return note.add(key.name, text)
    return note.put_key(key.name, text)


def _told(note: DayNote, named: Sequence[Named], as_of: date) -> Iterable[str]:
    """What each value came to, where it stands, and what is still open."""
    words = catalogue(note.journal.settings.language)
    yield words.full_day(note.day)
    for key, text in named:
        if key.kind is Kind.KBI:
            kbi = note.journal.kbis[key.name]
            said = came_to(note, kbi, as_of)
            yield f"  {printable(kbi.name):<20}  {printable(text):<8}  {said}".rstrip()
        else:
            yield f"  {key.name:<20}  {printable(text)}".rstrip()
    yield f"{written_into(note)} {still_open(note, as_of)}".rstrip()
