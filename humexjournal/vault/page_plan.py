"""What is to happen to the files in `sheets/`, decided before the first of them is touched."""

from collections.abc import Callable, Collection

from msgspec import Struct, field
from msgspec.structs import replace

from humexjournal.vault.made import UNKNOWN, Line, Lines
from humexjournal.vault.page_file import (
    ABSENT,
    UNREADABLE,
    Seen,
    digest_of,
    is_new,
    new_name,
    page_of,
)


class Written(Struct):
    """What became of the derived files, by name: new or changed, removed, and left to somebody.

    Beside those that are `left` lies the new one, unless that is somebody's too: these are `both`.
    Those that are `kept` were edited and are no longer called for; humex forgets them.
    """

    changed: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    both: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)

    def and_then(self, later: "Written") -> "Written":
        """The same with what became of some pages when they were looked at once more."""
        lists = ("changed", "removed", "left", "both", "kept")
        both = ([*getattr(self, name), *getattr(later, name)] for name in lists)
        return Written(*(list(dict.fromkeys(one)) for one in both))


class Write(Struct, frozen=True):
    """A file that is to be written, and what is there before it."""

    data: bytes
    there: Seen


class Plan:
    """What is to be written and removed, and what the list says afterwards."""

    def __init__(self, before: Lines, look: Callable[[str], Seen]) -> None:
        """Begin with nothing to do. `look` says what a name in the folder leads to."""
        self._before, self._look = before, look
        self.lines = dict(before)
        self.seen: dict[str, Seen] = {}
        self.writes: dict[str, Write] = {}
        self.removals: dict[str, Seen] = {}
        self.dropped: set[str] = set()
        self.said = Written()

    def page(self, name: str, data: bytes, *, asked: bool) -> None:
        """One page, unless it is somebody's: then it is put beside that."""
        asked = asked and self._before.get(name, Line(asked=True)).asked
        if self._own(name, data, asked=asked):
            self._take_back(new_name(name))
            return
        self.said.left.append(name)
        if not self._own(new_name(name), data, asked=asked):
            self.said.both.append(name)

    def _own(self, name: str, data: bytes, *, asked: bool) -> bool:
        """Whether a file is humex's own, or nobody's; then it is to have the data."""
        there, digest = self._look(name), digest_of(data)
        self.seen[name] = there
        if there.mark and there.digest != digest and not self._is_own(name, there):
            return False
        if there.digest != digest:
            self.writes[name] = Write(data, there)
        self.lines[name] = Line(frozenset({digest}), asked)
        return True

    def _is_own(self, name: str, there: Seen) -> bool:
        return there.digest in self._before.get(name, UNKNOWN).digests

    def _take_back(self, name: str) -> None:
        """Nothing is beside a page any more; what somebody has edited there is theirs."""
        if name not in self.lines:
            return
        there = self._look(name)
        if there.digest != UNREADABLE:
            del self.lines[name]
            self.dropped.add(name)
            if self._is_own(name, there):
                self.removals[name] = there

    def sweep(self, wanted: Collection[str], seen: Collection[str] = ()) -> None:
        """Whatever is no longer called for goes, but what somebody has edited or asked for.

        `seen` are names that are remembered, some of them of files that never were humex's own.
        """
        self.dropped.update(name for name in seen if not _is_for(wanted, name))
        for name, line in self._before.items():
            if line.asked or _is_for(wanted, name):
                continue
            there = self._look(name)
            if there.digest == UNREADABLE:
                continue
            del self.lines[name]
            if self._is_own(name, there):
                self.removals[name] = there
            elif there.mark:
                self.said.kept.append(name)

    def meanwhile(self) -> Lines:
        """What the list says while files are replaced: both what they were and what they become."""
        return {**self._before, **{name: self._both(name) for name in self.writes}}

    def _both(self, name: str) -> Line:
        line = self.lines[name]
        return replace(line, digests=line.digests | self._before.get(name, UNKNOWN).digests)

    def done(self, name: str, seen: Seen) -> None:
        """A file was written."""
        self.seen[name] = seen
        if not is_new(name):
            self.said.changed.append(name)

    def given_up(self, name: str) -> bytes:
        """What a file was to have that somebody has saved meanwhile; the list is as it was."""
        self.lines.pop(name)
        self.seen[name] = ABSENT
        if name in self._before:
            self.lines[name] = self._before[name]
        return self.writes[name].data

    def stays(self, name: str) -> None:
        """A file that was to be removed is not as it was seen; the next plan looks at it again."""
        self.lines[name] = self._before[name]
        self.seen[name] = ABSENT
        self.dropped.discard(name)


def _is_for(wanted: Collection[str], name: str) -> bool:
    """Whether a file is one of the pages, or beside one of them."""
    return name in wanted or page_of(name) in wanted
