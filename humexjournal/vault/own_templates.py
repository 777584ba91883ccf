"""The templates that somebody has put into a vault: `sheet-templates/*.j2`, bounded, no links."""

import os
import stat
from itertools import islice
from pathlib import Path

from msgspec import Struct

from humexjournal.late_pattern import late_pattern
from humexjournal.vault.files import YAML_LIMIT, Unread, read
from humexjournal.vault.layout import TEMPLATES

MOST, LISTED = 64, 10_000
"""How many templates are looked at, of how many files in the folder."""
_UNREAD = {
    "too-large": f"it is over {YAML_LIMIT // 1024} KiB",
    "not-a-file": "it is no ordinary file",
    "still-changing": "it kept changing while it was read",
}
_NAME = late_pattern(r"[A-Za-z0-9][A-Za-z0-9_-]{0,60}(?:\.[A-Za-z0-9_-]{1,20}){0,3}\.j2")


class OwnTemplate(Struct, frozen=True):
    """A template as it lies there; `unread` says why it could not be read, "" where it was."""

    name: str
    text: str = ""
    digest: str = ""
    unread: str = ""
    is_link: bool = False

    @property
    def path(self) -> str:
        """Its path in the vault."""
        return f"{TEMPLATES}/{self.name}"


def has_folder(root: Path) -> bool:
    """Whether a vault has templates or questions of its own; a link to a folder is none."""
    try:
        return stat.S_ISDIR(os.lstat(root / TEMPLATES).st_mode)
    except OSError:
        return False


def own_templates(root: Path) -> tuple[OwnTemplate, ...]:
    """All of them, in the order of their names."""
    if not has_folder(root):
        return ()
    return tuple(_template(root, name) for name in _names(root)[:MOST])


def _names(root: Path) -> list[str]:
    try:
        with os.scandir(root / TEMPLATES) as listing:
            names = [entry.name for entry in islice(listing, LISTED)]
    except OSError:
        return []
    return sorted(filter(_NAME.fullmatch, names))


def _template(root: Path, name: str) -> OwnTemplate:
    path = root / TEMPLATES / name
    if path.is_symlink():
        return OwnTemplate(name, unread="it is a link", is_link=True)
    content = read(str(path), YAML_LIMIT)
    if isinstance(content, Unread):
        return OwnTemplate(name, unread=_UNREAD.get(content.code, content.detail))
    try:
        text = content.data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return OwnTemplate(name, unread="it is not UTF-8")
    from hashlib import sha256  # noqa: PLC0415 — slow to import, and few vaults have templates

    return OwnTemplate(name, text, sha256(content.data).hexdigest())
