"""How long git waits for `humex share merge`, in times of a Python that does nothing."""

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 11
BASE = "---\nwalk: no\nplan: no\n---\nA day.\nAnother line.\n"
OURS = BASE.replace("walk: no", "walk: yes")
BY_KEY = BASE.replace("plan: no", "plan: yes")
AS_GIT = BASE.replace("Another", "A last")
CALL = "from humexjournal.cli.main import main; main()"


def measure() -> str:
    """The ratios of the medians of whole processes, in turn."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [_row(Path(folder)) for _ in range(RUNS)]
    as_git, by_key = (statistics.median(ratios) for ratios in zip(*rows, strict=True))
    return f"humex share merge / python -c pass: {as_git:.1f} as git has it, {by_key:.1f} by key"


def _row(folder: Path) -> tuple[float, float]:
    nothing = _seconds([sys.executable, "-c", "pass"])
    as_git, by_key = (_seconds(_merge(folder, theirs)) for theirs in (AS_GIT, BY_KEY))
    return as_git / nothing, by_key / nothing


def _merge(folder: Path, theirs: str) -> list[str]:
    files = {"base": BASE, "ours": OURS, "theirs": theirs}
    for name, text in files.items():
        (folder / name).write_text(text)
    paths = [str(folder / name) for name in files]
    return [sys.executable, "-c", CALL, "share", "merge", *paths, "daily/2026-06-12.md"]


def _seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
