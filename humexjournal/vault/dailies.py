"""The daily notes of a folder, read one after the other and not kept."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from humexjournal.core.kbi import KBI
from humexjournal.core.settings import Folders, Settings
from humexjournal.parsing.note import Note, read_note
from humexjournal.parsing.template import NO_TEMPLATE, Template
from humexjournal.vault import contents
from humexjournal.vault.catalogue import Catalogue, catalogue
from humexjournal.vault.dated import folder_of_days
from humexjournal.vault.files import ENTRY_LIMIT, YAML_LIMIT, Unread, read
from humexjournal.vault.groundwork import behaviours, daily_template, find_dates
from humexjournal.vault.layout import MARKER
from humexjournal.vault.shelf import Shelf


class Dailies(Struct, frozen=True):
    """A folder of notes, which need not be a vault: its settings, behaviours and daily notes.

    `folder` is the format that `folders:` has to have so that the notes are found, "" where the
    usual rules find them.
    """

    root: Path
    settings: Settings
    found: Catalogue
    kbis: Mapping[str, KBI]
    template: Template = NO_TEMPLATE
    folder: str = ""
    has_settings: bool = False

    def __iter__(self) -> Iterator[tuple[date, str, Note]]:
        """Every daily note that can be read, with its day and its path."""
        for day, path in self.found.daily.items():
            if (note := _note(self.root, path)) and note.is_readable:
                yield day, path, note


def dailies(root: Path) -> Dailies:
    """Look through a folder of notes, as a vault would with `folders:` of its own."""
    shelf, has_settings = Shelf(root), (root / MARKER).is_file()
    folder = "" if has_settings else folder_of_days(root)
    settings = Settings(folders=Folders(daily=folder))
    if has_settings:
        settings = shelf.parsed(MARKER, YAML_LIMIT, contents.settings, []) or settings
    found = catalogue(root, settings)
    find_dates(found, shelf, [])
    return Dailies(
        root,
        settings,
        found,
        behaviours(found, settings, shelf, []),
        daily_template(found, Shelf(root)),
        folder,
        has_settings,
    )


def _note(root: Path, path: str) -> Note | None:
    content = read(str(root / path), ENTRY_LIMIT)
    return None if isinstance(content, Unread) else read_note(content.data, path)
