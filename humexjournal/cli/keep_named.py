"""Versions that are kept, as somebody names them: by id, or all that there is of a file."""

import os
from collections.abc import Iterator, Sequence
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
    places, as_given = [*_below(root, path)], os.path.normpath(path)
    if as_given != ".":  # what is here is never taken for the vault from outside
        places.append(as_given)
    return next(filter(None, (of(there, one) for one in places)), [])


def _below(root: Path, path: str) -> Iterator[str]:
    """Where a path leads below the vault, however one got there; the file itself may be gone."""
    here = Path(os.path.normpath(Path.cwd() / path))
    for place in (here.parent.resolve() / here.name, here.resolve()):
        yield Path(os.path.relpath(place, root.resolve())).as_posix()
