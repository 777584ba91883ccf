"""Who works at this machine, by their own word or by git's."""

import os
from collections.abc import Iterator
from pathlib import Path

from humexjournal.vault.clone import config_of, settings_in
from humexjournal.vault.git import repository_of

USER = "HUMEX_USER"
NAME = "user.name"


def person_here(root: Path) -> str:
    """The name in HUMEX_USER, else the one that git writes into commits of this vault, else "".

    VaultError where git cannot be asked.
    """
    if name := os.environ.get(USER, "").strip():
        return name
    return next((name for file, *options in _files(root) if (name := _said(file, options))), "")


def _files(root: Path) -> Iterator[tuple[Path, str]]:
    """The clone's configuration, then the person's own, which may include others."""
    if repository := repository_of(root):
        yield config_of(repository), "--no-includes"
    own = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    yield Path.home() / ".gitconfig", "--includes"
    yield Path(own) / "git" / "config", "--includes"


def _said(file: Path, options: list[str]) -> str:
    return dict(settings_in(file, *options)).get(NAME, "").strip()
