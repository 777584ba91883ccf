"""Some values of a JSON file of another program are set, and everything else in it stays."""

import json
from collections.abc import Mapping

from humexjournal.late_pattern import late_pattern

Path = tuple[str, ...]

_INDENT = late_pattern(r"\n([ \t]+)\S")
_BOM = "\ufeff"


def with_values(data: bytes | None, values: Mapping[Path, object]) -> bytes | None:
    """The file with values at some ways through its objects; None where it is no such file.

    It is laid out as it was, or as Obsidian does where there is none: two blanks, no last line end.
    """
    text = "{}" if data is None else _text(data)
    found = _object(text)
    if found is None:
        return None
    for way, value in values.items():
        if not _set(found, way, value):
            return None
    if data is not None and found == _object(text):
        return data
    return _laid_out(found, text).encode()


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


def _object(text: str) -> dict[str, object] | None:
    try:
        found = json.loads(text.removeprefix(_BOM).encode("utf-8"))
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _set(found: dict[str, object], way: Path, value: object) -> bool:
    below: object = found
    for key in way[:-1]:
        if not isinstance(below, dict):
            return False
        below = below.setdefault(key, {})
    if isinstance(below, dict):
        below[way[-1]] = value
    return isinstance(below, dict)


def _laid_out(found: Mapping[str, object], like: str) -> str:
    indent = _INDENT.search(like)
    new = json.dumps(found, ensure_ascii=False, indent=indent[1] if indent else "  ")
    end = "\n" if like.endswith("\n") else ""
    start = _BOM if like.startswith(_BOM) else ""
    text = f"{start}{new}{end}"
    return text.replace("\n", "\r\n") if "\r\n" in like else text
