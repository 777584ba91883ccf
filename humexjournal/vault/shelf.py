"""Files as they were parsed, kept for as long as they have not changed."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, cast

from humexjournal.problem import Problem
from humexjournal.vault.complaints import unread
from humexjournal.vault.files import Fingerprint, Unread, fingerprint, read

T = TypeVar("T")
Parsed = tuple[T | None, list[Problem]]


@dataclass(frozen=True, slots=True)
class _Kept:
    mark: Fingerprint
    value: Any
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class Shelf:
    """What each file of a vault came to; a file is parsed again only when it has changed."""

    root: Path
    _kept: dict[str, _Kept] = field(default_factory=dict)

    def parsed(
        self, path: str, limit: int, parse: Callable[[bytes], Parsed[T]], problems: list[Problem]
    ) -> T | None:
        """What `parse` makes of a file, None where it cannot be read; its problems are added."""
        full = f"{self.root}/{path}"
        kept = self._kept.get(path)
        if kept is None or kept.mark != fingerprint(full):
            content = read(full, limit)
            if isinstance(content, Unread):
                self._kept.pop(path, None)
                problems.append(unread(path, content))
                return None
            value, found = parse(content.data)
            kept = self._kept[path] = _Kept(content.fingerprint, value, tuple(found))
        problems.extend(kept.problems)
        return cast("T | None", kept.value)

    def forget(self) -> None:
        """Forget every file."""
        self._kept.clear()
