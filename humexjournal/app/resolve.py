"""Two versions of a file, of which a person chooses: git's markers, and copies of sync tools."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from humexjournal.parsing.two_sides import Sides, joined, sides_in
from humexjournal.problem import Problem
from humexjournal.vault.copies import originals_of
from humexjournal.vault.files import ENTRY_LIMIT, Content, read
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.layout import parts_of
from humexjournal.vault.put_away import put_away


@dataclass(frozen=True, slots=True)
class Conflict:
    """A file of which there are two versions; the second may be a file of its own, the copy.

    `both` is what the two are in one, where that can be read.
    """

    path: str
    now: bytes
    sides: Sides
    both: bytes | None
    copy: str = ""


def conflicts(root: Path, problems: Iterable[Problem]) -> Iterator[Conflict]:
    """The conflicts among the problems of a vault of which both sides can be shown."""
    for problem in problems:
        path = problem.location.path
        if problem.code == "conflict-markers":
            yield from _marked(root, path)
        elif problem.code == "conflict-copy":
            yield from _copied(root, path)


def settle(root: Path, conflict: Conflict, chosen: bytes) -> None:
    """Write the version that was chosen; every other one is in `.humex/keep/`.

    VaultError where it may not be written, and then the copy is where it was.
    """
    is_marked = not conflict.copy
    guarded_replace(root, conflict.path, conflict.now, chosen, settles=is_marked)
    if conflict.copy:
        put_away(root, conflict.copy, conflict.sides.theirs)


def _marked(root: Path, path: str) -> Iterator[Conflict]:
    now = _bytes(root, path)
    sides = None if now is None else sides_in(now)
    if now is not None and sides:
        yield Conflict(path, now, sides, joined(sides, path))


def _copied(root: Path, copy: str) -> Iterator[Conflict]:
    folder, stem, ending = parts_of(copy)
    for original, _ in originals_of(stem):
        path = f"{folder}/{original}.{ending}".lstrip("/")
        now, theirs = _bytes(root, path), _bytes(root, copy)
        if now is not None and theirs is not None:
            sides = Sides(now, theirs)
            yield Conflict(path, now, sides, joined(sides, path), copy)
            return


def _bytes(root: Path, path: str) -> bytes | None:
    found = read(str(root / path), ENTRY_LIMIT)
    return found.data if isinstance(found, Content) else None
