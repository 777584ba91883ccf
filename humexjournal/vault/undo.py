"""Former versions come back, by the same guarded way on which they went."""

from pathlib import Path

from humexjournal.vault.create import create
from humexjournal.vault.files import ENTRY_LIMIT, needed
from humexjournal.vault.find import VaultError
from humexjournal.vault.folder import digest
from humexjournal.vault.guarded import NotReplacedError, Why, checked_path, guarded_replace
from humexjournal.vault.keep import LEFT, Kept, bytes_of, versions


def undo(root: Path) -> Kept:
    """Take back the last change that humex made; VaultError where there is none or it has gone on.

    What it takes back is itself kept, so that a second `undo` takes the first one back.
    """
    kept = next((one for one in versions(root) if one.is_former), None)
    if kept is None:
        raise VaultError("There is nothing to undo: humex has changed no file here.")
    if digest(_now(root, kept.path)) != kept.became:
        raise VaultError(
            f"{kept.path} was changed again since, and undo would take that back as well. "
            f"`humex keep restore {kept.id}` puts the former version there all the same."
        )
    restore(root, kept)
    return kept


def restore(root: Path, kept: Kept) -> None:
    """Put a version that is kept back as its file; the one that is there now is kept in turn."""
    if kept.became == LEFT:
        raise VaultError(f"Nobody knows which file this was; it is {kept.file}.")
    checked_path(kept.path)
    former = bytes_of(root, kept)
    if not (root / kept.path).is_symlink() and not (root / kept.path).exists():
        if not create(root, kept.path, former):
            raise NotReplacedError(Why.CHANGED, kept.path)
        return
    guarded_replace(root, kept.path, _now(root, kept.path), former)


def find(root: Path, beginning: str) -> Kept:
    """The version whose id begins in a way; VaultError unless there is exactly one."""
    found = [one for one in versions(root) if one.id.startswith(beginning)]
    if len(found) != 1:
        many = "More than one version begins" if found else "No version begins"
        raise VaultError(f"{many} with “{beginning}”. `humex keep list` shows them all.")
    return found[0]


def _now(root: Path, path: str) -> bytes:
    checked_path(path)
    return needed(root, path, ENTRY_LIMIT)
