"""A command is killed at any step: each file is the whole old or the whole new one."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("killed.py")


def killed(case):
    done = subprocess.run(
        [sys.executable, SCRIPT, case], capture_output=True, text=True, check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    ("case", "may_be_missing"),
    [
        ("exchange", False),
        ("link", True),
        ("create", False),
        ("two definitions", False),
        ("recover", False),
        ("put away", False),
        ("sheets", False),
        ("asked", False),
        ("own files", False),
    ],
)
def test_every_file_is_whole_and_the_next_command_puts_everything_in_its_place(
    case, may_be_missing
):
    rows = killed(case)

    assert len(rows) >= 20
    assert [row for row in rows if row["wrong"] or row["wrong at last"]] == []
    assert any(row["missing"] for row in rows) == may_be_missing


def test_a_write_in_place_is_torn_and_loses_words():
    found = [word for row in killed("naive in place") for word in row["wrong"]]

    assert "daily/2026-06-12.md is torn" in found
    assert any(word.startswith("lost") for word in found)
