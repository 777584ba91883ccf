"""What editors, sync tools, scripts and strangers leave in a folder, each at its path."""

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from hostile.inputs import NOTES
from hostile.vaults import GOOD, note

OUTSIDE = b"---\nwalk: 90\n---\nNot of this vault.\n"
GIB = 1024**3
NULL_DEVICE = os.makedev(1, 3)


class Hostile(NamedTuple):
    """Something of a row at a path, put there by `make`, and the one problem that it is.

    `code` is "" where it is no entry by its name, and nothing need be said.
    """

    row: str
    path: str
    make: Callable[[Path], None]
    code: str


def linked(path: Path) -> None:
    outside = path.parents[2] / f"outside-{path.name}"
    outside.write_bytes(OUTSIDE)
    path.symlink_to(outside)


def linked_folder(path: Path) -> None:
    outside = path.parents[2] / "outside-folder"
    outside.mkdir()
    (outside / "2026-10-30.md").write_bytes(OUTSIDE)
    path.symlink_to(outside)


def to_itself(path: Path) -> None:
    path.symlink_to(path)


def to_its_parent(path: Path) -> None:
    path.symlink_to(path.parent)


def to_zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def socket(path: Path) -> None:
    os.mknod(path, 0o600 | stat.S_IFSOCK)


def device(path: Path) -> None:
    os.mknod(path, 0o600 | stat.S_IFCHR, NULL_DEVICE)


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * GIB)


def written(data: bytes) -> Callable[[Path], None]:
    def write(path: Path) -> None:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)

    return write


def kept_outside(where: str) -> Callable[[Path], None]:
    """Settings that look for the daily notes in a folder that is not of the vault."""

    def write(path: Path) -> None:
        outside = path.parents[1] / "outside"
        outside.mkdir()
        (outside / f"{GOOD[0]}.md").write_bytes(OUTSIDE)
        daily = where.format(outside=outside)
        path.write_text(f"format: 1\nfolders:\n  daily: {daily}/YYYY-MM-DD\n")

    return write


COPIES = (
    "2026-06-05 (1).md",
    "2026-06-05 2.md",
    "2026-06-05-LAPTOP.md",
    "2026-06-05 (Ana's conflicted copy 2026-06-05).md",
    "2026-06-05 (conflicted copy).md",
    "2026-06-05 (SFConflict ana@example.org 2026-06-05-10-10-10).md",
    "2026-06-05.sync-conflict-20260605-101010-ABCDEFG.md",
)

_days = (f"daily/2026-{month:02}-{day:02}.md" for month in (7, 8, 9) for day in range(1, 31))
KBI = b"behaviour: Tea\nschedule: daily\nfrom: 2026-06-01\n"
_walk = written(note("walk: 1"))

HOSTILE = {
    "a pipe": Hostile("P1", next(_days), os.mkfifo, "not-a-file"),
    "a socket": Hostile("P1", next(_days), socket, "not-a-file"),
    "a folder": Hostile("P1", next(_days), Path.mkdir, "not-a-file"),
    "50 GiB of nothing": Hostile("P1", next(_days), sparse, "too-large"),
    "a behaviour that is a pipe": Hostile("P1", "kbis/swim.yaml", os.mkfifo, "not-a-file"),
    "a prompt that is a pipe": Hostile("P1", "prompts/2026-06-05-walk.md", os.mkfifo, "not-a-file"),
    "a link out of the vault": Hostile("P2", next(_days), linked, "link"),
    "a link to itself": Hostile("P2", next(_days), to_itself, "link"),
    "a link to zeros without end": Hostile("P2", next(_days), to_zeros, "link"),
    "a folder that is a link": Hostile("P2", "daily/elsewhere", linked_folder, ""),
    "a folder that is its own parent": Hostile("P2", "daily/again", to_its_parent, ""),
    "a behaviour out of the vault": Hostile("P2", "kbis/ride.yaml", linked, "link"),
    "a digit of another script": Hostile("P4", "daily/2026-10-0３.md", _walk, ""),
    "a line end in a name": Hostile("P4", "daily/2026-10-04.md\n", _walk, ""),
    "a line end before the ending": Hostile("P4", "daily/2026-10-05\n.md", _walk, ""),
    "a date without dashes": Hostile("P4", "daily/20261006.md", _walk, ""),
    "a date as a week": Hostile("P4", "daily/2026-W20.md", _walk, ""),
    "no such day": Hostile("P4", "daily/2026-13-45.md", _walk, "name-is-no-date"),
    "no such week": Hostile(
        "P4", "weekly/2026-W60.md", written(note("walk: x")), "name-is-no-date"
    ),
    "a day twice, in capitals": Hostile("P5", "daily/Again/2026-06-06.MD", _walk, "two-notes"),
    "a behaviour twice": Hostile(
        "P5", "kbis/walk.yml", written(b"schedule: weekends\n"), "two-definitions"
    ),
    "a behaviour in capitals": Hostile("P5", "kbis/WALK.yaml", written(KBI), "bad-id"),
    "a name in two parts of a letter": Hostile(
        "P5", "kbis/cafe\u0301.yaml", written(KBI), "bad-id"
    ),
    "a name in one letter": Hostile("P5", "kbis/caf\u00e9.yaml", written(KBI), "bad-id"),
    "a name that Windows has for itself": Hostile("P5", "daily/CON.md", _walk, ""),
    "a name with a space at its end": Hostile("P5", "daily/2026-10-07 .md", _walk, ""),
    "a name of 255 bytes": Hostile("P5", f"daily/{'a' * 252}.md", _walk, ""),
    "eight cells": Hostile(
        "Y8", "weekly/2026-W36.md", written(note("walk: 1 2 3 4 5 6 7 8")), "eight-cells"
    ),
    "a behaviour from no day": Hostile(
        "Y6",
        "kbis/run.yaml",
        written(b"behaviour: Run\nschedule: daily\nfrom: 2026-13-45\n"),
        "wrong-value",
    ),
    "a behaviour of 300 KiB": Hostile(
        "Y3", "kbis/row.yaml", written(b"# " + b"a" * 300 * 1024), "too-large"
    ),
    "a behaviour of 40,000 brackets": Hostile(
        "Y1", "kbis/climb.yaml", written(b"behaviour: " + b"[" * 40_000), "too-deep"
    ),
    "a behaviour of opened placeholders": Hostile(
        "Y6", "kbis/dive.yaml", written(b'behaviour: "' + b"{{" * 120_000), "bad-yaml"
    ),
    **{
        name: Hostile(row, next(_days), written(data), code)
        for name, (row, data, code) in NOTES.items()
    },
    **{name: Hostile("W19", f"daily/{name}", _walk, "conflict-copy") for name in COPIES},
}

SETTINGS = {
    "a folder above the vault": Hostile(
        "P3", "humex.yaml", kept_outside("../outside"), "wrong-value"
    ),
}
"""Settings that lead out of the vault."""
