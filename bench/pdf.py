"""What it takes to set fifty weekly sheets of a full vault, on paper and for the screen."""

import random
import statistics
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from humexjournal.app.outputs import sheet_data, weeks
from humexjournal.core.journal import Journal
from humexjournal.rendering.pages import Kind, Page
from humexjournal.vault.store import Vault

PROMISE = {"pdf": 60, "screen": 3}
"""Milliseconds of the processor for a sheet; `screen` is markdown and HTML together."""
WEEKS = 50
SEED = 2026
FIRST = date(2025, 6, 30)
LAST = FIRST + timedelta(days=7 * WEEKS - 1)

KBIS = {
    "walk": "schedule: weekdays\nstandard: at least 20 minutes\nminimum: 7 minutes\nby: 14:30\n",
    "plan": "schedule: daily\ncue: when the first coffee stands on the desk\n",
    "shutdown": "schedule: weekdays\nstandard: before 17:30\nminimum: before 18:30\n",
    "quiet": "schedule: 4 per week\nstandard: at least 10 minutes\nminimum: 3 minutes\n",
    "water": "schedule: daily\nstandard: at least 6\n",
}
SETTINGS = """format: 1
client: Ana
coach: Jo
outcomes: {stress: 0..10, control: 0..10}
support:
  check_ins: [{day: tue, what: voice note, by: coach}, {day: fri, what: recap, by: client}]
"""
WEEK = """---
commitment: If a lunch meeting is booked, I block 14:00 to 14:15 the evening before.
kept: partly
coming_up: quarter close on Wednesday and Thursday
glad: two evenings on which the laptop was in the bag before the children were home
stress: 5
control: 6
---
Blocked the slot on Monday. Tuesday's meeting was booked the same morning, so no slot. !share
"""


def measure() -> str:
    """The medians of a sheet."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make(root)
        journal = Vault(root).read().journal
    pdf = statistics.median(_each(journal, ["pdf"]))
    screen = statistics.median(_each(journal, ["md", "html"]))
    return (
        f"a weekly sheet, median of {WEEKS}: PDF {pdf:.0f} ms (promised: at most "
        f"{PROMISE['pdf']}); markdown and HTML {screen:.1f} ms (promised: at most "
        f"{PROMISE['screen']})"
    )


def make(root: Path) -> None:
    """A vault of fifty full weeks, with a seed that is always the same."""
    draw = random.Random(SEED)  # noqa: S311 — a bench needs the same numbers, not secret ones
    (root / "humex.yaml").write_text(SETTINGS, encoding="utf-8")
    for name in ("kbis", "daily", "weekly"):
        (root / name).mkdir()
    for name, text in KBIS.items():
        behaviour = f"behaviour: {name}\nfrom: {FIRST}\n{text}"
        (root / "kbis" / f"{name}.yaml").write_text(behaviour, encoding="utf-8")
    for number in range(7 * WEEKS):
        day = FIRST + timedelta(days=number)
        (root / "daily" / f"{day}.md").write_text(_entry(draw, day), encoding="utf-8")
    for number in range(WEEKS):
        name = f"{FIRST + timedelta(days=7 * number):%G-W%V}"
        (root / "weekly" / f"{name}.md").write_text(WEEK, encoding="utf-8")


def _entry(draw: random.Random, day: date) -> str:
    return (
        f"---\ndate: {day}\nwalk: {draw.randrange(40)}\nplan: {draw.choice(['x', 'no', '/', ''])}\n"
        f"shutdown: {draw.choice(['17:25', '17:45', '', '18:10'])}\nquiet: {draw.randrange(20)}\n"
        f"water: {draw.randrange(9)}\nfelt: {draw.randrange(1, 6)}\n"
        f"friction: [walk/{draw.choice(['time', 'forgot', 'tired'])}]\n---\n"
        "The meeting ran into lunch, and the one after it into the afternoon. !share\n"
    )


def _each(journal: Journal, kinds: list[Kind]) -> list[float]:
    """Milliseconds of the processor for each week after the first, which reads the fonts."""
    taken = []
    for week in weeks(journal, LAST):
        made = sheet_data(journal, week, LAST)
        start = time.process_time()
        for kind in kinds:
            Page("weekly", made).made(kind)
        taken.append((time.process_time() - start) * 1000)
    return taken[1:]


if __name__ == "__main__":
    sys.exit(print(measure()))
