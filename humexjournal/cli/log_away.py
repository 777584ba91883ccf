"""Days on which nobody wrote anything: after time away they are asked about together."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

import click

from humexjournal.adherence.day import day_record
from humexjournal.adherence.state import UNKNOWN
from humexjournal.app.day_note import day_note
from humexjournal.cli.log_written import write_when_quiet
from humexjournal.cli.session import Opened
from humexjournal.cli.typing_keys import Keys
from humexjournal.core.journal import Journal
from humexjournal.rendering.words import catalogue

LEAST, MOST = 2, 14
"""Days: one is asked for anyway, and nobody remembers further back than two weeks."""

QUESTION = "Fill in those too?  y yes  n no  a I was away › "


def days_away(opened: Opened, keys: Keys) -> Sequence[date] | None:
    """The empty days that somebody wants to fill in now; those away are taken out at once.

    None where there is nothing to ask about: it is a matter of yesterday at most.
    """
    _, reading, as_of = opened
    empty = empty_days(reading.journal, as_of)
    if len(empty) < LEAST:
        return None
    words = catalogue(reading.journal.settings.language)
    named = f"{words.full_day(empty[0])} to {words.full_day(empty[-1])}"
    click.echo(f"{named}: nothing is filled in. {QUESTION}", nl=False)
    answer = keys.answer("yna").casefold()
    click.echo("\n")
    if answer.startswith("a"):
        _take_off(opened, empty)
    return empty if answer.startswith("y") else ()


def empty_days(journal: Journal, as_of: date) -> list[date]:
    """The days in a row up to yesterday with something planned and no entry, the oldest first."""
    found: list[date] = []
    for back in range(1, MOST + 1):
        one = as_of - timedelta(back)
        if journal.has_entry(one, as_of) or not journal.active(one):
            break
        if _is_blank(journal, one, as_of):
            found.insert(0, one)
    return found


def _is_blank(journal: Journal, day: date, as_of: date) -> bool:
    records = (day_record(kbi, journal, day, as_of) for kbi in journal.active(day))
    return any(one.asked and one.state in UNKNOWN for one in records)


def _take_off(opened: Opened, days: Sequence[date]) -> None:
    vault, reading, _ = opened
    for day in days:
        note = day_note(vault, reading.journal, day, datetime.now())
        note.put_key("off", "away")
        write_when_quiet(opened, [note])
    click.echo(f"{len(days)} days are taken out: off, away.\n")
