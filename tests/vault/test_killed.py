"""A command is killed at any step: the file is the whole old or the whole new one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("killed.py")


def killed(way):
    done = subprocess.run([sys.executable, SCRIPT, way], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("way", "states"), [("exchange", {"old", "new"}), ("link", {"old", "new", "missing"})]
)
def test_every_file_is_whole_and_the_old_one_is_never_lost(way, states):
    rows = killed(way)

    assert len(rows) > 20
    assert {row["killed"]["file"] for row in rows} == states
    assert all(row["killed"]["old is there"] for row in rows)


@pytest.mark.parametrize("way", ["exchange", "link"])
def test_the_next_command_brings_everything_to_its_place(way):
    rows = [row["recovered"] for row in killed(way)]

    assert {row["file"] for row in rows} == {"old", "new"}
    assert all(row["old is there"] for row in rows)
    assert {row["lying"] for row in rows} == {0}


def test_a_write_in_place_is_torn():
    rows = [row["killed"] for row in killed("naive")]

    assert "torn" in {row["file"] for row in rows}
    assert not all(row["old is there"] for row in rows)
