"""A small vault that people write in while it is watched: three weeks, two behaviours, and git.

It is made once, and each example begins with a copy. On two other branches of git some entries
are different, on one of them so that it cannot be merged.
"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

AS_OF = date(2026, 6, 17)
FIRST = date(2026, 6, 1)
DAYS = tuple(f"{FIRST + timedelta(n)}" for n in range((AS_OF - FIRST).days))
NOTES = tuple(f"daily/{day}.md" for day in DAYS)
MISSED = "daily/2026-06-15.md"
"""For this one a prompt is drafted."""
WALK = """\
name: Walk
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
minimum: 7 minutes
from: 2026-06-01
"""
PLAN = """\
behaviour: Plan the day in five minutes
schedule: daily
from: 2026-06-01
"""
SETTINGS = """\
format: 1
client: Ana
support: {prompts: any-miss}
sheets: [md]
"""
WEEK = "---\nweek: 2026-W24\ncommitment: I walk at 13:45\n---\nWhat was good\n"
CONFIGURED = ("kbis", "daily", "weekly", "humex.yaml")
_NO_CONFIG = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_AUTHOR_NAME": "Ana",
    "GIT_AUTHOR_EMAIL": "ana@example.org",
    "GIT_COMMITTER_NAME": "Ana",
    "GIT_COMMITTER_EMAIL": "ana@example.org",
    "GIT_AUTHOR_DATE": "2026-06-17T12:00:00Z",
    "GIT_COMMITTER_DATE": "2026-06-17T12:00:00Z",
    "PATH": os.environ["PATH"],
}


def note(walk: object, plan: object = "yes", text: str = "") -> str:
    """A daily entry."""
    return f"---\nwalk: {walk}\nplan: {plan}\n---\n{text}\n"


def at_first() -> Mapping[str, str]:
    """Every file of the vault, by its path."""
    entries = {path: note(20 + n, text=f"day {n}") for n, path in enumerate(NOTES)}
    entries[MISSED] = note("no", text="no time")
    return {
        "humex.yaml": SETTINGS,
        "kbis/walk.yaml": WALK,
        "kbis/plan.yaml": PLAN,
        "weekly/2026-W24.md": WEEK,
        **entries,
    }


def write(root: Path, path: str, text: str) -> None:
    """A file with all of its folders."""
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")


def git(root: Path, *arguments: str) -> None:
    """Let git do something, or refuse to."""
    command = ["git", "-C", root, "-c", "gc.auto=0", *arguments]
    subprocess.run(command, env=_NO_CONFIG, capture_output=True, check=False)


def make(root: Path) -> Path:
    """The vault, with a repository of three branches."""
    for path, text in at_first().items():
        write(root, path, text)
    git(root, "init", "--quiet", "--initial-branch=main", "--template=")
    write(root, ".git/info/exclude", "/prompts/\n/sheets/\n/.humex/\n")
    _commit(root)
    for branch, texts in _BRANCHES.items():
        git(root, "checkout", "--quiet", "-b", branch, "main")
        (root / NOTES[4]).unlink()
        for path, text in texts.items():
            write(root, path, text)
        _commit(root)
    git(root, "checkout", "--quiet", "main")
    write(root, NOTES[9], note(1, text="mine"))
    _commit(root)
    return root


_BRANCHES = {
    "theirs": {NOTES[9]: note(33, text="theirs")},
    "other": {
        **{path: note(f"{n}", "no", "on another branch") for n, path in enumerate(NOTES[3:8])},
        "daily/2026-06-17.md": note("no", "no", "a new one"),
        "kbis/walk.yaml": WALK.replace("20 minutes", "5 minutes"),
    },
}


def _commit(root: Path) -> None:
    git(root, "add", "--all", *CONFIGURED)
    git(root, "commit", "--quiet", "--message=changed")


def copy(root: Path, to: Path) -> Path:
    """The same vault once more."""
    return Path(shutil.copytree(root, to, symlinks=True))
