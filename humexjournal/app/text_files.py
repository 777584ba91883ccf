"""A file of somebody's that is about to be changed, as it is now."""

from pathlib import Path

from humexjournal.vault.files import ENTRY_LIMIT, Content, read
from humexjournal.vault.find import VaultError


def read_bytes(root: Path, path: str, limit: int = ENTRY_LIMIT) -> bytes | None:
    """The bytes; None where there is no such file, VaultError where it is no ordinary one."""
    found = read(str(root / path), limit)
    if isinstance(found, Content):
        return found.data
    if found.is_gone:
        return None
    raise VaultError(f"{path} cannot be read as an ordinary file, and is left as it is.")
