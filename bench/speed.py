"""What is promised about speed and size, in one table: `python -m bench.speed [--large] [--json]`.

Each figure and its floor are taken in turn, in one run, on one machine. `--large` adds 200,000
entries in one vault and in two hundred; `--json` keeps the run in bench/results/. Words name the
rows that are wanted: `python -m bench.speed status check`.
"""

import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from bench.compared import HEAD, Row, Run, compared, compiled, humex, inside, whole
from bench.vaults import LAST, many, up_to_last
from bench.watched import make as with_weeks
from bench.watched import watched
from humexjournal.app.pace import Pace

RESULTS = Path(__file__).with_name("results")
IMPORT_CLICK = [sys.executable, "-c", "import click"]
YAML = "bytes + ryaml"

SMALL, USUAL, LARGE = 100, 10_000, 200_000
THREE_YEARS = 1_095
CLIENTS, MANY_CLIENTS = 20, 200
RUNS, STARTS = 5, 15
REST = 0.4
"""Seconds between a build and the next save."""

Measurement = Callable[[Path], Iterator[Row]]


def start_up(folder: Path) -> Iterator[Row]:
    """Commands that people type many times a day, in a vault of a hundred days."""
    root = str(up_to_last(folder / "small", SMALL))
    for words, most in {"--help": 1.6, "status": 2.2, "log walk 25": 2.2}.items():
        ours = humex("--vault", root, "--as-of", str(LAST), *words.split())
        yield _whole(f"humex {words}", "import click", most, ours, IMPORT_CLICK)


def warm_look(folder: Path) -> Iterator[Row]:
    """A look at a vault in which nothing has changed, beside git's."""
    root = up_to_last(folder / "tracked", USUAL)
    git = ["git", "-C", str(root), "-c", "user.name=Ana", "-c", "user.email=ana@example.org"]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "all of it"]):
        subprocess.run([*git, *words], check=True)
    ours = humex("--vault", str(root), "--as-of", str(LAST), "status")
    name = f"humex status, {USUAL:,} entries, once more"
    yield _whole(name, "git status", 2, ours, [*git, "status", "--porcelain"])


def _whole(name: str, floor: str, most: float, ours: list[str], bare: list[str]) -> Row:
    whole(ours), whole(bare)  # so that everything is compiled and its bytes are at hand
    return compared((name, floor, most), lambda: whole(ours), lambda: whole(bare), STARTS)


def check(folder: Path) -> Iterator[Row]:
    """Reading everything, and what a further entry takes in memory."""
    few, usual = up_to_last(folder / "few", SMALL), up_to_last(folder / "usual", USUAL)
    row = _inside("check", f"cold check, {USUAL:,} entries", 2.5, usual, RUNS)
    yield row
    assert row.peak
    grown = row.peak - inside("check", few).peak
    name = f"memory of each further entry, up to {USUAL:,}"
    yield Row(name, f"{SMALL} entries", grown * 1024 / (USUAL - SMALL), 2.5, "KiB")


def large_check(folder: Path) -> Iterator[Row]:
    """What an entry takes where there are very many: twenty vaults that are held at once.

    One vault cannot have as many, since the years from 1900 to 2200 have fewer days.
    """
    usual = up_to_last(folder / "usual", USUAL)
    many(folder, CLIENTS, LARGE // CLIENTS)

    def each(root: Path, entries: int) -> Callable[[], Run]:
        return lambda: _divided(inside("check", root), entries)

    name, floor = f"cold check, an entry of {LARGE:,}", f"an entry of {USUAL:,}"
    yield compared((name, floor, 1.15), each(folder, LARGE), each(usual, USUAL), 1)


def _divided(run: Run, by: int) -> Run:
    return Run(run.seconds / by, run.processor / by, run.peak)


def build(folder: Path) -> Iterator[Row]:
    """Every sheet of three years in markdown and HTML, for the first time."""
    root = up_to_last(folder / "three-years", THREE_YEARS)
    ours = humex("--vault", str(root), "--as-of", str(LAST), "build")
    without = humex("--vault", str(root), "build", "--help")
    times, peaks = [], []
    for _ in range(RUNS):
        for made in ("sheets", "prompts", ".humex"):
            shutil.rmtree(root / made, ignore_errors=True)
        run, start = whole(ours), whole(without)
        files = sum(one.is_file() for one in (root / "sheets").rglob("[!.]*"))
        pair = (run.seconds - start.seconds, run.processor - start.processor)
        times.append([1000 * one / files for one in pair])
        peaks.append(run.peak)
    passed, processor = (statistics.median(column) for column in zip(*times, strict=True))
    name = f"cold build, {THREE_YEARS:,} entries, {files} files, each"
    yield Row(name, "after start-up", passed, 2, "ms", processor, max(peaks), has_one_process=False)


def save(folder: Path) -> Iterator[Row]:
    """From the end of a save to the moment when the week's sheet is right."""
    root = folder / "watched"
    with_weeks(root, USUAL)
    taken = []
    with watched(root) as one:
        one.whole_build()
        for _ in range(2 * STARTS):
            time.sleep(REST)
            taken.append(one.to_sheet())
            one.build()
        peak = one.peak
    seconds = statistics.median(one.seconds for one in taken) - Pace().quiet
    at_work = statistics.median(one.seconds - one.waited for one in taken) - Pace().quiet
    name = f"save to written sheet, {USUAL:,} entries"
    yield Row(
        name,
        "the quiet time",
        1000 * seconds,
        60,
        "ms",
        1000 * at_work,
        peak,
        has_one_process=False,
    )


def roster(folder: Path, clients: int = CLIENTS, runs: int = 3) -> Iterator[Row]:
    """A coach's first look at all clients, on one core and on two."""
    many(folder, clients, THREE_YEARS)
    for subject, cores, most in (("roster_on_one_core", "one core", 4), ("roster", "two", 2.4)):
        row = _inside(subject, f"cold roster, {clients} clients, {cores}", most, folder, runs)
        yield replace(row, has_one_process=subject == "roster_on_one_core")


def large_roster(folder: Path) -> Iterator[Row]:
    """The same with more clients than anybody has."""
    yield from roster(folder, MANY_CLIENTS, 1)


def _inside(subject: str, name: str, most: float, root: Path, runs: int) -> Row:
    bare = "bytes_and_yaml"
    inside(bare, root)
    row = (name, YAML, most)
    return compared(row, lambda: inside(subject, root), lambda: inside(bare, root), runs)


USUALLY: tuple[Measurement, ...] = (start_up, warm_look, check, build, save, roster)
ONLY_LARGE: tuple[Measurement, ...] = (large_check, large_roster)


def rows(measurements: tuple[Measurement, ...] = USUALLY) -> Iterator[Row]:
    """Each row as soon as it is there, each measurement in a folder of its own."""
    with compiled():
        for measurement in measurements:
            with tempfile.TemporaryDirectory() as folder:
                yield from measurement(Path(folder))


def main(words: list[str]) -> None:
    """Print the table; keep it where that was asked for."""
    chosen = (*USUALLY, *ONLY_LARGE) if "--large" in words else USUALLY
    named = tuple(one for one in (*USUALLY, *ONLY_LARGE) if one.__name__ in words)
    print(HEAD)
    told = []
    for row in rows(named or chosen):
        print(row, flush=True)
        told.append(row.as_json())
    if "--json" in words:
        RESULTS.mkdir(exist_ok=True)
        now = datetime.now(UTC)
        (RESULTS / f"{now:%Y-%m-%dT%H%M%S}.json").write_text(f"{json.dumps(told, indent=2)}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
