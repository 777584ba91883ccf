"""Finding the vault: the folder that holds `humex.yaml`."""

from pathlib import Path

from humexjournal.vault.layout import MARKER
from humexjournal.vault.spelling import spellings_of


class VaultError(Exception):
    """A vault that cannot be found, read or written; its text is for the person who asked."""


def vault_at(folder: Path) -> Path:
    """The vault in a folder that was named."""
    if not folder.exists():
        raise VaultError(f"There is no folder {folder}.")
    if not folder.is_dir():
        raise VaultError(f"{folder} is a file; a vault is a folder with a {MARKER} in it.")
    if not _is_vault(folder):
        if spellings := spellings_of(folder, "", MARKER):
            raise VaultError(f"{folder} has {spellings[0]}: give it the name {MARKER}.")
        raise VaultError(
            f"{folder} is no vault: it has no {MARKER}. "
            f"`humex init {folder}` makes an empty one, `humex demo` shows an example."
        )
    return folder


def vault_above(folder: Path) -> Path:
    """The vault in a folder or in the nearest one above it."""
    for candidate in (folder, *folder.parents):
        if _is_vault(candidate):
            return candidate
    raise VaultError(
        f"Neither this folder nor one above it is a vault: there is no {MARKER}. "
        "Name one with --vault DIR, or make one with `humex init DIR`."
    )


def _is_vault(folder: Path) -> bool:
    try:
        return (folder / MARKER).is_file()
    except OSError as error:
        raise VaultError(f"{folder} cannot be read: {error.strerror}.") from error
