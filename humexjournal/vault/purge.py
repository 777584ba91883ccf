"""Kept versions are deleted because somebody asks for it: by no other command, and never unasked.

By age and by room, the newest version of a file stays, and so does one that was written to since it
was kept: what an editor saved into it is nowhere else.
"""

import os
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import open_folder
from humexjournal.vault.keep import KEEP, Kept, versions
from humexjournal.vault.lock import one_writer
from humexjournal.vault.since import digest_now
from humexjournal.vault.spelling import same_spelling

LONG = timedelta(days=30)
"""How long a version is kept at the least, while there is room."""
ROOM = 200 * 1024 * 1024
"""Bytes that may be kept before the oldest are in the way."""


class Held(Struct, frozen=True):
    """A version that is kept, how many bytes it takes, and what is in it by now."""

    kept: Kept
    size: int
    digest: str

    @property
    def is_written_since(self) -> bool:
        """Whether an editor that still had it open has written into it."""
        return self.digest != self.kept.was


def held(root: Path) -> list[Held]:
    """Every version that is kept, the newest first."""
    found = versions(root)
    if not found:
        return []
    with open_folder(root, KEEP) as keep:
        return [_looked_at(keep, kept) for kept in found]


def _looked_at(keep: int, kept: Kept) -> Held:
    size = os.stat(kept.name, dir_fd=keep, follow_symlinks=False).st_size
    return Held(kept, size, digest_now(keep, kept))


def room_taken(there: Iterable[Held]) -> int:
    """How many bytes the versions take that are kept."""
    return sum(one.size for one in there)


def due(there: Sequence[Held], now: datetime) -> list[Held]:
    """Those that are too old, then the oldest until the rest has room; the newest first."""
    stay = _newest(there)
    free = [one for one in there if one.kept.name not in stay and not one.is_written_since]
    too_many = room_taken(there) - ROOM
    going = []
    for one in sorted(free, key=lambda one: one.kept.name):
        if _is_old(one, now) or too_many > 0:
            going.append(one)
            too_many -= one.size
    return going[::-1]


def spared(there: Sequence[Held], now: datetime) -> list[Held]:
    """The old ones that stay because they were written to: somebody should look at them."""
    return [one for one in there if one.is_written_since and _is_old(one, now)]


def _is_old(one: Held, now: datetime) -> bool:
    return now - one.kept.moment > LONG


def _newest(there: Iterable[Held]) -> set[str]:
    """The names of the newest version of each path, and of the one that `undo` would give back."""
    newest: dict[tuple[str, bool], str] = {}
    for one in there:
        for is_former in {False, one.kept.is_former}:
            newest[one.kept.path, is_former] = max(
                one.kept.name, newest.get((one.kept.path, is_former), "")
            )
    return set(newest.values())


def of(there: Iterable[Held], path: str) -> list[Held]:
    """All that is kept of a file, or of the files below a folder, however it is spelled.

    `.` is the vault.
    """
    below = "" if path == "." else f"{same_spelling(path)}/"
    return [one for one in there if f"{same_spelling(one.kept.path)}/".startswith(below)]


def purge(root: Path, going: Sequence[Held]) -> list[Held]:
    """Delete versions, and answer those that stay because they were written to meanwhile."""
    try:
        with one_writer(root), open_folder(root, KEEP) as keep:
            stay = [one for one in going if not _delete(keep, one)]
            os.fsync(keep)
    except OSError as error:
        message = f"{KEEP} cannot be written: {error.strerror}. Some of it may be deleted."
        raise VaultError(message) from error
    return stay


def _delete(keep: int, one: Held) -> bool:
    """Whether a version is gone; it stays if it is no longer what was shown."""
    try:
        if digest_now(keep, one.kept) != one.digest:
            return False
        os.unlink(one.kept.name, dir_fd=keep)
    except FileNotFoundError:
        pass
    return True
