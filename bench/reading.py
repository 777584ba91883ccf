"""How long checking 10,000 entries takes, in times of reading their bytes and their YAML."""

import random
import resource
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

import ryaml

from humexjournal.app.check import problems
from humexjournal.vault.store import Vault

PROMISE = 3.5
MEMORY = 300
ENTRIES = 10_000
RUNS = 5
SEED = 2026
FIRST = date(1999, 1, 1)

KBIS = {
    "walk": "schedule: weekdays\nstandard: at least 20 minutes\nminimum: 7 minutes\n",
    "plan": "schedule: daily\n",
    "shutdown": "schedule: weekdays\nstandard: before 17:30\n",
    "quiet": "schedule: 4 per week\nstandard: at least 10 minutes\n",
    "stretch": "schedule: daily\ntask: Stretch at the desk\n",
    "water": "schedule: daily\nstandard: at least 6\n",
}
PROSE = (
    "In the afternoon the sun came out, and there was time for the long way round by the river. "
    "The letter about the house is still not answered; tomorrow, before the first meeting."
)


def measure() -> str:
    """The ratio of medians, and the peak memory of this process."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root)
        pairs = [(_ours(root), _bare(root)) for _ in range(RUNS)]
    ratio = statistics.median(ours / bare for ours, bare in pairs)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"check of {ENTRIES} entries / bytes and YAML: {ratio:.2f} (promised: at most {PROMISE}); "
        f"peak {peak:.0f} MiB (promised: under {MEMORY})"
    )


def make(root: Path, entries: int = ENTRIES, first: date = FIRST) -> None:
    """A vault of so many daily entries from a day on, with a seed that is always the same."""
    draw = random.Random(SEED)  # noqa: S311 — a bench needs the same numbers, not secret ones
    (root / "humex.yaml").write_text("format: 1\nclient: Ana\n", encoding="utf-8")
    for name in ("kbis", "daily"):
        (root / name).mkdir()
    for name, text in KBIS.items():
        behaviour = f"behaviour: {name}\nfrom: {first}\n{text}"
        (root / "kbis" / f"{name}.yaml").write_text(behaviour, encoding="utf-8")
    for number in range(entries):
        day = first + timedelta(days=number)
        (root / "daily" / f"{day}.md").write_text(_entry(draw, day), encoding="utf-8")


def _entry(draw: random.Random, day: date) -> str:
    return (
        f"---\ndate: {day}\nwalk: {draw.randrange(40)}\nplan: {draw.choice(['x', 'no', '/', ''])}\n"
        f"shutdown: {draw.choice(['17:25', '1745', '', '18.10'])}\nquiet: {draw.randrange(20)}\n"
        f"felt: {draw.randrange(1, 6)}\nfriction: [walk/time]\nweather: rain\n---\n"
        f"{_body(draw)}"
    )


def _body(draw: random.Random) -> str:
    """About 400 characters: what people write, three boxes, a field on its line and one within."""
    said = draw.choice(["Meetings ran to 13:40, then straight back to the desk.", "A quiet day."])
    return (
        f"# Friday\n\n{said} Wrote {draw.randrange(100_000)} words (about as many as before).\n\n"
        f"- [{draw.choice(' x/')}] Stretch at the desk\n- [{draw.choice(' x')}] Call the garage\n"
        f"- [ ] Read one chapter\n\n{PROSE}\n\n"
        f"water:: {draw.randrange(9)}\nWent home at six [tea:: {draw.randrange(5)}] and slept.\n"
    )


def _ours(root: Path) -> float:
    start = time.perf_counter()
    problems(Vault(root).read(), date(2030, 1, 1))
    return time.perf_counter() - start


def _bare(root: Path) -> float:
    start = time.perf_counter()
    for path in (root / "daily").iterdir():
        data = path.read_bytes()
        ryaml.loads(data[4 : data.index(b"\n---", 4)].decode())
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(print(measure()))
