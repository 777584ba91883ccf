"""What a watcher takes while nobody changes anything: time, wake-ups and writes."""

import os
import re
import shutil
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from bench.watched import State, Watched, state

SECONDS = 65.0
"""Two looks at everything. The promise is for ten minutes: `python -m bench.watch 600`."""
TRACED = 35.0
"""Seconds in which its system calls are listed, with one look at everything."""
PROMISE = 1.0
"""Percent of one core."""

CALLS = (
    "write,pwrite64,writev,pwritev,pwritev2,sendfile,copy_file_range,openat,open,creat,truncate,"
    "ftruncate,fallocate,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,"
    "mkdir,mkdirat,rmdir,chmod,fchmod,fchmodat,fchown,fchownat,utimensat,fsync,fdatasync"
)
_HARMLESS = re.compile(r"open(at)?\((?!.*O_(WRONLY|RDWR|CREAT|TRUNC))|= -1 E")
"""Opened for reading, or refused by the system, as the making of a folder that is there."""
_SWITCHES = re.compile(r"^voluntary_ctxt_switches:\s+(\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Idle:
    """What was measured; `writes` are calls that change anything in the vault, None if unknown."""

    seconds: float
    share: float
    wakes: float
    changed: int
    writes: int | None

    def __str__(self) -> str:
        """One line."""
        traced = "not known without strace" if self.writes is None else str(self.writes)
        return (
            f"{self.seconds:.0f} s: {self.share:.2f} % of a core (promised: under {PROMISE:.0f}), "
            f"{self.wakes:.1f} wake-ups a second; {self.changed} files changed, and calls that "
            f"write in the vault in {TRACED:.0f} s: {traced} (promised: 0)"
        )


def idle(one: Watched, seconds: float) -> Idle:
    """Leave it alone for some seconds, then for some more under the eyes of strace."""
    time.sleep(2.5)  # until nothing that was saved is new any more
    before, ticks, wakes = _tree(one.root), _ticks(one), _wakes(one)
    time.sleep(seconds)
    share = 100 * (_ticks(one) - ticks) / os.sysconf("SC_CLK_TCK") / seconds
    woken = (_wakes(one) - wakes) / seconds
    writes = _writes(one) if shutil.which("strace") else None
    after = _tree(one.root)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    return Idle(seconds, share, woken, len(changed), writes)


def _tree(root: Path) -> dict[str, State | None]:
    """Every file and folder of a vault, as it stands."""
    return {str(path): state(path) for path in (root, *root.rglob("*"))}


def _ticks(one: Watched) -> int:
    """The time that the process has taken of the processor."""
    stat = Path(f"/proc/{one.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2]
    return sum(map(int, stat.split()[11:13]))


def _wakes(one: Watched) -> int:
    """How often one of its threads has waited for something and was woken."""
    threads = Path(f"/proc/{one.process.pid}/task").glob("*/status")
    found = (_SWITCHES.search(thread.read_text(encoding="utf-8")) for thread in threads)
    return sum(int(one[1]) for one in found if one)


def _writes(one: Watched) -> int:
    """How many of its system calls may have changed anything in the vault."""
    listed = one.root.parent / "calls"
    seconds = ["timeout", str(TRACED)]
    strace = ["strace", "-f", "-y", "-qq", "-e", f"trace={CALLS}", "-o", str(listed)]
    subprocess.run([*seconds, *strace, "-p", str(one.process.pid)], check=False)
    calls = listed.read_text(encoding="utf-8", errors="replace").splitlines()
    return sum(str(one.root) in call and not _HARMLESS.search(call) for call in calls)
