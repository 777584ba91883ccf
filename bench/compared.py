"""Two things measured in turn, so that whatever else the machine does meets both of them alike."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, NamedTuple


class Run(NamedTuple):
    """What one run took: the seconds that passed, those of the processor, and its peak in MiB."""

    seconds: float
    processor: float
    peak: float


@dataclass(frozen=True, slots=True)
class Row:
    """One promise: a figure over its floor, and the most that it may be.

    `figure` goes by the time that passes, `processor` by that of the processor, which tells less of
    what else runs on the machine. So it decides, but for what waits or has several processes. Where
    `unit` is empty both are ratios.
    """

    name: str
    floor: str
    figure: float
    most: float
    unit: str = ""
    processor: float | None = None
    peak: float | None = None
    has_one_process: bool = True

    @property
    def is_met(self) -> bool:
        """Whether it is as promised."""
        if self.processor is None or not self.has_one_process:
            return self.figure <= self.most
        return self.processor <= self.most

    def __str__(self) -> str:
        """One line of the table."""
        unit = f" {self.unit}" if self.unit else ""
        processor = "" if self.processor is None else f"{self.processor:.2f}"
        peak = "" if self.peak is None else f"{self.peak:.0f} MiB"
        met = "met" if self.is_met else "not met"
        cells = (self.name, self.floor, f"{self.figure:.2f}{unit}", processor)
        return f"| {' | '.join((*cells, f'{self.most:g}{unit}', met, peak))} |"

    def as_json(self) -> dict[str, Any]:
        """Everything about it."""
        return {**asdict(self), "is_met": self.is_met}


HEAD = (
    "| what | floor | figure | by processor | at most | | peak |\n|---|---|---:|---:|---:|---|---:|"
)


def compared(
    row: tuple[str, str, float], ours: Callable[[], Run], bare: Callable[[], Run], runs: int
) -> Row:
    """The medians of the ratios of so many pairs; `row` is its name, the floor and the most."""
    pairs = [(ours(), bare()) for _ in range(runs)]
    figure = statistics.median(one.seconds / other.seconds for one, other in pairs)
    processor = statistics.median(one.processor / other.processor for one, other in pairs)
    peak = max(one.peak for one, _ in pairs)
    name, floor, most = row
    return Row(name, floor, figure, most, processor=processor, peak=peak)


def inside(subject: str, folder: Path) -> Run:
    """One of the subjects, timed in a process of its own after everything was imported."""
    command = [sys.executable, "-m", "bench.subjects", subject, str(folder)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return Run(float(said[0]), float(said[1]), float(said[2]) / 1024)


def whole(command: Sequence[str]) -> Run:
    """A whole process, from its start to its end."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode in {0, 1}, f"{command} ended with {process.returncode}"
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def humex(*words: str) -> list[str]:
    """The program with these words."""
    return [sys.executable, "-c", "from humexjournal.cli.main import main; main()", *words]


@contextmanager
def compiled() -> Iterator[None]:
    """Let every process find its modules compiled, as those of an installed program are."""
    before = {**os.environ}
    with tempfile.TemporaryDirectory() as cache:
        os.environ["PYTHONPYCACHEPREFIX"] = cache
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        try:
            yield
        finally:
            os.environ.clear()
            os.environ.update(before)
