"""Which changes in a vault are nobody's writing, told by their paths alone."""

from humexjournal.vault.copies import edited_of
from humexjournal.vault.layout import IGNORED

OBSIDIAN = ".obsidian"
_WORKSPACE = "workspace"
"""Obsidian writes its windows down all the time, in workspace.json and workspace-mobile.json."""
_PROBE = "4913"
"""The name under which vim tries whether it may write in a folder."""
_NOT_READ = frozenset({*IGNORED, "shared-sheets"})


def is_noise(path: str) -> bool:
    """Whether a change at a path below the root is of no interest.

    What we write ourselves would else wake us again, so `sheets/` is among it. Somebody who edits
    or deletes a sheet is found out by the next scan.
    """
    first, _, rest = path.partition("/")
    name = path.rpartition("/")[2]
    if first == OBSIDIAN:
        return name.startswith(_WORKSPACE) or edited_of(name) is not None or "/." in rest
    return (
        first in _NOT_READ
        or any(part.startswith(".") for part in path.split("/"))
        or name == _PROBE
        or edited_of(name) is not None
    )
