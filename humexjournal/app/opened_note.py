"""The note of a day or a week for whoever is going to write in it: made where there is none."""

from datetime import date, datetime
from pathlib import Path

from humexjournal.app.obsidian_files import LABEL
from humexjournal.app.obsidian_types import asked_for
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.parsing.filled_in import Moment, filled_in
from humexjournal.rendering import obsidian_notes
from humexjournal.rendering.escape import plain
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import ISO_DATE
from humexjournal.vault.new_day import new_day
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.new_week import new_week
from humexjournal.vault.store import Vault


def note_of_day(vault: Vault, journal: Journal, day: date, now: datetime) -> str | NewNote:
    """The path of the note of a day, or the note that is to be made: nothing but blanks in it.

    What is agreed for the week stands in it as a comment. VaultError where it cannot be named.
    """
    found, settings = vault.found, journal.settings
    if own := found.daily.get(day):
        return own
    new = new_day(vault.root, found, day, now, settings.language)
    if new is None:
        raise VaultError(f"The name of the note of {day} is written in a language: make it first.")
    data = new.data
    if not found.daily_template:
        with_date = found.daily_layout.name.text != ISO_DATE
        keys = (kbi.id for kbi in asked_for(journal, day) if kbi.is_active(day))
        made = obsidian_notes.day_note(keys, settings, with_date=with_date)
        data = _filled(made, new.path, Moment(day, now, settings.language)) or data
    entry = journal.week_entry(day)
    return NewNote(new.path, data + _comment(entry.commitment if entry else ""))


def note_of_week(vault: Vault, journal: Journal, week: Week, now: datetime) -> str | NewNote:
    """The same of a week; what was agreed for the one before stands in it."""
    found, settings = vault.found, journal.settings
    if own := found.weekly.get(week):
        return own
    new = new_week(vault.root, found, week)
    if new is None:
        raise VaultError(
            f"The name of the note of {week.label} is written in a language: make it first."
        )
    data = new.data
    if not found.weekly_template:
        made = obsidian_notes.week_note(settings, with_sheet=_is_named_as_usual(found))
        data = _filled(made, new.path, Moment(week.first, now, settings.language)) or data
    before = journal.weekly.get(week.shifted(-1).first)
    return NewNote(new.path, data + _comment(before.commitment if before else ""))


def _is_named_as_usual(found: Catalogue) -> bool:
    return found.weekly_layout.name.text == LABEL


def _filled(data: bytes, path: str, at: Moment) -> bytes | None:
    made = filled_in(data.decode(), Path(path).stem, at)
    return made.encode() if made else None


def _comment(commitment: str) -> bytes:
    """A line that nobody sees but whoever writes, and that says nothing of the day."""
    said = plain(commitment).replace("%", "").strip()
    return f"%% “{said}” %%\n".encode() if said else b""
