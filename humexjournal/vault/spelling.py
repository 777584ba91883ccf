"""One name in several spellings: composed or decomposed letters, capitals or none.

Disks and sync tools change the spelling of a name on its way, and Obsidian does not look at it.
"""

import os
import unicodedata
from pathlib import Path


def same_spelling(name: str) -> str:
    """What the spellings of one name have in common."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def on_disk(root: Path, folder: str) -> str:
    """A folder as the disk spells it; as it was given where it is there so, or not at all."""
    found = ""
    for part in folder.split("/") if folder else ():
        spellings = spellings_of(root, found, part)
        if not spellings:
            return folder
        chosen = part if part in spellings else spellings[0]
        found = f"{found}/{chosen}".lstrip("/")
    return found


def spellings_of(root: Path, above: str, name: str) -> list[str]:
    """The names in a folder that are one but for their spelling; none behind a link."""
    if os.path.islink(root / above):  # noqa: PTH114 — raises nothing
        return []
    wanted = same_spelling(name)
    try:
        names = (one.name for one in (root / above).iterdir())
        return sorted(one for one in names if same_spelling(one) == wanted)
    except (OSError, ValueError):
        return []


def twins_of(root: Path, folder: str) -> list[str]:
    """The folders beside one that differ from it in nothing but the spelling."""
    above, _, name = folder.rpartition("/")
    names = [one for one in spellings_of(root, above, name) if one != name] if name else []
    paths = (f"{above}/{one}".lstrip("/") for one in names)
    return [path for path in paths if (root / path).is_dir() and not (root / path).is_symlink()]
