"""What humex keeps about a vault outside of it, in this person's own folder: a file a vault."""

import os
import tempfile
from contextlib import suppress
from hashlib import sha256
from pathlib import Path


def state_file(home: Path, kind: str, root: Path) -> Path:
    """Where the file of a kind is for a vault; `home` is the folder for what this person keeps."""
    key = sha256(os.fsencode(root.resolve())).hexdigest()
    return home / kind / f"{key[:32]}.json"


def write_state(file: Path, data: bytes) -> None:
    """Write the whole file or none of it; nobody else can read it. OSError where it cannot be."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, made = tempfile.mkstemp(prefix=".humex-", suffix=".tmp", dir=file.parent)
    try:
        with os.fdopen(descriptor, "wb") as opened:
            opened.write(data)
        os.replace(made, file)  # noqa: PTH105 — the one call that is atomic on every system
    finally:
        with suppress(FileNotFoundError):
            os.unlink(made)  # noqa: PTH108
