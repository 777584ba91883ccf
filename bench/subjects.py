"""What is measured inside a process of its own: `python -m bench.subjects check FOLDER`.

A fresh process has nothing in memory from a run before, and its peak is its own. It tells the
seconds that passed, those of the processor, and its peak in KiB.
"""

import os
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import ryaml

from bench.vaults import LAST
from humexjournal.app.check import problems
from humexjournal.app.roster import Rounds
from humexjournal.vault.store import Vault


def bytes_and_yaml(root: Path) -> None:
    """The floor of all reading: every entry of one vault or of many, its bytes and its keys."""
    folders = [one for one in (root / "daily", *root.glob("client*/daily")) if one.is_dir()]
    assert folders, "there is something to read"
    for folder in folders:
        for path in folder.iterdir():
            data = path.read_bytes()
            ryaml.loads(data[4 : data.index(b"\n---", 4)].decode())


def check(root: Path) -> None:
    """Read a vault, or those of all clients, and look for problems; all of it stays in memory."""
    roots = [root] if (root / "daily").is_dir() else sorted(root.glob("client*"))
    vaults = [(one, Vault(one)) for one in roots]
    for one, vault in vaults:
        reading = vault.read()
        assert len(reading.journal.daily) == len(os.listdir(one / "daily")), "all were read"  # noqa: PTH208
        problems(reading, LAST)


def roster(root: Path) -> None:
    """Go round all clients for the first time."""
    Rounds(root / "jo", lambda _: LAST).look()


def roster_on_one_core(root: Path) -> None:
    """The same where there is one processor."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    roster(root)


SUBJECTS: dict[str, Callable[[Path], None]] = {
    one.__name__: one for one in (bytes_and_yaml, check, roster, roster_on_one_core)
}


def main(name: str, folder: str) -> None:
    """Do it, and tell what it took; copies of this process that have ended count as well."""
    begun, start = _of_processor(), time.perf_counter()
    SUBJECTS[name](Path(folder))
    seconds, used = time.perf_counter() - start, _of_processor() - begun
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(seconds, used, re.findall(r"VmHWM:\s+(\d+)", status)[0])


def _of_processor() -> float:
    return sum(os.times()[:4])


if __name__ == "__main__":
    main(*sys.argv[1:])
