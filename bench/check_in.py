"""The minute a day: three behaviours filled in at a real terminal, keys and seconds counted.

Seconds of a person are those of the keystroke-level model (Card, Moran and Newell 1980): 0.28 for a
key of an average typist who is not in a hurry, and 1.35 to think before each answer.
"""

import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
from pathlib import Path

KEY, THINK = 0.28, 1.35
MOST_KEYS, MOST_SECONDS = 12, 60
LIMIT = 30.0
"""Seconds after which a prompt will not come any more."""

SETTINGS = "format: 1\nclient: Ana\ncoach: Jo\n"
KBIS = {
    "walk": "name: Walk\nstandard: at least 15 minutes\nminimum: 5 minutes\nshare: 50\n",
    "close": "name: Laptop closed\nstandard: before 18:00\nshare: 30\n",
    "quiet": "name: Ten quiet minutes\nstandard: at least 10 minutes\nshare: 20\n",
}
REST = "behaviour: As agreed\nschedule: daily\nfrom: 2026-06-24\n"
ANSWERS = ("16\r", "1740\r", "x", "4", "\r")
"""Two values, a sign, how the day was, and no line about it."""


def measure() -> str:
    """Keys that were typed, what the program took, and what a person takes with it."""
    with tempfile.TemporaryDirectory() as folder:
        root = _vault(Path(folder) / "ana")
        first, later = _typed(root)
        written = (root / "daily" / "2026-06-25.md").read_text(encoding="utf-8")
    assert "walk: 16\nclose: 1740\nquiet: x\nfelt: 4\n" in written, written
    keys = sum(map(len, ANSWERS))
    person = keys * KEY + len(ANSWERS) * THINK
    whole = first + later + person
    return (
        f"check-in    {keys} keys (at most {MOST_KEYS}), {whole:.0f} s (at most {MOST_SECONDS}): "
        f"{person:.0f} s of a person, {first:.1f} s to the first question, {later:.1f} s after it"
    )


def _vault(root: Path) -> Path:
    (root / "kbis").mkdir(parents=True)
    (root / "daily").mkdir()
    (root / "humex.yaml").write_text(SETTINGS, encoding="utf-8")
    for name, text in KBIS.items():
        (root / "kbis" / f"{name}.yaml").write_text(text + REST, encoding="utf-8")
    day = "---\nwalk: 15\nclose: 17:30\nquiet: 10\n---\n"
    (root / "daily" / "2026-06-24.md").write_text(day, encoding="utf-8")
    return root


def _typed(root: Path) -> tuple[float, float]:
    """Type the answers, each when it is asked for: seconds to the first question and after it."""
    outer, inner = pty.openpty()
    command = [sys.executable, "-c", "from humexjournal.cli.main import main; main()"]
    words = ["--vault", str(root), "--as-of", "2026-06-25", "log"]
    begun = time.perf_counter()
    with subprocess.Popen([*command, *words], stdin=inner, stdout=inner, stderr=inner) as humex:
        os.close(inner)
        _read_to(outer, "› ")
        first = time.perf_counter() - begun
        waited = 0.0
        for n, answer in enumerate(ANSWERS):
            os.write(outer, answer.encode())
            asked = time.perf_counter()
            _read_to(outer, "› " if n + 1 < len(ANSWERS) else "All of it is in.")
            waited += time.perf_counter() - asked
        os.close(outer)
        humex.wait()
    return first, waited


def _read_to(terminal: int, end: str) -> None:
    """Read what is shown up to a question."""
    shown, until = "", time.monotonic() + LIMIT
    while not re.search(re.escape(end), shown):
        ready, _, _ = select.select([terminal], [], [], max(until - time.monotonic(), 0))
        assert ready, f"no {end!r} in {shown!r}"
        shown += os.read(terminal, 4096).decode(errors="replace")


if __name__ == "__main__":
    print(measure())
