"""A folder of the vault held open, so that what is checked in it is what is written in it."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

CHUNK = 64 * 1024
DIGITS = 16
"""Hexadecimal digits of a digest that are kept."""

_SAFE = (
    getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_BINARY", 0)
)
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)

_IGNORE, _EVERYTHING = ".gitignore", b"*\n"

Identity = tuple[int, str]
"""The number of a file on its disk, and the digest of its bytes."""


@contextmanager
def open_folder(root: Path, path: str) -> Iterator[int]:
    """The descriptor of a folder below the root; no link on the way is followed."""
    descriptor = os.open(root, _FOLDER)
    try:
        for part in path.split("/") if path else ():
            below = os.open(part, _FOLDER | getattr(os, "O_NOFOLLOW", 0), dir_fd=descriptor)
            _let_go(descriptor)
            descriptor = below
        yield descriptor
    finally:
        _let_go(descriptor)


@contextmanager
def open_file(folder: int, name: str) -> Iterator[int]:
    """The descriptor of a file for reading; a link is not followed and a pipe does not block."""
    descriptor = os.open(name, os.O_RDONLY | _SAFE, dir_fd=folder)
    try:
        yield descriptor
    finally:
        _let_go(descriptor)


def _let_go(descriptor: int) -> None:
    """Close what was only read: whatever the disk says to that, nothing is lost by it."""
    with suppress(OSError):
        os.close(descriptor)


def names_in(folder: int) -> list[str]:
    """The names that an open folder has, in no order."""
    with os.scandir(folder) as listing:
        return [entry.name for entry in listing]


def is_there(folder: int, name: str) -> bool:
    """Whether a folder has the name, whatever it leads to."""
    try:
        os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return True


def digest(data: bytes) -> str:
    """What tells one content from another."""
    return sha256(data).hexdigest()[:DIGITS]


def digest_of(descriptor: int) -> str:
    """The digest of an open file, "" where it is no ordinary one."""
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        return ""
    sums = sha256()
    os.lseek(descriptor, 0, os.SEEK_SET)
    while data := os.read(descriptor, CHUNK):
        sums.update(data)
    return sums.hexdigest()[:DIGITS]


def identity(folder: int, name: str) -> Identity:
    """Which file has a name now, and what is in it; "" for what cannot be read as a file."""
    number = os.stat(name, dir_fd=folder, follow_symlinks=False).st_ino
    try:
        return read_identity(folder, name)
    except OSError:
        return number, ""


def read_identity(folder: int, name: str) -> Identity:
    """The same, and OSError for a file that cannot be read."""
    found = os.stat(name, dir_fd=folder, follow_symlinks=False)
    if not stat.S_ISREG(found.st_mode):
        return found.st_ino, ""
    with open_file(folder, name) as descriptor:
        return os.fstat(descriptor).st_ino, digest_of(descriptor)


def write_temp(
    folder: int, data: bytes, dress: Callable[[int], None] = lambda _: None, mode: int = 0o600
) -> str:
    """The name of a new file with the data, safe on disk; none is left where that fails.

    `dress` gives the open file whatever else it is to have.
    """
    name = temp_name()
    descriptor = os.open(name, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _SAFE, mode, dir_fd=folder)
    try:
        try:
            write_all(descriptor, data)
            dress(descriptor)
            os.fsync(descriptor)
        finally:
            # A full disk may show itself only here.
            os.close(descriptor)
    except BaseException:
        remove(folder, name)
        raise
    return name


def temp_name() -> str:
    """A name for a file that is not finished: nobody can guess it, and it says whose it is."""
    return f".humex-{os.getpid()}-{os.urandom(4).hex()}.tmp"


def write_all(descriptor: int, data: bytes) -> None:
    """Write everything, however little the disk takes at a time."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


def remove(folder: int, name: str) -> None:
    """Delete a temporary file that was never anything else."""
    with suppress(OSError):
        os.unlink(name, dir_fd=folder)


def hide(folder: int) -> None:
    """Tell git to pass an open folder over; what a full disk has left of that is written again."""
    if _size(folder, _IGNORE) >= len(_EVERYTHING):
        return
    descriptor = os.open(_IGNORE, os.O_WRONLY | os.O_CREAT | _SAFE, 0o644, dir_fd=folder)
    try:
        os.write(descriptor, _EVERYTHING)
    finally:
        os.close(descriptor)


def _size(folder: int, name: str) -> int:
    """How many bytes a name leads to, less than none where it is not there."""
    try:
        return os.stat(name, dir_fd=folder, follow_symlinks=False).st_size
    except FileNotFoundError:
        return -1
