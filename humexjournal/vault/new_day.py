"""The note of a day that is not there yet: where it belongs, and what it begins with."""

from datetime import date, datetime
from pathlib import Path

from humexjournal.parsing.filled_in import Moment, filled_in
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.new_note import NewNote, is_note, template_text

EMPTY = b"---\n---\n"


def new_day(
    root: Path, found: Catalogue, day: date, now: datetime, language: str
) -> NewNote | None:
    """The note of a day as the vault's own template makes it, else with no keys at all.

    Date, time and title of the template are filled in; one that waits for another program is left
    to it. None where the name of the note is written in a language that is not known here.
    """
    path = found.daily_layout.path_of_day(day, language)
    if path is None:
        return None
    at = Moment(day, now, language, found.daily_layout.scheme)
    text = template_text(root, found.daily_template)
    made = filled_in(text, Path(path).stem, at) if text else None
    data = is_note(made, path) if made else None
    return NewNote(path, EMPTY if data is None else data)
