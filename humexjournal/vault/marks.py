"""What tells whether the files of a vault have changed since they were read."""

import time
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from humexjournal.parsing.document import split
from humexjournal.vault.files import Content, Fingerprint, Unread, fingerprint, read

FRESH_NS = 2_000_000_000
"""For how long after a change a file may be changed once more without a sign.

The clock that dates files ticks; two changes within a tick look like one. Some ticks last 2 s.
"""


class _Mark(Struct, frozen=True, gc=False):
    """How a file was when it was read: its fingerprint, and what its bytes come to."""

    fingerprint: Fingerprint | None
    hash: int


class _Fresh(Struct, frozen=True):
    """When a file that was read soon after a change was changed, and whether it looks half."""

    times: tuple[int, int]
    is_half: bool


class Marks:
    """The files that were read, those of them that are fresh, and those that have changed."""

    def __init__(self, root: Path) -> None:
        """Begin with nothing remembered."""
        self.root = root
        self._place = f"{root}/"
        self._known: dict[str, _Mark] = {}
        self._fresh: dict[str, _Fresh] = {}
        self._doubted: set[str] = set()
        self._seen: set[str] = set()
        self._changed: set[str] = set()

    def begin(self, *, thorough: bool = False) -> None:
        """Begin to look through the files; thoroughly, each is read, whatever its fingerprint."""
        self._seen = set()
        self._doubted = {*self._known} if thorough else set()

    def is_same(self, path: str) -> bool:
        """Whether a file is surely as it was read last, by a look from outside."""
        self._seen.add(path)
        mark = self._known.get(path)
        if mark is None or mark.fingerprint is None:
            return False
        if path in self._fresh or path in self._doubted:
            return False
        return mark.fingerprint == fingerprint(self._place + path)

    def read(self, path: str, limit: int) -> tuple[Content | Unread, bool]:
        """What is in a file now, and whether that is what was in it before."""
        now = time.time_ns()
        content = read(self._place + path, limit)
        before, mark = self._known.get(path), _mark(content)
        self._known[path] = mark
        self._doubted.discard(path)
        self._remember_if_fresh(path, content, now)
        is_same = before is not None and before.hash == mark.hash
        if not is_same:
            self._changed.add(path)
        return content, is_same

    def _remember_if_fresh(self, path: str, content: Content | Unread, now: int) -> None:
        self._fresh.pop(path, None)
        if isinstance(content, Content):
            written, touched, *_ = content.fingerprint
            if abs(now - written) < FRESH_NS or abs(now - touched) < FRESH_NS:
                self._fresh[path] = _Fresh((written, touched), is_half(content.data))
        elif content.is_in_motion:
            self._fresh[path] = _Fresh((now, now), is_half=True)

    def settle(self) -> tuple[set[str], set[str]]:
        """Which files have changed or are gone since this was asked last, and which are gone.

        What was not looked at since the beginning is gone, and forgotten.
        """
        gone = self._known.keys() - self._seen
        for path in gone:
            del self._known[path]
            self._fresh.pop(path, None)
        changed, self._changed = self._changed | gone, set()
        return changed, gone

    def looks_half(self, path: str) -> bool:
        """Whether a fresh file was read while it may have been half-written."""
        return path in self._fresh and self._fresh[path].is_half

    def unfinished(self, now_ns: int, quiet_ns: int) -> Iterator[str]:
        """The files that somebody may still be writing.

        They have changed less than `quiet_ns` ago, or look half-written and have changed lately.
        A time in the future says nothing: the clock was set.
        """
        for path, fresh in self._fresh.items():
            quiet = FRESH_NS if fresh.is_half else quiet_ns
            if any(0 <= now_ns - one < quiet for one in fresh.times):
                yield path


def is_half(data: bytes) -> bool:
    """Whether a file looks half-written: there is nothing in it yet, or its keys do not end."""
    return not data or (data.startswith((b"---", b"\xef\xbb\xbf---")) and split(data).unclosed)


def _mark(content: Content | Unread) -> _Mark:
    if isinstance(content, Content):
        return _Mark(content.fingerprint, hash(content.data))
    return _Mark(None, hash((content.code, content.detail)))
