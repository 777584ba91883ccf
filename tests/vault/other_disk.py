"""A folder of the vault lies on another disk, and a run that was broken off has left something."""

import subprocess
import sys
from pathlib import Path

from writes import LEFT, OLD, PATH, put

from humexjournal.vault.guarded import NotReplacedError, guarded_replace
from humexjournal.vault.leftovers import recover

if __name__ == "__main__":
    root = Path(sys.argv[1])
    (root / "daily").mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "none", str(root / "daily")], check=True)
    put(root, {PATH: OLD, LEFT: b"left"})
    found = recover(root)
    try:
        guarded_replace(root, PATH, OLD, b"new")
    except NotReplacedError as error:
        print(error)  # noqa: T201
    print(found, (root / LEFT).read_bytes(), (root / PATH).read_bytes() == OLD)  # noqa: T201
