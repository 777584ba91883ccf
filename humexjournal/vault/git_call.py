"""The one way in which git is called: quietly, from a folder of ours, and for a limited time."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from typing import NamedTuple

from humexjournal.vault.find import VaultError

SECONDS = 60

Done = subprocess.CompletedProcess[bytes]

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


class Task(NamedTuple):
    """What git is called for: why nothing else will do, and what is said where git cannot."""

    needs: str
    cannot: str

    def refused(self, reason: str) -> VaultError:
        """What is told where git has not done it."""
        return VaultError(f"{self.cannot}: {reason}.")


def call(
    task: Task,
    *arguments: str,
    folder: str,
    said: bytes = b"",
    more: Mapping[str, str] | None = None,
) -> Done:
    """What git did; VaultError where there is no git, or it does not come to an end.

    It reads no configuration but that of a repository it is led to, and asks nothing. `more` is
    added to its environment.
    """
    git = shutil.which("git")
    if git is None:
        raise VaultError(f"git is not installed, and {task.needs}.")
    try:
        return subprocess.run(  # noqa: S603 — a fixed program, and no shell
            [git, *arguments],
            input=said,
            capture_output=True,
            check=False,
            timeout=SECONDS,
            cwd=folder,
            env={**_environment(), **(more or {})},
        )
    except subprocess.TimeoutExpired as error:
        raise task.refused(f"it took more than {SECONDS} seconds") from error
    except OSError as error:
        raise task.refused(str(error)) from error


def printed(task: Task, done: Done) -> bytes:
    """What git has printed; VaultError with its own last words where it did not succeed."""
    if done.returncode:
        raise task.refused(reason(done))
    return done.stdout


def reason(done: Done) -> str:
    """The last line that git has said about what went wrong."""
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    last = lines[-1] if lines else f"it ended with status {done.returncode}"
    return last.removeprefix("fatal: ").removeprefix("error: ").rstrip(".")


def out_of_any(folder: str) -> dict[str, str]:
    """What keeps git from looking for a repository above a temporary folder."""
    return {"GIT_CEILING_DIRECTORIES": os.path.dirname(folder)}  # noqa: PTH120


def _environment() -> dict[str, str]:
    handed_on = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    return {**handed_on, **_ENVIRONMENT}
