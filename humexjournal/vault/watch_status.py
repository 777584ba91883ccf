"""How a watcher is, in a file outside the vault: whoever asks need not disturb it.

The file is written when something changes. That there was a look is only its new time, so a
watcher that has nothing to do writes nothing.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import asdict, replace

from humexjournal.vault.files import YAML_LIMIT, Unread, read
from humexjournal.vault.state_file import state_file, write_state

KIND = "watch"


class Status(Struct, frozen=True):
    """A watcher: its process, since when, and what it last had to say.

    `since` is in words of ISO 8601, `held` why nothing is written now, `short_of` what it misses;
    `sheets`, `entries` and `problems` are of the last build, which took `seconds`.
    """

    process: int = 0
    since: str = ""
    held: str = ""
    short_of: tuple[str, ...] = ()
    entries: int = 0
    sheets: int = 0
    problems: int = 0
    built: str = ""
    seconds: float = 0.0


class StatusFile(Struct):
    """The file in which a watcher says how it is. It is a convenience: no error of it matters."""

    home: Path
    root: Path
    status: Status = field(default_factory=Status)

    @property
    def file(self) -> Path:
        """Where it is."""
        return state_file(self.home, KIND, self.root)

    def say(self, **changes: Any) -> None:  # noqa: ANN401 — the fields of a status
        """Write what is other than before."""
        status = replace(self.status, **changes)
        if status != self.status:
            self.status = status
            with suppress(OSError):
                write_state(self.file, json.dumps(asdict(status), indent=1).encode())

    def touch(self) -> None:
        """Note that there was a look just now."""
        with suppress(OSError):
            os.utime(self.file)

    def remove(self) -> None:
        """The watcher has ended."""
        with suppress(OSError):
            self.file.unlink()


def read_status(home: Path, root: Path) -> tuple[Status, float] | None:
    """What a watcher last said, and when it last looked, in seconds as files have them.

    None where there is nothing that can be read.
    """
    file = state_file(home, KIND, root)
    content = read(str(file), YAML_LIMIT)
    try:
        found = {} if isinstance(content, Unread) else json.loads(content.data)
        return (_status(found), file.stat().st_mtime) if found else None
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _status(found: Mapping[str, Any]) -> Status:
    usual = asdict(Status())
    known = {name: type(usual[name])(found[name]) for name in usual}
    return Status(**{**known, "short_of": tuple(map(str, found["short_of"]))})
