"""Running git on a repository that somebody else may have configured: it reads, and no more.

The configuration of a vault's repository is as little trusted as its notes. No hook, monitor,
pager, filter or external diff is run, nothing is fetched, and git is not run inside the vault.
"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository

SECONDS = 60

_OFF = ("core.fsmonitor=false", f"core.hooksPath={os.devnull}", "core.untrackedCache=false")
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_HANDED_ON = ("PATH", "SYSTEMROOT", "TEMP", "TMP")


def run(repository: Repository, *arguments: str, said: bytes = b"") -> bytes:
    """What git prints; VaultError where there is no git, or it fails."""
    git = shutil.which("git")
    if git is None:
        raise VaultError("git is not installed, and only git knows what is staged.")
    try:
        done = subprocess.run(  # noqa: S603 — a fixed program, and no shell
            [git, *_options(repository), *arguments],
            input=said,
            capture_output=True,
            check=True,
            timeout=SECONDS,
            cwd=tempfile.gettempdir(),
            env=_environment(),
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise VaultError(f"git cannot say what is staged: {_reason(error)}.") from error
    return done.stdout


def _options(repository: Repository) -> Sequence[str]:
    where = (f"--git-dir={repository.git.absolute()}", f"--work-tree={repository.top}")
    off = (part for setting in _OFF for part in ("-c", setting))
    return ("--no-pager", "--literal-pathspecs", *where, *off)


def _environment() -> dict[str, str]:
    """What git gets to know: `git commit FILE` shows its hooks another index than the usual one."""
    index = os.environ.get("GIT_INDEX_FILE")
    staged = {"GIT_INDEX_FILE": str(Path(index).absolute())} if index else {}
    return {**quiet_environment(), **staged}


def quiet_environment() -> dict[str, str]:
    """An environment in which git reads no configuration but a repository's, and asks nothing."""
    handed_on = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    return {**handed_on, **_ENVIRONMENT}


def _reason(error: Exception) -> str:
    if isinstance(error, subprocess.CalledProcessError) and error.stderr:
        said: bytes = error.stderr
        last = said.decode("utf-8", "replace").strip().splitlines()[-1]
        return last.removeprefix("fatal: ").rstrip(".")
    if isinstance(error, subprocess.TimeoutExpired):
        return f"it took more than {SECONDS} seconds"
    return str(error)
