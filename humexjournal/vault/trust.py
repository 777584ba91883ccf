"""Which templates of a vault this person trusts: their digests, kept outside the vault.

Somebody else's template is somebody else's program. It is trusted as it was read, and no further:
one other byte, after a pull or an edit, and it is asked for again.
"""

import json
from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.files import Unread, read
from humexjournal.vault.find import VaultError
from humexjournal.vault.own_templates import OwnTemplate
from humexjournal.vault.state_file import state_file, write_state

FOLDER = "trust"
LIMIT = 64 * 1024 * 1024


class State(StrEnum):
    """Whether a template may be used."""

    NOT_TRUSTED = "not trusted"
    CHANGED = "changed since"
    TRUSTED = "trusted"
    UNREADABLE = "cannot be read"


class Pin(Struct, frozen=True):
    """A template as it was trusted last: the digest of its bytes, and its text to compare with."""

    digest: str
    text: str


Pins = Mapping[str, Pin]


def state(template: OwnTemplate, pins: Pins) -> State:
    """Whether a template is the one that was trusted."""
    if template.unread:
        return State.UNREADABLE
    if template.name not in pins:
        return State.NOT_TRUSTED
    same = pins[template.name].digest == template.digest
    return State.TRUSTED if same else State.CHANGED


def pinned(home: Path, root: Path) -> Pins:
    """What was trusted in a vault; nothing where that cannot be read, or lies in the vault itself.

    `home` is the folder in which humex keeps what this person has decided.
    """
    if _is_within(home, root):
        return {}
    content = read(str(_file(home, root)), LIMIT)
    try:
        found = {} if isinstance(content, Unread) else json.loads(content.data)["templates"]
        return {name: Pin(str(one["sha256"]), str(one["text"])) for name, one in found.items()}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return {}


def pin(home: Path, root: Path, templates: Iterable[OwnTemplate]) -> None:
    """Trust some templates as they were read. VaultError where that cannot be kept."""
    new = {one.name: Pin(one.digest, one.text) for one in templates}
    _keep(home, root, {**pinned(home, root), **new})


def forget(home: Path, root: Path, names: Collection[str]) -> list[str]:
    """Trust some templates no longer; the names of those that were. VaultError as in `pin`."""
    pins = pinned(home, root)
    forgotten = sorted(set(pins).intersection(names))
    if forgotten:
        _keep(home, root, {name: one for name, one in pins.items() if name not in forgotten})
    return forgotten


def _keep(home: Path, root: Path, pins: Pins) -> None:
    if _is_within(home, root):
        raise VaultError(
            f"{home} lies in the vault itself, and whoever has the vault could trust for you. "
            "Nothing was written."
        )
    templates = {name: {"sha256": one.digest, "text": one.text} for name, one in pins.items()}
    kept = {"vault": str(root.resolve()), "templates": templates}
    file = _file(home, root)
    try:
        write_state(file, json.dumps(kept, indent=1, sort_keys=True).encode())
    except OSError as error:
        raise VaultError(f"{file} cannot be written: {error.strerror}.") from error


def _file(home: Path, root: Path) -> Path:
    """Where the pins of a vault are: one file for the folder that the vault is."""
    return state_file(home, FOLDER, root)


def _is_within(home: Path, root: Path) -> bool:
    return home.resolve().is_relative_to(root.resolve())
