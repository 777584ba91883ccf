"""The files of another program, wherever they lie."""

from pathlib import Path

from humexjournal.vault.files import Kind, Unread, read, walk
from humexjournal.vault.find import VaultError

LIMIT = 64 * 1024 * 1024
MOST = 5000


def read_foreign(path: Path) -> dict[str, bytes]:
    """The bytes of a file, or of all files below a folder, by their paths below it.

    Links are not followed. VaultError where it cannot be read or is larger than an export is.
    """
    if not path.is_dir():
        return {path.name: _bytes(path)}
    found: dict[str, bytes] = {}
    left = LIMIT
    for one in walk(path, "", frozenset()):
        if one.kind is not Kind.FILE:
            continue
        found[one.path] = data = _bytes(path / one.path)
        left -= len(data)
        if len(found) > MOST or left < 0:
            raise VaultError(f"{path} has more than {MOST} files or 64 MiB. Name a smaller folder.")
    return found


def _bytes(path: Path) -> bytes:
    content = read(str(path), LIMIT)
    if isinstance(content, Unread):
        raise VaultError(f"{path} cannot be read: {content.detail or content.code}.")
    return content.data
