"""One humex at a time writes in a vault; editors know nothing of it, nor need to.

The locks lie on folders that are there anyway: on that of the vault while something is written, and
on `.humex` for as long as a watcher runs. A file for it could be deleted, and would then let two
in. The system frees a lock with the process, however that ends. Where a file system knows no locks,
as on some network drives, there is none, and nothing that is somebody's rests on it.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import open_folder
from humexjournal.vault.keep import OWN, open_own

with suppress(ImportError):  # Windows, where a folder cannot be opened for this
    import fcntl

CAN_LOCK = "fcntl" in globals()

PATIENCE = 5.0
"""Seconds after which another humex is taken for one that hangs."""
PAUSE = 0.005
LOCKS = "/proc/locks"
"""Where Linux says who holds which lock."""

Folder = tuple[int, int]
"""The disk of a folder, and its number on it."""

_held: ContextVar[frozenset[Folder]] = ContextVar("_held", default=frozenset())


class LockedError(VaultError):
    """Another humex is writing in the same vault, and does not end."""


class WatchedError(VaultError):
    """Another `humex watch` looks after the vault; `process` is its number where that is known."""

    def __init__(self, process: int | None) -> None:
        """Say who it is."""
        who = f"process {process}" if process else "another process"
        super().__init__(f"`humex watch` runs here already: {who} looks after this vault.")
        self.process = process


@contextmanager
def one_writer(root: Path) -> Iterator[None]:
    """Keep other humex from writing in a vault; whoever has it may ask for it once more.

    LockedError where another one does not come to an end.
    """
    if not CAN_LOCK:
        yield
        return
    with open_folder(root, "") as folder:
        number = _number(folder)
        if number in _held.get():
            yield
            return
        with _locked(folder):
            before = _held.set(_held.get() | {number})
            try:
                yield
            finally:
                _held.reset(before)


@contextmanager
def _locked(folder: int) -> Iterator[None]:
    """Wait for the lock of an open folder; it ends with its descriptor at the latest."""
    until = time.monotonic() + PATIENCE
    while not _lock(folder):
        if time.monotonic() > until:
            raise LockedError(_busy(holder(folder)))
        time.sleep(PAUSE)
    try:
        yield
    finally:
        _unlock(folder)


def _busy(process: int | None) -> str:
    who = f" (process {process})" if process else ""
    return f"Another humex{who} is writing in this vault. Nothing was written; try again shortly."


@contextmanager
def watching(root: Path) -> Iterator[None]:
    """Be the one watcher of a vault; WatchedError at once where there is one."""
    if not CAN_LOCK:
        yield
        return
    with open_own(root) as own:
        if not _lock(own):
            raise WatchedError(holder(own))
        try:
            yield
        finally:
            _unlock(own)


def watcher(root: Path) -> int | None:
    """The process that watches a vault, None where there is none or it cannot be told."""
    with suppress(OSError), open_folder(root, OWN) as own:
        return holder(own)
    return None


def holder(folder: int) -> int | None:
    """The process that holds the lock of an open folder, as far as the system tells."""
    disk, number = _number(folder)
    place = f"{os.major(disk):02x}:{os.minor(disk):02x}:{number}"
    with suppress(OSError, ValueError), open(LOCKS, encoding="ascii") as locks:  # noqa: PTH123
        for words in map(str.split, locks):
            if words[1:2] == ["FLOCK"] and place in words:
                return int(words[words.index(place) - 1]) or None
    return None


def _number(folder: int) -> Folder:
    found = os.fstat(folder)
    return found.st_dev, found.st_ino


def _lock(folder: int) -> bool:
    """Whether the folder is ours now; also where nothing can be locked."""
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _unlock(folder: int) -> None:
    with suppress(OSError):
        fcntl.flock(folder, fcntl.LOCK_UN)
