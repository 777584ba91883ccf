"""A process is killed at each of its system calls, as the system itself does it."""

import errno
import json
import os
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("traced.py")
KILL = "signal=SIGKILL"
FULL = ["write", "fsync", "close", "openat", "renameat", "linkat", "mkdirat"]


def test_strace_is_there_and_may_trace():
    can_trace()


def can_trace():
    """Skip where there is no strace, or where nothing may be traced, as in some containers."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    probe = ["strace", "-o", os.devnull, "-e", "inject=openat:error=ENOENT:when=500", "true"]
    tried = subprocess.run(probe, capture_output=True, text=True, check=False)
    if tried.returncode:
        pytest.skip(f"strace may not trace here: {tried.stderr.strip()}")


@cache
def traced(case, what, *calls):
    can_trace()
    command = [sys.executable, SCRIPT, case, what, *calls]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize(
    "case", ["exchange", "link", "create", "recover", "put away", "sheets", "first sheets"]
)
def test_every_file_is_whole_and_the_next_command_puts_everything_in_its_place(case):
    rows = traced(case, KILL)

    assert len(rows) > 15
    assert [row for row in rows if row["wrong"] or row["wrong at last"]] == []
    assert {"old", "new"} <= {word for row in rows for word in row["is"]}


@pytest.mark.parametrize(
    ("case", "file"), [("naive in place", "daily/2026-06-12.md"), ("naive sheets", "sheets/a.md")]
)
def test_a_write_in_place_is_torn_and_loses_words(case, file):
    found = [word for row in traced(case, KILL) for word in row["wrong"]]

    assert f"{file} is torn" in found
    assert any(word.startswith("lost") for word in found)


@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
@pytest.mark.parametrize("case", ["exchange", "create", "put away"])
def test_an_error_of_the_system_is_told_in_its_words(case, error):
    rows = traced(case, f"error={error}", *FULL)

    assert len(rows) > 15
    assert [row for row in rows if row["wrong"] or row["wrong at last"]] == []
    said = {row["said"] for row in rows if row["is"] == ["old"]}
    assert all(os.strerror(getattr(errno, error)) in one for one in said)


def test_sheets_are_whole_where_the_system_fails_and_are_made_by_the_next_run():
    rows = traced("sheets", "error=EIO", "write", "close", "openat", "rename", "unlink")

    assert len(rows) > 15
    assert [row for row in rows if row["wrong"] or row["wrong at last"]] == []


def test_a_call_that_was_interrupted_is_made_again():
    rows = traced("exchange", "error=EINTR", "write", "openat")

    assert len(rows) > 5
    assert [row for row in rows if row["said"] or row["is"] != ["new"]] == []
