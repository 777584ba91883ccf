"""What this system allows for watching folders, and how much of it a vault needs."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

INOTIFY = Path("/proc/sys/fs/inotify")


@dataclass(frozen=True, slots=True)
class Limits:
    """What Linux allows one user for all programs together; None where the system has no such."""

    watches: int | None = None
    instances: int | None = None
    events: int | None = None


def limits(place: Path = INOTIFY) -> Limits:
    """The limits of this system."""
    return Limits(
        _number(place / "max_user_watches"),
        _number(place / "max_user_instances"),
        _number(place / "max_queued_events"),
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


def _number(file: Path) -> int | None:
    try:
        return int(file.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return None
