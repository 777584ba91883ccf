"""What git tracks of a vault although it is made anew, or is for one person alone."""

import os
from pathlib import Path

from humexjournal.vault.git import repository_of, way_from_top
from humexjournal.vault.git_command import run
from humexjournal.vault.layout import IGNORED


def tracked_in(folder: Path) -> int:
    """How many files of a folder git tracks, whichever repository holds it.

    VaultError where git cannot be asked.
    """
    repository = repository_of(folder)
    if repository is None:
        return 0
    below = [way] if (way := way_from_top(folder)) else []
    printed = run(repository, "what it tracks", "ls-files", "--cached", "-z", "--", *below)
    return printed.count(b"\0")


def tracked(root: Path) -> tuple[str, ...]:
    """The files of `sheets/`, `private/` and `.humex/` that git tracks, as paths of the vault.

    VaultError where git cannot be asked.
    """
    repository = repository_of(root)
    if repository is None:
        return ()
    way = way_from_top(root)
    folders = [f"{way}{name}" for name in IGNORED]
    printed = run(repository, "what it tracks", "ls-files", "--cached", "-z", "--", *folders)
    paths = (os.fsdecode(path) for path in printed.split(b"\0") if path)
    return tuple(sorted(path.removeprefix(way) for path in paths))
