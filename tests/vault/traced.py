"""A process is killed at each of its system calls, or each of them fails: really, by strace.

Printed is one line of JSON for each call. What is done is done by a child of this process, which
waits until strace has taken hold of it; so nothing is imported or counted but the write itself.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from failing import quick_folder
from writes import CASES, Case, state, wrong, wrong_at_last

from humexjournal.vault.find import VaultError

CALLS = (
    "openat", "write", "fsync", "close", "rename", "renameat", "renameat2", "link", "linkat",
    "unlink", "unlinkat", "mkdir", "mkdirat",
)  # fmt: skip
KILL = "signal=SIGKILL"


def child(case: Case, root: Path, go: int, told: int) -> None:
    """Wait for the word, write, and say what was said."""
    os.read(go, 1)
    try:
        case.act(root)
    except VaultError as error:
        os.write(told, str(error).encode())
    os._exit(0)


def run(case: Case, root: Path, inject: str) -> str | None:
    """What was said while a call was injected with something; None where it never came to that."""
    (go, start), (said, told) = os.pipe(), os.pipe()
    pid = os.fork()
    if pid == 0:
        child(case, root, go, told)
    for one in (go, told):
        os.close(one)
    log = root.with_suffix(".log")
    command = ["strace", "-o", str(log), "-p", str(pid), "-e", f"inject={inject}"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
        assert strace.stderr is not None
        line = strace.stderr.readline()
        os.write(start, b".") if "attached" in line else os.kill(pid, 9)
        os.waitpid(pid, 0)
    text = os.read(said, 10_000).decode()
    for one in (start, said):
        os.close(one)
    if "attached" not in line:
        sys.exit(line)
    return text if "INJECTED" in log.read_text() or "SIGKILL" in log.read_text() else None


def rows(case: Case, what: str, calls: tuple[str, ...]) -> Iterator[dict[str, object]]:
    """Every call that is there, and every number of it until that is not reached."""
    for call in calls:
        for at in count(1):
            with quick_folder() as folder:
                root = folder / "vault"
                root.mkdir()
                case.prepare(root)
                said = run(case, root, f"?{call}:{what}:when={at}")
                if said is None:
                    break
                then = state(root, case)
                case.again(root)
                yield {
                    "call": f"{call} {at}",
                    "said": said,
                    "wrong": wrong(case, then),
                    "lying": then.lying,
                    "is": ["old"] * all(then.files[p] == data for p, data in case.before.items())
                    + ["new"] * all(then.files[p] == data for p, data in case.after.items()),
                    "wrong at last": wrong_at_last(case, state(root, case)),
                }


if __name__ == "__main__":
    for one in rows(CASES[sys.argv[1]], sys.argv[2], tuple(sys.argv[3:]) or CALLS):
        print(json.dumps(one))  # noqa: T201
