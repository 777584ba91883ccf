"""How long a roster takes over many clients, in times of reading their files and of looking.

The first one reads every vault; a second one in the same process reads only what has changed.
`python -m bench.roster 200` measures as many vaults as that, of three years each.
"""

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import ryaml

from humexjournal.app.roster import Rounds

FIRST_PROMISE, SECOND_PROMISE = 4.0, 1.5
CLIENTS = 20
"""A coach has so many; two hundred take minutes, most of them to write the files."""
DAYS = 1100
LAST = date(2026, 6, 28)
SEED = 2026
FIRST_RUNS, RUNS = 3, 7
KBIS = {
    "walk": "schedule: weekdays\nstandard: at least 20 minutes\nminimum: 7 minutes\n",
    "shutdown": "schedule: weekdays\nstandard: before 17:30\n",
    "quiet": "schedule: 4 per week\nstandard: at least 10 minutes\n",
}


def measure(clients: int = CLIENTS) -> str:
    """Both ratios."""
    with tempfile.TemporaryDirectory() as folder:
        root = _coach(Path(folder), clients)
        roots = [Path(folder) / f"client{n}" for n in range(clients)]
        _bytes_and_yaml(roots)
        rounds = [Rounds(root, lambda _: LAST) for _ in range(FIRST_RUNS)]
        first = _ratio([one.look for one in rounds], lambda: _bytes_and_yaml(roots))
        second = _ratio([rounds[-1].look] * RUNS, lambda: _scan(roots))
    return (
        f"roster of {clients} clients, {clients * DAYS} entries / bytes and YAML: {first:.2f} "
        f"(promised: at most {FIRST_PROMISE}); a second one / scandir and stat: {second:.2f} "
        f"(promised: at most {SECOND_PROMISE})"
    )


def _ratio(ours: list[Callable[[], object]], bare: Callable[[], object]) -> float:
    """The median of the ratios of runs that follow each other."""
    return statistics.median(_seconds(one) / _seconds(bare) for one in ours)


def _coach(folder: Path, clients: int) -> Path:
    """A coach's vault, and those of the clients beside it; always the same ones."""
    draw = random.Random(SEED)  # noqa: S311 — a bench needs the same numbers, not secret ones
    for number in range(clients):
        _client(folder / f"client{number}", draw)
    listed = ", ".join(f"../client{number}" for number in range(clients))
    (folder / "jo").mkdir()
    (folder / "jo/humex.yaml").write_text(f"format: 1\nclient: Jo\nclients: [{listed}]\n")
    return folder / "jo"


def _client(root: Path, draw: random.Random) -> None:
    begin = LAST - timedelta(days=DAYS - 1)
    for name in ("kbis", "daily"):
        (root / name).mkdir(parents=True)
    (root / "humex.yaml").write_text(f"format: 1\nclient: {root.name}\ncoach: Jo\n")
    for name, text in KBIS.items():
        (root / f"kbis/{name}.yaml").write_text(f"behaviour: {name}\nfrom: {begin}\n{text}")
    for number in range(DAYS):
        day = begin + timedelta(days=number)
        (root / f"daily/{day}.md").write_text(
            f"---\nwalk: {draw.choice(['25', '22', '/', 'no'])}\n"
            f"shutdown: {draw.choice(['17:25', '17:05', '18:10'])}\nquiet: {draw.randrange(20)}\n"
            f"felt: {draw.randrange(1, 6)}\nfriction: [walk/time]\n---\n"
            f"A day with {number} words.\n"
        )


def _seconds(what: Callable[[], object]) -> float:
    start = time.perf_counter()
    what()
    return time.perf_counter() - start


def _bytes_and_yaml(roots: list[Path]) -> None:
    for root in roots:
        for path in (root / "daily").iterdir():
            data = path.read_bytes()
            ryaml.loads(data[4 : data.index(b"\n---", 4)].decode())


def _scan(roots: list[Path]) -> None:
    """The least that tells what has changed."""
    for root in roots:
        for folder in (root, root / "daily", root / "kbis"):
            with os.scandir(folder) as listing:
                for entry in listing:
                    entry.stat(follow_symlinks=False)


if __name__ == "__main__":
    sys.exit(print(measure(*map(int, sys.argv[1:2]))))
