"""`sheets/.made`: name and SHA-256 of every derived file, as humex wrote it.

While pages are replaced a name has two lines, for what it was and for what it becomes. So when
humex is killed in between, its own page is not taken for somebody's.
"""

import errno
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.files import Fingerprint, Unread, fingerprint, read
from humexjournal.vault.page_file import LIMIT, is_refused, is_there, look, put

MADE = ".made"
ASKED = " asked"
"""Behind the digest of a page that was made on request."""
_NEVER = frozenset("/\\:\0")
"""What no name of a page has: whoever writes into the list leads humex nowhere else by it."""

LONGEST_NAME = 255
"""In bytes; no disk has a longer one."""


class Line(Struct, frozen=True):
    """What humex has written under a name, and whether somebody had asked for it."""

    digests: frozenset[str] = frozenset()
    asked: bool = False


UNKNOWN = Line()
Lines = Mapping[str, Line]


class Made:
    """The list of a folder, read once and again when another humex has written it."""

    def __init__(self, folder: Path) -> None:
        """Begin with nothing read."""
        self._folder, self._file = folder, folder / MADE
        self._mark: Fingerprint | None = None
        self._data = b""
        self._texts: dict[str, bytes] = {}
        self.lines: Lines = {}

    def look(self) -> None:
        """Read the list if it is not as it was left; OSError where that is refused.

        Without it every sheet that has to change would be taken for somebody's.
        """
        mark = fingerprint(str(self._file))
        if mark and mark == self._mark:
            return
        content = read(str(self._file), LIMIT)
        if isinstance(content, Unread) and is_refused(self._file, content) and is_there(self._file):
            raise OSError(errno.EIO, content.detail)
        self._data = b"" if isinstance(content, Unread) else content.data
        self._mark, self.lines = mark, read_lines(self._data)
        self._texts = {name: text_of(name, line) for name, line in self.lines.items()}

    def settle(self) -> None:
        """After a run that was broken off: of two lines the one stays that the file agrees with."""
        settled = {}
        for name, line in self.lines.items():
            if len(line.digests) > 1:
                there = look(self._folder / name).digest
                if there in line.digests:
                    settled[name] = Line(frozenset({there}), line.asked)
        if settled:
            self.lines = {**self.lines, **settled}
            self._texts |= {name: text_of(name, line) for name, line in settled.items()}

    def save(self, lines: Lines) -> None:
        """Write the list, if that is not what it says."""
        texts = self._texts_of(lines)
        data = b"".join(texts[name] for name in sorted(texts))
        if data != self._data or self._mark is None:
            self._mark = put(self._file, data).mark
            self._data = data
        self.lines, self._texts = lines, texts

    def _texts_of(self, lines: Lines) -> dict[str, bytes]:
        """The list as it is written, by name; a line that is as it was is not made again."""
        return {
            name: self._texts[name] if line is self.lines.get(name) else text_of(name, line)
            for name, line in lines.items()
        }


def read_lines(data: bytes) -> dict[str, Line]:
    """What a list says, by name."""
    digests, asked = defaultdict(set), set()
    for name, digest in _read(data.decode("utf-8", "replace")):
        digests[name].add(digest.removesuffix(ASKED))
        if digest.endswith(ASKED):
            asked.add(name)
    return {name: Line(frozenset(one), name in asked) for name, one in digests.items()}


def _read(text: str) -> Iterator[tuple[str, str]]:
    for line in text.splitlines():
        digest, _, name = line.partition("  ")
        if digest and _is_name(name):
            yield name, digest


def _is_name(name: str) -> bool:
    is_plain = name[:1] not in ("", ".") and not _NEVER.intersection(name)
    return is_plain and len(name.encode()) <= LONGEST_NAME


def text_of(name: str, line: Line) -> bytes:
    """What the list says of one name."""
    asked = ASKED if line.asked else ""
    return "".join(f"{digest}{asked}  {name}\n" for digest in sorted(line.digests)).encode()
