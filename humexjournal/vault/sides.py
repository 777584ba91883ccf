"""The two journals of a vault: the shared one, and the private one that lies in it or elsewhere.

Both are read by the same code. What differs is said here: a folder, and whose settings hold there.
"""

import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import MARKER, PRIVATE

ELSEWHERE = "HUMEX_PRIVATE"
"""The variable that names the folder of the private side where it is not in the vault."""


class Side(Struct, frozen=True):
    """One of the journals: its folder, the vault whose settings it has, and the other's folder.

    `above` is None where the settings are its own. `beside` need not be there, and is None for a
    client's vault as the coach sees it.
    """

    root: Path
    above: Path | None = None
    beside: Path | None = None


def shared_side(root: Path, elsewhere: str = "") -> Side:
    """What a vault shares; VaultError where the private side lies among it."""
    return Side(root, beside=private_folder(root, elsewhere))


def private_side(root: Path, elsewhere: str = "") -> Side:
    """What is for one person alone; VaultError where there is no such folder, or an unsafe one."""
    folder = private_folder(root, elsewhere)
    if folder.is_symlink():
        raise VaultError(
            f"{PRIVATE}/ is a link, and links are not followed. "
            f"Name the folder itself: {ELSEWHERE}=DIR."
        )
    if not folder.is_dir():
        raise VaultError(
            f"There is no folder {folder}. Make it, with kbis/ and daily/ in it: "
            "it is a second journal, for you alone."
        )
    if not is_side(folder):
        raise VaultError(
            f"{folder} has a {MARKER}, so it is a vault of its own: `humex --vault` opens it. "
            "A private side goes by the settings of its vault; take the file away to make it one."
        )
    if not elsewhere:
        _hide(root)
    return beside(Side(root), folder)


def _hide(root: Path) -> None:
    """Keep it out of git before anything is written in it, where that may be written."""
    from humexjournal.vault.folder import hide, open_folder  # noqa: PLC0415 — most sides are shared

    with suppress(OSError), open_folder(root, PRIVATE) as folder:
        hide(folder)


def beside(shared: Side, folder: Path) -> Side:
    """The private side in a folder, there or not."""
    return Side(folder, above=shared.root, beside=shared.root)


def private_folder(root: Path, elsewhere: str = "") -> Path:
    """Where the private side of a vault lies, or would lie; VaultError where all would read it."""
    if not elsewhere:
        return root / PRIVATE
    folder = Path(elsewhere).expanduser()
    if _is_one_in_the_other(root, folder):
        raise VaultError(f"{ELSEWHERE} is the vault itself or a part of it. Name another folder.")
    return folder


def is_side(folder: Path) -> bool:
    """Whether a folder is there, and goes by the settings of a vault above it."""
    is_there = folder.is_dir() and not folder.is_symlink()
    return is_there and not os.path.lexists(folder / MARKER)


def _is_one_in_the_other(root: Path, folder: Path) -> bool:
    """Whether two folders overlap, but for the place where the private side usually lies."""
    vault, other = root.resolve(), folder.resolve()
    usual = vault / PRIVATE
    inside = other.is_relative_to(vault) and not other.is_relative_to(usual)
    return inside or vault.is_relative_to(other)
