"""One look through the folders of a vault, by names alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.problem import Problem
from humexjournal.vault import complaints
from humexjournal.vault.copies import cloud_of, edited_of, originals_of
from humexjournal.vault.files import Found, Kind, walk
from humexjournal.vault.layout import KBIS, OWN_FOLDERS, PROMPTS, Layout, Name, parts_of
from humexjournal.vault.obsidian import Obsidian

Key = TypeVar("Key", date, Week, Month, Quarter)
Shaped = Callable[[Name], bool]

DATE_LENGTH = len("2026-06-12")


@dataclass(slots=True)
class Search:
    """What lies in a vault; a folder is listed once, and templates of Obsidian are passed over.

    `undated` are the notes beside daily ones whose names are no dates.
    """

    root: Path
    obsidian: Obsidian
    problems: list[Problem]
    undated: list[str] = field(default_factory=list)
    _listed: dict[str, list[Found]] = field(default_factory=dict)

    def found(self, folder: str) -> list[Found]:
        """What is below a folder; a folder that is closed or a link is a problem instead."""
        if folder not in self._listed:
            listed = self._listed[folder] = []
            for one in walk(self.root, folder, frozenset() if folder else OWN_FOLDERS):
                if one.kind in complaints.FOLDERS:
                    self.problems.append(complaints.of_folder(one.path, one.kind))
                elif not self.obsidian.is_template(one.path):
                    listed.append(one)
        return self._listed[folder]

    def dated(
        self, layout: Layout, read: Callable[[Layout, str, str], Key | None]
    ) -> dict[Key, str]:
        """The entries of a layout by the period that they are for.

        What Obsidian excludes from its search is read where there is no other of that period.
        """
        dated: dict[Key, str] = {}
        found, fits = self.found(layout.folder), shape_of(layout)
        there = {one.path for one in found}
        for one in sorted(found, key=lambda one: self.obsidian.is_excluded(one.path)):
            folder, stem, ending = parts_of(one.path)
            if one.kind is Kind.HIDDEN or ending != "md":
                self.problems += _left(one, fits)
            elif (key := read(layout, folder, stem)) is None:
                self._without_a_date(one, layout, there)
            elif one.kind is not Kind.FILE:
                self.problems.append(complaints.not_a_file(one.path, one.kind))
            elif key not in dated:
                dated[key] = one.path
            elif not self.obsidian.is_excluded(one.path):
                self.problems.append(complaints.two_notes(one.path, dated[key]))
        return dated

    def _without_a_date(self, one: Found, layout: Layout, there: set[str]) -> None:
        folder, stem, _ = parts_of(one.path)
        if layout.said(folder, stem) is not None:
            self.problems.append(complaints.no_such_date(one.path, stem))
        elif original := original_of(one, there, shape_of(layout)):
            self.problems.append(complaints.conflict_copy(one.path, original))
        elif one.kind is Kind.FILE:
            self.undated.append(one.path)

    def kbis(self) -> dict[str, str]:
        """The definitions of behaviours by their ids."""
        kbis: dict[str, str] = {}
        for one in self._sound(KBIS, _may_define, lambda _: True):
            first = kbis.setdefault(parts_of(one.path).stem, one.path)
            if first != one.path:
                self.problems.append(complaints.two_definitions(one.path, first))
        return kbis

    def prompts(self, folder: str = PROMPTS) -> dict[str, tuple[date, str]]:
        """The notes between coach and client, with the day and the behaviour of their names."""
        found = {}
        for one in self._sound(folder, _is_prompt, _is_prompt):
            day, about = _prompt(parts_of(one.path))
            if day is not None:
                found[one.path] = (day, about)
        return found

    def _sound(self, folder: str, wanted: Shaped, copied: Shaped) -> list[Found]:
        """The files of a folder that are what their names say; the others are problems."""
        found, sound = self.found(folder), []
        there = {one.path for one in found}
        for one in found:
            if one.kind is Kind.HIDDEN or not wanted(parts_of(one.path)):
                self.problems += _left(one, wanted)
            elif original := original_of(one, there, copied):
                self.problems.append(complaints.conflict_copy(one.path, original))
            elif one.kind is not Kind.FILE:
                self.problems.append(complaints.not_a_file(one.path, one.kind))
            else:
                sound.append(one)
        return sound


def shape_of(layout: Layout) -> Shaped:
    """Whether a name has the shape of the entries of a layout."""
    return lambda name: name.ending == "md" and layout.said(name.folder, name.stem) is not None


def original_of(one: Found, there: set[str], fits: Shaped) -> str | None:
    """The entry of which a file is a second version, None where it is none."""
    if one.kind is not Kind.FILE:
        return None
    folder, name, ending = parts_of(one.path)
    for stem, is_sure in originals_of(name):
        path = f"{folder}/{stem}.{ending}".lstrip("/")
        if fits(Name(folder, stem, ending)) and (is_sure or path in there):
            return path
    return None


def _left(one: Found, fits: Shaped) -> list[Problem]:
    """The problem of a file that an editor, git or iCloud has left of an entry."""
    folder, _, name = one.path.rpartition("/")
    for original, problem in (
        (cloud_of(name), complaints.not_downloaded),
        (edited_of(name), complaints.left),
    ):
        path = f"{folder}/{original}".lstrip("/") if original else ""
        if path and fits(parts_of(path)):
            return [problem(one.path, path)]
    return []


def _may_define(name: Name) -> bool:
    return name.ending in ("yaml", "yml", "md") and name.stem.casefold() != "readme"


def _prompt(name: Name) -> tuple[date | None, str]:
    """The day and the behaviour that a note is about, by its name."""
    day, about = read_date(name.stem[:DATE_LENGTH]), name.stem[DATE_LENGTH + 1 :]
    return (day, about) if name.ending == "md" and about else (None, "")


def _is_prompt(name: Name) -> bool:
    return _prompt(name)[0] is not None
