"""Answers that are given beforehand: a file of them, as `humex start --answers` reads it."""

from collections.abc import Iterator

from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.note import read_yaml
from humexjournal.parsing.pack_file import as_typed
from humexjournal.problem import Problem


def answers_of(data: bytes, path: str) -> dict[str, str] | Problem:
    """The answers of a file by their keys, or why it cannot be read."""
    note = read_yaml(data, path)
    return note.problem or dict(_answers(note.mapping, ""))


def _answers(raw: Raw, key: str) -> Iterator[tuple[str, str]]:
    """`behaviours.1.cue` for the cue of the first, `recall.wanted`, `goal`."""
    stem = f"{key}." if key else ""
    if isinstance(raw, dict):
        for name, value in raw.items():
            yield from _answers(value, f"{stem}{name}")
    elif isinstance(raw, list) and any(isinstance(one, dict) for one in raw):
        for number, value in enumerate(raw, 1):
            yield from _answers(value, f"{stem}{number}")
    else:
        yield key, as_typed(raw)
