"""The schemas for editors in a vault, and the line by which an editor finds them."""

import json
from pathlib import Path

from humexjournal.parsing.schemas import SCHEMAS
from humexjournal.vault.keep import OWN
from humexjournal.vault.own_files import write_own

FOLDER = "schemas"
NAMES = tuple(SCHEMAS)


def schema(name: str) -> bytes:
    """A schema as JSON."""
    return (json.dumps(SCHEMAS[name](), indent=1, ensure_ascii=False) + "\n").encode()


def write_schemas(root: Path) -> tuple[str, ...]:
    """Write every schema into a vault; their paths. VaultError where that cannot be done."""
    write_own(root, FOLDER, {f"{name}.json": schema(name) for name in NAMES})
    return tuple(f"{OWN}/{FOLDER}/{name}.json" for name in NAMES)


def checked_line(root: Path, name: str, *, up: str = "") -> str:
    """That line and its end where the vault has the schema; else nothing."""
    is_there = (root / OWN / FOLDER / f"{name}.json").is_file()
    return f"{line_for(name, up=up)}\n" if is_there else ""


def line_for(name: str, *, up: str = "") -> str:
    """The first line of a file that an editor is to check; `up` leads to the top of the vault."""
    return f"# yaml-language-server: $schema={up}{OWN}/{FOLDER}/{name}.json"
