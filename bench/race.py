"""How many saves of an editor a change by command loses, when both write at once.

The editor is another process, and each of its saves has a number. A change by the tool leaves the
number in the text. The editor notes down the numbers that its own saves displace: those it has
given up itself. A save is lost if it is not among them, not in the file and not in `.humex/keep/`.
"""

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from humexjournal.vault import guarded, swap
from humexjournal.vault.exchange import NoExchangeError, exchange
from humexjournal.vault.find import VaultError

SECONDS = 20.0
PATH = "daily/2026-06-12.md"
PAUSES = (0, 0, 0, 0.001, 0.03)
SEED = 2026
MODES = ("rename", "in place")
TEXT = b"---\nwalk: %d\nplan: x\n---\nsave=%d\n"

Tool = Callable[[Path, bytes, bytes], None]


@dataclass(frozen=True, slots=True)
class Race:
    """What came of it: saves of the editor, changes of the tool, and saves that are nowhere."""

    saves: int
    changes: int
    lost: int


def measure() -> str:
    """Every way of changing a file against both kinds of editor."""
    lines = [
        f"{name}, editor saves {'by ' if mode == 'rename' else ''}{mode}: {found.lost} of "
        f"{found.saves} saves lost, {found.changes} changes"
        for name, tool in TOOLS.items()
        for mode in MODES
        for found in (_raced(tool, mode, SECONDS),)
    ]
    return "\n".join(lines)


def _raced(tool: Tool, mode: str, seconds: float) -> Race:
    with tempfile.TemporaryDirectory() as folder:
        return race(Path(folder), tool, mode, seconds)


def race(root: Path, tool: Tool, mode: str, seconds: float) -> Race:
    """Let a tool change a file for some seconds while an editor saves it."""
    file = root / PATH
    file.parent.mkdir(parents=True)
    file.write_bytes(TEXT % (0, 0))
    notes, stop = root / "notes", root / "stop"
    command = [sys.executable, __file__, mode, str(file), str(notes), str(stop)]
    with subprocess.Popen(command) as editor:
        changes = _change(root, tool, seconds, notes)
        stop.touch()
        assert editor.wait(60) == 0
    return _judged(root, changes, notes.read_text(encoding="ascii"))


def _change(root: Path, tool: Tool, seconds: float, notes: Path) -> int:
    """How often the tool got through in some seconds, from the first save on."""
    while not notes.exists():
        time.sleep(0.001)
    end, changes, number = time.monotonic() + seconds, 0, 0
    while time.monotonic() < end:
        number += 1
        with suppress(VaultError, FileNotFoundError):
            before = (root / PATH).read_bytes()
            if _saves(before):
                tool(root, before, re.sub(rb"walk: [0-9]+", b"walk: %d" % number, before, count=1))
                changes += 1
    return changes


def _judged(root: Path, changes: int, notes: str) -> Race:
    there = {number for one in _all_files(root) for number in _saves(one)}
    saves, *displaced = (int(line) for line in notes.split())
    gone = set(range(saves + 1)) - there - set(displaced)
    return Race(saves, changes, len(gone))


def _all_files(root: Path) -> list[bytes]:
    """The file itself and whatever is kept or lies about."""
    lying = [*(root / "daily").iterdir(), *root.glob(".humex/keep/*")]
    return [one.read_bytes() for one in lying]


def _saves(text: bytes) -> list[int]:
    return [int(number) for number in re.findall(rb"save=([0-9]+)\n", text)]


def guard(root: Path, before: bytes, after: bytes) -> None:
    """Change it as humex does."""
    with mock.patch.object(guarded, "QUIET_SECONDS", -1.0):
        guarded.guarded_replace(root, PATH, before, after)


def guard_without_exchange(root: Path, before: bytes, after: bytes) -> None:
    """Change it as humex does where two names cannot be exchanged."""
    with mock.patch.object(swap, "exchange", side_effect=NoExchangeError):
        guard(root, before, after)


def check_then_replace(root: Path, before: bytes, after: bytes) -> None:
    """Look once more whether it has changed, then replace it."""
    if (root / PATH).read_bytes() == before:
        replace(root, before, after)


def replace(root: Path, before: bytes, after: bytes) -> None:
    """Write a temporary file and let it take the name."""
    del before
    temp = root / "daily" / ".naive.tmp"
    temp.write_bytes(after)
    temp.replace(root / PATH)


def write_in_place(root: Path, before: bytes, after: bytes) -> None:
    """Open the file and write."""
    del before
    (root / PATH).write_bytes(after)


TOOLS: dict[str, Tool] = {
    "written in place": write_in_place,
    "replaced": replace,
    "checked, then replaced": check_then_replace,
    "exchanged and kept": guard,
    "moved away, linked and kept": guard_without_exchange,
}


def edit(mode: str, file: Path, notes: Path, stop: Path) -> None:
    """Save again and again, and note which save was in the version that each one displaced."""
    save = {"rename": _save_by_rename, "in place": _save_in_place}[mode]
    displaced, number, draw = [], 0, random.Random(SEED)  # noqa: S311 — the same pauses each time
    while not stop.exists():
        number += 1
        displaced.append(max(_saves(save(file, TEXT % (0, number))), default=-1))
        if number == 1:
            notes.touch()
        time.sleep(draw.choice(PAUSES))
    notes.write_text("\n".join(map(str, (number, *displaced))), encoding="ascii")


def _save_by_rename(file: Path, data: bytes) -> bytes:
    """Save under another name that takes the name of the file, and answer what it displaced.

    To the file an exchange is what a rename is; only so can the editor see what it displaces.
    """
    new = file.with_name(".editor.tmp")
    new.write_bytes(data)
    folder = os.open(file.parent, os.O_RDONLY)
    try:
        while True:
            with suppress(FileNotFoundError):
                exchange(folder, new.name, file.name)
                return new.read_bytes()
            with suppress(FileExistsError):
                os.link(new, file)
                return b""
    finally:
        os.close(folder)
        new.unlink()


def _save_in_place(file: Path, data: bytes) -> bytes:
    """Write into the file that there is, and answer what was in it."""
    with os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o644), "r+b") as opened:
        before = opened.read()
        opened.seek(0)
        opened.truncate()
        opened.write(data)
    return before


if __name__ == "__main__":
    mode, *paths = sys.argv[1:]
    edit(mode, *map(Path, paths))
