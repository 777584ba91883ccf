"""Some processes write sheets and a note of one vault at once, and are killed at random.

Each round of a process has a stamp of its own, which is in every sheet that it writes and in the
line that it adds to the note. Printed is a line of JSON: the stamps of the changes of which the
process knew that they were made, and how many processes were killed.
"""

import json
import os
import random
import signal
import sys
import time
from itertools import count
from pathlib import Path

from humexjournal.vault import guarded, lock
from humexjournal.vault.derived import write
from humexjournal.vault.find import VaultError

NOTE = "daily/2026-06-12.md"
PAGES = tuple(f"sheet-{n}.md" for n in range(6))
PROCESSES = 3
ROUNDS = 25
AT_MOST = 30.0
"""Seconds after which a process that has not ended never will."""


def a_round(root, said, stamp):
    """Write the sheets, then add a line to the note, and note what was done."""
    try:
        write(root, dict.fromkeys(PAGES, f"{stamp}\n".encode() * 100))
        before = (root / NOTE).read_bytes()
        guarded.guarded_replace(root, NOTE, before, before + f"{stamp}\n".encode())
    except (VaultError, FileNotFoundError):
        return
    os.write(said, f"{stamp}\n".encode())


def start(root, said, name, rounds):
    """A process that does some rounds, or that goes on until it is killed."""
    pid = os.fork()
    if pid:
        return pid
    for n in rounds:
        a_round(root, said, f"{name}-{n}")
    os._exit(0)


def wait_for(pids):
    until = time.monotonic() + AT_MOST
    for pid in pids:
        while os.waitpid(pid, os.WNOHANG) == (0, 0):
            if time.monotonic() > until:
                sys.exit("a process has not come to an end")
            time.sleep(0.01)


def kill(pid):
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)


def run_to_the_end(root, said):
    wait_for([start(root, said, name, range(ROUNDS)) for name in range(PROCESSES)])
    return 0


def run_and_kill(root, said, seconds):
    """Kill one after the other at random, and let another one follow."""
    chance = random.Random(11)  # noqa: S311 — the same each time
    names, until = count(), time.monotonic() + seconds
    running = [start(root, said, next(names), count()) for _ in range(PROCESSES)]
    killed = 0
    while time.monotonic() < until:
        time.sleep(chance.uniform(0.005, 0.03))
        kill(running.pop(chance.randrange(PROCESSES)))
        killed += 1
        running.append(start(root, said, next(names), count()))
    for pid in running:
        kill(pid)
    return killed


if __name__ == "__main__":
    root, way, seconds = Path(sys.argv[1]), sys.argv[2], float(sys.argv[3])
    lock.CAN_LOCK = way != "naive"
    guarded.QUIET_SECONDS = -1.0
    log = root.parent / f"{root.name}.log"
    said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    killed = run_and_kill(root, said, seconds) if seconds else run_to_the_end(root, said)
    print(json.dumps({"made": log.read_text().split(), "killed": killed}))  # noqa: T201
