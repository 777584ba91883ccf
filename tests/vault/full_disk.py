"""A small file system is filled to its last pages, and then humex writes; nothing is a stand-in.

It runs in a namespace of its own (`unshare -rm`), in which anybody may mount. The arguments are a
case, a folder to mount on, and what is full: the pages, or the names. Printed is one line of JSON
for each number of them that is left.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from writes import CASES, Case, state, wrong, wrong_at_last

from humexjournal.vault.find import VaultError

OPTIONS = "size=256k,nr_inodes=48"
PAGE = 4096
FREE = {"pages": 17, "names": 10}
"""How many are left at the most: all of the last 64 KiB, and more names than a write takes."""


def run(case: Case, root: Path, fill: Callable[[Path, int], None], free: int) -> dict[str, object]:
    """What is there after a write into so little room, and after one with room again."""
    case.prepare(root)
    (root / "filler").mkdir()
    fill(root / "filler", free)
    said = ""
    try:
        case.act(root)
    except VaultError as error:
        said = str(error)
    then = state(root, case)
    shutil.rmtree(root / "filler")
    case.again(root)
    return {
        "free": free,
        "said": said,
        "wrong": wrong(case, then),
        "lying": then.lying,
        "is new": all(then.files[path] == data for path, data in case.after.items()),
        "wrong at last": wrong_at_last(case, state(root, case)),
    }


def fill_pages(folder: Path, free: int) -> None:
    """Write until nothing fits any more, then give some pages back."""
    with (folder / "0").open("wb", buffering=0) as filler:
        try:
            while True:
                filler.write(bytes(PAGE))
        except OSError:
            filler.truncate(filler.tell() - free * PAGE)


def fill_names(folder: Path, free: int) -> None:
    """Make files until there may be no more, then give some back."""
    try:
        for name in count():
            (folder / str(name)).touch()
    except OSError:
        for one in sorted(folder.iterdir())[:free]:
            one.unlink()


FILL = {"pages": fill_pages, "names": fill_names}


def mounted(folder: Path, command: str, *args: str) -> None:
    subprocess.run([command, *args, str(folder)], check=True, capture_output=True, text=True)


if __name__ == "__main__":
    place, what = Path(sys.argv[2]), sys.argv[3]
    for left in range(FREE[what]):
        mounted(place, "mount", "-t", "tmpfs", "-o", OPTIONS, "none")
        print(json.dumps(run(CASES[sys.argv[1]], place, FILL[what], left)))  # noqa: T201
        mounted(place, "umount")
