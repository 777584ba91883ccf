"""Where entries lie in a vault, and what their names say."""

import re
from datetime import date
from enum import StrEnum
from itertools import product
from typing import NamedTuple

from msgspec import Struct

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.grammar.moment import (
    Format,
    Numbers,
    UnsupportedTokenError,
    plain_digits,
    read_format,
)
from humexjournal.parsing.grammar.moment_dates import (
    ISO,
    WeekScheme,
    day_of,
    month_of,
    quarter_of,
    week_of,
)
from humexjournal.parsing.grammar.moment_written import written_day, written_week

MARKER = "humex.yaml"
KBIS = "kbis"
PROMPTS = "prompts"
DRAFTS = "drafts"
SHEETS = "sheets"
SHARED_SHEETS = "shared-sheets"
TEMPLATES = "sheet-templates"
PRIVATE = "private"
QUESTIONS = f"{TEMPLATES}/questions.yaml"
PRIVATE_SPELLED = frozenset(map("".join, product(*zip(PRIVATE, PRIVATE.upper(), strict=True))))
"""Private as any disk may spell it: where capitals do not matter, it is one folder."""
OWN_FOLDERS = frozenset({SHEETS, SHARED_SHEETS, TEMPLATES, PROMPTS, KBIS}) | PRIVATE_SPELLED
IGNORED = ("sheets", PRIVATE, ".humex")
"""The folders that keep themselves out of git."""

ISO_DATE = "YYYY-MM-DD"


