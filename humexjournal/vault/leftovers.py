"""What a run that was broken off has left, put where it belongs; nothing of it is deleted.

It may be the only copy: between two steps the former version of a file is in a temporary one.
"""

import os
from contextlib import suppress
from pathlib import Path

from humexjournal.late_pattern import late_pattern
from humexjournal.vault.folder import is_there, names_in, open_folder, read_identity, remove
from humexjournal.vault.keep import KEEP, LEFT, Kept, kept_now, open_keep, versions
from humexjournal.vault.layout import SHEETS
from humexjournal.vault.lock import one_writer

_TEMP = late_pattern(r"\.humex-(?P<process>[0-9]{1,9})-[0-9a-f]{8}2?\.tmp")
GONE = (0, 0)
"""In the place of a number: somebody has taken the name away while the folder was looked at."""
_NOT_OURS = frozenset({SHEETS, "private"})


def recover(root: Path) -> list[Kept]:
    """Put away what is left in any folder of the vault, and say what that was."""
    found = []
    for here, folders, names in os.walk(root):
        below = Path(here).relative_to(root).as_posix().removeprefix(".")
        folders[:] = [one for one in folders if one[0] != "." and not (_in_top(below, one))]
        if any(is_left(name) for name in names):
            found += recover_in(root, below)
    return found


def _in_top(below: str, name: str) -> bool:
    return not below and name in _NOT_OURS


def recover_in(root: Path, folder: str) -> list[Kept]:
    """Put away what is left in one folder."""
    with open_folder(root, folder) as here:
        if not any(is_left(name) for name in names_in(here)):
            return []
        with one_writer(root), open_keep(root) as keep:
            if os.fstat(keep).st_dev != os.fstat(here).st_dev:
                return []  # nothing can be moved from one disk to another in one step
            names = [name for name in names_in(here) if is_left(name)]
            _untie(keep, here)
            put = [_put_away(root, folder, here, keep, name) for name in names]
            os.fsync(keep)
            os.fsync(here)
    return [kept for kept in put if kept]


def is_left(name: str) -> bool:
    """Whether it is a temporary file of a process that is no more."""
    match = _TEMP.fullmatch(name)
    if match is None:
        return False
    try:
        os.kill(int(match["process"]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):
        return False
    return False


def untie(root: Path, here: int) -> None:
    """Take versions out of the kept ones that have their name in an open folder again.

    A disk that failed just then has left them with both, and a file with two names is not changed.
    """
    with suppress(FileNotFoundError), open_folder(root, KEEP) as keep:
        _untie(keep, here)


def _untie(keep: int, here: int) -> None:
    numbers = {_number(here, name) for name in names_in(here)} - {GONE}
    for name in names_in(keep):
        if _number(keep, name) in numbers:
            remove(keep, name)


def _number(folder: int, name: str) -> tuple[int, int]:
    """Which file a name has, with its disk: what is mounted in the folder counts from one too."""
    try:
        found = os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return GONE
    return found.st_dev, found.st_ino


def _put_away(root: Path, folder: str, here: int, keep: int, name: str) -> Kept | None:
    # What cannot be read stays: by its digest it may be told whose place it was to take.
    was, number = read_identity(here, name)[1], _number(here, name)
    if any(_number(here, other) == number for other in names_in(here) if other != name):
        # Between two steps a file has two names; the other one is the one to stay.
        remove(here, name)
        return None
    _bring_back(root, folder, here, keep, was)
    kept = kept_now(f"{folder}/{name}".removeprefix("/"), was, LEFT)
    os.rename(name, kept.name, src_dir_fd=here, dst_dir_fd=keep)
    return kept


def _bring_back(root: Path, folder: str, here: int, keep: int, becoming: str) -> None:
    """Give its name to a version that was moved away for the one that never came."""
    for kept in versions(root):
        above, _, name = kept.path.rpartition("/")
        if above == folder and kept.became == becoming:
            if not is_there(here, name):
                os.link(kept.name, name, src_dir_fd=keep, dst_dir_fd=here, follow_symlinks=False)
                remove(keep, kept.name)
            return
