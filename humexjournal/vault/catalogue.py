"""Which files of a vault are what, by their names alone."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.vault.dated_names import NamesRead, Rule
from humexjournal.vault.layout import USUAL, Layout, Rhythm, layout_of
from humexjournal.vault.obsidian import Obsidian, read_obsidian
from humexjournal.vault.places import Place, places
from humexjournal.vault.search import Search
from humexjournal.vault.spelling import on_disk
from humexjournal.vault.strays import (
    look_at_the_root,
    look_at_twins,
    look_elsewhere,
    look_into_the_trash,
)

USUAL_DAYS = layout_of(Rhythm.DAILY, USUAL[Rhythm.DAILY])
USUAL_WEEKS = layout_of(Rhythm.WEEKLY, USUAL[Rhythm.WEEKLY])
USUAL_RULES = {rhythm: Rule(rhythm, layout_of(rhythm, USUAL[rhythm])) for rhythm in Rhythm}


class Catalogue(Struct):
    """The files of a vault by what they are, and the problems that their names have.

    `undated` are the notes beside daily ones whose names are no dates, kept where a plugin of
    Obsidian writes the date into the note. `daily_template` is the path of the
    note from which daily ones are made, "" where none is known; `daily_layout` is how those are
    named. `weekly_template` and `weekly_layout` are the same for the notes of weeks. `rules` say
    how the names of each rhythm are read; `spares` would be entries if another were not there.
    """

    kbis: dict[str, str] = field(default_factory=dict)
    daily: dict[date, str] = field(default_factory=dict)
    weekly: dict[Week, str] = field(default_factory=dict)
    monthly: dict[Month, str] = field(default_factory=dict)
    quarterly: dict[Quarter, str] = field(default_factory=dict)
    prompts: dict[str, tuple[date, str]] = field(default_factory=dict)
    undated: list[str] = field(default_factory=list)
    daily_template: str = ""
    daily_layout: Layout = USUAL_DAYS
    weekly_template: str = ""
    weekly_layout: Layout = USUAL_WEEKS
    rules: Mapping[Rhythm, Rule] = field(default_factory=USUAL_RULES.copy)
    spares: list[str] = field(default_factory=list)
    obsidian: Obsidian = field(default_factory=Obsidian)
    problems: list[Problem] = field(default_factory=list)


def catalogue(root: Path, settings: Settings, names: NamesRead | None = None) -> Catalogue:
    """Look through the folders in which entries, behaviours and prompts lie.

    `names` are those that were read the last time.
    """
    obsidian = read_obsidian(root)
    problems = [*obsidian.problems]
    where = _spelled(root, places(settings, obsidian, problems))
    rules = _rules(where, settings, obsidian)
    search = Search(root, obsidian, problems, names or NamesRead())
    look_at_the_root(search)
    kbis, prompts, days = search.kbis(), search.prompts(), search.dated(rules[Rhythm.DAILY])
    # At the root lie all notes of a vault; elsewhere those beside the daily ones are few.
    undated = (
        search.undated[:] if obsidian.has_journals or where[Rhythm.DAILY].layout.folder else []
    )
    made = Catalogue(
        kbis=kbis,
        prompts=prompts,
        daily=days,
        weekly=search.dated(rules[Rhythm.WEEKLY]),
        monthly=search.dated(rules[Rhythm.MONTHLY]),
        quarterly=search.dated(rules[Rhythm.QUARTERLY]),
        undated=undated,
        daily_template=obsidian.daily_template,
        daily_layout=where[Rhythm.DAILY].layout,
        weekly_template=obsidian.weekly_template,
        weekly_layout=where[Rhythm.WEEKLY].layout,
        rules=rules,
        spares=search.spares,
        obsidian=obsidian,
    )
    periods = (made.daily, made.weekly, made.monthly, made.quarterly)
    look_elsewhere(search, where, {path for entries in periods for path in entries.values()})
    look_at_twins(search, where)
    look_into_the_trash(search, [place.layout for place in where.values()])
    made.problems = list(dict.fromkeys(problems))
    return made


def _rules(
    where: Mapping[Rhythm, Place], settings: Settings, obsidian: Obsidian
) -> dict[Rhythm, Rule]:
    starts = settings.calendar.week_starts
    return {
        rhythm: Rule(rhythm, place.layout, starts, obsidian.excluded)
        for rhythm, place in where.items()
    }


def _spelled(root: Path, where: Mapping[Rhythm, Place]) -> Mapping[Rhythm, Place]:
    """The places with their folders as the disk spells them."""
    return {
        rhythm: replace(
            place, layout=replace(place.layout, folder=on_disk(root, place.layout.folder))
        )
        for rhythm, place in where.items()
    }
