"""What Obsidian and its plugins have been told about where notes lie.

Only what is there and has the right type is followed; a file that cannot be read is one problem.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from humexjournal.parsing.grammar.moment_dates import ISO, WeekScheme
from humexjournal.problem import Location, Problem
from humexjournal.vault.files import YAML_LIMIT, Content, fingerprint, read
from humexjournal.vault.layout import Rhythm
from humexjournal.vault.spelling import same_spelling

FOLDER = ".obsidian"
APP = f"{FOLDER}/app.json"
DAILY = f"{FOLDER}/daily-notes.json"
TEMPLATES = f"{FOLDER}/templates.json"
PERIODIC = f"{FOLDER}/plugins/periodic-notes/data.json"
CALENDAR = f"{FOLDER}/plugins/calendar/data.json"
TEMPLATER = f"{FOLDER}/plugins/templater-obsidian/data.json"
JOURNALS = f"{FOLDER}/plugins/journals"

FORMATS = {
    Rhythm.DAILY: "YYYY-MM-DD",
    Rhythm.WEEKLY: "gggg-[W]ww",
    Rhythm.MONTHLY: "YYYY-MM",
    Rhythm.QUARTERLY: "YYYY-[Q]Q",
}
"""What an empty format means to Obsidian and to Periodic Notes."""
_IN_SETS = {
    Rhythm.DAILY: "day",
    Rhythm.WEEKLY: "week",
    Rhythm.MONTHLY: "month",
    Rhythm.QUARTERLY: "quarter",
}
_DAYS = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")
_FROM_SUNDAY = WeekScheme(0, 6)
_LANGUAGES = {
    **dict.fromkeys(("en", "en-us", "en-ca", "pt-br", "ja", "he", "ko", "zh-tw"), _FROM_SUNDAY),
    **dict.fromkeys(("en-gb", "de", "fr", "es", "it", "nl", "pl", "pt", "ru", "sv", "zh-cn"), ISO),
    "en-au": WeekScheme(0, 4),
    **dict.fromkeys(("ar", "fa"), WeekScheme(6, 12)),
}
"""How moment.js numbers weeks, by language."""

Settings = Mapping[str, object]


class Spot(NamedTuple):
    """Where Obsidian keeps the notes of a rhythm, and the file that says so."""

    folder: str
    name: str
    said_in: str


@dataclass(frozen=True, slots=True)
class Obsidian:
    """The settings of a vault in Obsidian; with no `.obsidian` all are empty.

    `templates` are the paths of the notes and folders from which Obsidian makes others, in one
    spelling and without `.md`; `daily_template` is the path of that of daily notes, "" where there
    is none. `excluded` are the beginnings of the paths that its search leaves out. `scheme` is how
    the weeks of its language are numbered, None where nothing says it.
    """

    spots: Mapping[Rhythm, Spot] = field(default_factory=dict)
    templates: frozenset[str] = frozenset()
    daily_template: str = ""
    excluded: tuple[str, ...] = ()
    scheme: WeekScheme | None = None
    has_journals: bool = False
    problems: tuple[Problem, ...] = ()

    def is_template(self, path: str) -> bool:
        """Whether a note is a template, or lies in a folder of templates."""
        if not self.templates:
            return False
        parts = same_spelling(path).removesuffix(".md").split("/")
        return any("/".join(parts[:n]) in self.templates for n in range(1, len(parts) + 1))

    def is_excluded(self, path: str) -> bool:
        """Whether a note is among the excluded files of Obsidian."""
        return path.startswith(self.excluded)


def read_obsidian(root: Path) -> Obsidian:
    """The settings that lie in `.obsidian`."""
    problems: list[Problem] = []
    if (root / FOLDER).is_symlink() or not (root / FOLDER).is_dir():
        return Obsidian()
    core, calendar = _read(root, DAILY, problems), _read(root, CALENDAR, problems)
    periodic = dict(_periodic(_read(root, PERIODIC, problems) or {}))
    spots = {**_core(core), **_calendar(calendar), **_spots(periodic)}
    folders = (
        _text(_read(root, TEMPLATES, problems), "folder"),
        _text(_read(root, TEMPLATER, problems), "templates_folder"),
    )
    notes = {rhythm: _text(one, "template") or _text(one, "templatePath")
             for rhythm, one in periodic.items()}  # fmt: skip
    daily = notes.get(Rhythm.DAILY) or _text(core, "template")
    weekly = _text(calendar, "weeklyNoteTemplate")
    return Obsidian(
        spots=spots,
        templates=_spelled(*folders, *notes.values(), daily, weekly),
        daily_template=_note(root, daily),
        excluded=_excluded(_read(root, APP, problems)),
        scheme=_scheme(calendar) or _scheme(_read(root, PERIODIC, [])),
        has_journals=(root / JOURNALS).is_dir(),
        problems=tuple(problems),
    )


def _read(root: Path, path: str, problems: list[Problem]) -> Settings | None:
    """A file of settings, None where there is none to follow."""
    if not _is_there(root, path):
        return None
    content = read(str(root / path), YAML_LIMIT)
    if isinstance(content, Content):
        try:
            found = json.loads(content.data.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            return found
    message = "These settings of Obsidian cannot be read, so they are not followed."
    remedy = "Change one in Obsidian, which writes the file again, or write folders: in humex.yaml."
    problems.append(Problem(Location(path), "bad-json", message, remedy))
    return None


def _note(root: Path, text: str) -> str:
    """The path of a note that is named, "" where there is none in the vault."""
    path = f"{_path(text)}.md" if _path(text) else ""
    inside = path and not {".", ".."} & set(path.split("/"))
    return path if inside and _is_there(root, path) else ""


def _is_there(root: Path, path: str) -> bool:
    """Whether a file is there, and no folder on the way to it is a link."""
    above = (root / path).parents
    inside = list(above)[: len(path.split("/")) - 1]
    return not any(one.is_symlink() for one in inside) and fingerprint(str(root / path)) is not None


def _core(core: Settings | None) -> dict[Rhythm, Spot]:
    if core is None:
        return {}
    return {Rhythm.DAILY: _spot(Rhythm.DAILY, core, DAILY)}


def _calendar(calendar: Settings | None) -> dict[Rhythm, Spot]:
    if calendar is None or calendar.get("showWeeklyNote") is not True:
        return {}
    folder, name = _text(calendar, "weeklyNoteFolder"), _text(calendar, "weeklyNoteFormat")
    name = name or FORMATS[Rhythm.WEEKLY]
    return {Rhythm.WEEKLY: Spot(_path(folder), name, CALENDAR)}


def _periodic(found: Settings) -> Iterator[tuple[Rhythm, Settings]]:
    """What Periodic Notes has switched on, in the shape of either of its versions."""
    sets = found.get("calendarSets")
    active = found.get("activeCalendarSet")
    chosen = [one for one in sets if isinstance(one, dict)] if isinstance(sets, list) else []
    chosen = [one for one in chosen if one.get("id") == active] or chosen
    for rhythm in Rhythm:
        one = chosen[0].get(_IN_SETS[rhythm]) if chosen else found.get(rhythm)
        if isinstance(one, dict) and one.get("enabled") is True:
            yield rhythm, one


def _spots(periodic: Mapping[Rhythm, Settings]) -> dict[Rhythm, Spot]:
    return {rhythm: _spot(rhythm, one, PERIODIC) for rhythm, one in periodic.items()}


def _spot(rhythm: Rhythm, said: Settings, said_in: str) -> Spot:
    return Spot(_path(_text(said, "folder")), _text(said, "format") or FORMATS[rhythm], said_in)


def _excluded(app: Settings | None) -> tuple[str, ...]:
    """The excluded files that are named by a path; one between slashes is a pattern, and is not."""
    filters = app.get("userIgnoreFilters") if app else None
    named = [one for one in filters if isinstance(one, str)] if isinstance(filters, list) else []
    return tuple(one for one in named if one and not one.startswith("/"))


def _scheme(found: Settings | None) -> WeekScheme | None:
    """How weeks are numbered: by a language that is named, from a day that is named."""
    language = _text(found, "localeOverride").casefold()
    scheme = _LANGUAGES.get(language) or _LANGUAGES.get(language.partition("-")[0])
    day = _text(found, "weekStart").casefold()
    if day in _DAYS:
        return WeekScheme(_DAYS.index(day), (scheme or _FROM_SUNDAY).doy)
    return scheme


def _text(found: Settings | None, key: str) -> str:
    value = found.get(key) if found else None
    return value.strip() if isinstance(value, str) else ""


def _spelled(*paths: str) -> frozenset[str]:
    """The paths of templates for comparing; "" is none, as the whole vault is no template."""
    return frozenset(same_spelling(_path(path)) for path in paths) - {""}


def _path(text: str) -> str:
    """A path of Obsidian: `/` between its parts, none at its ends, and without `.md`."""
    parts = [part for part in text.replace("\\", "/").split("/") if part]
    return "/".join(parts).removesuffix(".md")
