"""Paths that somebody typed, as paths of the vault."""

import os
from pathlib import Path

from humexjournal.vault.files import in_utf8
from humexjournal.vault.find import VaultError


def in_vault(root: Path, given: str, here: Path) -> str:
    """A typed path as one from the root of the vault, "" for the root itself.

    It is looked for from here, then in the vault; VaultError where it is in neither. The last part
    may be a link, which is a problem of the vault and not followed.
    """
    found = [place for base in (here, root) if os.path.lexists(place := base / given)]
    inside = [path for place in found if (path := _below(root, place)) is not None]
    if inside:
        return in_utf8(inside[0])
    if found:
        raise VaultError(f"{given} is not in the vault {root}.")
    raise VaultError(f"There is no file or folder {given}, neither here nor in the vault {root}.")


def is_at(path: str, wanted: str) -> bool:
    """Whether a path of the vault is a wanted one or below it."""
    return not wanted or path == wanted or path.startswith(f"{wanted}/")


def _below(root: Path, place: Path) -> str | None:
    """The way from the root to a place, None where it is outside."""
    plain = Path(os.path.abspath(place))  # noqa: PTH100 — a link at the end stays
    for top, there in (
        (root.absolute(), plain),
        (root.resolve(), plain.parent.resolve() / plain.name),
    ):
        if there == top or top in there.parents:
            way = there.relative_to(top).as_posix()
            return "" if way == "." else way
    return None
