"""One humex at a time changes the files of a folder; editors know nothing of it, nor need to."""

import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

with suppress(ImportError):  # Windows, where a folder cannot be opened for this
    import fcntl

CAN_LOCK = "fcntl" in globals()

PATIENCE = 10.0
"""Seconds after which another humex is taken for one that hangs."""
PAUSE = 0.01


class LockedError(Exception):
    """Another humex is changing a file of the same folder, and does not end."""


@contextmanager
def locked(folder: int) -> Iterator[None]:
    """Keep other humex away from an open folder; the lock ends with its descriptor at the latest.

    Where the file system knows no locks, as on some network drives, there is none.
    """
    until = time.monotonic() + PATIENCE
    while not _lock(folder):
        if time.monotonic() > until:
            raise LockedError
        time.sleep(PAUSE)
    try:
        yield
    finally:
        _unlock(folder)


def _lock(folder: int) -> bool:
    """Whether the folder is ours now; also where nothing can be locked."""
    if not CAN_LOCK:
        return True
    try:
        fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True
    return True


def _unlock(folder: int) -> None:
    with suppress(OSError):
        if CAN_LOCK:
            fcntl.flock(folder, fcntl.LOCK_UN)
