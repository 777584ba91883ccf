"""The settings of Obsidian that a vault lacks: kinds of properties, and where its templates lie."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from humexjournal.app.obsidian_types import OURS
from humexjournal.app.text_files import read_bytes
from humexjournal.parsing.grammar.words import normal_key
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.find import VaultError
from humexjournal.vault.json_edit import with_values
from humexjournal.vault.json_file import read_settings, text_of
from humexjournal.vault.layout import PRIVATE_SPELLED, Rhythm
from humexjournal.vault.obsidian import DAILY, FOLDER, PERIODIC, TEMPLATES, TYPES
from humexjournal.vault.spelling import on_disk

USUAL_FOLDER = "Templates"


class File(NamedTuple):
    """A file as it is, None where there is none, and as it is to be."""

    path: str
    old: bytes | None
    new: bytes


class Templates(NamedTuple):
    """The paths of the notes from which those of days and of weeks are made."""

    folder: str
    daily: str
    weekly: str


def refuse_inside_another(root: Path) -> None:
    """VaultError where the folder lies inside a vault of Obsidian: it has one `.obsidian` only."""
    above = next((one for one in root.resolve().parents if (one / FOLDER).is_dir()), None)
    if above and not (root / FOLDER).is_dir():
        raise VaultError(
            f"This folder lies in {above}, which is a vault of Obsidian already, and one vault "
            "does not see the settings of another. Put humex.yaml there, or open this folder in "
            "Obsidian as a vault of its own."
        )


def templates(root: Path, found: Catalogue) -> Templates:
    """Where the templates lie, or belong."""
    named = text_of(read_settings(root, TEMPLATES, []), "folder").strip("/")
    folder = on_disk(root, USUAL_FOLDER if not named or _leaves(named) else named)
    core = "" if _is_periodic(found) else text_of(read_settings(root, DAILY, []), "template")
    said = f"{core.strip('/').removesuffix('.md')}.md" if core else ""
    daily = found.daily_template or ("" if _leaves(said) else said) or f"{folder}/daily.md"
    return Templates(folder, daily, found.weekly_template or f"{folder}/weekly.md")


def settings_files(
    root: Path, found: Catalogue, where: Templates, kinds: Mapping[str, str]
) -> Iterator[File]:
    """The files of settings; VaultError where one cannot be read."""
    yield _file(root, TYPES, {("types", key): kind for key, kind in kinds.items()})
    if not text_of(read_settings(root, TEMPLATES, []), "folder"):
        yield _file(root, TEMPLATES, {("folder",): where.folder})
    if not _is_periodic(found):
        yield _file(root, DAILY, _daily(root, found, where))


def kinds_there(root: Path) -> dict[str, str]:
    """The kinds of properties that Obsidian knows already."""
    there = (read_settings(root, TYPES, []) or {}).get("types")
    found = there if isinstance(there, dict) else {}
    return {key: str(kind) for key, kind in found.items()}


def is_ours(kind: str | None) -> bool:
    """Whether a kind may be set or changed here."""
    return kind is None or kind in OURS


def spelled(spellings: frozenset[str], key: str, *places: Mapping[str, object]) -> str:
    """How a key is written where it is in use already, else the key."""
    for there in places:
        for written in there:
            if written == key or normal_key(written) in spellings:
                return written
    return key


def by_hand(found: Catalogue, where: Templates) -> Iterator[str]:
    """What stays for the person to set: plugins of others are left alone."""
    if _is_periodic(found) and not found.daily_template:
        yield f"Periodic Notes makes your daily notes: choose {where.daily} as its template there."


def _daily(root: Path, found: Catalogue, where: Templates) -> dict[tuple[str, ...], object]:
    """What the plugin for daily notes is told: only what nobody has told it."""
    there = read_settings(root, DAILY, [])
    values: dict[tuple[str, ...], object] = {}
    if there is None:
        layout = found.daily_layout
        values |= {("folder",): layout.folder, ("format",): layout.below}
    if not text_of(there, "template"):
        values["template",] = where.daily.removesuffix(".md")
    return values


def _file(root: Path, path: str, values: Mapping[tuple[str, ...], object]) -> File:
    old = read_bytes(root, path)
    new = with_values(old, values)
    if new is None:
        message = f"{path} cannot be read as settings of Obsidian, and is left as it is."
        raise VaultError(f"{message} Change one in Obsidian, which writes the file again.")
    return File(path, old, new)


def _is_periodic(found: Catalogue) -> bool:
    spot = found.obsidian.spots.get(Rhythm.DAILY)
    return spot is not None and spot.said_in == PERIODIC


def _leaves(path: str) -> bool:
    """Whether a path leads out of what is shared, or nowhere."""
    if path.partition("/")[0] in PRIVATE_SPELLED:
        return True
    return any(part.startswith(".") or not part for part in path.split("/"))
