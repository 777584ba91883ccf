"""P6: what is a note at one moment and a link out of the vault at the next is never followed."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hostile.places import OUTSIDE
from hostile.vaults import note

from humexjournal.vault.files import Content, read

LIMIT = 1024
INSIDE = note("walk: 20")
ROUNDS = 3000


def naive_read(path: Path, between: Callable[[], None]) -> bytes | None:
    """Look first, then read, whatever happens `between` the two."""
    if path.is_symlink():
        return None
    between()
    return path.read_bytes()


def our_read(path: str) -> bytes | None:
    content = read(path, LIMIT)
    return content.data if isinstance(content, Content) else None


@contextmanager
def turning(path: Path, outside: Path) -> Iterator[None]:
    """A path that is a file and a link in turn, as quickly as a thread can make it."""
    stop = threading.Event()

    def turn() -> None:
        new = path.with_suffix(".new")
        while not stop.is_set():
            new.symlink_to(outside)
            new.replace(path)
            new.write_bytes(INSIDE)
            new.replace(path)

    thread = threading.Thread(target=turn)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


def seen(reader: Callable[[str], bytes | None], folder: Path) -> set[bytes | None]:
    """Everything that a reader has read of a path that is a file and a link in turn."""
    path, outside = folder / "2026-06-12.md", folder / "outside.md"
    path.write_bytes(INSIDE)
    outside.write_bytes(OUTSIDE)
    with turning(path, outside):
        return {reader(str(path)) for _ in range(ROUNDS)}


@pytest.mark.parametrize("row", ["P6"])
def test_a_file_that_becomes_a_link_is_never_followed(row, tmp_path):
    found = seen(our_read, tmp_path)

    assert (row, found) == ("P6", {INSIDE, None})


def test_a_naive_reader_looks_at_the_file_and_reads_the_link(tmp_path):
    path, outside = tmp_path / "2026-06-12.md", tmp_path / "outside.md"
    path.write_bytes(INSIDE)
    outside.write_bytes(OUTSIDE)

    def becomes_a_link() -> None:
        path.unlink()
        path.symlink_to(outside)

    assert naive_read(path, becomes_a_link) == OUTSIDE
    assert our_read(str(path)) is None
