"""Reading a folder that somebody else wrote: bounded, without links, never blocking."""

import os
import stat
from collections.abc import Iterator
from enum import StrEnum
from operator import attrgetter
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.find import VaultError

ENTRY_LIMIT = 1024 * 1024
YAML_LIMIT = 256 * 1024
TRIES = 3
STILL_CHANGING = "still-changing"

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)

Fingerprint = tuple[int, int, int, int]


class Kind(StrEnum):
    """What a name in a folder leads to."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    OTHER = "other"
    UNREADABLE = "unreadable"
    LINKED_FOLDER = "linked folder"
    MISNAMED_FOLDER = "misnamed folder"
    HIDDEN = "hidden"


class Found(Struct, frozen=True, gc=False):
    """A name in the vault, with its path below the root in NFC order of `/`."""

    path: str
    kind: Kind


class Unread(Struct, frozen=True):
    """Why a file was not read: the code of the problem, and the system's words.

    One that is in motion was gone when it was to be read, or was written all the while.
    """

    code: str
    detail: str = ""
    is_gone: bool = False

    @property
    def is_in_motion(self) -> bool:
        """Whether it is likely to be another file in a moment."""
        return self.is_gone or self.code == STILL_CHANGING


class Content(Struct, frozen=True, gc=False):
    """The bytes of a file and what tells whether they have changed."""

    data: bytes
    fingerprint: Fingerprint


def walk(root: Path, folder: str, skip: frozenset[str]) -> Iterator[Found]:
    """Everything below a folder of the vault, in the order of names.

    The folders of `skip` and those that begin with a dot are passed over; other names with a dot
    are named and not looked at. Links are named and not followed, nor is a link on the way to the
    folder.
    """
    parts = folder.split("/") if folder else []
    for n in range(1, len(parts) + 1):
        above = "/".join(parts[:n])
        if os.path.islink(root / above):  # noqa: PTH114 — raises nothing
            yield Found(above, Kind.LINKED_FOLDER)
            return
    # A stack and no recursion: folders may lie a thousand deep.
    waiting = [_listed(root, folder, skip)]
    while waiting:
        for found in waiting[-1]:
            yield found
            if found.kind is Kind.FOLDER:
                waiting.append(_listed(root, found.path, skip))
                break
        else:
            waiting.pop()


def _listed(root: Path, folder: str, skip: frozenset[str]) -> Iterator[Found]:
    """What is in one folder."""
    prefix = f"{folder}/" if folder else ""
    try:
        with os.scandir(root / folder) as listing:
            entries = sorted(listing, key=attrgetter("name"))
    except FileNotFoundError:
        return
    except OSError:
        yield Found(folder, Kind.UNREADABLE)
        return
    for entry in entries:
        path = prefix + entry.name
        if path not in skip:
            yield Found(in_utf8(path), _kind(entry))


def in_utf8(path: str) -> str:
    """A path that can be shown: bytes that are not UTF-8 are replaced."""
    return path if path.isascii() else os.fsencode(path).decode("utf-8", "replace")


def _kind(entry: "os.DirEntry[str]") -> Kind:
    if entry.name.startswith("."):
        return Kind.HIDDEN
    if entry.is_file(follow_symlinks=False) and entry.name.isascii():
        return Kind.FILE  # as nearly all are
    if entry.name != in_utf8(entry.name):
        return Kind.MISNAMED_FOLDER if entry.is_dir(follow_symlinks=False) else Kind.OTHER
    if entry.is_symlink():
        return Kind.LINK
    if entry.is_dir(follow_symlinks=False):
        return Kind.FOLDER
    return Kind.FILE if entry.is_file(follow_symlinks=False) else Kind.OTHER


def fingerprint(path: str) -> Fingerprint | None:
    """What tells whether a file has changed, None where there is no such file."""
    try:
        return _print(os.lstat(path))
    except OSError:
        return None


def read(path: str, limit: int) -> Content | Unread:
    """The bytes of a regular file of at most `limit` bytes.

    A link is not followed, a pipe does not block, and a file that changes while it is read is
    read again.
    """
    try:
        for _ in range(TRIES):
            content = _read_once(path, limit)
            if content is not None:
                return content
    except OSError as error:
        is_gone = isinstance(error, FileNotFoundError | NotADirectoryError)
        return Unread("unreadable-file", error.strerror or str(error), is_gone)
    return Unread(STILL_CHANGING)


def needed(root: Path, path: str, limit: int) -> bytes:
    """The bytes of a file below a root without which a command cannot go on; VaultError else."""
    content = read(str(root / path), limit)
    if isinstance(content, Unread):
        raise VaultError(f"{path} cannot be read: {content.detail or content.code}.")
    return content.data


def _read_once(path: str, limit: int) -> Content | Unread | None:
    descriptor = os.open(path, _FLAGS)
    try:
        before = os.fstat(descriptor)
        if not stat.S_ISREG(before.st_mode):
            return Unread("not-a-file")
        if before.st_size > limit:
            return Unread("too-large", f"{limit // 1024} KiB")
        data = os.read(descriptor, before.st_size + 1)
        mark = _print(before)
        if len(data) == before.st_size and _print(os.fstat(descriptor)) == mark:
            return Content(data, mark)
        return None
    finally:
        os.close(descriptor)


def _print(found: os.stat_result) -> Fingerprint:
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
