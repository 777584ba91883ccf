"""Where git keeps a vault and what it is in the middle of, told by its files alone."""

import os
import time
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.files import Content, read

POINTER_LIMIT = 4096

_SIGNS = {
    "MERGE_HEAD": "a merge",
    "rebase-merge": "a rebase",
    "rebase-apply": "a rebase",
    "CHERRY_PICK_HEAD": "a cherry-pick",
    "REVERT_HEAD": "a revert",
}
_LOCK = "index.lock"
LEFT_OVER_SECONDS = 600.0
"""After so long the lock of git is taken for one that it has left behind when it was killed."""


class Repository(Struct, frozen=True):
    """The folder that git looks after, and the one in which it keeps what it knows."""

    top: Path
    git: Path


def repository_of(root: Path) -> Repository | None:
    """The repository that holds a folder, None where there is none."""
    here = root.resolve()
    for folder in (here, *here.parents):
        if git := _git_folder(folder):
            return Repository(folder, git)
    return None


def way_from_top(root: Path) -> str:
    """What leads from the top of the repository to a folder, with a `/` at its end, or ""."""
    repository = repository_of(root)
    way = root.resolve().relative_to(repository.top).as_posix() if repository else "."
    return "" if way == "." else f"{way}/"


def common_folder(repository: Repository) -> Path:
    """The folder in which git keeps what all working trees of a clone have in common."""
    pointer = read(str(repository.git / "commondir"), POINTER_LIMIT)
    if not isinstance(pointer, Content):
        return repository.git
    return repository.git / pointer.data.decode("utf-8", "replace").strip()


def in_progress(root: Path) -> str:
    """What git has begun and not ended in the repository that holds a folder, "" for nothing."""
    repository = repository_of(root)
    if repository is None:
        return ""
    begun = (what for sign, what in _SIGNS.items() if _is_there(repository.git / sign))
    return next(begun, "a change of its own" if _is_locked(repository.git) else "")


def is_writing(root: Path) -> bool:
    """Whether git is at work just now, and does not only wait for a person to settle something."""
    repository = repository_of(root)
    return repository is not None and _is_locked(repository.git)


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


def _is_locked(git: Path) -> bool:
    """Whether git is writing just now. A lock of the future is one: the clock was set."""
    try:
        return time.time() - (git / _LOCK).lstat().st_mtime < LEFT_OVER_SECONDS
    except (OSError, ValueError):
        return False


def _is_there(path: Path) -> bool:
    return os.path.exists(path)  # noqa: PTH110 — raises nothing, whatever a pointer says
