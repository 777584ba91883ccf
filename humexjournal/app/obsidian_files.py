"""The files that a vault in Obsidian has, each as it is and as it is to be."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct

from humexjournal.app.obsidian_settings import (
    File,
    Templates,
    is_ours,
    kinds_there,
    settings_files,
    spelled,
)
from humexjournal.app.obsidian_types import asked_for, types
from humexjournal.app.text_files import read_bytes
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.parsing.note import read_note
from humexjournal.rendering import obsidian_notes as notes
from humexjournal.rendering.escape import plain
from humexjournal.rendering.obsidian_base import Entries, base, is_as_made, property_of
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.edit import ByHand, set_value
from humexjournal.vault.layout import ISO_DATE

BASE, BOARD = "Journal.base", "Journal.md"
LABEL = "GGGG-[W]WW"
"""The name of a week's note with which the sheet of that week can be embedded by its title."""


class Wanted(Struct, frozen=True):
    """A vault and what it says; `said` takes what stays as it is, and what may be done about it."""

    root: Path
    found: Catalogue
    journal: Journal
    as_of: date
    where: Templates
    said: list[str]

    def files(self) -> Iterator[File]:
        """Every file as it is and as it is to be."""
        there = self._template_keys()
        kinds, columns = self._kinds(there), self._columns(there)
        yield from settings_files(self.root, self.found, self.where, kinds)
        yield self._day_note(columns)
        yield self._week_note()
        yield self._base(columns)
        yield self._board()

    def _template_keys(self) -> Mapping[str, object]:
        data = read_bytes(self.root, self.where.daily)
        note = read_note(data, self.where.daily) if data else None
        return {str(key): raw for key, raw in note.mapping.items()} if note else {}

    def _kinds(self, template: Mapping[str, object]) -> dict[str, str]:
        """The kind of each key that is to be set; one that somebody has chosen is told."""
        there, kinds = kinds_there(self.root), {}
        for spellings, key, kind in types(self.journal, self.as_of):
            written = spelled(spellings, key, there, template)
            if is_ours(there.get(written)):
                kinds[written] = kind
            elif key in self.journal.kbis:
                self.said.append(_chosen(written, there[written], kind))
        return kinds

    def _columns(self, template: Mapping[str, object]) -> dict[str, str]:
        """The behaviours by their keys in entries, with their names."""
        there = kinds_there(self.root)
        return {
            spelled(frozenset({kbi.id, *kbi.keys}), kbi.id, template, there): plain(kbi.name)
            for kbi in asked_for(self.journal, self.as_of)
        }

    @property
    def _has_date_in_name(self) -> bool:
        return self.found.daily_layout.name.text == ISO_DATE

    def _day_note(self, columns: Mapping[str, str]) -> File:
        settings, with_date = self.journal.settings, not self._has_date_in_name
        return self._note(
            self.where.daily,
            lambda: notes.day_note(columns, settings, with_date=with_date),
            (*(["date"] if with_date else []), *columns),
        )

    def _week_note(self) -> File:
        by_label = self.found.weekly_layout.name.text == LABEL
        settings = self.journal.settings
        return self._note(
            self.where.weekly, lambda: notes.week_note(settings, with_sheet=by_label), ()
        )

    def _note(self, path: str, new: Callable[[], bytes], keys: Iterable[str]) -> File:
        """A template: made where there is none, else with the keys that it lacks."""
        old = read_bytes(self.root, path)
        if old is None:
            return File(path, None, new())
        data = notes.with_readers(old, self.journal.settings)
        there = {str(key): raw for key, raw in read_note(data, path).mapping.items()}
        for key in keys:
            if key not in there:
                data = self._with_key(data, path, key)
        reader = notes.readers(self.journal.settings)
        if self.journal.settings.coach and reader not in data.decode("utf-8", "replace"):
            self.said.append(f"{path} does not say who reads it. A line for it: {reader}")
        return File(path, old, data)

    def _with_key(self, data: bytes, path: str, key: str) -> bytes:
        new = set_value(data, path, (key,), "")
        if isinstance(new, ByHand):
            self.said.append(f"{path} is left as it is. Add this line to its keys: {new.line}")
            return data
        return new

    def _base(self, columns: Mapping[str, str]) -> File:
        entries = Entries(self.found.daily_layout.folder, self._has_date_in_name)
        old = read_bytes(self.root, BASE)
        new = base(columns, entries, self.journal.settings.language)
        if old is None or is_as_made(old):
            return File(BASE, old, new)
        text = old.decode("utf-8", "replace")
        if lacking := [property_of(key) for key in columns if key not in text]:
            what = ", ".join(lacking)
            self.said.append(f"{BASE} is yours by now, and stays. It does not show: {what}.")
        return File(BASE, old, old)

    def _board(self) -> File:
        settings = self.journal.settings
        week = Week.of(self.as_of, settings.calendar.week_starts).label
        old = read_bytes(self.root, BOARD)
        if old is None:
            return File(BOARD, None, notes.board(BASE, week, settings.language))
        new = notes.with_week(old, week)
        if new is None:
            self.said.append(f"{BOARD} is yours, and stays. ![[sheet-{week}]] shows a sheet in it.")
        return File(BOARD, old, old if new is None else new)


def _chosen(key: str, there: str, kind: str) -> str:
    why = " An empty checkbox is saved as false, which says no." if there == "checkbox" else ""
    return f"{key} is “{there}” in Obsidian, and stays.{why} Better there: “{kind}”."
