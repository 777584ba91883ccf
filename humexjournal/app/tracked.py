"""What git hands on although it is for one person alone, or is made anew."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from humexjournal.problem import Location, Problem
from humexjournal.vault.files import in_utf8
from humexjournal.vault.find import VaultError
from humexjournal.vault.layout import SHEETS
from humexjournal.vault.tracked import tracked

FEW = 3
"""Paths that are named before the rest is only counted."""


def tracked_problems(root: Path) -> list[Problem]:
    """A problem for each folder of which git hands on what nobody else is to read.

    None where git cannot be asked, which `humex doctor` tells.
    """
    try:
        return [_problem(folder, len(paths)) for folder, paths in _by_folder(tracked(root))]
    except VaultError:
        return []


def named(paths: Sequence[str]) -> str:
    """Tracked files in few words: sheets by their names, and of what is private how many."""
    sheets = [in_utf8(path) for path in paths if _folder(path) == SHEETS]
    rest = [f"{len(sheets) - FEW} more"] if len(sheets) > FEW else []
    private = [f"{_files(len(those))} of {folder}/" for folder, those in _by_folder(paths)]
    first, last = [*private, *sheets[:FEW]], rest
    return " and ".join(filter(None, (", ".join(first), *last)))


def _by_folder(paths: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """The files by their folder at the top, but for sheets, which are nobody's secret."""
    for folder, those in groupby(sorted(paths), key=_folder):
        if folder != SHEETS:
            yield folder, list(those)


def _problem(folder: str, number: int) -> Problem:
    message = f"Git tracks {_files(number)} in here, and whoever has the repository can read them."
    remedy = (
        f"In the vault: `git rm -r --cached {folder}`. The files stay there, "
        "and so does what was committed before."
    )
    return Problem(Location(folder), "tracked", message, remedy)


def _folder(path: str) -> str:
    return path.partition("/")[0]


def _files(number: int) -> str:
    return f"{number} file{'' if number == 1 else 's'}"
