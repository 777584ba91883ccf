"""What would be written, as a diff, before somebody is asked."""

from collections.abc import Iterable, Iterator
from difflib import unified_diff

from humexjournal.app.writing import Edit
from humexjournal.vault.new_note import NewNote


def as_diff(edits: Iterable[Edit], notes: Iterable[NewNote]) -> Iterator[str]:
    """The lines of every file that would be changed, then of those that would be made."""
    for edit in edits:
        yield from _diff(edit.path, edit.old, edit.new)
    for note in notes:
        yield from _diff(note.path, b"", note.data)


def _diff(path: str, old: bytes, new: bytes) -> Iterator[str]:
    before, now = (data.decode("utf-8", "replace").splitlines() for data in (old, new))
    yield from unified_diff(before, now, path, f"{path}, as it would be", lineterm="")
