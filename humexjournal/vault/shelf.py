"""Files as they were parsed, kept for as long as they have not changed."""

from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar, cast

from msgspec import Struct

from humexjournal.parsing.merging.unsettled import unsettled
from humexjournal.parsing.note import Note, read_note
from humexjournal.problem import Problem
from humexjournal.vault.complaints import unread
from humexjournal.vault.files import Content, Unread
from humexjournal.vault.marks import Marks

K = TypeVar("K")
T = TypeVar("T")
Parsed = tuple[T | None, list[Problem]]

BATCH = 64
BATCH_BYTES = 1024 * 1024
"""How many files, or bytes of them, are in memory at once."""


class _Kept(Struct, frozen=True, gc=False):
    value: Any
    problems: tuple[Problem, ...]


class Shelf:
    """What each file of a vault came to; a file is parsed again only when it has changed."""

    def __init__(self, root: Path) -> None:
        """Begin with nothing remembered."""
        self.root = root
        self.marks = Marks(root)
        self._kept: dict[str, _Kept] = {}

    def parsed(
        self, path: str, limit: int, parse: Callable[[bytes], Parsed[T]], problems: list[Problem]
    ) -> T | None:
        """What `parse` makes of a file, None where it cannot be read; its problems are added."""
        found = self._look(path, limit)
        if isinstance(found, Unread):
            problems.extend(_trouble(path, found))
            return None
        if isinstance(found, Content):
            found = self._keep(path, found.data, parse(found.data))
        problems.extend(found.problems)
        return cast("T | None", found.value)

    def notes(
        self,
        paths: Mapping[K, str],
        limit: int,
        parse: Callable[[Note, K, str], Parsed[T]],
        problems: list[Problem],
    ) -> Iterator[tuple[K, T]]:
        """What `parse` makes of many notes, each with what it is for.

        Some are read, then split, then parsed: a processor that turns from one kind of work to
        another with every file takes a third longer.
        """
        waiting = iter(paths.items())
        while found := self._batch(waiting, limit):
            notes = iter(
                [read_note(one.data, path) for _, path, one in found if isinstance(one, Content)]
            )
            for key, path, one in found:
                kept = (
                    self._keep(path, one.data, parse(next(notes), key, path))
                    if isinstance(one, Content)
                    else one
                )
                if not isinstance(kept, _Kept):
                    problems.extend(_trouble(path, kept))
                    continue
                problems.extend(kept.problems)
                if kept.value is not None:
                    yield key, kept.value

    def forget(self) -> None:
        """Forget what every file came to: it is parsed again, though it has not changed."""
        self._kept.clear()

    def settle(self) -> set[str]:
        """Which files have changed since this was asked last; those that are gone are forgotten."""
        changed, gone = self.marks.settle()
        for path in gone:
            self._kept.pop(path, None)
        return changed

    def _batch(
        self, waiting: Iterator[tuple[K, str]], limit: int
    ) -> list[tuple[K, str, _Kept | Content | Unread]]:
        """The next files, as they are kept or as they were read."""
        found: list[tuple[K, str, _Kept | Content | Unread]] = []
        size = 0
        for key, path in islice(waiting, BATCH):
            one = self._look(path, limit)
            found.append((key, path, one))
            size += len(one.data) if isinstance(one, Content) else 0
            if size > BATCH_BYTES:
                break
        return found

    def _look(self, path: str, limit: int) -> _Kept | Content | Unread:
        """What a file came to, if it has not changed; otherwise what is in it."""
        kept = self._kept.get(path)
        if self.marks.is_same(path) and kept is not None:
            return kept
        content, is_same = self.marks.read(path, limit)
        if is_same and kept is not None:
            return kept
        self._kept.pop(path, None)
        return content

    def _keep(self, path: str, data: bytes, parsed: Parsed[T]) -> _Kept:
        value, found = parsed
        kept = self._kept[path] = _Kept(value, (*found, *unsettled(data, path)))
        return kept


def _trouble(path: str, why: Unread) -> list[Problem]:
    """What is wrong with a file; nothing where it has gone since its folder was listed."""
    return [] if why.is_gone else [unread(path, why)]
