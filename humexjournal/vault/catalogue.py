"""Which files of a vault are what, by their names alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import TypeVar

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.settings import Folders, Settings
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.problem import Location, Problem
from humexjournal.vault import complaints
from humexjournal.vault.files import Found, Kind, walk
from humexjournal.vault.layout import (
    KBIS,
    MARKER,
    MONTHLY,
    OWN_FOLDERS,
    PROMPTS,
    QUARTERLY,
    Layout,
    Name,
    UnsupportedTokenError,
    day_of,
    is_for_entries,
    layout_of,
    month_of,
    originals_of,
    parts_of,
    quarter_of,
    week_of,
)

Key = TypeVar("Key", date, Week, Month, Quarter)

DATE_LENGTH = len("2026-06-12")


@dataclass(slots=True)
class Catalogue:
    """The files of a vault by what they are, and the problems that their names have."""

    kbis: dict[str, str] = field(default_factory=dict)
    daily: dict[date, str] = field(default_factory=dict)
    weekly: dict[Week, str] = field(default_factory=dict)
    monthly: dict[Month, str] = field(default_factory=dict)
    quarterly: dict[Quarter, str] = field(default_factory=dict)
    prompts: dict[str, tuple[date, str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def catalogue(root: Path, settings: Settings) -> Catalogue:
    """Look through the folders in which entries, behaviours and prompts lie."""
    made = Catalogue()
    daily = _layout(made, "daily", settings.folders.daily)
    weekly = _layout(made, "weekly", settings.folders.weekly)
    starts = settings.calendar.week_starts
    _add_kbis(made, _found(made, root, KBIS))
    _add_prompts(made, _found(made, root, PROMPTS))
    made.daily = _dated(made, _found(made, root, daily.folder), daily, day_of)
    of_week = partial(week_of, starts=starts)
    made.weekly = _dated(made, _found(made, root, weekly.folder), weekly, of_week)
    made.monthly = _dated(made, _found(made, root, MONTHLY.folder), MONTHLY, month_of)
    made.quarterly = _dated(made, _found(made, root, QUARTERLY.folder), QUARTERLY, quarter_of)
    made.problems = list(dict.fromkeys(made.problems))
    return made


def _layout(made: Catalogue, kind: str, wanted: str) -> Layout:
    usual = getattr(Folders(), kind)
    place = Location(MARKER, ("folders", kind))
    try:
        layout = layout_of(wanted)
    except UnsupportedTokenError as token:
        message = f"“{token}” in “{wanted}” is not understood; {usual} is used."
        remedy = "Use YYYY, MM, DD, GGGG and WW, with other letters in [brackets]."
        made.problems.append(Problem(place, "unsupported-token", message, remedy))
        return layout_of(usual)
    if is_for_entries(layout.folder):
        return layout
    message = f"Entries cannot lie in “{wanted}”; {usual} is used."
    remedy = "Name a folder of this vault that is not one of its own."
    made.problems.append(Problem(place, "wrong-value", message, remedy))
    return layout_of(usual)


def _found(made: Catalogue, root: Path, folder: str) -> list[Found]:
    """What is below a folder; a folder that is closed or a link is a problem instead."""
    found = list(walk(root, folder, frozenset() if folder else OWN_FOLDERS))
    closed = [one for one in found if one.kind in complaints.FOLDERS]
    made.problems.extend(complaints.of_folder(one.path, one.kind) for one in closed)
    return [one for one in found if one not in closed]


def _dated(
    made: Catalogue, found: list[Found], layout: Layout, read: Callable[..., Key | None]
) -> dict[Key, str]:
    """The entries among some files by the period that they are for."""
    dated: dict[Key, str] = {}
    there = {one.path for one in found}
    for one in found:
        name = parts_of(one.path)
        match = layout.matches(name.stem) if name.ending == "md" else None
        if match is None:
            if original := _original(one, layout, there):
                made.problems.append(complaints.conflict_copy(one.path, original))
        elif (key := read(match)) is None:
            made.problems.append(complaints.no_such_date(one.path, name.stem))
        elif one.kind is not Kind.FILE:
            made.problems.append(complaints.not_a_file(one.path, one.kind))
        elif key in dated:
            made.problems.append(complaints.two_notes(one.path, dated[key]))
        else:
            dated[key] = one.path
    return dated


def _original(one: Found, layout: Layout | None, there: set[str]) -> str | None:
    """The entry of which a file is a second version, None where it is none."""
    if one.kind is not Kind.FILE:
        return None
    folder, name, ending = parts_of(one.path)
    for stem, is_sure in originals_of(name):
        path = f"{folder}/{stem}.{ending}".lstrip("/")
        if (layout is None or layout.matches(stem)) and (is_sure or path in there):
            return path
    return None


def _add_kbis(made: Catalogue, found: list[Found]) -> None:
    there = {one.path for one in found}
    for one in found:
        name = parts_of(one.path)
        if not _may_define(name):
            continue
        if original := _original(one, None, there):
            made.problems.append(complaints.conflict_copy(one.path, original))
        elif one.kind is not Kind.FILE:
            made.problems.append(complaints.not_a_file(one.path, one.kind))
        elif name.stem in made.kbis:
            made.problems.append(_two_definitions(one.path, made.kbis[name.stem]))
        else:
            made.kbis[name.stem] = one.path


def _may_define(name: Name) -> bool:
    return name.ending in ("yaml", "yml", "md") and name.stem.casefold() != "readme"


def _two_definitions(path: str, first: str) -> Problem:
    message = f"{first} defines the same behaviour; this file is not used."
    remedy = "Keep one of the two."
    return Problem(Location(path), "two-definitions", message, remedy)


def _add_prompts(made: Catalogue, found: list[Found]) -> None:
    for one in found:
        name = parts_of(one.path)
        day = read_date(name.stem[:DATE_LENGTH])
        about = name.stem[DATE_LENGTH + 1 :]
        if name.ending != "md" or day is None or not about:
            continue
        if one.kind is Kind.FILE:
            made.prompts[one.path] = (day, about)
        else:
            made.problems.append(complaints.not_a_file(one.path, one.kind))
