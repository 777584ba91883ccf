"""Merging three versions of a text as git does it, away from any repository."""

import tempfile
from pathlib import Path

from humexjournal.parsing.merging.merged import Merged
from humexjournal.vault.git_call import Task, call, out_of_any, reason

NAMES = ("ours", "base", "theirs")
CONFLICTS = 127
"""The highest status of `git merge-file` that is a number of conflicts."""

_TASK = Task("only git merges text", "git cannot merge this file")
_LABELS = tuple(part for name in NAMES for part in ("-L", name))


def merge_text(base: bytes, ours: bytes, theirs: bytes) -> Merged:
    """What `git merge-file` makes of them, with the usual markers where it finds a conflict.

    A file that git takes for binary stays ours, as git leaves it.
    """
    with tempfile.TemporaryDirectory(prefix="humex-merge-") as folder:
        for name, data in zip(NAMES, (ours, base, theirs), strict=True):
            (Path(folder) / name).write_bytes(data)
        asked = ("merge-file", "-p", *_LABELS, *NAMES)
        done = call(_TASK, *asked, folder=folder, more=out_of_any(folder))
    if 0 <= done.returncode <= CONFLICTS:
        return Merged(done.stdout, is_settled=done.returncode == 0)
    if b"binary" in done.stderr:
        return Merged(ours, is_settled=ours == theirs)
    raise _TASK.refused(reason(done))
