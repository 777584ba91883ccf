"""Settings that another program has written as JSON: bounded, without links, never a crash."""

import json
from collections.abc import Mapping
from pathlib import Path

from humexjournal.problem import Location, Problem
from humexjournal.vault.files import YAML_LIMIT, Content, fingerprint, read

Settings = Mapping[str, object]


def is_there(root: Path, path: str) -> bool:
    """Whether a file is there, and no folder on the way to it is a link."""
    above = (root / path).parents
    inside = list(above)[: len(path.split("/")) - 1]
    return not any(one.is_symlink() for one in inside) and fingerprint(str(root / path)) is not None


def read_settings(root: Path, path: str, problems: list[Problem]) -> Settings | None:
    """A file of settings, None where there is none to follow."""
    if not is_there(root, path):
        return None
    content = read(str(root / path), YAML_LIMIT)
    if isinstance(content, Content):
        try:
            found = json.loads(content.data.decode("utf-8-sig"))
        except (ValueError, RecursionError):
            found = None
        if isinstance(found, dict):
            return found
    message = "These settings of Obsidian cannot be read, so they are not followed."
    remedy = "Change one in Obsidian, which writes the file again, or write folders: in humex.yaml."
    problems.append(Problem(Location(path), "bad-json", message, remedy))
    return None


def text_of(found: Settings | None, key: str) -> str:
    """A text of some settings, "" where there is none."""
    value = found.get(key) if found else None
    return value.strip() if isinstance(value, str) else ""
