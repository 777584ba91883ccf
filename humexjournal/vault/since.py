"""What has become of a version since it was kept, and of its file."""

import os
from pathlib import Path

from humexjournal.vault.files import ENTRY_LIMIT, needed
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import identity, open_folder
from humexjournal.vault.guarded import checked_path
from humexjournal.vault.keep import KEEP, LEFT, Kept

MOST = 16 * 1024 * 1024
"""Bytes that are looked at: nobody has to wait for a file of holes."""


def is_written_since(root: Path, kept: Kept) -> bool:
    """Whether an editor that still had it open has written into a version that is kept."""
    with open_folder(root, KEEP) as keep:
        return digest_now(keep, kept) != kept.was


def digest_now(keep: int, kept: Kept) -> str:
    """What is in a version by now, "" where it is no file or too large to be looked at."""
    size = os.stat(kept.name, dir_fd=keep, follow_symlinks=False).st_size
    return identity(keep, kept.name)[1] if size <= MOST else ""


def bytes_since(root: Path, kept: Kept) -> bytes | None:
    """What the file of a version is now, None where there is none any more; VaultError else."""
    if kept.became == LEFT:
        return None
    checked_path(kept.path)
    try:
        # Opened for this alone: a kept name may be planted, and no link on the way is followed.
        with open_folder(root, kept.path.rpartition("/")[0]):
            (root / kept.path).lstat()
            return needed(root, kept.path, ENTRY_LIMIT)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise VaultError(f"{kept.path} cannot be read: {error.strerror}.") from error
