"""For which day, week, month or quarter each note of a folder is, by its name alone."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, NamedTuple

from msgspec import Struct, field

from humexjournal.problem import Problem
from humexjournal.vault import complaints
from humexjournal.vault.beside import left_of, original_of, shape_of
from humexjournal.vault.files import Found, Kind
from humexjournal.vault.layout import Layout, Rhythm, parts_of


class Rule(NamedTuple):
    """By what names are read: the layout, the first weekday, and what Obsidian excludes."""

    rhythm: Rhythm
    layout: Layout
    starts: int = 0
    excluded: tuple[str, ...] = ()

    @property
    def period(self) -> Callable[[str, str], Any]:
        """What says which day, week, month or quarter a folder and a stem are for, if any."""
        match self.rhythm:
            case Rhythm.DAILY:
                return self.layout.day
            case Rhythm.WEEKLY:
                return partial(self.layout.week, starts=self.starts)
            case Rhythm.MONTHLY:
                return self.layout.month
        return self.layout.quarter

    def is_excluded(self, path: str) -> bool:
        """Whether a note is among those that Obsidian's search leaves out."""
        return path.startswith(self.excluded)


class Names(Struct):
    """The entries by their periods, and what else lies there.

    `undated` are the notes whose names are no dates. `spares` are those that would be counted if
    another were not there.
    """

    dated: dict[Any, str] = field(default_factory=dict)
    undated: list[str] = field(default_factory=list)
    spares: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


class NamesRead(Struct):
    """The names as they were read last: the same names of a folder are not read twice."""

    _read: dict[Rhythm, tuple[Rule, Sequence[Found], Names]] = field(default_factory=dict)

    def names(self, rule: Rule, found: Sequence[Found]) -> Names:
        """What the names in a folder say by a rule."""
        known = self._read.get(rule.rhythm)
        if known is None or known[0] != rule or known[1] != found:
            known = self._read[rule.rhythm] = rule, found, names_of(rule, found)
        return known[2]


def names_of(rule: Rule, found: Sequence[Found]) -> Names:
    """What names say by a rule.

    What Obsidian excludes from its search is read where there is no other of that period.
    """
    names, fits, period = Names(), shape_of(rule.layout), rule.period
    there = {one.path for one in found}
    for one in _excluded_last(rule, found):
        folder, stem, ending = parts_of(one.path)
        if ending != "md" or one.kind is Kind.HIDDEN:
            names.problems += left_of(one, fits)
        elif (key := period(folder, stem)) is None:
            _without_a_date(one, rule.layout, there, names)
        elif one.kind is not Kind.FILE:
            names.problems.append(complaints.not_a_file(one.path, one.kind))
        elif key not in names.dated:
            names.dated[key] = one.path
        else:
            names.spares.append(one.path)
            if not rule.is_excluded(one.path):
                names.problems.append(complaints.two_notes(one.path, names.dated[key]))
    return names


def _excluded_last(rule: Rule, found: Sequence[Found]) -> Sequence[Found]:
    if not rule.excluded:
        return found
    return sorted(found, key=lambda one: rule.is_excluded(one.path))


def _without_a_date(one: Found, layout: Layout, there: set[str], names: Names) -> None:
    folder, stem, _ = parts_of(one.path)
    if layout.said(folder, stem) is not None:
        names.problems.append(complaints.no_such_date(one.path, stem))
    elif original := original_of(one, there, shape_of(layout)):
        names.spares.append(one.path)
        names.problems.append(complaints.conflict_copy(one.path, original))
    elif one.kind is Kind.FILE:
        names.undated.append(one.path)
