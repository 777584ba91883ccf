"""A new file for somebody: whole or not at all, and never over one that is there."""

import os
from contextlib import suppress
from pathlib import Path

from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import names_in, open_folder, remove, write_temp
from humexjournal.vault.guarded import NotReplacedError, Why, checked_path, not_while_git_writes
from humexjournal.vault.lock import LockedError, one_writer
from humexjournal.vault.spelling import same_spelling

MODE = 0o666
"""Before what the umask of this person takes away, as any program does it."""


def create(root: Path, path: str, data: bytes) -> bool:
    """Make a file, and the folders that lead to it; False where there is one of that name.

    Names that differ only in case or in how an accent is written are one name: some disks cannot
    tell them apart. NotReplacedError and VaultError as from `guarded_replace`.
    """
    checked_path(path)
    try:
        not_while_git_writes(root, path)
        with one_writer(root):
            return _make(root, path, data)
    except LockedError as error:
        raise NotReplacedError(Why.BUSY, path, str(error)) from error
    except OSError as error:
        raise VaultError(f"{path} cannot be written: {error.strerror}.") from error


def _make(root: Path, path: str, data: bytes) -> bool:
    above, _, name = path.rpartition("/")
    _make_folders(root, above)
    with open_folder(root, above) as folder:
        if _twins(folder, name) or not _create(folder, name, data):
            return False
        _settle(folder, path)
    return True


def _make_folders(root: Path, path: str) -> None:
    parts = path.split("/") if path else []
    for n, part in enumerate(parts):
        with open_folder(root, "/".join(parts[:n])) as above, suppress(FileExistsError):
            os.mkdir(part, dir_fd=above)


def _twins(folder: int, name: str) -> list[str]:
    return [one for one in names_in(folder) if same_spelling(one) == same_spelling(name)]


def _create(folder: int, name: str, data: bytes) -> bool:
    temp = write_temp(folder, data, mode=MODE)
    try:
        os.link(temp, name, src_dir_fd=folder, dst_dir_fd=folder)
    except FileExistsError:
        return False
    finally:
        remove(folder, temp)
    return True


def _settle(folder: int, path: str) -> None:
    """Bring the name to the disk; a file that is there is not said to be missing."""
    try:
        os.fsync(folder)
    except OSError as error:
        message = f"{path} is made, but the disk reported an error: {error.strerror}."
        raise VaultError(message) from error
