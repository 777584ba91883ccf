"""The programs that carry a folder to other machines, told by what they leave in it."""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from humexjournal.vault.copies import cloud_of

_LEFT = {
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".stfolder": "Syncthing",
    ".stignore": "Syncthing",
    ".stversions": "Syncthing",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
}
_CALLED = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "mobile documents": "iCloud",
    "icloud": "iCloud",
    "com~apple~clouddocs": "iCloud",
}
"""What the name of such a program's own folder begins with."""


def carriers(root: Path) -> tuple[str, ...]:
    """The programs that carry a vault, or a folder that it lies in, in the order of names."""
    here = root.resolve()
    return tuple(sorted({name for folder in (here, *here.parents) for name in _traces(folder)}))


def _traces(folder: Path) -> Iterator[str]:
    yield from (name for left, name in _LEFT.items() if os.path.lexists(folder / left))
    called = folder.name.casefold()
    yield from (name for begin, name in _CALLED.items() if called.startswith(begin))
    with suppress(OSError):
        if any(cloud_of(file.name) for file in folder.iterdir()):
            yield "iCloud"
