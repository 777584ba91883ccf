"""A vault, a real `humex watch` beside it, and an editor that saves today's entry in it."""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from queue import SimpleQueue
from threading import Thread
from typing import Any, NamedTuple

from bench import vaults

LAST = date(2026, 5, 21)
"""The day that it is for the watcher, a Thursday: that of the last entry."""

PAGES = tuple(f"sheets/sheet-{LAST:%G-W%V}.{kind}" for kind in ("md", "html"))
WALKED = (25, 10, 3)
"""Minutes that are done, the minimum and missed: each of them looks different on the sheet."""

WEEK = """---
commitment: If a lunch meeting is booked, I block 14:00 to 14:15 the evening before.
kept: partly
glad: two evenings on which the laptop was in the bag before the children were home
---
Blocked the slot on Monday. Tuesday's meeting was booked the same morning, so no slot. !share
"""

LONGEST = 600
"""Seconds that anything may take."""

State = tuple[int, int, int, int]
Save = Callable[[Path, bytes], None]


def make(root: Path, entries: int) -> None:
    """So many daily entries up to the last day, and a note for each of the weeks before."""
    first = LAST - timedelta(days=entries - 1)
    vaults.make(root, entries, first)
    (root / "weekly").mkdir()
    for number in range(entries // 7):
        name = f"{first + timedelta(days=7 * number):%G-W%V}"
        (root / "weekly" / f"{name}.md").write_text(WEEK, encoding="utf-8")


@dataclass(slots=True)
class Editor:
    """Somebody who saves today's entry of a vault, each time in another way."""

    root: Path
    saves: int = 0

    def save(self) -> None:
        """Save it with another walk in it."""
        file = self.root / "daily" / f"{LAST}.md"
        walked = WALKED[self.saves % len(WALKED)]
        data = re.sub(rb"walk: [0-9]+", b"walk: %d" % walked, file.read_bytes(), count=1)
        SAVES[self.saves % len(SAVES)](file, data)
        self.saves += 1


class Told(NamedTuple):
    """What the watcher has told, and when."""

    moment: float
    said: dict[str, Any]


class Taken(NamedTuple):
    """When a save was over, the seconds from then to its sheet, and those of them waited away."""

    start: float
    seconds: float
    waited: float


@dataclass(slots=True)
class Watched:
    """A vault of which the sheets are kept by a process of their own."""

    root: Path
    process: "subprocess.Popen[str]"
    editor: Editor
    told: "SimpleQueue[Told]" = field(default_factory=SimpleQueue)

    def listen(self) -> None:
        """Note down what it tells; otherwise it would wait for somebody to read that."""
        for line in self.process.stdout or ():
            self.told.put(Told(time.monotonic(), json.loads(line)))

    def build(self) -> Told:
        """The next build that it tells of."""
        while True:
            told = self.told.get(timeout=LONGEST)
            if told.said["event"] == "failed":
                raise AssertionError(told.said["message"])
            if told.said["event"] == "updated":
                return told

    def whole_build(self) -> Told:
        """The next build after which every sheet is there."""
        while True:
            told = self.build()
            if len(list((self.root / "sheets").glob("[!.]*"))) >= told.said["sheets"]:
                return told

    def to_sheet(self) -> Taken:
        """From the end of a save to the moment when every form of the week's sheet is new."""
        before, waited = self.pages(), self.waited
        self.editor.save()
        start = time.monotonic()
        while any(one == other for one, other in zip(before, self.pages(), strict=True)):
            assert time.monotonic() < start + LONGEST, "the sheet was not made again"
            time.sleep(0.0005)
        return Taken(start, time.monotonic() - start, self.waited - waited)

    def pages(self) -> tuple[State | None, ...]:
        """How the sheet of this week stands, in each form."""
        return tuple(state(self.root / name) for name in PAGES)

    @property
    def waited(self) -> float:
        """Seconds for which it was ready to run and others had the processors."""
        schedule = Path(f"/proc/{self.process.pid}/schedstat").read_text(encoding="ascii")
        return int(schedule.split()[1]) / 1e9

    @property
    def peak(self) -> float:
        """The most memory that it ever had, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii")
        return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1024


@contextmanager
def watched(root: Path) -> Iterator[Watched]:
    """A watcher from its first look on, in its own process, with a state of its own."""
    humex = str(Path(sys.executable).with_name("humex"))
    process = subprocess.Popen(
        [humex, "--vault", str(root), "--as-of", str(LAST), "watch", "--json"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "XDG_CONFIG_HOME": str(root.parent / "config")},
    )
    one = Watched(root, process, Editor(root))
    listener = Thread(target=one.listen, daemon=True)
    listener.start()
    try:
        yield one
    finally:
        process.terminate()
        process.wait(timeout=LONGEST)
        listener.join()
        assert process.stdout
        process.stdout.close()


def state(path: Path) -> State | None:
    """Whatever changes with every change of a file."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return None
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns


def in_place(file: Path, data: bytes) -> None:
    """Empty the file and write into it, as Obsidian and nano do."""
    file.write_bytes(data)


def by_rename(file: Path, data: bytes) -> None:
    """Write another file and give it the name, as VS Code's settings, Syncthing and git do."""
    new = file.with_name(f".{file.name}.tmp")
    new.write_bytes(data)
    new.replace(file)


def with_backup(file: Path, data: bytes) -> None:
    """Put the old file aside, write a new one and delete the old one, as vim does."""
    old = file.with_name(f"{file.name}~")
    file.rename(old)
    file.write_bytes(data)
    old.unlink()


SAVES: tuple[Save, ...] = (in_place, by_rename, with_backup)
