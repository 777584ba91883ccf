"""A repository whose configuration runs a program wherever git can be brought to do so."""

import os
import subprocess
from pathlib import Path

NOBODY = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C"}
WALK = "behaviour: Walk outside\nschedule: daily\nstandard: at least 20 minutes\nfrom: 2026-06-01\n"


def git(top: Path, *args: str) -> str:
    """What git prints, with nobody's configuration but the repository's."""
    named = ["-c", "user.name=Jo", "-c", "user.email=jo@example.org"]
    command = ["git", *named, *args]
    done = subprocess.run(
        command, cwd=top, check=True, capture_output=True, text=True, env={**os.environ, **NOBODY}
    )
    return done.stdout


def a_vault(top: Path) -> Path:
    """A small vault in a repository, with one commit."""
    (top / "kbis").mkdir(parents=True)
    (top / "daily").mkdir()
    (top / "humex.yaml").write_text("format: 1\nclient: Ana\ncoach: Jo\n")
    (top / "kbis" / "walk.yaml").write_text(WALK)
    (top / "daily" / "2026-06-10.md").write_text("---\nwalk: 25\n---\n")
    git(top, "init", "-q")
    git(top, "add", "-A")
    git(top, "commit", "-q", "-m", "first")
    return top


def settled(top: Path) -> Path:
    """Every file as if it had been saved an hour ago."""
    for file in top.rglob("*"):
        if file.is_file() and ".git" not in file.parts:
            long_ago = file.stat().st_mtime - 3600
            os.utime(file, (long_ago, long_ago))
    return top


def make_hostile(top: Path, canary: Path) -> None:
    """Whatever git may be told to run, it is told: each leaves the canary."""
    program = canary.with_suffix(".sh")
    program.write_text(f"#!/bin/sh\ntouch {canary}\ncat\n")
    program.chmod(0o755)
    keys = ("core.fsmonitor", "core.pager", "diff.external", "core.editor", "diff.evil.textconv",
            "diff.evil.command", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process",
            "core.sshCommand", "core.askPass", "core.alternateRefsCommand",
            "pager.config", "pager.ls-files", "pager.check-attr")  # fmt: skip
    config = top / ".git" / "config"
    for key in keys:
        git(top.parent, "config", "--file", str(config), key, str(program))
    for name in ("config", "ls-files", "check-attr", "log"):
        git(top.parent, "config", "--file", str(config), f"alias.{name}", f"!{program}")
    (top / ".git" / "info").mkdir(exist_ok=True)
    (top / ".git" / "info" / "attributes").write_text("daily/* diff=evil filter=evil\n")
    hooks = top / ".git" / "hooks"
    hooks.mkdir(exist_ok=True)
    for name in ("pre-commit", "post-index-change", "fsmonitor-watchman", "post-checkout"):
        (hooks / name).write_text(program.read_text())
        (hooks / name).chmod(0o755)
    _bare_inside(top, config)


def _bare_inside(top: Path, config: Path) -> None:
    """A vault that itself looks like a bare repository: git would find it from inside."""
    for name in ("objects", "refs"):
        (top / name).mkdir()
    (top / "HEAD").write_text("ref: refs/heads/main\n")
    (top / "config").write_text(config.read_text().replace("bare = false", "bare = true"))
