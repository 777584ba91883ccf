"""A file that somebody has named, wherever it is: whole or not at all, and not over another."""

import os
import stat
from pathlib import Path

from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import open_folder, remove, write_temp

MODE = 0o666
"""Before what the umask of this person takes away, as any program does it."""


def write_outside(path: Path, data: bytes, *, replace: bool = False) -> None:
    """Write a file that is not there yet, and the folders that lead to it.

    With `replace` an ordinary file of the same ending may be there. VaultError says why not.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open_folder(path.parent, "") as folder:
            if replace:
                _need_ordinary(path)
            _write(folder, path, data, replace=replace)
    except OSError as error:
        raise VaultError(f"{path} cannot be written: {error.strerror}.") from error


def _need_ordinary(path: Path) -> None:
    """A link leads elsewhere, and what it leads to is not what was named."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return
    if not stat.S_ISREG(found.st_mode):
        raise VaultError(f"{path} is no ordinary file, and was left as it is. Name another one.")


def _write(folder: int, path: Path, data: bytes, *, replace: bool) -> None:
    temp = write_temp(folder, data, mode=MODE)
    try:
        if replace:
            os.replace(temp, path.name, src_dir_fd=folder, dst_dir_fd=folder)
        else:
            os.link(temp, path.name, src_dir_fd=folder, dst_dir_fd=folder)
    except FileExistsError as error:
        message = (
            f"{path} is there already, and was left as it is. Name another file, or add --force."
        )
        raise VaultError(message) from error
    finally:
        remove(folder, temp)
