"""Merging week lines cell by cell: two people who fill in different days do not contradict."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from humexjournal.late_pattern import late_pattern
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.grammar.cells import read_cells
from humexjournal.parsing.merging.keys import Joined
from humexjournal.parsing.merging.shape import Behind, Shape
from humexjournal.parsing.merging.three import Both, changed, chosen
from humexjournal.parsing.merging.unsettled import beside

if TYPE_CHECKING:
    from ruamel.yaml.nodes import Node

DAYS = 7
BLANK = "."
_BLANKS = frozenset({".", "-", "–", "—", "~"})
_SIGNS = _BLANKS | frozenset({"x", "o", "/", "✓", "✔", "✅", "☑", "✗", "✘", "❌"})
_WORDS = frozenset({"yes", "y", "no", "n", "done", "min", "off", "excused", "e", "reserve", "r"})
_NUMBER = late_pattern(r"[0-9]+(?:[.,:/h][0-9]+)?[a-z]{0,7}")

Cells = tuple[str, ...]


class WeekLine(Struct, frozen=True):
    """The cells of one side, and where each stands in its value; no places for a list in lines."""

    side: Behind
    cells: Cells
    places: tuple[tuple[int, int], ...] = ()

    def at(self, day: int) -> str:
        """What is said of a day; all blanks are one."""
        cell = self.cells[day] if day < len(self.cells) else BLANK
        return BLANK if cell in _BLANKS else cell

    def value(self, cells: Sequence[str]) -> str:
        """The value with other cells; what says the same stays as it is written."""
        text = self.side.value
        for day, (start, end) in reversed(list(enumerate(self.places))):
            if cells[day] != self.at(day):
                text = text[:start] + cells[day] + text[end:]
        return text


NO_LINE = WeekLine(Behind(Shape.NOTHING), ())

Lines = tuple[WeekLine, WeekLine, WeekLine]


def week_lines(base: Behind | None, ours: Behind, theirs: Behind) -> Lines | None:
    """Three sides as week lines, None where one of them is none.

    One cell alone may be the value of a day, and numbers alone may be any list.
    """
    one, other = _line(ours), _line(theirs)
    before = _line(base) if base else NO_LINE
    if before is None or one is None or other is None:
        return None
    said = {_plain(cell) for line in (before, one, other) for cell in line.cells}
    is_longer = max(len(one.cells), len(other.cells)) > 1
    return (before, one, other) if is_longer and said & _SIGNS else None


def merge_week_lines(key: str, base: WeekLine, ours: WeekLine, theirs: WeekLine) -> Joined | None:
    """Merge two week lines; None where one is blank altogether, or is a list of lines."""
    if not ours.places or not theirs.places:
        return None
    found = [changed(base.at(day), ours.at(day), theirs.at(day)) for day in range(DAYS)]
    cells = [cell for cell in found if not isinstance(cell, Both)]
    if len(cells) == DAYS:
        return _settled(base, ours, theirs, cells)
    longer = _longer(ours, theirs)
    sides = [_written(side, _filled(side, found), longer) for side in (ours, theirs)]
    return Joined(beside(sides[:1], sides[1:], key), is_settled=False)


def _filled(side: WeekLine, found: Sequence[str | Both]) -> list[str]:
    """What the merge has found of each day, and where that is in doubt, what a side says."""
    return [side.at(day) if isinstance(cell, Both) else cell for day, cell in enumerate(found)]


def are_of(value: Raw, ours: Raw, theirs: Raw) -> bool:
    """Whether each cell of a text is what a side says of that day, or a blank."""
    if not isinstance(value, str):
        return False
    sides = [_said(raw) for raw in (ours, theirs)]
    return all(
        cell in _BLANKS or any(cell in side[day : day + 1] for side in sides)
        for day, cell in enumerate(_said(value))
    )


def _settled(base: WeekLine, ours: WeekLine, theirs: WeekLine, cells: Sequence[str]) -> Joined:
    was, one, other = (line.side for line in (base, ours, theirs))
    before, _ = chosen(was.before, one.before, other.before)
    behind, more = chosen(was.behind, one.behind, other.behind)
    value = _longer(ours, theirs).value(cells)
    return Joined((f"{before}{value}{behind}".rstrip(), *more))


def _written(line: WeekLine, cells: Sequence[str], longer: WeekLine) -> str:
    return f"{line.side.before}{longer.value(cells)}{line.side.behind}".rstrip()


def _longer(ours: WeekLine, theirs: WeekLine) -> WeekLine:
    """The side into whose value the cells are written, whichever of the two is called ours."""
    return max(ours, theirs, key=lambda one: (len(one.cells), one.side.value))


def _line(side: Behind) -> WeekLine | None:
    """The cells of a value, None where there is anything else in it, or too many."""
    if side.shape is Shape.NOTHING:
        return NO_LINE
    found = _of_list(side) if side.shape in {Shape.ONE_LINE, Shape.ITEMS} else _of_text(side)
    is_line = found and len(found.cells) <= DAYS and all(map(_is_cell, found.cells))
    return found if is_line else None


def _of_text(side: Behind) -> WeekLine | None:
    if side.shape is not Shape.TEXT:
        return None
    quote = side.value[:1] if side.value[:1] in {"'", '"'} else ""
    cells = read_cells(side.value.strip(quote) if quote else side.value)
    places = [(one.start + len(quote), sum(one.span) + len(quote)) for one in cells]
    return WeekLine(side, tuple(one.written for one in cells), tuple(places))


def _of_list(side: Behind) -> WeekLine | None:
    from ruamel.yaml import ScalarNode, SequenceNode  # noqa: PLC0415 — slow to import

    node = side.node
    if not isinstance(node, SequenceNode):
        return None
    items: list[Node] = node.value
    if not all(isinstance(item, ScalarNode) and item.style is None for item in items):
        return None
    begin, is_one_line = node.start_mark.index, side.shape is Shape.ONE_LINE
    places = [(item.start_mark.index - begin, item.end_mark.index - begin) for item in items]
    return WeekLine(side, tuple(item.value for item in items), tuple(places) if is_one_line else ())


def _said(raw: Raw) -> list[str]:
    if isinstance(raw, list):
        return [str(one) for one in raw]
    return [cell.written for cell in read_cells("" if raw is None else str(raw))]


def _plain(cell: str) -> str:
    """A cell without its reason."""
    found = read_cells(cell)
    return found[0].text.casefold() if found else ""


def _is_cell(cell: str) -> bool:
    text = _plain(cell)
    return text in _SIGNS | _WORDS or _NUMBER.fullmatch(text) is not None
