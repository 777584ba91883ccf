"""Several humex write in one vault at once, and are killed: nothing is mixed, and nothing is stuck."""

import json
import subprocess
import sys
from pathlib import Path

from two_writers import NOTE, PAGES, PROCESSES, ROUNDS

from humexjournal.vault.derived import write
from humexjournal.vault.leftovers import recover

SCRIPT = Path(__file__).with_name("two_writers.py")
ATTEMPTS = 20
SECONDS = 2.0


def run(root, way, seconds=0.0):
    """Let them write in a new vault, until they end or for some seconds in which they are killed."""
    (root / NOTE).parent.mkdir(parents=True)
    (root / NOTE).write_text("begun\n")
    command = [sys.executable, SCRIPT, root, way, str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def sheets(root):
    return {one.name: one.read_text() for one in (root / "sheets").iterdir() if one.name[0] != "."}


def is_of_one_round(root):
    """Whether all sheets are of the same stamp, none of them doubtful, and each has its line."""
    found, lines = sheets(root), (root / "sheets" / ".made").read_text().splitlines()
    names = [line.split("  ")[1] for line in lines]
    return sorted(found) == names == sorted(PAGES) and len(set(found.values())) == 1


def test_the_sheets_are_of_one_round_and_no_line_of_the_note_is_lost(tmp_path):
    done = run(tmp_path / "vault", "locked")

    assert is_of_one_round(tmp_path / "vault")
    assert sorted((tmp_path / "vault" / NOTE).read_text().split()) == sorted(
        ["begun", *done["made"]]
    )
    assert PROCESSES * ROUNDS >= len(done["made"]) > PROCESSES


def test_without_a_lock_sheets_and_list_are_mixed(tmp_path):
    """The naive variant: humex takes its own sheets for somebody's, or loses lines of the list."""
    for n in range(ATTEMPTS):
        run(tmp_path / str(n), "naive")
        if not is_of_one_round(tmp_path / str(n)):
            return
    raise AssertionError("the race is not sharp enough to show it")


def test_whoever_is_killed_leaves_no_lock_no_doubt_and_no_loss(tmp_path):
    root = tmp_path / "vault"
    done = run(root, "locked", SECONDS)

    written = write(root, dict.fromkeys(PAGES, b"the end\n"))
    recover(root)

    assert done["killed"] > 20
    assert (written.left, sheets(root)) == ([], dict.fromkeys(PAGES, "the end\n"))
    assert [one.name for one in (root / "sheets").glob(".humex-*")] == []
    assert done["made"]
    assert set(done["made"]) <= set((root / NOTE).read_text().split())
