"""The templates of a vault, for the commands that make pages."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from humexjournal.core.settings import Settings
from humexjournal.problem import Problem
from humexjournal.rendering.pages import BuiltIn, Pages
from humexjournal.vault.own_templates import has_folder
from humexjournal.vault.store import Reading


def home() -> Path:
    """The folder in which humex keeps what this person has decided, where this system has it."""
    found = Path(click.get_app_dir("humex"))
    # A relative path, as an empty XDG_CONFIG_HOME gives it, may lead into the vault.
    return found if found.is_absolute() else Path.home() / ".config" / "humex"


@contextmanager
def pages_of(root: Path, settings: Settings) -> Iterator[Pages]:
    """What makes the pages of a vault; one without templates of its own pays one look at a folder.

    The process that runs its templates ends with the `with`.
    """
    if not has_folder(root):
        yield BuiltIn()
        return
    from humexjournal.app.own_pages import own_pages  # noqa: PLC0415 — few vaults have any

    with own_pages(root, home(), settings) as pages:
        yield pages


def template_problems(root: Path, reading: Reading, as_of: date) -> list[Problem]:
    """The templates of a vault that are not used."""
    if not has_folder(root):
        return []
    from humexjournal.app.own_pages import problems  # noqa: PLC0415

    return problems(root, home(), reading.journal, as_of)
