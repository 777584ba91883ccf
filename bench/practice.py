"""How long each question of a practice takes over many vaults, and the memory that it takes.

`python -m bench.practice 2000` makes twenty million rows: 2,000 vaults, eight behaviours each,
1,250 days. Every question is asked in a process of its own, as a command asks it.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from humexjournal.practice.asked import QUESTIONS, Span, answer
from humexjournal.practice.parquet import DAYS, PROMPTS
from humexjournal.practice.partitions import place

VAULTS = 100
"""A million rows; twenty million take some minutes, most of them to write the files."""
KBIS = tuple(f"behaviour{n}" for n in range(8))
FIRST, LENGTH = date(2023, 1, 2), 1250
SEED = 2026
STATES = ("done", "minimum", "missed", "unlogged", "excused")
SHARES = (0.6, 0.1, 0.15, 0.1, 0.05)
PROMPTS_A_YEAR = 24

Columns = dict[str, Any]


def measure(vaults: int = VAULTS) -> str:
    """Seconds and memory of each question."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        start = time.perf_counter()
        rows = make(folder, vaults)
        files = list((folder / "days").rglob("*.parquet"))
        size = sum(path.stat().st_size for path in files) / 2**20
        took = time.perf_counter() - start
        what = f"{rows:,} rows in {len(files):,} files of {size:.0f} MiB"
        lines = [
            f"practice of {vaults} vaults: {what}, made in {took:.0f} s",
            *(_asked(folder, name) for name in sorted(QUESTIONS)),
            _asked(folder, "adherence", "vault0"),
        ]
    return "\n".join(lines)


def _asked(folder: Path, name: str, *only: str) -> str:
    words = [sys.executable, "-m", "bench.practice", "ask", str(folder), name, *only]
    start = time.perf_counter()
    said = json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
    whole = time.perf_counter() - start
    asked = f"{name} of one vault" if only else name
    return (
        f"  {asked}: {said['seconds']:.2f} s, {whole:.2f} s with the start of the program, "
        f"{said['cpu']:.2f} s of one processor; "
        f"{said['rows']} lines, {said['mib']:.0f} MiB at most"
    )


def _ask(folder: str, name: str, *only: str) -> str:
    """In its own process: what it took, and the most memory that it had."""
    start = time.perf_counter()
    found = answer(Path(folder), name, Span(vaults=only))
    seconds = time.perf_counter() - start
    used = resource.getrusage(resource.RUSAGE_SELF)
    cores, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    return json.dumps({"seconds": seconds, "cpu": cores, "rows": len(found), "mib": peak})


def make(folder: Path, vaults: int) -> int:
    """The folder of a practice; always the same one."""
    draw = np.random.default_rng(SEED)
    days = [FIRST + timedelta(days=n) for n in range(LENGTH)]
    for number in range(vaults):
        for year in sorted({day.year for day in days}):
            of_year = [day for day in days if day.year == year]
            name = f"vault{number}"
            _write(place(folder, "days", name, year), _days(draw, name, of_year), DAYS)
            _write(place(folder, "prompts", name, year), _prompts(draw, name, of_year), PROMPTS)
    return vaults * len(KBIS) * LENGTH


def _write(path: Path, columns: Columns, schema: pa.Schema) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    pq.write_table(pa.table(columns, schema=schema), path, compression="zstd")


def _days(draw: np.random.Generator, name: str, days: list[date]) -> Columns:
    """The rows of a vault and year as the program makes them, by behaviour and day."""
    count = len(days) * len(KBIS)
    states = draw.choice(len(STATES), size=count, p=SHARES)
    is_one = {state: (states == n).astype(np.int32) for n, state in enumerate(STATES)}
    zeros = np.zeros(count, np.int32)
    done = is_one["done"] + is_one["minimum"]
    columns = {
        "client": [name] * count,
        "day": days * len(KBIS),
        "week": [day - timedelta(days=day.weekday()) for day in days] * len(KBIS),
        "kbi": np.repeat(KBIS, len(days)).tolist(),
        "goal": ["energy"] * count,
        "schedule": ["days"] * count,
        "state": np.array(STATES)[states].tolist(),
        "asked": [True] * count,
        "value": np.round(draw.normal(20, 5, count), 0),
        "unit": ["minutes"] * count,
        **is_one,
        "done": done,
        "counts_low": done,
        "counts_high": done + is_one["unlogged"],
        "counts_of": done + is_one["unlogged"] + is_one["missed"],
        "signals": (draw.random(count) < 0.005).astype(np.int32),
        "drift": np.round(draw.random(count) * 80) / 20,
        "drift_at": np.full(count, 4.0),
    }
    return {field: columns.get(field, zeros) for field in DAYS.names}


def _prompts(draw: np.random.Generator, name: str, days: list[date]) -> Columns:
    sent = sorted(days[n] for n in draw.integers(0, len(days), PROMPTS_A_YEAR))
    return {field: list(_of_prompts(draw, name, field, sent)) for field in PROMPTS.names}


def _of_prompts(
    draw: np.random.Generator, name: str, field: str, sent: list[date]
) -> Iterator[object]:
    choices = {
        "client": [name],
        "kbi": KBIS,
        "rule": ["drift"],
        "state": ["closed"],
        "agreed": ["yes", "changed", "no", None],
        "recovered": ["yes", "no", "can't tell", None],
    }
    for day in sent:
        one_of = choices.get(field, [day])
        yield one_of[draw.integers(len(one_of))]


if __name__ == "__main__":
    words = sys.argv[1:]
    print(_ask(*words[1:]) if words[:1] == ["ask"] else measure(*map(int, words)))
