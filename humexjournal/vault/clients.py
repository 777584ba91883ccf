"""The vaults on a coach's list, each named by its folder."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from humexjournal.problem import Location, Problem
from humexjournal.vault import contents
from humexjournal.vault.files import YAML_LIMIT, Unread, read
from humexjournal.vault.find import VaultError, vault_at
from humexjournal.vault.layout import MARKER, PRIVATE_SPELLED
from humexjournal.vault.spelling import same_spelling


class Client(Struct, frozen=True):
    """A client's vault: the name of its folder, by which commands know it, and where it lies."""

    name: str
    root: Path


Listed = tuple[Client, Problem | None]
"""Who stands on a coach's list, and what is wrong there."""


def listed_in(root: Path) -> tuple[Listed, ...]:
    """Who stands on the list of a vault, each with what is wrong; nobody where it is unreadable."""
    content = read(str(root / MARKER), YAML_LIMIT)
    if isinstance(content, Unread):
        return ()
    settings, _ = contents.settings(content.data)
    return tuple(clients(root, settings.clients)) if settings else ()


def clients(root: Path, listed: Sequence[str]) -> Iterator[Listed]:
    """Who is on the list of a coach's vault, in their order."""
    names: set[str] = set()
    for n, text in enumerate(listed):
        one = _client(root, text)
        yield one, _problem(one, n, text, names, root)
        names.add(same_spelling(one.name))


def _client(root: Path, text: str) -> Client:
    # As it is written, not where a link leads: that is how the two speak of it.
    folder = Path(os.path.normpath(Path(os.path.abspath(root)) / Path(text).expanduser()))  # noqa: PTH100
    return Client(folder.name, folder)


def _problem(one: Client, n: int, text: str, names: set[str], root: Path) -> Problem | None:
    place = Location(MARKER, ("clients", n))
    if not one.name or not one.name.isprintable() or one.name.startswith("."):
        return Problem(place, "no-client", f"{text} has no name to call a client by.", _NAMED)
    if same_spelling(one.name) in names:
        message = f"There are two clients' folders called {one.name}."
        return Problem(place, "two-clients", message, "Give one of the folders another name.")
    if one.root.resolve() == root.resolve():
        return Problem(place, "no-client", f"{text} is this vault itself.", "Take it off the list.")
    if _is_private(one.root.resolve()):
        message = f"{text} is for one person alone, and is nobody's client."
        return Problem(place, "no-client", message, "Take it off the list.")
    try:
        vault_at(one.root)
    except VaultError:
        message = f"{text} is no vault: there is no {MARKER} in it."
        return Problem(place, "no-client", message, _REMEDY)
    return None


def _is_private(folder: Path) -> bool:
    """Whether a folder is the private side of any vault, or lies in one."""
    around = ((one.name, one.parent / MARKER) for one in (folder, *folder.parents))
    return any(name in PRIVATE_SPELLED and marker.exists() for name, marker in around)


_NAMED = "Write the path of the client's folder, such as ../ana."
_REMEDY = "Write the path of the client's folder, seen from this one, or take it off the list."
