"""A process is killed at each step of writing sheets, and then they are written once more.

Printed is one line of JSON a step. Each step runs in a child of its own, which ends at once, as if
it had been killed: no `finally` runs.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from killed import ENOUGH, KILLED, Death

from humexjournal.vault.derived import write
from humexjournal.vault.page_plan import Plan

CALLS = ("open", "write", "close", "replace", "unlink", "mkdir")
FIRST = {"a.md": b"one\n" * 100, "gone.md": b"gone\n"}
KILLED_AT = {"a.md": b"two\n" * 100, "b.md": b"two\n"}
AFTER = {"a.md": b"three\n" * 100, "b.md": b"three\n"}


def list_at_the_end(plan):
    """Say of a sheet what it becomes only when it is there."""
    return plan._before  # noqa: SLF001


WAYS = {"both lines": Plan.meanwhile, "naive": list_at_the_end}


def child(root, step):
    """Write the sheets, and die at a step."""
    death = Death()
    death.step = step
    for name in CALLS:
        setattr(os, name, death.at(getattr(os, name)))
    write(root, KILLED_AT)
    os._exit(0)


def files(root):
    """What is in the folder but for the list."""
    folder = sorted((root / "sheets").iterdir())
    return {one.name: one.read_text() for one in folder if one.name not in (".made", ".gitignore")}


def run(step):
    """What is there after a death at a step, and after the next command; None past the last."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root, FIRST)
        pid = os.fork()
        if pid == 0:
            child(root, step)
        if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != KILLED:
            return None
        killed = files(root)
        left = write(root, AFTER).left
        lines = (root / "sheets" / ".made").read_text().count("\n")
        return {"killed": killed, "then": files(root), "left": left, "lines": lines}


if __name__ == "__main__":
    Plan.meanwhile = WAYS[sys.argv[1]]
    for one in range(1, ENOUGH):
        row = run(one)
        if row is None:
            break
        print(json.dumps(row))  # noqa: T201
