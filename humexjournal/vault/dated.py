"""Where dated notes lie in a folder of which nobody has said it."""

from collections import Counter
from collections.abc import Iterable
from itertools import islice, takewhile
from os.path import commonpath
from pathlib import Path

from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.vault.files import Kind, walk
from humexjournal.vault.layout import (
    OWN_FOLDERS,
    USUAL,
    Rhythm,
    is_for_entries,
    layout_of,
    parts_of,
)
from humexjournal.vault.obsidian import read_obsidian
from humexjournal.vault.places import places

MOST_NAMES = 200_000
NAMES = ("YYYY-MM-DD", "YYYYMMDD", "YYYY_MM_DD", "YYYY.MM.DD", "DD.MM.YYYY")


def folder_of_days(root: Path) -> str:
    """The `folders:` format of the dated notes of a folder, "" where the usual rules find them."""
    problems: list[Problem] = []
    place = places(Settings(), read_obsidian(root), problems)[Rhythm.DAILY]
    if place.said_in or (root / place.layout.folder).is_dir():
        return ""
    found = Counter[tuple[str, str]]()
    folders: dict[tuple[str, str], set[str]] = {}
    for one in islice(walk(root, "", OWN_FOLDERS), MOST_NAMES):
        folder, stem, ending = parts_of(one.path)
        name = _format_of(stem) if one.kind is Kind.FILE and ending == "md" else None
        if name:
            key = (folder.partition("/")[0], name)
            found[key] += 1
            folders.setdefault(key, set()).add(folder)
    if not found:
        return ""
    best = max(found, key=lambda key: (found[key], key))
    return _path_format(folders[best], best[1])


def _format_of(stem: str) -> str | None:
    return next((name for name in NAMES if layout_of(Rhythm.DAILY, name).day("", stem)), None)


def _path_format(folders: Iterable[str], name: str) -> str:
    """The format for some folders, "" where it would not lead back to them."""
    folder = _undated(commonpath(folders)) if all(folders) else ""
    made = f"{folder}/{name}".lstrip("/")
    sound = is_for_entries(folder) and layout_of(Rhythm.DAILY, made).folder == folder
    return made if sound and made != USUAL[Rhythm.DAILY] else ""


def _undated(folder: str) -> str:
    """A folder without what is below the first part that is a year or a month: others will come."""
    parts = folder.split("/")
    return "/".join(takewhile(lambda part: not part[0].isdigit(), parts))
