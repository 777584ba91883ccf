"""`.humex/keep/`: every version of a file that humex has put another one in the place of.

Nothing in it is ever changed by humex: an editor that still had the former version open goes on
writing into it here. Nothing is deleted but by `humex keep purge`, which shows first what that is.
A name says when, what was in it, what came in its place, and where.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from msgspec import Struct

from humexjournal.late_pattern import late_pattern
from humexjournal.vault.files import ENTRY_LIMIT, needed
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import hide, names_in, open_folder

OWN = ".humex"
KEEP = f"{OWN}/keep"
LONGEST = 215
"""Bytes for a name: 255 on any common file system, less what a temporary name may be longer."""

UNUSED = "unused"
"""In the place of the digest: a version of humex that gave way to somebody's."""
OLDER = "older"
"""In the place of the digest: a version of somebody's that their next one followed at once."""
LEFT = "left"
"""In the place of the digest: what a run that was broken off had not put away."""

AWAY = "away"
"""In the place of the digest: a second version of a file, put away when one was chosen."""

_MOMENT = "%Y%m%dT%H%M%S.%fZ"
_NAME = late_pattern(
    r"(?P<moment>[0-9]{8}T[0-9]{6}\.[0-9]{6}Z)_(?P<id>[0-9a-f]{8})"
    r"_(?P<was>[0-9a-f]*)_(?P<became>[0-9a-f]{16}|unused|older|left|away)_(?P<path>.+)"
)


class Kept(Struct, frozen=True):
    """A version that was put away: from which path, when, and the digests before and after."""

    moment: datetime
    id: str
    was: str
    became: str
    path: str

    @property
    def name(self) -> str:
        """The name of its file in `.humex/keep/`."""
        path = self.path.replace("%", "%25").replace("/", "%2F")
        return f"{self.moment.strftime(_MOMENT)}_{self.id}_{self.was}_{self.became}_{path}"

    @property
    def file(self) -> str:
        """Where it lies in the vault."""
        return f"{KEEP}/{self.name}"

    @property
    def is_former(self) -> bool:
        """Whether it is what a file was before humex changed it."""
        return self.became not in (UNUSED, OLDER, LEFT, AWAY)


def kept_now(path: str, was: str, became: str) -> Kept:
    """The name for a version that is put away now."""
    return Kept(datetime.now(UTC), os.urandom(4).hex(), was, became, path)


def fits(path: str) -> bool:
    """Whether a version of a file can be kept under a name that says its path."""
    return len(os.fsencode(kept_now(path, "0" * 16, "0" * 16).name)) <= LONGEST


@contextmanager
def open_keep(root: Path) -> Iterator[int]:
    """The descriptor of `.humex/keep/`, which is made where it is missing, and hidden from git."""
    if (root / KEEP).is_symlink():
        raise VaultError(f"{KEEP} is a link, and humex writes into no other folder.")
    with open_own(root) as own:
        _make("keep", own)
    with open_folder(root, KEEP) as keep:
        yield keep


@contextmanager
def open_own(root: Path) -> Iterator[int]:
    """The descriptor of `.humex/`, which is made where it is missing, and hidden from git."""
    if (root / OWN).is_symlink():
        raise VaultError(f"{OWN} is a link, and humex writes into no other folder.")
    with open_folder(root, "") as top:
        _make(OWN, top)
    with open_folder(root, OWN) as own:
        hide(own)
        yield own


def _make(name: str, folder: int) -> None:
    with suppress(FileExistsError):
        os.mkdir(name, 0o700, dir_fd=folder)


def versions(root: Path) -> list[Kept]:
    """Every version that is kept, the newest first."""
    try:
        with open_folder(root, KEEP) as keep:
            found = [_read(name) for name in names_in(keep)]
    except FileNotFoundError:
        return []
    return sorted(filter(None, found), key=lambda kept: kept.name, reverse=True)


def bytes_of(root: Path, kept: Kept) -> bytes:
    """What is in a version that is kept; VaultError where that cannot be read."""
    return needed(root, kept.file, ENTRY_LIMIT)


def _read(name: str) -> Kept | None:
    match = _NAME.fullmatch(name)
    if match is None:
        return None
    try:
        moment = datetime.strptime(match["moment"], _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None
    path = match["path"].replace("%2F", "/").replace("%25", "%")
    return Kept(moment, match["id"], match["was"], match["became"], path)
