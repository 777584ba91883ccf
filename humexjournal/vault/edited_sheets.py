"""Sheets that somebody has edited: their words are in no entry, and no new sheet comes there."""

from collections.abc import Iterator
from pathlib import Path

from humexjournal.problem import Location, Problem
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import SHEETS
from humexjournal.vault.made import UNKNOWN, Made
from humexjournal.vault.page_file import UNREADABLE, is_there, look, new_name, page_of


def edited_sheets(root: Path) -> Iterator[Problem]:
    """A problem for each of them; VaultError where the folder cannot be read."""
    folder = root / SHEETS
    if folder.is_symlink() or not folder.is_dir():
        return
    made = Made(folder)
    try:
        made.look()
        for name in sorted({page_of(name) for name in made.lines}):
            there = look(folder / name)
            known = made.lines.get(name, UNKNOWN).digests
            if there.mark and there.digest not in (*known, UNREADABLE):
                yield _problem(name, has_new=is_there(folder / new_name(name)))
    except OSError as error:
        raise VaultError(f"{folder} cannot be read: {error.strerror}.") from error


def _problem(name: str, *, has_new: bool) -> Problem:
    beside = f" The new one is {SHEETS}/{new_name(name)}." if has_new else ""
    message = f"This sheet was edited, so it is left as it is.{beside}"
    remedy = "Copy your words into an entry, then delete this sheet; it is made again."
    return Problem(Location(f"{SHEETS}/{name}"), "edited-sheet", message, remedy)
