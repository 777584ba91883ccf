"""A second version of a file moves to `.humex/keep/`, where nothing of it is lost."""

import errno
import os
from pathlib import Path

from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import digest, open_folder, read_identity
from humexjournal.vault.guarded import NotReplacedError, Why, checked_path, not_while_git_writes
from humexjournal.vault.keep import AWAY, Kept, fits, kept_now, open_keep
from humexjournal.vault.lock import LockedError, one_writer


def put_away(root: Path, path: str, expected: bytes) -> Kept:
    """Move a file that still says what was read; NotReplacedError where it does not."""
    checked_path(path)
    if not fits(path):
        raise NotReplacedError(Why.TOO_LONG, path)
    try:
        not_while_git_writes(root, path)
        with one_writer(root):
            return _move(root, path, digest(expected))
    except LockedError as error:
        raise NotReplacedError(Why.BUSY, path, str(error)) from error
    except OSError as error:
        if error.errno == errno.EXDEV:
            raise NotReplacedError(Why.OTHER_DISK, path) from error
        if isinstance(error, FileNotFoundError):
            raise NotReplacedError(Why.GONE, path) from error
        raise VaultError(f"{path} cannot be put away: {error.strerror}.") from error


def _move(root: Path, path: str, was: str) -> Kept:
    """Whatever is saved at the last moment moves along with it."""
    above, _, name = path.rpartition("/")
    kept = kept_now(path, was, AWAY)
    with open_folder(root, above) as folder, open_keep(root) as keep:
        if read_identity(folder, name)[1] != was:
            raise NotReplacedError(Why.CHANGED, path)
        os.rename(name, kept.name, src_dir_fd=folder, dst_dir_fd=keep)
        os.fsync(keep)
        os.fsync(folder)
    return kept
