"""Files of humex's own in `.humex/`, made anew whenever somebody asks."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import names_in, open_folder, remove, write_temp
from humexjournal.vault.keep import OWN, open_own
from humexjournal.vault.leftovers import is_left
from humexjournal.vault.lock import LockedError, one_writer

MODE = 0o644


def write_own(root: Path, folder: str, files: Mapping[str, bytes]) -> None:
    """Write files into a folder of `.humex/`, each whole or not at all."""
    try:
        with one_writer(root):
            _write(root, folder, files)
    except LockedError as error:
        raise VaultError(str(error)) from error
    except OSError as error:
        raise VaultError(f"{OWN}/{folder} cannot be written: {error.strerror}.") from error


def _write(root: Path, folder: str, files: Mapping[str, bytes]) -> None:
    with open_own(root) as own, suppress(FileExistsError):
        os.mkdir(folder, 0o755, dir_fd=own)
    with open_folder(root, f"{OWN}/{folder}") as here:
        for left in filter(is_left, names_in(here)):
            remove(here, left)
        for name, data in files.items():
            _put(here, name, data)
        os.fsync(here)


def _put(folder: int, name: str, data: bytes) -> None:
    temp = write_temp(folder, data, mode=MODE)
    try:
        os.rename(temp, name, src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        remove(folder, temp)
        raise
