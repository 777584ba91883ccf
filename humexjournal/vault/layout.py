"""Where entries lie in a vault, and what their names say."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.parsing.grammar.dates import (
    FIRST_YEAR,
    LAST_YEAR,
    read_month,
    read_quarter,
    read_week,
)

MARKER = "humex.yaml"
KBIS = "kbis"
PROMPTS = "prompts"
SHEETS = "sheets"
OWN_FOLDERS = frozenset({SHEETS, "shared-sheets", "sheet-templates", "private", PROMPTS, KBIS})
IGNORED = ("sheets", "private", ".humex")
"""The folders that keep themselves out of git."""

_TOKEN = re.compile(r"\[(?P<literal>[^\]]*)\]|(?P<token>YYYY|GGGG|gggg|MM|DD|WW|ww|[A-Za-z]+)")
_DIGITS = {
    "YYYY": r"(?P<year>[0-9]{4})",
    "GGGG": r"(?P<year>[0-9]{4})",
    "gggg": r"(?P<year>[0-9]{4})",
    "MM": r"(?P<month>[0-9]{2})",
    "DD": r"(?P<day>[0-9]{2})",
    "WW": r"(?P<week>[0-9]{2})",
    "ww": r"(?P<week>[0-9]{2})",
}
_COPY = re.compile(
    r"(?P<stem>.+?)"
    r"(?:(?P<sure> ?\(.*conflict(?:ed)? copy.*\)|\.sync-conflict-[0-9]{8}-[0-9]{6}-\w{7}"
    r"| ?\(SFConflict .*\)| ?\(CONFLICT .*\))|[ _]?\([0-9]+\)| [0-9]+)",
    re.IGNORECASE,
)

_DAY = re.compile(r"[0-9]{2}")
"""The end of a date, which is no machine: 2026-06-12 is no copy of 2026-06."""


class UnsupportedTokenError(ValueError):
    """A date format holds a token that is not understood."""


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the entries of one kind lie: a folder, and the shape of their names."""

    folder: str
    name: re.Pattern[str]

    def matches(self, stem: str) -> re.Match[str] | None:
        """The parts of a name without its ending, where it has the shape."""
        return self.name.fullmatch(stem)


MONTHLY = Layout("monthly", re.compile(r"[0-9]{4}-[0-9]{2}"))
QUARTERLY = Layout("quarterly", re.compile(r"[0-9]{4}-Q[0-9]"))


class Name(NamedTuple):
    """A path in parts: folder, stem and ending."""

    folder: str
    stem: str
    ending: str


def layout_of(moment_format: str) -> Layout:
    """The layout behind a moment.js format such as `daily/YYYY-MM-DD`.

    The last part is matched, wherever below the fixed folder a note lies; UnsupportedTokenError
    where the format has more than years, months, days and weeks in digits.
    """
    *folders, last = moment_format.strip("/").split("/")
    fixed = []
    for folder in folders:
        if _TOKEN.search(folder) and not _is_plain(folder):
            break
        fixed.append(folder.replace("[", "").replace("]", ""))
    return Layout("/".join(fixed), re.compile(_pattern(last)))


def is_for_entries(folder: str) -> bool:
    """Whether a folder is inside the vault, and not one that the format needs for itself."""
    parts = folder.split("/") if folder else []
    hidden = any(part.startswith(".") or not part.isprintable() for part in parts)
    return not hidden and parts[:1] != [""] and not OWN_FOLDERS.intersection(parts[:1])


def _is_plain(folder: str) -> bool:
    """Whether a folder is a name, not a format: it has no run of capitals such as YYYY."""
    bare = re.sub(r"\[[^\]]*\]", "", folder)
    return not re.search(r"Y{2,}|G{2,}|M{2,}|D{2,}|W{2,}|g{4}|w{2}|Q", bare)


def _pattern(moment_format: str) -> str:
    parts, end, seen = [], 0, set()
    for match in _TOKEN.finditer(moment_format):
        parts.append(re.escape(moment_format[end : match.start()]))
        end = match.end()
        if match["literal"] is not None:
            parts.append(re.escape(match["literal"]))
        elif match["token"] in _DIGITS and match["token"] not in seen:
            seen.add(match["token"])
            parts.append(_DIGITS[match["token"]])
        else:
            raise UnsupportedTokenError(match["token"])
    parts.append(re.escape(moment_format[end:]))
    return "".join(parts)


def parts_of(path: str) -> Name:
    """The folder, the stem and the ending of a path."""
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    return Name(folder, stem, ending.lower()) if dot and stem else Name(folder, name, "")


def day_of(match: re.Match[str]) -> date | None:
    """The day that a matched name is for, None where there is no such day."""
    try:
        day = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except (ValueError, IndexError):
        return None
    return day if FIRST_YEAR <= day.year <= LAST_YEAR else None


def week_of(match: re.Match[str], starts: int) -> Week | None:
    """The week that a matched name is for, None where there is no such week."""
    try:
        return read_week(f"{match['year']}-W{match['week']}", starts)
    except IndexError:
        return None


def month_of(match: re.Match[str]) -> Month | None:
    """The month that a matched name is for, None where there is no such month."""
    return read_month(match[0])


def quarter_of(match: re.Match[str]) -> Quarter | None:
    """The quarter that a matched name is for, None where there is no such quarter."""
    return read_quarter(match[0])


def originals_of(stem: str) -> Iterator[tuple[str, bool]]:
    """The names that a sync tool may have copied, and whether the copy says that it is one.

    Names that only look like copies (` 2`, `(1)`, `-LAPTOP`) are copies where the original exists.
    """
    if match := _COPY.fullmatch(stem):
        yield match["stem"], match["sure"] is not None
    original, dash, machine = stem.rpartition("-")
    while dash and " " not in machine:
        if not _DAY.fullmatch(machine):
            yield original, False
        original, dash, machine = original.rpartition("-")
