"""The packs of behaviours that come with humex."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from humexjournal.core.packs import Pack
from humexjournal.parsing.note import read_yaml
from humexjournal.parsing.pack_file import pack_from

NAME = "packs"


def folder() -> Path:
    """Where the packs lie: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).resolve().parent.parent
    inside = package / NAME
    return inside if inside.is_dir() else package.parent / NAME


@cache
def packs() -> Mapping[str, Pack]:
    """Every pack by its name."""
    return {path.stem: _read(path) for path in sorted(folder().glob("*.yaml"))}


def _read(path: Path) -> Pack:
    note = read_yaml(path.read_bytes(), path.name)
    pack, problems = pack_from(note.mapping, path.stem, path.name)
    wrong = [*([note.problem] if note.problem else []), *problems]
    assert not wrong, wrong[0].said
    return pack
