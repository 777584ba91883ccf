"""Versions that are kept, as somebody names them: by id, or all that there is of a file."""

import os
from collections.abc import Sequence
from pathlib import Path

from humexjournal.vault.purge import Held, of
from humexjournal.vault.undo import find


def named(
    root: Path, there: Sequence[Held], ids: Sequence[str], paths: Sequence[str]
) -> list[Held]:
    """Those that somebody has named, the newest first."""
    chosen = {find(root, beginning).name for beginning in ids}
    for path in paths:
        chosen |= {one.kept.name for one in kept_of(root, there, path)}
    return [one for one in there if one.kept.name in chosen]


def kept_of(root: Path, there: Sequence[Held], path: str) -> list[Held]:
    """What is kept of a path, as seen from here, else as seen from the top of the vault."""
    here = os.path.relpath(Path.cwd() / path, root.resolve())
    found = (of(there, Path(one).as_posix()) for one in (here, os.path.normpath(path)))
    return next(filter(None, found), [])
