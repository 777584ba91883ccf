"""Whether a private side that lies outside its vault is handed on by anything."""

from collections.abc import Iterator
from pathlib import Path

from humexjournal.app.finding import Finding
from humexjournal.vault.carried import carriers
from humexjournal.vault.find import VaultError
from humexjournal.vault.tracked import tracked_in


def private_elsewhere(folder: Path) -> Iterator[Finding]:
    """Neither a program that syncs nor git has the folder that HUMEX_PRIVATE names."""
    if folder.is_dir():
        yield from _carried(folder)
        yield from _tracked(folder)


def _carried(folder: Path) -> Iterator[Finding]:
    for name in carriers(folder):
        said = f"{name} carries {folder} to other machines, and it is for you alone."
        remedy = "Move it to a folder that nothing carries, and name that one: HUMEX_PRIVATE=DIR."
        yield Finding("private", said, remedy)


def _tracked(folder: Path) -> Iterator[Finding]:
    try:
        number = tracked_in(folder)
    except VaultError as error:
        said = f"Whether git tracks {folder} is not known. {error}"
        yield Finding("private", said, "Try again where git runs.")
        return
    if number:
        files = f"{number} file{'' if number == 1 else 's'}"
        said = f"git tracks {files} of {folder}, and whoever has that repository can read it."
        yield Finding("private", said, "In it: `git rm -r --cached .`. The files stay there.")
