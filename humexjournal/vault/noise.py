"""Which changes in a vault are nobody's writing, told by their paths alone."""

from humexjournal.vault.copies import edited_of
from humexjournal.vault.layout import IGNORED, PRIVATE

OBSIDIAN = ".obsidian"
_WORKSPACE = "workspace"
"""Obsidian writes its windows down all the time, in workspace.json and workspace-mobile.json."""
_PROBE = "4913"
"""The name under which vim tries whether it may write in a folder."""
_NOT_READ = frozenset({*IGNORED, "shared-sheets"}) - {PRIVATE}


def is_noise(path: str) -> bool:
    """Whether a change at a path below the root is of no interest.

    What we write ourselves would else wake us again, so `sheets/` is among it. Somebody who edits
    or deletes a sheet is found out by the next scan.
    """
    first, *below = path.removeprefix(f"{PRIVATE}/").split("/")
    if first == OBSIDIAN:
        return any(_is_litter(one) or one.startswith(_WORKSPACE) for one in below)
    return first in _NOT_READ or any(map(_is_litter, (first, *below)))


def _is_litter(name: str) -> bool:
    return name.startswith(".") or name == _PROBE or edited_of(name) is not None
