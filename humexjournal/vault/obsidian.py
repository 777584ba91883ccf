"""What Obsidian and its plugins have been told about where notes lie.

Only what is there and has the right type is followed; a file that cannot be read is one problem.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct, field

from humexjournal.parsing.grammar.moment_dates import ISO, WeekScheme
from humexjournal.problem import Problem
from humexjournal.vault.json_file import Settings, is_there, read_settings, text_of
from humexjournal.vault.layout import PRIVATE_SPELLED, Rhythm
from humexjournal.vault.spelling import same_spelling

FOLDER = ".obsidian"
APP = f"{FOLDER}/app.json"
DAILY = f"{FOLDER}/daily-notes.json"
TEMPLATES = f"{FOLDER}/templates.json"
TYPES = f"{FOLDER}/types.json"
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


class Spot(NamedTuple):
    """Where Obsidian keeps the notes of a rhythm, and the file that says so."""

    folder: str
    name: str
    said_in: str


class Obsidian(Struct, frozen=True):
    """The settings of a vault in Obsidian; with no `.obsidian` all are empty.

    `templates` are the paths of the notes and folders from which Obsidian makes others, in one
    spelling and without `.md`; `daily_template` and `weekly_template` are the paths of those of
    daily and of weekly notes, "" where there is none. `excluded` are the beginnings of the paths
    that its search leaves out. `scheme` is how the weeks of its language are numbered, None where
    nothing says it.
    """

    spots: Mapping[Rhythm, Spot] = field(default_factory=dict)
    templates: frozenset[str] = frozenset()
    daily_template: str = ""
    weekly_template: str = ""
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
    core, calendar = read_settings(root, DAILY, problems), read_settings(root, CALENDAR, problems)
    periodic = dict(_periodic(read_settings(root, PERIODIC, problems) or {}))
    spots = {**_core(core), **_calendar(calendar), **_spots(periodic)}
    folders = (
        text_of(read_settings(root, TEMPLATES, problems), "folder"),
        text_of(read_settings(root, TEMPLATER, problems), "templates_folder"),
    )
    notes = {rhythm: text_of(one, "template") or text_of(one, "templatePath")
             for rhythm, one in periodic.items()}  # fmt: skip
    daily = notes.get(Rhythm.DAILY) or text_of(core, "template")
    weekly = text_of(calendar, "weeklyNoteTemplate")
    return Obsidian(
        spots=spots,
        templates=_spelled(*folders, *notes.values(), daily, weekly),
        daily_template=_note(root, daily),
        weekly_template=_note(root, notes.get(Rhythm.WEEKLY) or weekly),
        excluded=_excluded(read_settings(root, APP, problems)),
        scheme=_scheme(calendar) or _scheme(read_settings(root, PERIODIC, [])),
        has_journals=(root / JOURNALS).is_dir(),
        problems=tuple(problems),
    )


def _note(root: Path, text: str) -> str:
    """The path of a note that is named, "" where there is none in the vault, or it is private.

    These settings may come from somebody else, and a new note begins with what its template says.
    """
    path = f"{_path(text)}.md" if _path(text) else ""
    inside = path and not {".", ".."} & set(path.split("/"))
    inside = inside and path.partition("/")[0] not in PRIVATE_SPELLED
    return path if inside and is_there(root, path) else ""


def _core(core: Settings | None) -> dict[Rhythm, Spot]:
    if core is None:
        return {}
    return {Rhythm.DAILY: _spot(Rhythm.DAILY, core, DAILY)}


def _calendar(calendar: Settings | None) -> dict[Rhythm, Spot]:
    if calendar is None or calendar.get("showWeeklyNote") is not True:
        return {}
    folder, name = text_of(calendar, "weeklyNoteFolder"), text_of(calendar, "weeklyNoteFormat")
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
    return Spot(_path(text_of(said, "folder")), text_of(said, "format") or FORMATS[rhythm], said_in)


def _excluded(app: Settings | None) -> tuple[str, ...]:
    """The excluded files that are named by a path; one between slashes is a pattern, and is not."""
    filters = app.get("userIgnoreFilters") if app else None
    named = [one for one in filters if isinstance(one, str)] if isinstance(filters, list) else []
    return tuple(one for one in named if one and not one.startswith("/"))


def _scheme(found: Settings | None) -> WeekScheme | None:
    """How weeks are numbered: by a language that is named, from a day that is named."""
    language = text_of(found, "localeOverride").casefold()
    scheme = _LANGUAGES.get(language) or _LANGUAGES.get(language.partition("-")[0])
    day = text_of(found, "weekStart").casefold()
    if day in _DAYS:
        return WeekScheme(_DAYS.index(day), (scheme or _FROM_SUNDAY).doy)
    return scheme


def _spelled(*paths: str) -> frozenset[str]:
    """The paths of templates for comparing; "" is none, as the whole vault is no template."""
    return frozenset(same_spelling(_path(path)) for path in paths) - {""}


def _path(text: str) -> str:
    """A path of Obsidian: `/` between its parts, none at its ends, and without `.md`."""
    parts = [part for part in text.replace("\\", "/").split("/") if part]
    return "/".join(parts).removesuffix(".md")
