"""What git is in the middle of, told by its files alone: no git is run in a vault."""

import os
from pathlib import Path

from humexjournal.vault.files import Content, read

POINTER_LIMIT = 4096

_SIGNS = {
    "MERGE_HEAD": "a merge",
    "rebase-merge": "a rebase",
    "rebase-apply": "a rebase",
    "CHERRY_PICK_HEAD": "a cherry-pick",
    "REVERT_HEAD": "a revert",
    "index.lock": "a change of its own",
}


def in_progress(root: Path) -> str:
    """What git has begun and not ended in the repository that holds a folder, "" for nothing."""
    here = root.absolute()
    for folder in (here, *here.parents):
        if git := _git_folder(folder):
            return next((what for sign, what in _SIGNS.items() if _is_there(git / sign)), "")
    return ""


def _git_folder(folder: Path) -> Path | None:
    """Where git keeps what it knows of a folder, also where a file says that it lies elsewhere."""
    git = folder / ".git"
    if git.is_dir():
        return git
    pointer = read(str(git), POINTER_LIMIT)
    if not isinstance(pointer, Content):
        return None
    said = pointer.data.decode("utf-8", "replace").removeprefix("gitdir:").strip()
    return folder / said


def _is_there(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 — raises nothing, whatever a pointer says