class Rhythm(StrEnum):
    """What an entry is for."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"


USUAL = {
    Rhythm.DAILY: "daily/YYYY-MM-DD",
    Rhythm.WEEKLY: "weekly/GGGG-[W]WW",
    Rhythm.MONTHLY: "monthly/YYYY-MM",
    Rhythm.QUARTERLY: "quarterly/YYYY-[Q]Q",
}
_TELLS = {
    Rhythm.DAILY: (
        {"year", "month", "day"},
        {"year", "day_of_year"},
        *({f"{which}_week", weekday} for which in ("iso", "local") for weekday in (
            "weekday", "local_weekday")),
    ),
    Rhythm.WEEKLY: ({"iso_week"}, {"local_week"}),
    Rhythm.MONTHLY: ({"year", "month"},),
    Rhythm.QUARTERLY: ({"year", "quarter"},),
}  # fmt: skip
_YEARS = frozenset({"year", "iso_week_year", "local_week_year"})


class Name(NamedTuple):
    """A path in parts: folder, stem and ending."""

    folder: str
    stem: str
    ending: str


class Layout(Struct, frozen=True):
    """Where the entries of one rhythm lie: a folder, and the date format of their names.

    `whole` is whether the folders below belong to the format, as in `YYYY/MM/DD`; else the last
    part of a path says it all, wherever below the folder it lies. `below` is the format of all
    that is below the folder, by which new notes are named.
    """

    folder: str
    name: Format
    whole: bool = False
    scheme: WeekScheme = ISO
    below: str = ""

    def said(self, folder: str, stem: str) -> Numbers | None:
        """What the name of a note in a folder says, where it has the shape."""
        if not self.whole:
            return self.name.read(stem)
        below = folder.removeprefix(self.folder).strip("/")
        return self.name.read(f"{below}/{stem}" if below else stem)

    def day(self, folder: str, stem: str) -> date | None:
        """The day that a note is for, None where there is no such day."""
        if self.name.text == ISO_DATE:
            return read_date(plain_digits(stem)) if len(stem) == len(ISO_DATE) else None
        said = self.said(folder, stem)
        return day_of(said, self.scheme) if said else None

    def written_day(self, text: str) -> date | None:
        """The day that a text is for, which is written as the format says."""
        said = self.name.read(text)
        return day_of(said, self.scheme) if said else None

    def week(self, folder: str, stem: str, starts: int) -> Week | None:
        """The week that a note is for, None where there is no such week."""
        said = self.said(folder, stem)
        return week_of(said, starts, self.scheme) if said else None

    def path_of(self, week: Week) -> str | None:
        """Where the note of a week belongs; None where that cannot be written without a language.

        The path is read again: a name that would be that of another week is none.
        """
        name = written_week(self.below, week, self.scheme)
        path = f"{self.folder}/{name}".lstrip("/")
        folder, _, stem = path.rpartition("/")
        starts = week.first.weekday()
        return f"{path}.md" if name and self.week(folder, stem, starts) == week else None

    def path_of_day(self, day: date, language: str) -> str | None:
        """Where the note of a day belongs, read again as above; None where that cannot be written.

        Names of months and weekdays are those of the vault's language.
        """
        name = written_day(self.below, day, language, self.scheme)
        path = f"{self.folder}/{name}".lstrip("/")
        folder, _, stem = path.rpartition("/")
        return f"{path}.md" if name and self.day(folder, stem) == day else None

    def month(self, folder: str, stem: str) -> Month | None:
        """The month that a note is for, None where there is no such month."""
        said = self.said(folder, stem)
        return month_of(said) if said else None

    def quarter(self, folder: str, stem: str) -> Quarter | None:
        """The quarter that a note is for, None where there is no such quarter."""
        said = self.said(folder, stem)
        return quarter_of(said) if said else None


def layout_of(rhythm: Rhythm, path_format: str, scheme: WeekScheme = ISO) -> Layout:
    """The layout behind a moment.js format with its folder, such as `daily/YYYY-MM-DD`.

    Folders before the first that holds a date are names. UnsupportedTokenError where a token is
    not understood, or where the format does not say which day, week, month or quarter it is.
    """
    parts = path_format.strip("/").split("/")
    plain = next((n for n, part in enumerate(parts[:-1]) if not _is_plain(part)), len(parts) - 1)
    folder = "/".join(part.replace("[", "").replace("]", "") for part in parts[:plain])
    return placed(rhythm, folder, "/".join(parts[plain:]), scheme)


def placed(rhythm: Rhythm, folder: str, name: str, scheme: WeekScheme = ISO) -> Layout:
    """The layout of a folder and a format below it, as Obsidian keeps the two apart."""
    name = name.strip("/")
    last = read_format(name.rpartition("/")[2])
    if _tells(rhythm, last):
        return Layout(folder, last, scheme=scheme, below=name)
    whole = read_format(name)
    if not _tells(rhythm, whole):
        raise UnsupportedTokenError(name)
    return Layout(folder, whole, whole=True, scheme=scheme, below=name)


def _tells(rhythm: Rhythm, name: Format) -> bool:
    """Whether a format says enough for a rhythm; a week needs a year of whatever kind."""
    kinds = {kind.replace("short_", "").replace("month_name", "month") for kind in name.tells}
    kinds = {"weekday" if kind.endswith(_WEEKDAYS) else kind for kind in kinds}
    return bool(kinds & _YEARS) and any(needed <= kinds for needed in _TELLS[rhythm])


_WEEKDAYS = ("us_weekday", "iso_weekday", "weekday_name")


_LONGEST_NAME, _LONGEST_PATH = 255, 2000
"""In bytes and in characters: no disk has a longer name, and few systems open a longer path."""


def is_for_entries(folder: str) -> bool:
    """Whether a folder may be in a vault, and is not one that the format needs for itself."""
    parts = folder.split("/") if folder else []
    hidden = any(part.startswith(".") or not part.isprintable() for part in parts)
    if hidden or len(folder) > _LONGEST_PATH:
        return False
    short = all(len(part.encode()) <= _LONGEST_NAME for part in parts)
    return short and parts[:1] != [""] and not OWN_FOLDERS.intersection(parts[:1])


def _is_plain(folder: str) -> bool:
    """Whether a folder is a name, not a format: it has no run of capitals such as YYYY."""
    bare = re.sub(r"\[[^\]]*\]", "", folder)
    return not re.search(r"Y{2,}|G{2,}|M{2,}|D{2,}|W{2,}|g{4}|w{2}|Q", bare)


def parts_of(path: str) -> Name:
    """The folder, the stem and the ending of a path."""
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    return Name(folder, stem, ending.lower()) if dot and stem else Name(folder, name, "")
