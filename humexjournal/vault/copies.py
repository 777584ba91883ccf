"""Second versions that sync tools, editors and git leave beside a file, told by their names."""

import re
from collections.abc import Iterator

from humexjournal.late_pattern import late_pattern

_SURE = (
    r" ?\(.*conflict(?:ed)? copy.*\)"  # Obsidian Sync, Dropbox
    r"|\.sync-conflict-[0-9]{8}-[0-9]{6}-\w{7}"  # Syncthing
    r"| ?\(SFConflict .*\)"  # Seafile
    r"| ?\(CONFLICT .*\)"  # FSNotes
    r"|_(?:BASE|LOCAL|REMOTE|BACKUP)_[0-9]+"  # git mergetool
)
_LIKELY = r"[ _]?\([0-9]+\)| [0-9]+"  # Google Drive and browsers; iCloud and Finder
_COPY = late_pattern(rf"(?P<stem>.+?)(?:(?P<sure>{_SURE})|{_LIKELY})", re.IGNORECASE)
_DAY = late_pattern(r"[0-9]{2}")
"""The end of a date, which is no machine: 2026-06-12 is no copy of 2026-06."""

_LITTER = (
    late_pattern(r"[.~]syncthing[.~](?P<name>.+)\.tmp"),
    late_pattern(r"(?P<name>.+)~"),
    late_pattern(r"#(?P<name>.+)#"),
    late_pattern(r"\.#(?P<name>.+)"),
    late_pattern(r"\.?(?P<name>.+)\.sw[a-px]"),
    late_pattern(r"[.~]?(?P<name>.+\.\w+)\.(?:bak|tmp|orig|rej|old|save|part|crdownload)"),
    late_pattern(r"\.goutputstream-\w+(?P<name>)"),
    late_pattern(r"~\$(?P<name>.+)"),
)
_CLOUD = late_pattern(r"\.(?P<name>.+)\.icloud")


def originals_of(stem: str) -> Iterator[tuple[str, bool]]:
    """The names that a sync tool may have copied, and whether the copy says that it is one.

    Names that only look like copies (` 2`, `(1)`, `-LAPTOP`) are copies where the original exists.
    """
    if match := _COPY.fullmatch(stem):
        yield match["stem"], match["sure"] is not None
    original, dash, machine = stem.rpartition("-")
    while dash and " " not in machine:
        if not _DAY.fullmatch(machine):
            yield original, False
        original, dash, machine = original.rpartition("-")


def edited_of(name: str) -> str | None:
    """The file for which an editor, git or a download has left one of this name, else None."""
    found = next((match["name"] for litter in _LITTER if (match := litter.fullmatch(name))), None)
    return found or None


def cloud_of(name: str) -> str | None:
    """The file that iCloud has not brought to this machine, else None."""
    match = _CLOUD.fullmatch(name)
    return match["name"] if match else None
