"""A process is killed at each step of a write, one after the other, and its traces are looked at.

Printed is one line of JSON a step. Each step runs in a child of its own, which ends at once, as if
it had been killed: no `finally` runs. What strace cannot do is done here: a write gets half way.
"""

import json
import os
import sys
from pathlib import Path

from failing import quick_folder
from writes import CASES, Case, state, wrong, wrong_at_last

from humexjournal.vault import swap

CALLS = (
    "open", "write", "fsync", "close", "link", "rename", "replace", "unlink", "mkdir", "fchmod",
    "fchown", "setxattr",
)  # fmt: skip
KILLED = 9
ENOUGH = 200


class Death:
    """Counts the steps, and ends the process at one of them."""

    step = 0

    def at(self, call):
        """The call, after which a step has been counted; a write gets half way."""

        def counted(*args, **more):
            self.step -= 1
            if self.step == 0:
                if call is os_write:
                    os_write(args[0], bytes(args[1])[: len(args[1]) // 2])
                os._exit(KILLED)
            return call(*args, **more)

        return counted


os_write = os.write


def child(case: Case, root: Path, step: int) -> None:
    """Write, and die at a step."""
    death = Death()
    death.step = step
    swap.exchange = death.at(swap.exchange)
    for name in CALLS:
        setattr(os, name, death.at(getattr(os, name)))
    case.act(root)
    os._exit(0)


def run(case: Case, step: int) -> dict[str, object] | None:
    """What is there after a death at a step, and after the next command; None past the last."""
    with quick_folder() as root:
        case.prepare(root)
        pid = os.fork()
        if pid == 0:
            child(case, root, step)
        if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != KILLED:
            return None
        then = state(root, case)
        case.again(root)
        return {
            "wrong": wrong(case, then),
            "missing": [path for path in case.gaps if then.files[path] is None],
            "wrong at last": wrong_at_last(case, state(root, case)),
        }


if __name__ == "__main__":
    for one in range(1, ENOUGH):
        row = run(CASES[sys.argv[1]], one)
        if row is None:
            break
        print(json.dumps(row))  # noqa: T201
