"""Several files of somebody's are changed or made: all of them, or none."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from humexjournal.vault.create import create
from humexjournal.vault.find import VaultError
from humexjournal.vault.guarded import NotReplacedError, Why, guarded_replace
from humexjournal.vault.new_note import NewNote

RootOf = Callable[[str], Path]
"""The vault in which a file lies: a draft lies in the coach's, and what it is about in another."""


class Edit(Struct, frozen=True):
    """A file with the bytes that it had when it was read, and those that it is to have."""

    path: str
    old: bytes
    new: bytes


def write_all(root_of: RootOf, edits: Sequence[Edit], notes: Sequence[NewNote] = ()) -> None:
    """Change some files in their order, then make some; VaultError where one may not be written.

    Then those that were changed before it are put back. What was made stays: nothing of somebody's
    is deleted here, so notes come last.
    """
    for edit in edits:
        # The same bytes write nothing: what would refuse it is known before the first is touched.
        guarded_replace(root_of(edit.path), edit.path, edit.old, edit.old)
    for note in notes:
        if (root_of(note.path) / note.path).exists():
            raise NotReplacedError(Why.CHANGED, note.path)
    written: list[str] = []
    try:
        for edit in edits:
            guarded_replace(root_of(edit.path), edit.path, edit.old, edit.new)
            written.append(edit.path)
        for note in notes:
            _make(root_of, note)
            written.append(note.path)
    except KeyboardInterrupt:
        _put_back(root_of, edits)
        raise
    except VaultError as error:
        back = _put_back(root_of, edits)
        stay = [path for path in written if path not in back]
        raise VaultError(f"{error}{_told(stay)}") from error


def _make(root_of: RootOf, note: NewNote) -> None:
    if not create(root_of(note.path), note.path, note.data):
        raise NotReplacedError(Why.CHANGED, note.path)


def _put_back(root_of: RootOf, edits: Iterable[Edit]) -> list[str]:
    """The paths of the files that are again as they were; one that has gone on stays."""
    back = []
    for edit in edits:
        with suppress(VaultError):
            guarded_replace(root_of(edit.path), edit.path, edit.new, edit.old)
            back.append(edit.path)
    return back


def _told(paths: Sequence[str]) -> str:
    return f" Written before that, and still there: {', '.join(paths)}." if paths else ""
