"""The faults that a vault may hold, row by row: Y for what stands in a file, P for paths.

Whatever lies in a vault, a file costs at most five seconds and 512 MiB, is one problem or none,
and costs no other day. `naive.py` is shown to fail on every row.
"""

from datetime import date, timedelta
from pathlib import Path

from hostile.bodies import BODIES
from hostile.places import HOSTILE, SETTINGS, Hostile
from hostile.unusual import UNUSUAL
from hostile.vaults import good_days, good_vault

ROWS = {
    "Y1": "deep nesting",
    "Y2": "anchors, aliases, merges: a few bytes that become megabytes",
    "Y3": "big files, many keys",
    "Y4": "a key twice",
    "Y5": "times, yes and no, and numbers that YAML 1.1 takes for something else",
    "Y6": "texts on which a YAML library raises anything but its own error",
    "Y7": "tags that make objects",
    "Y8": "fences that are missing, or are none",
    "Y9": "byte order marks and line ends",
    "Y10": "control characters and other encodings",
    "Y11": "conflict markers of git",
    "Y12": "texts that the two loaders of one library read differently",
    "Y13": "numbers that are none, or without end",
    "Y14": "bodies that cost a markdown parser minutes",
    "W19": "second versions that sync tools leave",
    "P1": "pipes, sockets, devices, folders, files of 50 GB",
    "P2": "links, also of folders",
    "P3": "ways out of the vault in what a file says",
    "P4": "digits of other scripts and line ends in names",
    "P5": "names that differ in case or in Unicode form, or that Windows does not take",
    "P6": "a file that becomes a link between a look and a read",
}
RACES = frozenset({"P6"})
"""Rows that no folder at rest can hold; `test_races.py` is about them."""

FIRST_UNUSUAL = date(2026, 11, 1)
AS_OF = date(2026, 12, 31)

Days = list[tuple[str, dict[str, str]]]


def files(row: str) -> list[Hostile]:
    """What must not be counted."""
    return [one for one in (*HOSTILE.values(), *SETTINGS.values()) if one.row == row]


def notes(row: str) -> dict[date, tuple[bytes, dict[str, str]]]:
    """What is only unusual: the notes of a row by day, each with what it says."""
    found = [(one.data, one.plain) for one in (*UNUSUAL.values(), *BODIES) if one.row == row]
    return {FIRST_UNUSUAL + timedelta(days=n): one for n, one in enumerate(found)}


def vault(row: str, root: Path) -> Path:
    """The good vault with everything that belongs to a row."""
    good_vault(root)
    for one in files(row):
        one.make(root / one.path)
    for day, (data, _) in notes(row).items():
        (root / f"daily/{day}.md").write_bytes(data)
    return root


def right(row: str) -> Days:
    """Every day of that vault with what is written for it: the good days, the unusual ones."""
    unusual = [(str(day), says) for day, (_, says) in notes(row).items() if says]
    return [*good_days(), *unusual]
