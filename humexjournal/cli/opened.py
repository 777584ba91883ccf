"""A note is made where there is none, and opened: in the editor, in Obsidian, or not at all."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

import click

from humexjournal.cli.report import blocks
from humexjournal.cli.session import NoVault
from humexjournal.rendering.escape import printable
from humexjournal.vault.create import create
from humexjournal.vault.find import VaultError
from humexjournal.vault.new_note import NewNote
from humexjournal.vault.obsidian import FOLDER
from humexjournal.vault.store import Vault

Command = TypeVar("Command", bound=Callable[..., object])

EDITORS = ("VISUAL", "EDITOR")


def with_opening(command: Command) -> Command:
    """The options that say where the note is opened."""
    for option in (
        click.option("--print", "only_path", is_flag=True, help="Only print where it is."),
        click.option("--obsidian", "in_obsidian", is_flag=True, help="Open it in Obsidian."),
    ):
        command = option(command)
    return command


def made(vault: Vault, note: str | NewNote) -> Path:
    """Where a note lies, which is made if it is not there yet."""
    if isinstance(note, str):
        return vault.root / note
    try:
        create(vault.root, note.path, note.data)
    except VaultError as error:
        raise NoVault(str(error)) from error
    return vault.root / note.path


def show(vault: Vault, path: Path, *, in_obsidian: bool, only_path: bool) -> None:
    """Open a note in Obsidian or in the editor, and say what could not be read of it then."""
    click.echo(printable(str(path)))
    has_editor = any(os.environ.get(name) for name in EDITORS)
    if only_path:
        return
    if in_obsidian or (not has_editor and (vault.root / FOLDER).is_dir()):
        click.launch(f"obsidian://open?path={quote(str(path.resolve()), safe='')}")
    elif has_editor:
        click.edit(filename=str(path))
        _tell(vault, path.relative_to(vault.root).as_posix())
    else:
        click.launch(str(path))


def _tell(vault: Vault, path: str) -> None:
    found = [one for one in vault.read().problems if one.location.path == path]
    if found:
        click.echo(f"\n{blocks(found, vault.text)}")
