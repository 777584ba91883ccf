"""Two versions of a file, of which a person chooses.

They are from git's markers, from a copy of a sync tool, or from what our merge has left.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.parsing.merging.settled import places_in, sides_of
from humexjournal.parsing.two_sides import Sides, joined, sides_in
from humexjournal.problem import Problem
from humexjournal.vault.copies import originals_of
from humexjournal.vault.files import ENTRY_LIMIT, Content, read
from humexjournal.vault.guarded import guarded_replace
from humexjournal.vault.layout import parts_of
from humexjournal.vault.put_away import put_away


class Conflict(Struct, frozen=True):
    """A file of which there are two versions; the second may be a file of its own, the copy.

    `both` is what the two are in one, where that can be read. `keys` are those of which our merge
    has left two values, where that is all.
    """

    path: str
    now: bytes
    sides: Sides
    both: bytes | None
    copy: str = ""
    keys: tuple[str, ...] = ()

    def at(self, number: int) -> "Conflict | None":
        """One of the keys of which our merge has left two values, by itself."""
        places = places_in(self.now, self.path)
        sides = sides_of(self.now, self.path, places[number : number + 1])
        return replace(self, sides=sides, keys=self.keys[number : number + 1]) if sides else None

    def become(self, now: bytes) -> "Conflict":
        """The same where one of its keys has been settled."""
        return replace(self, now=now, keys=_keys(now, self.path))


def conflicts(root: Path, problems: Iterable[Problem]) -> Iterator[Conflict]:
    """The conflicts among the problems of a vault of which both sides can be shown."""
    seen: set[str] = set()
    for problem in problems:
        path = problem.location.path
        if problem.code == "conflict-markers":
            yield from _marked(root, path)
        elif problem.code == "conflict-copy":
            yield from _copied(root, path)
        elif problem.code == "unsettled-merge" and path not in seen:
            seen.add(path)
            yield from _left(root, path)


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
    found = None if now is None else sides_in(now)
    if now is not None and found:
        sides = Sides(_whole(found.ours, path).ours, _whole(found.theirs, path).theirs)
        yield Conflict(path, now, sides, joined(sides, path))


def _whole(data: bytes, path: str) -> Sides:
    """Both sides of what our merge has left in one version; the version itself where it has not."""
    return sides_of(data, path, places_in(data, path)) or Sides(data, data)


def _left(root: Path, path: str) -> Iterator[Conflict]:
    """What our merge has left; a file with markers as well is settled with them."""
    now = _bytes(root, path)
    if now is None or sides_in(now):
        return
    sides = sides_of(now, path, places_in(now, path))
    if sides:
        yield Conflict(path, now, sides, None, keys=_keys(now, path))


def _keys(data: bytes, path: str) -> tuple[str, ...]:
    return tuple(place.key for place in places_in(data, path))


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
