"""The note of a week that is not there yet: where it belongs, and what it begins with."""

from pathlib import Path
from typing import NamedTuple

from humexjournal.core.calendar import Week
from humexjournal.parsing.note import read_note
from humexjournal.parsing.placeholders import without_placeholders
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.files import ENTRY_LIMIT, Unread, read


class NewNote(NamedTuple):
    """A path below the vault, and the bytes that its note begins with."""

    path: str
    data: bytes


def new_week(root: Path, found: Catalogue, week: Week) -> NewNote | None:
    """The note of a week as the vault's own template makes it, else with the week as its one key.

    A template that waits to be filled in, with `{{date}}` or `<% %>`, is left to what fills it in.
    None where the name of the note is written in a language.
    """
    path = found.weekly_layout.path_of(week)
    if path is None:
        return None
    data = _template(root, found.weekly_template)
    return NewNote(path, f"---\nweek: {week.label}\n---\n".encode() if data is None else data)


def _template(root: Path, path: str) -> bytes | None:
    """What is in a template that can be used as it is."""
    content = read(str(root / path), ENTRY_LIMIT) if path else None
    if content is None or isinstance(content, Unread):
        return None
    if read_note(content.data, path).problem:
        return None
    text = content.data.decode("utf-8-sig")
    return content.data if without_placeholders(text) == text else None
