"""A disk is full: what is there is whole, and what did not fit is said."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("full_disk.py")
WAYS = (["unshare", "-rm"], ["unshare", "-m"])


@cache
def alone():
    """How to run something that may mount; skip where there is no way but to be somebody else."""
    said = "unshare is not installed"
    for way in WAYS:
        try:
            probe = [*way, "mount", "-t", "tmpfs", "none", SCRIPT.parent]
            tried = subprocess.run(probe, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            break
        if tried.returncode == 0:
            return way
        said = tried.stderr.strip()
    pytest.skip(f"no file system may be mounted here: {said}")


def filled(case, folder, what):
    command = [*alone(), sys.executable, SCRIPT, case, folder, what]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("what", ["pages", "names"])
@pytest.mark.parametrize("case", ["exchange", "link", "create", "put away", "first sheets"])
def test_on_a_full_disk_everything_is_as_it_was_until_there_is_room(case, what, tmp_path):
    rows = filled(case, tmp_path, what)

    assert [row for row in rows if row["wrong"] or row["lying"] or row["wrong at last"]] == []
    assert "No space left on device" in rows[0]["said"]
    assert {(not row["said"], row["is new"]) for row in rows} == {(False, False), (True, True)}


def test_a_write_in_place_loses_words(tmp_path):
    found = [word for row in filled("naive in place", tmp_path, "pages") for word in row["wrong"]]

    assert "daily/2026-06-12.md is torn" in found
    assert any(word.startswith("lost") for word in found)


def test_what_was_left_on_another_disk_ends_no_command(tmp_path):
    command = [*alone(), sys.executable, SCRIPT.with_name("other_disk.py"), tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert done.stdout == (
        ".humex is on another disk than daily/2026-06-12.md, "
        "so the former version cannot be kept.\n"
        "[] b'left' True\n"
    )
