"""The hook for pre-commit: what it says of itself, and what it does in a commit."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from ruamel.yaml import YAML

HOOKS = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"
ENTRY = "daily/2026-06-12.md"
BAD, GOOD = "---\nwalk: later\n---\n", "---\nwalk: 25\n---\n"


def the_hook():
    (hook,) = YAML(typ="safe").load(HOOKS.read_text(encoding="utf-8"))
    return hook


def test_what_it_says_of_itself():
    hook = the_hook()
    assert hook.pop("description").endswith(".")
    assert hook == {
        "id": "humex-check",
        "name": "humex check",
        "entry": "humex check --staged",
        "language": "python",
        "types_or": ["markdown", "yaml"],
        "pass_filenames": False,
        "require_serial": True,
    }


def git(top, *args):
    bin_folder = Path(sys.executable).parent
    environment = {
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
    }
    named = ["-c", "user.name=Jo", "-c", "user.email=jo@example.org"]
    command = ["git", *named, *args]
    return subprocess.run(
        command, cwd=top, check=False, capture_output=True, text=True, env=environment
    )


@pytest.fixture
def vault(tmp_path):
    """A vault with one commit, and its entry as the hook of its repository."""
    (tmp_path / "kbis").mkdir()
    (tmp_path / "daily").mkdir()
    (tmp_path / "humex.yaml").write_text("format: 1\n")
    walk = "behaviour: Walk outside\nschedule: daily\nstandard: at least 20 minutes\n"
    (tmp_path / "kbis" / "walk.yaml").write_text(f"{walk}from: 2026-06-01\n")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "first")
    program, *arguments = shlex.split(the_hook()["entry"])
    script = f"#!/bin/sh\nexec {program} --as-of 2026-06-14 {shlex.join(arguments)}\n"
    hook = tmp_path / ".git" / "hooks" / "pre-commit"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(script)
    hook.chmod(0o755)
    return tmp_path


def test_a_commit_with_a_problem_is_stopped_and_one_without_goes_on(vault):
    entry = vault / ENTRY
    entry.write_text(BAD)
    git(vault, "add", ENTRY)

    stopped = git(vault, "commit", "-q", "-m", "day")

    assert stopped.returncode == 1
    assert "daily/2026-06-12.md, line 2" in stopped.stdout + stopped.stderr

    entry.write_text(GOOD)
    git(vault, "add", ENTRY)
    assert git(vault, "commit", "-q", "-m", "day").returncode == 0


def test_a_commit_of_one_file_is_judged_by_that_file(vault):
    other = vault / "daily" / "2026-06-11.md"
    other.write_text(BAD)
    (vault / ENTRY).write_text(GOOD)
    git(vault, "add", "-A")

    assert git(vault, "commit", "-q", "-m", "one", "--", ENTRY).returncode == 0

    other.write_text(BAD + "More.\n")
    assert git(vault, "commit", "-q", "-m", "other", "-a").returncode == 1
