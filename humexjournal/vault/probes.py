"""What the disk of a vault can do, tried in `.humex/`, where nothing of a trial stays behind."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.exchange import NoExchangeError, exchange
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import names_in, open_folder, remove
from humexjournal.vault.keep import KEEP, OWN, open_own

with suppress(ImportError):  # Windows, where a folder cannot be opened for this
    import fcntl

NAMES = ("one", "other")


class Disk(Struct, frozen=True):
    """Whether a lock keeps a second one out, names change places at once, a file has two names."""

    locks: bool
    exchanges: bool
    links: bool


def probe(root: Path) -> Disk:
    """What the disk of a vault can do; VaultError where humex can write nothing there."""
    try:
        with open_own(root) as own, _trial(root, own) as folder:
            return Disk(_locks(folder), _exchanges(folder), _links(folder))
    except OSError as error:
        raise VaultError(f"{OWN} cannot be written: {error.strerror}.") from error


def kept_bytes(root: Path) -> int:
    """How much former versions take up; 0 where there are none."""
    try:
        with open_folder(root, KEEP) as keep:
            return sum(_size(name, keep) for name in names_in(keep))
    except OSError:
        return 0


def _size(name: str, folder: int) -> int:
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False).st_size
    except FileNotFoundError:
        return 0


@contextmanager
def _trial(root: Path, own: int) -> Iterator[int]:
    """A folder with a file of each name, and afterwards none."""
    name = f".humex-{os.getpid()}-{os.urandom(4).hex()}"
    os.mkdir(name, 0o700, dir_fd=own)
    try:
        with open_folder(root, f"{OWN}/{name}") as folder:
            try:
                for file in NAMES:
                    _make(file, folder)
                yield folder
            finally:
                for file in (*NAMES, "second"):
                    remove(folder, file)
    finally:
        os.rmdir(name, dir_fd=own)


def _make(name: str, folder: int) -> None:
    os.close(os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600, dir_fd=folder))


def _locks(folder: int) -> bool:
    other = os.open(".", os.O_RDONLY, dir_fd=folder)
    try:
        for descriptor in (folder, other):
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except (OSError, NameError):
        return False
    finally:
        os.close(other)
    return False


def _exchanges(folder: int) -> bool:
    before = _number(NAMES[0], folder)
    try:
        exchange(folder, *NAMES)
    except (NoExchangeError, OSError):
        return False
    return _number(NAMES[1], folder) == before


def _links(folder: int) -> bool:
    try:
        os.link(NAMES[0], "second", src_dir_fd=folder, dst_dir_fd=folder)
    except OSError:
        return False
    return _number("second", folder) == _number(NAMES[0], folder)


def _number(name: str, folder: int) -> int:
    return os.stat(name, dir_fd=folder, follow_symlinks=False).st_ino
