"""Which folder a path leads to now: another one may stand there later, under the same path."""

from pathlib import Path

from msgspec import Struct


class Standing(Struct, frozen=True):
    """A folder as it stands, behind any link: where, on which disk, and its number there."""

    folder: Path
    device: int
    number: int


def standing(folder: Path) -> Standing | None:
    """The folder that is there now; None where there is none."""
    try:
        resolved = folder.resolve(strict=True)
        found = resolved.stat()
    except (OSError, RuntimeError):
        return None
    if not resolved.is_dir():
        return None
    return Standing(resolved, found.st_dev, found.st_ino)
