"""A week line: what is said about one KBI on up to seven days."""

from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from humexjournal.core.calendar import DAYS_IN_WEEK, Week
from humexjournal.core.entry import Friction, Observation
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import Quota, Total
from humexjournal.core.value import Mark, Value
from humexjournal.parsing.fields import scalar_text
from humexjournal.parsing.frontmatter import Raw
from humexjournal.parsing.grammar.cells import Cell, read_cells
from humexjournal.parsing.keys import Key
from humexjournal.parsing.reader import EntryReader
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.tags import SAME_TAG
from humexjournal.problem import Effect, Location, Problem


class Line(Struct):
    """A week line as it was read: its cells by day, what got in the way, and its problems."""

    cells: dict[date, Observation] = field(default_factory=dict)
    friction: list[Friction] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def moved_to(self, place: Location) -> "Line":
        """The same line where it stands in the body of a note."""
        cells = {
            day: replace(one, location=within(place, one.location))
            for day, one in self.cells.items()
        }
        problems = [replace(one, location=within(place, one.location)) for one in self.problems]
        return Line(cells, self.friction, problems)

    def observe(self, kbi: KBI, day: date, cell: Cell, found: Value, place: Location) -> None:
        """Take a cell that is not blank; the reason of a day off is no friction."""
        off = cell.tag if found is Mark.OFF else None
        self.cells[day] = Observation(found, cell.written, place, off)
        if cell.tag and off is None:
            tag = cell.tag.casefold().replace("-", "_")
            self.friction.append(Friction(SAME_TAG.get(tag, tag), kbi.id, day))


def read_line(key: Key, raw: Raw, week: Week, path: str, reader: EntryReader) -> Line:
    """The line of a KBI; with too many cells no day of it can be read."""
    kbi, cells = reader.kbis[key.name], cells_of(raw)
    if refusal := _refused(raw, cells, kbi, week):
        beyond = cells[DAYS_IN_WEEK] if len(cells) > DAYS_IN_WEEK else None
        effect = Effect(kbi.name, week.first, week.last)
        unread = Observation(Mark.UNREADABLE, str(raw), Location(path, (key.written,)))
        problem = refusal.at(_place(path, key, raw, beyond), effect)
        return Line(dict.fromkeys(week.period, unread), problems=[problem])
    line = Line()
    for day, cell in zip(week.period, cells, strict=False):
        found, place = reader.value(cell.text, kbi, day), _place(path, key, raw, cell)
        if isinstance(found, Refusal):
            line.problems.append(found.at(place, Effect(kbi.name, day, day)))
            found = Mark.UNREADABLE
        if found is not None:
            line.observe(kbi, day, cell, found, place)
    return line


def within(place: Location, part: Location) -> Location:
    """A part of a value, such as a cell, where the value stands in the body of a note."""
    if place.within is None or part.within is None:
        return place
    return replace(place, within=(place.within[0] + part.within[0], part.within[1]))


def cells_of(raw: Raw) -> list[Cell]:
    """The cells of a list, or of a text."""
    if isinstance(raw, list):
        return [Cell(scalar_text(one) or "", "", n) for n, one in enumerate(raw)]
    return read_cells(scalar_text(raw) or "")


def _refused(raw: Raw, cells: list[Cell], kbi: KBI, week: Week) -> Refusal | None:
    if len(cells) > DAYS_IN_WEEK:
        message = f"{_count(len(cells))} cells in a week of seven days."
        return Refusal("eight-cells", message, "Which one is too many? Delete it.")
    schedule = kbi.terms_on(week.last).schedule
    if isinstance(raw, int | float) and isinstance(schedule, Quota | Total):
        message = f"“{raw}” is one cell, that of the first day of the week."
        remedy = "Write a cell for each day, such as x . x x . . ."
        return Refusal("unreadable-value", message, remedy)
    return None


def _place(path: str, key: Key, raw: Raw, cell: Cell | None) -> Location:
    if cell is None:
        return Location(path, (key.written,))
    if isinstance(raw, list):
        return Location(path, (key.written, cell.start))
    return Location(path, (key.written,), within=cell.span)


def _count(number: int) -> str:
    words = {8: "Eight", 9: "Nine", 10: "Ten", 11: "Eleven", 12: "Twelve"}
    return words.get(number, str(number))
