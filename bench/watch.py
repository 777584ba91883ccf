"""How soon after a save the sheet of the week is right, in a small vault and in a large one.

Time is taken from the moment when the watcher may begin: 0.3 s after the last call of the save. It
ends when every form of the week's sheet is another file.
"""

import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bench.idle import SECONDS, Idle, idle
from bench.watched import Watched, make, watched
from humexjournal.app.pace import Pace

ENTRIES = (100, 10_000)
PROMISE = 60
"""Milliseconds after the quiet time, the median in the large vault."""
RATIO = 2.0
"""How many times that of the small vault it may be."""
SAVES = 30
SAVES_MEANWHILE = 9
"""While the sheets of all years are made for the first time."""
REST = 0.4
"""Seconds between a build and the next save."""
QUIET = Pace().quiet


class Saved(NamedTuple):
    """What became of a save, in milliseconds after the quiet time.

    `waited` are those until the sheet in which others had the processors.
    """

    sheet: float
    waited: float
    build: float


@dataclass(frozen=True, slots=True)
class Course:
    """What was measured in one vault; times in milliseconds."""

    entries: int
    first_sheet: float
    meanwhile: float
    every_sheet: float
    saves: tuple[Saved, ...]
    peak: float
    idle: Idle

    @property
    def usual(self) -> Saved:
        """The medians."""
        return Saved(*map(statistics.median, zip(*self.saves, strict=True)))

    @property
    def sheet(self) -> float:
        """The median until the sheet is right."""
        return self.usual.sheet

    def __str__(self) -> str:
        """Everything that is no promise, some lines of it."""
        slowest, usual = max(one.sheet for one in self.saves), self.usual
        return (
            f"  {self.entries} entries: sheet {usual.sheet:.0f} ms, {usual.waited:.0f} of them "
            f"waiting for a processor, slowest {slowest:.0f}; the whole build {usual.build:.0f} ms;"
            f" peak {self.peak:.0f} MiB\n"
            f"    from the start: this week's sheet {self.first_sheet:.0f} ms, every sheet "
            f"{self.every_sheet:.0f} ms; save to sheet meanwhile {self.meanwhile:.0f} ms\n"
            f"    idle for {self.idle}"
        )


def measure(seconds: float = SECONDS) -> str:
    """Both vaults, one after the other, each left alone for some seconds in the end."""
    small, large = (_course(entries, seconds) for entries in ENTRIES)
    promises = (
        f"save to sheet with {large.entries} entries: {large.sheet:.0f} ms (promised: at most "
        f"{PROMISE}); / {small.entries} entries: {large.sheet / small.sheet:.2f} (promised: at "
        f"most {RATIO:.0f})"
    )
    return f"{promises}\n{small}\n{large}"


def _course(entries: int, seconds: float) -> Course:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "vault"
        root.mkdir()
        make(root, entries)
        start = time.monotonic()
        with watched(root) as one:
            first_sheet = _until_there(one) - start
            meanwhile = _meanwhile(one) if entries == max(ENTRIES) else 0.0
            every_sheet = one.whole_build().moment - start
            saves = tuple(_save(one) for _ in range(SAVES))
            left_alone = idle(one, seconds)
            return Course(
                entries,
                first_sheet * 1000,
                meanwhile,
                every_sheet * 1000,
                saves,
                one.peak,
                left_alone,
            )


def _until_there(one: Watched) -> float:
    while None in one.pages():
        time.sleep(0.001)
    return time.monotonic()


def _meanwhile(one: Watched) -> float:
    """The median of some saves while most sheets are still to be made."""
    taken = []
    for _ in range(SAVES_MEANWHILE):
        time.sleep(REST)
        taken.append((one.to_sheet().seconds - QUIET) * 1000)
    return statistics.median(taken)


def _save(one: Watched) -> Saved:
    time.sleep(REST)
    taken = one.to_sheet()
    build = one.build().moment - taken.start
    return Saved((taken.seconds - QUIET) * 1000, taken.waited * 1000, (build - QUIET) * 1000)


if __name__ == "__main__":
    print(measure(*map(float, sys.argv[1:])))
