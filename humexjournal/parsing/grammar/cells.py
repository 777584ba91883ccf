"""Week lines: seven cells from the first day of the week."""

from msgspec import Struct

from humexjournal.late_pattern import late_pattern

_CELL = late_pattern(r"[^\s,;|]+(?:(?<=[0-9]),(?=[0-9])[^\s,;|]+)*")
_WITH_TAG = late_pattern(r"(?P<value>.+?)/(?P<tag>[^\W\d_][\w-]*)")

NOT_SPLIT = frozenset({"n/a"})
"""Means "does not apply" to most people, and must not become a no because of "a"."""


class Cell(Struct, frozen=True):
    """One cell as written, its reason where it gives one (`o/time`), and where it stands."""

    text: str
    tag: str
    start: int

    @property
    def written(self) -> str:
        """The cell with its reason."""
        return f"{self.text}/{self.tag}" if self.tag else self.text

    @property
    def span(self) -> tuple[int, int]:
        """Start and length in the week line."""
        return self.start, len(self.written)


def read_cells(line: str) -> list[Cell]:
    """The cells of a week line, parted by spaces, commas or bars."""
    return [_cell(match.group(), match.start()) for match in _CELL.finditer(line)]


def _cell(text: str, start: int) -> Cell:
    match = _WITH_TAG.fullmatch(text)
    if match is None or text.casefold() in NOT_SPLIT:
        return Cell(text, "", start)
    return Cell(match["value"], match["tag"], start)
