"""A process is killed at each step of a change, one after the other, and its traces are looked at.

Printed is one line of JSON a step. Each step runs in a child of its own, which ends at once, as if
it had been killed: no `finally` runs.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from unittest import mock

from humexjournal.vault import guarded, swap
from humexjournal.vault.exchange import NoExchangeError, exchange
from humexjournal.vault.leftovers import recover

PATH = "daily/2026-06-12.md"
OLD = b"walk: no\n" * 400
NEW = b"walk: 25\n" * 500
CALLS = (
    "open", "write", "fsync", "close", "link", "rename", "unlink", "mkdir", "fchmod", "fchown",
    "setxattr",
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


def no_exchange(*_names):
    raise NoExchangeError


def write_in_place(root, path, _old, new):
    """Change it naively."""
    descriptor = os.open(root / path, os.O_WRONLY | os.O_TRUNC)
    os.write(descriptor, new)
    os.close(descriptor)


WAYS = {
    "exchange": (guarded.guarded_replace, exchange),
    "link": (guarded.guarded_replace, no_exchange),
    "naive": (write_in_place, exchange),
}


def child(root, way, step):
    """Change the file, and die at a step."""
    change, swapping = WAYS[way]
    death = Death()
    death.step = step
    swap.exchange = death.at(swapping)
    for name in CALLS:
        setattr(os, name, death.at(getattr(os, name)))
    change(root, PATH, OLD, NEW)
    os._exit(0)


def state(root):
    """What the file is, whether the old version is anywhere, and whether something lies about."""
    file = root / PATH
    data = file.read_bytes() if file.exists() else None
    lying = [one for one in file.parent.iterdir() if one.name[0] == "."]
    there = [data, *(one.read_bytes() for one in (*lying, *root.glob(".humex/keep/*")))]
    return {
        "file": {OLD: "old", NEW: "new", None: "missing"}.get(data, "torn"),
        "old is there": OLD in there,
        "lying": len(lying),
    }


def run(way, step):
    """What is there after a death at a step, and after the next command; None past the last."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "daily").mkdir()
        (root / PATH).write_bytes(OLD)
        os.utime(root / PATH, (0, 0))
        pid = os.fork()
        if pid == 0:
            child(root, way, step)
        if os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) != KILLED:
            return None
        first = state(root)
        recover(root)
        second = state(root)
        with mock.patch.object(guarded, "QUIET_SECONDS", -1.0):
            guarded.guarded_replace(root, PATH, (root / PATH).read_bytes(), NEW + b"again\n")
        return {"killed": first, "recovered": second}


if __name__ == "__main__":
    for one in range(1, ENOUGH):
        row = run(sys.argv[1], one)
        if row is None:
            break
        print(json.dumps(row))  # noqa: T201
