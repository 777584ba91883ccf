"""One look through the folders of a vault, by names alone."""

from datetime import date
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from humexjournal.parsing.grammar.dates import read_date
from humexjournal.problem import Problem
from humexjournal.vault import complaints
from humexjournal.vault.beside import Shaped, left_of, original_of
from humexjournal.vault.dated_names import NamesRead, Rule
from humexjournal.vault.files import Found, Kind, walk
from humexjournal.vault.layout import KBIS, OWN_FOLDERS, PROMPTS, Name, parts_of
from humexjournal.vault.obsidian import Obsidian

DATE_LENGTH = len("2026-06-12")


class Search(Struct):
    """What lies in a vault; a folder is listed once, and templates of Obsidian are passed over.

    `undated` are the notes beside daily ones whose names are no dates, `spares` those that would
    be counted if another were not there.
    """

    root: Path
    obsidian: Obsidian
    problems: list[Problem]
    names: NamesRead = field(default_factory=NamesRead)
    undated: list[str] = field(default_factory=list)
    spares: list[str] = field(default_factory=list)
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

    def dated(self, rule: Rule) -> dict[Any, str]:
        """The entries of a rhythm by the period that they are for."""
        names = self.names.names(rule, self.found(rule.layout.folder))
        self.problems += names.problems
        self.undated += names.undated
        self.spares += names.spares
        return names.dated.copy()

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
                self.problems += left_of(one, wanted)
            elif original := original_of(one, there, copied):
                self.problems.append(complaints.conflict_copy(one.path, original))
            elif one.kind is not Kind.FILE:
                self.problems.append(complaints.not_a_file(one.path, one.kind))
            else:
                sound.append(one)
        return sound


def _may_define(name: Name) -> bool:
    return name.ending in ("yaml", "yml", "md") and name.stem.casefold() != "readme"


def _prompt(name: Name) -> tuple[date | None, str]:
    """The day and the behaviour that a note is about, by its name."""
    day, about = read_date(name.stem[:DATE_LENGTH]), name.stem[DATE_LENGTH + 1 :]
    return (day, about) if name.ending == "md" and about else (None, "")


def _is_prompt(name: Name) -> bool:
    return _prompt(name)[0] is not None
