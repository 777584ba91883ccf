"""`humex off`: days that are not asked for, because somebody was ill or away."""

from collections.abc import Sequence
from datetime import datetime

import click
from msgspec import Struct

from humexjournal.app.day_note import DayNote, day_note
from humexjournal.app.defining import paused, paused_all
from humexjournal.app.said_of_day import is_whole_day
from humexjournal.cli.kbi_written import need, written
from humexjournal.cli.log_said import wrong
from humexjournal.cli.log_written import write_when_quiet
from humexjournal.cli.session import NoVault, Opened, Session, pass_session
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.core.kbi import KBI, Pause
from humexjournal.parsing.fields import NO
from humexjournal.parsing.grammar.days import HOW_MANY, Days
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.reserved import Kind
from humexjournal.parsing.values import BLANK
from humexjournal.rendering.escape import printable
from humexjournal.rendering.words import catalogue
from humexjournal.rendering.words.english.dates import joined
from humexjournal.vault.edit import ByHand, is_one_line
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER

NOTHING = "Nothing was written."
BACK = "To count a day again, empty `off:` in its note; `humex undo` takes the last change back."


class Off(Struct, frozen=True):
    """Days that are off, of one behaviour or of everything, and why."""

    days: Period
    kbi: KBI | None
    reason: str


@click.command(
    "off",
    short_help="ill or away: days that are not asked for",
    context_settings={"ignore_unknown_options": True},  # -3 is a day
)
@click.argument("said", nargs=-1, metavar="[BEHAVIOUR] [DAYS] [WHY]")
@pass_session
def command(session: Session, said: tuple[str, ...]) -> None:
    """Take days out, for everything or for one behaviour: they are not counted, either way.

    Without days it is today. Up to today it stands in the note of each day; days ahead become a
    pause, in humex.yaml or in the file of the behaviour.
    """
    session.recover()
    opened = session.open()
    asked = _asked(said, opened)
    _need_a_file(opened, asked)
    try:
        _past(opened, asked)
        _ahead(opened, asked)
    except VaultError as error:
        raise NoVault(str(error)) from error


def _asked(words: Sequence[str], opened: Opened) -> Off:
    _, reading, as_of = opened
    reader = EntryReader(reading.journal.kbis, reading.journal.settings)
    key = reader.key(words[0]) if words else None
    kbi = reading.journal.kbis[key.name] if key and key.kind is Kind.KBI else None
    days, rest = Days(as_of, ahead=True).leading(words[1:] if kbi else words)
    reason = " ".join(rest).strip()
    if not is_one_line(reason) or reason.casefold() in NO or (reason and reason in BLANK):
        raise click.UsageError(f"“{printable(reason)}” is no reason. {HOW_MANY} {BACK} {NOTHING}")
    if kbi is None and reason and not is_whole_day(reason, as_of, reader):
        said = f"“{printable(reason)}” is a behaviour: name it before the days. {NOTHING}"
        raise click.UsageError(said)
    return Off(days or Period(as_of, as_of), kbi, reason)


def _need_a_file(opened: Opened, asked: Off) -> None:
    """Days ahead of a whole private side would stand in the settings, which are shared."""
    vault, _, as_of = opened
    if vault.above and asked.kbi is None and asked.days.last > as_of:
        message = f"Days ahead for everything stand in {MARKER}, which is shared."
        raise click.UsageError(f"{message} Name a behaviour, or leave --private out. {NOTHING}")


def _past(opened: Opened, asked: Off) -> None:
    """The days that have come, each in its note."""
    vault, reading, as_of = opened
    days = [day for day in asked.days if day <= as_of]
    notes = [day_note(vault, reading.journal, day, datetime.now()) for day in days]
    for note in notes:
        if found := _put(note, asked):
            raise click.ClickException(f"{printable(wrong(found))} {NOTHING}")
    if notes:
        write_when_quiet(opened, notes)
        paths = [note.path for note in notes if note.edits or note.notes]
        click.echo(_told(opened, Period(days[0], days[-1]), asked, paths))


def _put(note: DayNote, asked: Off) -> ByHand | None:
    """A day is off, with its former reason unless one is given; then each behaviour is as well."""
    was = note.entry().off
    if asked.kbi is None:
        is_said = was is not None and asked.reason in ("", was)
        return None if is_said else note.put_key("off", asked.reason or "yes")
    if was is not None:
        return None
    item = f"{asked.kbi.id}/{asked.reason}" if asked.reason else asked.kbi.id
    return note.add("off", item)


def _ahead(opened: Opened, asked: Off) -> None:
    """The days that are still to come: a pause, which is known beforehand."""
    vault, reading, as_of = opened
    if asked.days.last <= as_of:
        return
    days = Period(max(asked.days.first, as_of + ONE_DAY), asked.days.last)
    kbi, pause = asked.kbi, Pause(days, asked.reason)
    if pause in (kbi.pauses if kbi else reading.journal.settings.pauses):
        click.echo(_told(opened, days, asked, []))
        return
    if kbi is None:
        edit = need(lambda: paused_all(vault, pause)).edit
    else:
        edit = need(lambda: paused(vault, reading.journal, kbi, pause)).edit
    written(vault, [edit])
    click.echo(_told(opened, days, asked, [edit.path]))


def _told(opened: Opened, days: Period, asked: Off, paths: Sequence[str]) -> str:
    """Friday 19 June to Sunday 21 June: off, away; and where that stands."""
    words = catalogue(opened[1].journal.settings.language)
    first, last = words.full_day(days.first), words.full_day(days.last)
    when = first if days.first == days.last else f"{first} to {last}"
    what = [
        *([asked.kbi.name] if asked.kbi else []),
        "off",
        *([asked.reason] if asked.reason else []),
    ]
    where = f"Written into {joined(paths)}." if paths else "It stands there already."
    return printable(f"{when}: {', '.join(what)}. {where}")
