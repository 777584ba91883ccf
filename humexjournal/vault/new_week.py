"""The note of a week that is not there yet: where it belongs, and what it begins with."""

from pathlib import Path

from humexjournal.core.calendar import Week
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.new_note import NewNote, template


def new_week(root: Path, found: Catalogue, week: Week) -> NewNote | None:
    """The note of a week as the vault's own template makes it, else with the week as its one key.

    A template that waits to be filled in, with `{{date}}` or `<% %>`, is left to what fills it in.
    None where the name of the note is written in a language.
    """
    path = found.weekly_layout.path_of(week)
    if path is None:
        return None
    data = template(root, found.weekly_template)
    return NewNote(path, f"---\nweek: {week.label}\n---\n".encode() if data is None else data)
