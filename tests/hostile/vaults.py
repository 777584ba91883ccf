"""A small vault of twenty good days, and what tells whether a folder has changed."""

import hashlib
import os
import stat
from datetime import date
from pathlib import Path

GOOD = [date(2026, 6, day) for day in range(1, 21)]

LARGE = 100 * 1024 * 1024
"""A size from which a file is not read by a test."""

WALK = """\
behaviour: Walk outside after lunch
schedule: daily
standard: at least 20 minutes
from: 2026-06-01
"""
BED = """\
behaviour: Lights out
schedule: daily
standard: before 23:30
from: 2026-06-01
"""


def note(keys: str, body: str = "A day.") -> bytes:
    """A note with some keys."""
    return f"---\n{keys}\n---\n{body}\n".encode()


def said_on(day: date) -> dict[str, str]:
    """What is written for the two behaviours on a good day."""
    return {"walk": f"{day.day} min", "bed": f"22:{day.day + 10}"}


def good_days() -> list[tuple[str, dict[str, str]]]:
    """The good days, each with what is written for the two behaviours."""
    return [(str(day), said_on(day)) for day in GOOD]


def good_vault(root: Path) -> Path:
    """A vault without a problem."""
    for folder in ("kbis", "daily", "weekly", "prompts"):
        (root / folder).mkdir(parents=True)
    (root / "humex.yaml").write_text("format: 1\n")
    (root / "kbis/walk.yaml").write_text(WALK)
    (root / "kbis/bed.yaml").write_text(BED)
    for day in GOOD:
        walk, bed = said_on(day).values()
        text = f'---\nwalk: {walk}\nbed: "{bed}"\nfelt: 3\n---\nA day. !share\n'
        (root / f"daily/{day}.md").write_text(text)
    return root


def tree(root: Path) -> dict[str, str]:
    """Everything below a folder: kind, right, time of change and bytes of each name."""
    found = {}
    for folder, folders, files in os.walk(root):
        for name in (*folders, *files):
            path = Path(folder, name)
            found[str(path.relative_to(root))] = _described(path)
    return found


def _described(path: Path) -> str:
    status = path.lstat()
    what = f"{status.st_mode:o} {status.st_mtime_ns} {status.st_size} {status.st_ino}"
    if stat.S_ISLNK(status.st_mode):
        return f"{what} {path.readlink()}"
    if stat.S_ISREG(status.st_mode) and status.st_size < LARGE:
        return f"{what} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    return what
