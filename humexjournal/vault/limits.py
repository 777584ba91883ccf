"""What this system allows for watching folders, and how much of it a vault needs."""

import os
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

SYSTEM = Path("/proc/sys")


class Limits(Struct, frozen=True):
    """What Linux allows one user for all programs together; None where the system has no such."""

    watches: int | None = None
    instances: int | None = None
    events: int | None = None


def limits(system: Path = SYSTEM) -> Limits:
    """The limits of this system; in a container the lower of its own and of the whole."""
    return Limits(
        _least(system / "fs/inotify/max_user_watches", system / "user/max_inotify_watches"),
        _least(system / "fs/inotify/max_user_instances", system / "user/max_inotify_instances"),
        _least(system / "fs/inotify/max_queued_events"),
    )


def folders(roots: Iterable[Path]) -> int:
    """How many folders are to be watched, each of them once: all that can be looked into.

    Folders behind a link are none of them. Those of git and of Obsidian are: what gives the events
    watches a folder with all that is in it.
    """
    there = {_identity(here) for root in roots for here, _, _ in os.walk(root)}
    return len(there - {None})


def _identity(folder: str) -> tuple[int, int] | None:
    try:
        found = os.lstat(folder)
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _least(*files: Path) -> int | None:
    return min((number for file in files if (number := _number(file)) is not None), default=None)


def _number(file: Path) -> int | None:
    try:
        return int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
