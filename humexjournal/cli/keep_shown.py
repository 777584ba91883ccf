"""A version that is kept, on one line of the screen."""

from humexjournal.rendering.escape import printable
from humexjournal.vault.keep import AWAY, LEFT, OLDER, UNUSED, Kept
from humexjournal.vault.purge import Held

REMARKS = {
    UNUSED: ", what humex had written while somebody saved",
    OLDER: ", saved while humex was writing, and followed by another",
    AWAY: ", a second version that was put away",
    LEFT: ", left when humex was broken off",
}
KIB = 1024


def line(one: Held) -> str:
    """1a2b3c4d  2026-06-12 at 14:03  daily/2026-06-12.md, written to since."""
    kept = one.kept
    remark = REMARKS.get(kept.became, "") + (", written to since" if one.is_written_since else "")
    return f"{kept.id}  {moment(kept)}  {printable(kept.path)}{remark}"


def moment(kept: Kept) -> str:
    """When a version was put away, by the clock of this computer."""
    return f"{kept.moment.astimezone():%Y-%m-%d at %H:%M}"


def bytes_in_words(size: int) -> str:
    """512 bytes, 12 KiB, 201 MiB: rounded up, so that what is too much never looks like enough."""
    for unit, name in ((KIB * KIB, "MiB"), (KIB, "KiB")):
        if size >= unit:
            return f"{-(-size // unit)} {name}"
    return "1 byte" if size == 1 else f"{size} bytes"


def versions_in_words(count: int) -> str:
    """1 version, 2 versions."""
    return "1 version" if count == 1 else f"{count} versions"
