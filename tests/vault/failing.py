"""Calls of the system fail: the one of a number, or all from that one on."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from unittest import mock

from writes import Case, State, as_if_dead, state

from humexjournal.vault.find import VaultError

CALLS = (
    "open", "read", "write", "fsync", "close", "rename", "replace", "link", "unlink", "mkdir",
    "scandir", "stat", "fstat", "fchmod",
)  # fmt: skip
SAME = {"stat": ("stat", "lstat"), "scandir": ("scandir", "listdir")}
"""Names in Python of what is one and the same to the system."""


@dataclass(frozen=True)
class Fault:
    """Which call fails, from which number on, how, and whether it then goes on failing."""

    name: str
    at: int
    code: int
    lasts: bool = False


@dataclass(frozen=True)
class Outcome:
    """What was said, what is there at once, and what after the next run; None where it was not hit.

    `open` is how many descriptors were left open.
    """

    said: str
    then: State
    last: State
    open: int


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory where there is one: thousands of small writes need not wait for a disk."""
    memory = Path("/dev/shm")  # noqa: S108 — made there by tempfile
    where = memory if os.access(memory, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="humex-", dir=where) as folder:
        yield Path(folder)


@contextmanager
def failing(fault: Fault) -> Iterator[list[str]]:
    """The calls that failed, by name."""
    numbers, failed = count(1), []

    def standing_for(real):
        def call(*args, **more):
            number = next(numbers)
            if number == fault.at or (fault.lasts and number > fault.at):
                failed.append(fault.name)
                if fault.name == "close":
                    real(*args, **more)  # it is closed all the same
                raise OSError(fault.code, os.strerror(fault.code))
            return real(*args, **more)

        return call

    with ExitStack() as stack:
        for name in SAME.get(fault.name, (fault.name,)):
            stack.enter_context(mock.patch.object(os, name, standing_for(getattr(os, name))))
        yield failed


def carry_out(case: Case, root: Path, *faults: Fault) -> Outcome | None:
    """What becomes of a case while calls fail; None where none of them was reached."""
    root.mkdir(parents=True)
    case.prepare(root)
    before = _open()
    with ExitStack() as stack:
        failed = [stack.enter_context(failing(fault)) for fault in faults]
        said = _said(case, root)
    if not all(failed):
        return None
    then, left_open = state(root, case), _open() - before
    with as_if_dead():
        case.again(root)
    return Outcome(said, then, state(root, case), left_open)


def _said(case: Case, root: Path) -> str:
    try:
        case.act(root)
    except VaultError as error:
        return str(error)
    return ""


def _open() -> int:
    return len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
