"""The merge driver as git calls it, in two clones of a vault."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

PROGRAM = Path(sys.executable).parent / "humex"
ENTRY = "daily/2026-06-12.md"


@dataclass
class Clone:
    """A clone of the vault, in which one person writes."""

    folder: Path
    home: Path

    def git(self, *args, fails=False):
        done = subprocess.run(
            ["git", *args],
            cwd=self.folder,
            check=False,
            capture_output=True,
            text=True,
            env={
                "PATH": os.environ["PATH"],
                "HOME": str(self.home),
                "GIT_CONFIG_GLOBAL": os.devnull,
                "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_EDITOR": "true",
            },
        )
        assert (done.returncode != 0) == fails, done.stdout + done.stderr
        return done.stdout

    def writes(self, text, path=ENTRY):
        (self.folder / path).parent.mkdir(exist_ok=True)
        (self.folder / path).write_bytes(text.encode())
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "an entry")

    def reads(self, path=ENTRY):
        return (self.folder / path).read_bytes().decode()

    def use_the_driver(self):
        self.git("config", "merge.humex.driver", f"{PROGRAM} share merge %O %A %B %P")

    def becomes(self, name):
        self.git("config", "user.name", name)
        self.git("config", "user.email", f"{name.lower()}@example.org")


@pytest.fixture
def clones(tmp_path):
    """Two clones, Ana's and Jo's; both begin with the same entry."""

    def begin(text, path=ENTRY):
        subprocess.run(["git", "init", "-q", "--bare", "-b", "main", tmp_path / "o"], check=True)
        people = []
        for name in ("Ana", "Jo"):
            folder = tmp_path / name
            subprocess.run(
                ["git", "clone", "-q", tmp_path / "o", folder], check=True, capture_output=True
            )
            clone = Clone(folder, tmp_path)
            clone.becomes(name)
            clone.use_the_driver()
            people.append(clone)
        ana, jo = people
        ana.writes("*.md merge=humex\n*.yaml merge=humex\n", ".gitattributes")
        if text is not None:
            ana.writes(text, path)
        ana.git("push", "-q", "origin", "HEAD:main")
        jo.git("pull", "-q", "origin", "main")
        return ana, jo

    return begin


def test_bodies_are_merged_as_git_merges_text(clones):
    ana, jo = clones("---\nwalk: x\n---\nMorning.\n\nNoon.\n\nEvening.\n")
    ana.writes("---\nwalk: x\n---\nA clear morning.\n\nNoon.\n\nEvening.\n")
    jo.writes("---\nwalk: x\n---\nMorning.\n\nNoon.\n\nA calm evening.\n")
    ana.git("push", "-q", "origin", "HEAD:main")
    jo.git("pull", "-q", "--no-rebase", "origin", "main")

    assert jo.reads() == "---\nwalk: x\n---\nA clear morning.\n\nNoon.\n\nA calm evening.\n"


def test_the_three_versions_are_files(tmp_path):
    for name, text in (("base", "a\n"), ("ours", "a\n"), ("theirs", "b\n")):
        (tmp_path / name).write_text(text)
    files = [str(tmp_path / name) for name in ("base", "ours", "theirs")]

    result = CliRunner().invoke(main, ["share", "merge", *files, "note.md"])

    assert (result.exit_code, result.output) == (0, "")
    assert (tmp_path / "ours").read_text() == "b\n"


def test_where_it_cannot_merge_nothing_goes_out_of_sight(tmp_path, monkeypatch):
    for name, text in (("base", "a\n"), ("ours", "b\n"), ("theirs", "c")):
        (tmp_path / name).write_text(text)
    files = [str(tmp_path / name) for name in ("base", "ours", "theirs")]
    monkeypatch.setenv("PATH", "")

    result = CliRunner().invoke(main, ["share", "merge", *files, "note.md"])

    assert (result.exit_code, result.output) == (
        1,
        "note.md: git is not installed, and only git merges text. Both versions are in it.\n",
    )
    assert (tmp_path / "ours").read_text() == ("<<<<<<< ours\nb\n=======\nc\n>>>>>>> theirs\n")


def test_the_help_lists_the_commands_of_the_group():
    result = CliRunner().invoke(main, ["share", "--help"])

    assert result.exit_code == 0
    assert "merge  merge three versions of a file, as git calls it" in result.output
