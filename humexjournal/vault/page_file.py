"""One file in `sheets/`: what is there, and putting another in its place, whole or not at all."""

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.files import Fingerprint, Unread, fingerprint, read
from humexjournal.vault.folder import temp_name, write_all
from humexjournal.vault.leftovers import is_left

LIMIT = 4 * 1024 * 1024
NEW = ".new"
"""In the name of the page that is put beside one that somebody has edited."""

_FLAGS = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


class Seen(Struct, frozen=True):
    """What a name leads to: its fingerprint, and the digest of a file that can be read.

    No fingerprint where there is nothing, no digest for a folder, a link or what is too large.
    """

    mark: Fingerprint | None = None
    digest: str = ""


ABSENT = Seen()
UNREADABLE = "unreadable"
"""In the place of the digest: a file of which nobody can tell now whose it is."""


def new_name(name: str) -> str:
    """The name of a page that is put beside another."""
    stem, _, ending = name.rpartition(".")
    return f"{stem}{NEW}.{ending}"


def page_of(name: str) -> str:
    """The name of the page that a file is for: its own, or the one that it was put beside."""
    stem, new, ending = name.rpartition(f"{NEW}.")
    return f"{stem}.{ending}" if new else name


def is_new(name: str) -> bool:
    """Whether a file is one that is put beside a page."""
    return page_of(name) != name


def digest_of(data: bytes) -> str:
    """What the list says of a file."""
    return sha256(data).hexdigest()


def look(path: Path, known: Seen = ABSENT) -> Seen:
    """What is there; a file that has not changed since it was seen is not read again."""
    mark = fingerprint(str(path))
    if mark is None:
        return look(path, known) if is_there(path) else ABSENT
    if mark == known.mark:
        return known
    content = read(str(path), LIMIT)
    if isinstance(content, Unread):
        return Seen(mark, UNREADABLE if is_refused(path, content) else "")
    return Seen(content.fingerprint, digest_of(content.data))


def is_there(path: Path) -> bool:
    """Whether a name leads to anything; OSError where the disk does not say."""
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def is_refused(path: Path, why: Unread) -> bool:
    """Whether the system does not let a file be read that is one."""
    return why.code == "unreadable-file" and not path.is_symlink()


def put(path: Path, data: bytes) -> Seen:
    """Give a name to a whole file or leave it as it is."""
    temp = _temp(path, data)
    try:
        return _rename(temp, path, data)
    finally:
        _remove(temp)


def put_for(path: Path, data: bytes, expected: Seen) -> Seen | None:
    """The same in the place of what was seen; None where somebody has saved since."""
    temp = _temp(path, data)
    try:
        now = look(path)
        is_same = (now.mark is None, now.digest) == (expected.mark is None, expected.digest)
        return _rename(temp, path, data) if is_same else None
    finally:
        _remove(temp)


def remove_as(path: Path, expected: Seen) -> bool:
    """Remove a file of humex's own; False where somebody has saved since it was seen."""
    now = look(path)
    if now.mark and now != expected:
        return False
    path.unlink(missing_ok=True)
    return True


def sweep_temps(folder: Path) -> None:
    """Remove the unfinished files of processes that are no more; nobody has seen one of them."""
    for name in os.listdir(folder):  # noqa: PTH208 — the names alone
        if name.startswith(".humex-") and is_left(name):
            _remove(folder / name)


def _temp(path: Path, data: bytes) -> Path:
    """A new file with the data; without its being brought to the disk, since it can be made again.

    A name that nobody can guess and that must not be there: no planted link is followed.
    """
    temp = path.with_name(temp_name())
    descriptor = os.open(temp, _FLAGS, 0o600)
    try:
        try:
            write_all(descriptor, data)
        finally:
            os.close(descriptor)
    except BaseException:
        _remove(temp)
        raise
    return temp


def _rename(temp: Path, path: Path, data: bytes) -> Seen:
    ours = fingerprint(str(temp))
    os.replace(temp, path)  # noqa: PTH105 — the one call that is atomic on every system
    mark, digest = fingerprint(str(path)), digest_of(data)
    return Seen(mark if _is_same_file(mark, ours) else ours, digest)


def _is_same_file(mark: Fingerprint | None, ours: Fingerprint | None) -> bool:
    """Whether nobody has saved since; only the time of the change of its name may differ."""
    return bool(mark and ours and (mark[0], *mark[2:]) == (ours[0], *ours[2:]))


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()
