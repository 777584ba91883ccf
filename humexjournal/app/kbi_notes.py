"""Definitions of behaviours become notes, so that Obsidian shows and links them.

A behaviour is defined in one file, so the definition moves. The note is made first, and what was
there is put away only then: broken off in between, both say the same, and the next run goes on.
"""

import re
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from humexjournal.app.text_files import read_bytes
from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.definition_texts import definition_texts
from humexjournal.vault.catalogue import Catalogue
from humexjournal.vault.files import YAML_LIMIT

_BOM = b"\xef\xbb\xbf"
_MARKER = late_pattern(rb"^(?:---|\.\.\.|%)", re.MULTILINE)


class Move(NamedTuple):
    """A definition and the note that takes its place; `is_there` is whether it has been made."""

    path: str
    old: bytes
    to: str
    new: bytes
    is_there: bool


def moves(root: Path, found: Catalogue) -> tuple[list[Move], list[str]]:
    """What would move, and of each definition that would not, why."""
    made: list[Move] = []
    said: list[str] = []
    for kbi_id, path in sorted(found.kbis.items()):
        folder = PurePosixPath(path).parent
        yaml = path if not path.endswith(".md") else f"{folder / kbi_id}.yaml"
        move = _move(root, yaml, f"{folder / kbi_id}.md")
        if isinstance(move, Move):
            made.append(move)
        elif move:
            said.append(move)
    return made, said


def _move(root: Path, path: str, to: str) -> Move | str | None:
    old, there = read_bytes(root, path, YAML_LIMIT), read_bytes(root, to, YAML_LIMIT)
    if old is None:
        return None
    new = as_note(old, path)
    if new is None:
        return f"{path} stays: it cannot stand between two lines of dashes as it is."
    if there is not None and definition_texts(there, to) != definition_texts(new, to):
        return f"{path} and {to} say different things. Keep one of the two."
    return Move(path, old, to, new, there is not None)


def as_note(data: bytes, path: str) -> bytes | None:
    """The definition as the keys of a note, byte for byte; None where it would say other things."""
    text = data.removeprefix(_BOM)
    if _MARKER.search(text):
        return None
    end = b"\r\n" if b"\r\n" in text else b"\n"
    gap = b"" if not text or text.endswith(b"\n") else end
    note = b"---" + end + text + gap + b"---" + end
    said = definition_texts(note, "note.md")
    return note if said is not None and said == definition_texts(data, path) else None
