"""What a path that seems to have changed can mean, before anything is looked through."""

import os
from typing import Any, NamedTuple

from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.dated_names import Rule
from humexjournal.vault.files import fingerprint, in_utf8
from humexjournal.vault.layout import (
    DRAFTS,
    KBIS,
    MARKER,
    OWN_FOLDERS,
    PROMPTS,
    SHEETS,
    TEMPLATES,
    Rhythm,
    parts_of,
)
from humexjournal.vault.obsidian import FOLDER
from humexjournal.vault.spelling import same_spelling

_MADE = frozenset({SHEETS, "shared-sheets", "private"})
_OTHERS = frozenset({KBIS, PROMPTS, TEMPLATES, DRAFTS, MARKER})


class Entry(NamedTuple):
    """The note of a day or of a week, by its path."""

    rhythm: Rhythm
    period: Any
    path: str


def entry_at(path: str, found: Catalogue) -> Entry | None:
    """The entry that a path is for by its name alone, None where it is for none, or for several."""
    if in_utf8(path) != path or found.obsidian.is_template(path):
        return None
    periods = [(rule.rhythm, _period(path, rule)) for rule in found.rules.values()]
    entries = [Entry(rhythm, period, path) for rhythm, period in periods if period is not None]
    return entries[0] if len(entries) == 1 else None


def _period(path: str, rule: Rule) -> Any:  # noqa: ANN401 — each rhythm has its own
    folder, stem, ending = parts_of(path)
    place = rule.layout.folder
    inside = path.startswith(f"{place}/") if place else _first(path) not in OWN_FOLDERS
    if not inside or ending != "md" or _is_hidden(path):
        return None
    return rule.period(folder, stem)


def is_idle(path: str, root: str, found: Catalogue) -> bool:
    """Whether what is there, or was there, is surely nothing that an entry could depend on.

    It may be litter of an editor, a page that was made, or a folder in which an entry lies.
    """
    first = _first(path)
    if {"", "..", "."} & {*path.split("/")}:
        return False
    if _is_hidden(path):
        return first != FOLDER or path.startswith(f"{FOLDER}/workspace")
    if first in _MADE:
        return True
    if same_spelling(first) in _OTHERS or parts_of(path).ending == "md":
        return False
    if os.path.isdir(f"{root}/{path}"):  # noqa: PTH112 — a path of the vault is text
        folders = [rule.layout.folder for rule in found.rules.values()]
        return any(f"{path}/".startswith(f"{folder}/") for folder in folders)
    return not _holds_entries(path, found)


def is_there(path: str, root: str) -> bool:
    """Whether there is anything, and no link on the way to it."""
    return fingerprint(f"{root}/{path}") is not None


def is_behind_link(path: str, root: str) -> bool:
    """Whether a folder on the way is a link: what is behind it is not read."""
    parts = path.split("/")
    return any(os.path.islink(f"{root}/{'/'.join(parts[:n])}") for n in range(1, len(parts)))  # noqa: PTH114


def _first(path: str) -> str:
    return path.partition("/")[0]


def _is_hidden(path: str) -> bool:
    return any(part.startswith(".") or not part for part in path.split("/"))


def _holds_entries(folder: str, found: Catalogue) -> bool:
    """Whether a path is that of a folder in which something lay."""
    below = f"{folder}/"
    if found.daily_template.startswith(below):
        return True
    entries = (found.daily, found.weekly, found.monthly, found.quarterly)
    return any(path.startswith(below) for periods in entries for path in periods.values())
