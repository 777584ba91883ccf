"""One look at a whole folder from outside: whether anything in it can have changed since.

Where it cannot, a vault need not be looked through file by file. Whatever is not sure is taken for
changed.
"""

import os
import time
from itertools import chain
from operator import itemgetter
from pathlib import Path

from humexjournal.vault.marks import FRESH_NS

PASSED_OVER = frozenset({".git"})
"""Nothing of a journal lies there, and git may have put tens of thousands of files into it."""

Stamp = tuple[tuple[str, int, int, int, int, int], ...]
"""Everything below a folder: its name, its times, size, number and kind."""

_CHANGED = itemgetter(1)
_TOUCHED = itemgetter(2)


def stamp(root: Path) -> Stamp | None:
    """How a folder is now; None where that cannot be told, or would not show a change.

    A file may be changed once more within a tick of the clock that dates files, and look the same.
    So nothing is told for two seconds after a change, nor where a date lies ahead.
    """
    now = time.time_ns()
    try:
        found = _look(os.fspath(root))
    except OSError:
        return None
    newest = max(chain(map(_CHANGED, found), map(_TOUCHED, found)))
    return tuple(found) if newest < now - FRESH_NS else None


def _look(root: str) -> list[tuple[str, int, int, int, int, int]]:
    """The folder itself, and then what is in each folder. Links are not followed."""
    own = os.stat(root)  # noqa: PTH116 — as quick as can be, as everything here
    found = [("", own.st_mtime_ns, own.st_ctime_ns, 0, own.st_ino, own.st_mode)]
    waiting = [root]
    while waiting:
        with os.scandir(waiting.pop()) as listing:
            for entry in listing:
                one = entry.stat(follow_symlinks=False)
                found.append(
                    (
                        entry.name,
                        one.st_mtime_ns,
                        one.st_ctime_ns,
                        one.st_size,
                        one.st_ino,
                        one.st_mode,
                    )
                )
                if entry.is_dir(follow_symlinks=False) and entry.name not in PASSED_OVER:
                    waiting.append(entry.path)
    return found
