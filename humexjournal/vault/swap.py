"""A new version takes the place of a file without losing what somebody saves at that moment.

Whatever once had the name of the file is moved to `.humex/keep/`, and no change deletes it. So what
an editor writes into a version that it still had open is there too.
"""

import errno
import os

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.vault.exchange import NoExchangeError, exchange
from humexjournal.vault.folder import Identity, identity, read_identity, remove
from humexjournal.vault.keep import OLDER, UNUSED, Kept, kept_now


class UnsettledError(Exception):
    """The disk failed after something had been moved: every version is there, not all in place."""


class Swap(Struct, frozen=True):
    """A file, the temporary one that is to take its place, and the digests of their contents.

    `folder` and `keep` are open descriptors: of the folder of both, and of `.humex/keep/`.
    """

    folder: int
    keep: int
    path: str
    temp: str
    was: str
    becomes: str

    @property
    def name(self) -> str:
        """The name of the file in its folder."""
        return self.path.rpartition("/")[2]


def swap(job: Swap) -> Kept | None:
    """The version that was put away; None where somebody saved another one, which is the file.

    OSError where nothing has happened, FileNotFoundError because there is no such file any more;
    UnsettledError where the disk failed later.
    """
    try:
        return by_exchange(job)
    except NoExchangeError:
        return by_link(job)


def by_exchange(job: Swap) -> Kept | None:
    """Let the two change places, then look at what has come out."""
    ours = _ours(job)
    exchange(job.folder, job.temp, job.name)
    try:
        out = _came_out(job)
        if out == job.was:
            return _put_away(job, job.becomes)
        _give_back(job, ours)
    except OSError as error:
        raise UnsettledError(error.strerror) from error
    if isinstance(out, OSError):
        raise out
    return None


def _came_out(job: Swap) -> str | OSError:
    """The digest of what had the name, "" where it is no file or not for us to read."""
    try:
        return read_identity(job.folder, job.temp)[1]
    except PermissionError:
        return ""
    except OSError as error:
        return error


def _ours(job: Swap) -> Identity:
    """The new version as the disk gives it back; OSError unless that is what was written."""
    ours = read_identity(job.folder, job.temp)
    if ours[1] != job.becomes:
        raise OSError(errno.EIO, os.strerror(errno.EIO))
    return ours


def _give_back(job: Swap, placed: Identity) -> None:
    """Put back what came out, and whatever is saved while that is done: the newest is the file."""
    became = UNUSED
    while True:
        going_in = identity(job.folder, job.temp)
        if not _back_in(job):
            return
        out = identity(job.folder, job.temp)
        if out[0] == placed[0] and not out[1] and placed[1]:
            # Whether somebody has saved into it cannot be told, and to go on might undo that.
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        if out == placed:
            _put_away(job, became)
            return
        placed, became = going_in, OLDER


def _back_in(job: Swap) -> bool:
    """Whether something came out when the temporary file got the name."""
    while True:
        try:
            exchange(job.folder, job.temp, job.name)
        except FileNotFoundError:
            if _link(job.folder, job.temp, job):
                return False
        else:
            return True


def _put_away(job: Swap, became: str) -> Kept:
    """Move what came out to where versions are kept."""
    kept = kept_now(job.path, identity(job.folder, job.temp)[1], became)
    os.rename(job.temp, kept.name, src_dir_fd=job.folder, dst_dir_fd=job.keep)
    os.fsync(job.keep)
    os.fsync(job.folder)
    return kept


def by_link(job: Swap) -> Kept | None:
    """Move the file away, then give its name to the new one, unless somebody has taken it."""
    _try_link(job)
    kept = kept_now(job.path, job.was, job.becomes)
    os.rename(job.name, kept.name, src_dir_fd=job.folder, dst_dir_fd=job.keep)
    try:
        is_in = identity(job.keep, kept.name)[1] == job.was and _link(job.folder, job.temp, job)
    except OSError:
        _return(job, kept)
        raise
    if not is_in:
        _return(job, kept)
        remove(job.folder, job.temp)
    _settle(job)
    return kept if is_in else None


def _try_link(job: Swap) -> None:
    """OSError where this file system has no second names, before anything is moved."""
    second = job.temp.replace(".tmp", "2.tmp")
    os.link(job.temp, second, src_dir_fd=job.folder, dst_dir_fd=job.folder)
    remove(job.folder, second)


def _return(job: Swap, kept: Kept) -> None:
    """Give what was moved away its name again; it stays where it is if there is a newer one."""
    try:
        if not _link(job.keep, kept.name, job):
            older = replace(kept, was=identity(job.keep, kept.name)[1], became=OLDER)
            os.rename(kept.name, older.name, src_dir_fd=job.keep, dst_dir_fd=job.keep)
    except OSError as error:
        raise UnsettledError(error.strerror) from error


def _link(source: int, name: str, job: Swap) -> bool:
    """Move a version to the name of the file if nothing has it, and say whether that was so."""
    try:
        os.link(name, job.name, src_dir_fd=source, dst_dir_fd=job.folder, follow_symlinks=False)
    except FileExistsError:
        return False
    remove(source, name)
    return True


def _settle(job: Swap) -> None:
    try:
        os.fsync(job.keep)
        os.fsync(job.folder)
    except OSError as error:
        raise UnsettledError(error.strerror) from error
