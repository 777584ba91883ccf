"""Changing a file that is somebody's: whole or not at all, and never over what they have saved."""

import errno
import os
import stat
import time
from contextlib import suppress
from enum import StrEnum
from functools import partial
from pathlib import Path

from humexjournal.vault import git
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import (
    digest,
    digest_of,
    open_file,
    open_folder,
    remove,
    write_temp,
)
from humexjournal.vault.keep import KEEP, Kept, fits, open_keep, versions
from humexjournal.vault.leftovers import recover_in, untie
from humexjournal.vault.lock import LockedError, one_writer
from humexjournal.vault.swap import Swap, UnsettledError, swap

QUIET_SECONDS = 2.0
"""How long a file must have been left alone before a command changes it."""

FOR_GIT = (".gitattributes", ".gitignore")
"""Hidden files that a command changes: what is shared, and how it is merged."""

FOR_OBSIDIAN = tuple(f".obsidian/{name}.json" for name in ("types", "daily-notes", "templates"))
"""Those of Obsidian: kinds of properties, and from which template a note is made."""


class Why(StrEnum):
    """Why a file was not changed."""

    OUTSIDE = "{path} is no file of the vault that humex would change."
    GIT = "Git is in the middle of {what} here. Finish or abort it, then try again."
    LINK = "{path} is a link or lies behind one, and humex changes nothing through a link."
    NOT_A_FILE = "{path} is no ordinary file."
    GONE = "{path} is not there any more; nothing was written."
    TWO_NAMES = "{path} is known under a second name too (a hard link), which would stay behind."
    PROTECTED = "{path} is protected against writing, and is left as it is."
    BEING_EDITED = "{path} was saved a moment ago and may still be open. Try again shortly."
    BUSY = "{what} {path} is as it was."
    CHANGED = "{path} was saved by somebody else just now. That version stays; nothing was written."
    TOO_LONG = "The path {path} is too long for a copy of the former version."
    ATTRIBUTES = "{path} has attributes that a new version could not keep: {what}."
    OTHER_DISK = ".humex is on another disk than {path}, so the former version cannot be kept."


class NotReplacedError(VaultError):
    """A file was not changed, for a reason that the person can do something about."""

    def __init__(self, why: Why, path: str, what: str = "") -> None:
        """Say why in a sentence."""
        super().__init__(why.format(path=path, what=what))
        self.why = why


def guarded_replace(
    root: Path, path: str, expected: bytes, new: bytes, *, settles: bool = False
) -> Kept | None:
    """Put new bytes in the place of those that a file had when it was read.

    `path` is below the root, with `/`. The version that was displaced is kept, and answered; None
    where there was nothing to change. NotReplacedError, and the file as it was or as somebody has
    saved it meanwhile, where it may not be changed; VaultError where the disk fails.
    What `settles` a conflict may be written while git waits for that.
    """
    checked_path(path)
    if not fits(path):
        raise NotReplacedError(Why.TOO_LONG, path)
    try:
        if not settles or git.is_writing(root):
            not_while_git_writes(root, path)
        with one_writer(root):
            return _replace(root, path, expected, new)
    except LockedError as error:
        raise NotReplacedError(Why.BUSY, path, str(error)) from error
    except UnsettledError as error:
        raise VaultError(
            f"The disk reported an error while {path} was changed: {error}. "
            f"Each of its versions is in {KEEP}/ or beside it as .humex-….tmp."
        ) from error
    except OSError as error:
        if error.errno in (errno.ELOOP, errno.ENOTDIR):
            raise NotReplacedError(Why.LINK, path) from error
        if isinstance(error, FileNotFoundError):
            raise NotReplacedError(Why.GONE, path) from error
        raise VaultError(f"{path} cannot be written: {error.strerror}. It is as it was.") from error


def checked_path(path: str) -> None:
    """Refuse a path that leaves the vault, and what is hidden in it: that is nobody's entry."""
    if path in FOR_GIT or path in FOR_OBSIDIAN:
        return
    if any(part.startswith(".") or not part for part in path.split("/")):
        raise NotReplacedError(Why.OUTSIDE, path)


def not_while_git_writes(root: Path, path: str) -> None:
    """Refuse to write while git has begun something that it has not ended."""
    if what := git.in_progress(root):
        raise NotReplacedError(Why.GIT, path, what)


def _replace(root: Path, path: str, expected: bytes, new: bytes) -> Kept | None:
    above, _, name = path.rpartition("/")
    recover_in(root, above)
    with open_folder(root, above) as folder, open_file(folder, name) as source:
        if os.fstat(source).st_nlink > 1:
            untie(root, folder)
        _check(root, path, source, expected)
        if new == expected:
            return None
        with open_keep(root) as keep:
            if os.fstat(keep).st_dev != os.fstat(source).st_dev:
                raise NotReplacedError(Why.OTHER_DISK, path)
            temp = write_temp(folder, new, partial(_dress, source, path))
            return _swap(Swap(folder, keep, path, temp, digest(expected), digest(new)))


def _swap(job: Swap) -> Kept:
    try:
        kept = swap(job)
    except OSError:
        remove(job.folder, job.temp)
        raise
    if kept is None:
        raise NotReplacedError(Why.CHANGED, job.path)
    return kept


def _check(root: Path, path: str, source: int, expected: bytes) -> None:
    """Refuse what must not be changed, and what is not what was read."""
    found = os.fstat(source)
    if not stat.S_ISREG(found.st_mode):
        raise NotReplacedError(Why.NOT_A_FILE, path)
    if found.st_nlink > 1:
        raise NotReplacedError(Why.TWO_NAMES, path)
    # The bits are asked as well: to root every file looks writable.
    if not found.st_mode & 0o222 or not os.access(root / path, os.W_OK):
        raise NotReplacedError(Why.PROTECTED, path)
    now = digest_of(source)
    if now != digest(expected):
        raise NotReplacedError(Why.CHANGED, path)
    if abs(time.time() - found.st_mtime) < QUIET_SECONDS and now != last_written(root, path):
        raise NotReplacedError(Why.BEING_EDITED, path)


def last_written(root: Path, path: str) -> str:
    """The digest of what humex itself last made of a file, "" where it never changed it."""
    return next((one.became for one in versions(root) if one.path == path and one.is_former), "")


def _dress(source: int, path: str, new: int) -> None:
    """Give a new file the owner, the mode and the attributes of the one that it is for."""
    found = os.fstat(source)
    with suppress(OSError):
        os.fchown(new, found.st_uid, found.st_gid)
    os.fchmod(new, stat.S_IMODE(found.st_mode))
    for attribute in _attributes(source):
        try:
            os.setxattr(new, attribute, os.getxattr(source, attribute))
        except OSError as error:
            # The system itself labels a file anew where it guards them.
            if not attribute.startswith("security."):
                raise NotReplacedError(Why.ATTRIBUTES, path, attribute) from error


def _attributes(source: int) -> list[str]:
    if not hasattr(os, "listxattr"):
        return []
    try:
        return os.listxattr(source)
    except OSError as error:
        if error.errno == errno.ENOTSUP:
            return []
        raise
