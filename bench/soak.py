"""Whether a watcher grows: its memory and its open files, over many changes."""

import gc
import os
import tempfile
import time
from contextlib import nullcontext
from pathlib import Path
from typing import NamedTuple

from bench.watched import LAST, Editor, make
from humexjournal.app.upkeep import Upkeep
from humexjournal.rendering.pages import BuiltIn
from humexjournal.vault.store import Vault

ENTRIES = 50
TURNS = 200
WARM = 60
"""Turns before which nothing is counted: whatever is kept for good is kept by then."""
PROMISE = 10
"""MiB of growth; no open file and no object of ours may be left over."""
SECOND = 1_000_000_000


class Held(NamedTuple):
    """What a process holds."""

    mebibytes: float
    files: int
    objects: int


def measure() -> str:
    """The growth between the first turns and the last."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root, ENTRIES)
        upkeep = Upkeep(Vault(root), lambda _: LAST, lambda _: nullcontext(BuiltIn()))
        editor = Editor(root)
        _turns(upkeep, editor, WARM)
        before = _held()
        _turns(upkeep, editor, TURNS)
        after = _held()
    return (
        f"{TURNS} saves watched: {after.mebibytes - before.mebibytes:+.1f} MiB (promised: under "
        f"{PROMISE}), {after.files - before.files:+d} open files, "
        f"{after.objects - before.objects:+d} objects"
    )


def _turns(upkeep: Upkeep, editor: Editor, turns: int) -> None:
    """So many saves, each followed by what a watcher does then; its clock is a second ahead."""
    for _ in range(turns):
        editor.save()
        now = time.time_ns() + SECOND
        upkeep.glance({f"daily/{LAST}.md"}, now, SECOND // 3)
        upkeep.read()
        assert upkeep.build().is_whole, "every sheet is made"


def _held() -> Held:
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    files, objects = len([*Path("/proc/self/fd").iterdir()]), len(gc.get_objects())
    return Held(pages * os.sysconf("SC_PAGE_SIZE") / 2**20, files, objects)


if __name__ == "__main__":
    print(measure())
