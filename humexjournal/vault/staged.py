"""What git would commit of a vault, as a vault of its own that is read and thrown away."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec import Struct

from humexjournal.vault.files import ENTRY_LIMIT, in_utf8
from humexjournal.vault.find import VaultError
from humexjournal.vault.git import Repository, repository_of, way_from_top
from humexjournal.vault.git_command import run
from humexjournal.vault.git_objects import STAGED, sizes, texts
from humexjournal.vault.layout import IGNORED, MARKER, parts_of

ENDINGS = frozenset({"md", "yaml", "yml"})
"""What a vault is read from; nothing else is taken out of git."""

_LINK = "120000"
_FILES = ("100644", "100755")


class NoRepositoryError(VaultError):
    """A vault that git does not look after."""


class Staged(Struct, frozen=True):
    """A folder with the vault as it is staged, and the paths that are to be committed."""

    root: Path
    paths: frozenset[str]


@contextmanager
def staged(root: Path) -> Iterator[Staged]:
    """The vault as git's index has it, for as long as it is looked at; nothing is written in it."""
    repository = repository_of(root)
    if repository is None:
        raise NoRepositoryError(f"{root} is in no git repository, so nothing of it is staged.")
    way = os.fsencode(way_from_top(root))
    changed = frozenset(in_utf8(path) for path in _changed(repository, way))
    with TemporaryDirectory(prefix="humex-") as folder:
        _fill(Path(folder), repository, _index(repository, way))
        yield Staged(Path(folder), changed)


def _changed(repository: Repository, way: bytes) -> Iterator[str]:
    """The paths that differ from the last commit, without those that are deleted."""
    options = ("--name-only", "--no-renames", "--diff-filter=d", "--no-ext-diff", "--no-textconv")
    asked = ("diff", "--cached", "-z", *options, "--ignore-submodules", *_at(way))
    printed = run(repository, STAGED, *asked)
    return _paths(printed.split(b"\0"), way)


def _at(way: bytes) -> tuple[str, ...]:
    return ("--", os.fsdecode(way)) if way else ("--",)


def _paths(printed: Iterable[bytes], way: bytes) -> Iterator[str]:
    return (os.fsdecode(path[len(way) :]) for path in printed if path and path.startswith(way))


def _index(repository: Repository, way: bytes) -> dict[str, tuple[str, bytes]]:
    """The mode and the object of each file of the vault that is read."""
    found = {}
    for line in run(repository, STAGED, "ls-files", "--stage", "-z", *_at(way)).split(b"\0"):
        about, _, path = line.partition(b"\t")
        if path.startswith(way) and path:
            mode, name, stage = about.split()
            inner = os.fsdecode(path[len(way) :])
            if stage == b"0" and _is_read(inner):
                found[inner] = (mode.decode(), name)
    return found


def _is_read(path: str) -> bool:
    parts = path.split("/")
    hidden = any(part.startswith(".") or not part for part in parts)
    return not hidden and parts[0] not in IGNORED and parts_of(path).ending in ENDINGS


def _fill(folder: Path, repository: Repository, index: Mapping[str, tuple[str, bytes]]) -> None:
    names = sorted({name for mode, name in index.values() if mode in _FILES})
    size_of = sizes(repository, names)
    text_of = texts(repository, [name for name in names if size_of[name] <= ENTRY_LIMIT])
    for path, (mode, name) in index.items():
        place = folder / path
        # One path may be a file and a folder in an index that somebody has made by hand.
        with suppress(OSError):
            place.parent.mkdir(parents=True, exist_ok=True)
            if mode == _LINK:
                place.symlink_to(MARKER)
            elif mode in _FILES:
                _write(place, text_of.get(name), size_of[name])


def _write(place: Path, text: bytes | None, size: int) -> None:
    """A file with a text; one that is too large for a vault is only as long as it was."""
    with os.fdopen(
        os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, stat.S_IRUSR | stat.S_IWUSR), "wb"
    ) as file:
        if text is None:
            file.truncate(size)
        else:
            file.write(text)
