"""Any table with a row a day, and the table that `humex export csv` makes."""

from collections.abc import Iterable, Mapping
from datetime import date

from humexjournal.core.formulas import fused
from humexjournal.parsing.importing.imported import (
    Files,
    ForeignError,
    Imported,
    ImportedKBI,
    imported,
    one_line,
)
from humexjournal.parsing.importing.tables import Row, cells, day_of, rows_of
from humexjournal.parsing.kbi_file import LONGEST_ID
from humexjournal.parsing.reserved import RESERVED
from humexjournal.parsing.values import BLANK

DATE = "date"
OURS = ("date", "kbi", "name", "written")
"""The columns by which our own table is known, and which are read of it."""
HOW = 'Name the columns: --map date=Day,walk="Walk (min)".'


def read_csv(files: Files, columns: Mapping[str, str]) -> Imported:
    """The columns that are mapped to the date and to behaviours, or all of our own table."""
    name, data = next(iter(files.items()))
    rows = rows_of(name, data)
    if not rows:
        raise ForeignError(f"{name} has no rows.")
    head = [cell.strip() for cell in rows[0]]
    if not columns and head[: len(OURS)] == list(OURS):
        return _ours(name, head, rows[1:])
    if DATE not in columns or len(columns) == 1:
        raise ForeignError(f"{name} has the columns {', '.join(head)}. {HOW}")
    if unknown := next((one for one in columns.values() if one not in head), None):
        raise ForeignError(f"{name} has no column “{unknown}”. It has {', '.join(head)}.")
    if double := next((one for one in columns.values() if head.count(one) > 1), None):
        raise ForeignError(f"{name} has more than one column “{double}”.")
    return _mapped(name, {key: head.index(column) for key, column in columns.items()}, rows)


def _mapped(name: str, columns: Mapping[str, int], rows: list[Row]) -> Imported:
    head, *below = rows
    days = [day_of(name, cell) for cell in cells(below, columns[DATE])]
    left_out: list[str] = []
    kbis = []
    for kbi, column in columns.items():
        if kbi == DATE:
            continue
        _need_id(kbi)
        said = zip(days, map(_plain, cells(below, column)), strict=True)
        values = _first_of_each(kbi, said, left_out)
        kbis.append(ImportedKBI(head[column].strip() or kbi, values, id=kbi))
    return imported(kbis, (), left_out)


def _ours(name: str, head: list[str], rows: list[Row]) -> Imported:
    """The table of `humex export csv`, in which a behaviour has a row for each of its days."""
    at = {column: number for number, column in enumerate(head)}
    found: dict[str, tuple[str, list[tuple[date, str]]]] = {}
    columns = [map(fused, cells(rows, at[column])) for column in OURS]
    for day, kbi, title, written in zip(*columns, strict=True):
        _need_id(kbi)
        found.setdefault(kbi, (title, []))[1].append((day_of(name, day), written))
    left_out: list[str] = []
    reasons = sum(bool(cell) for cell in cells(rows, at["off"])) if "off" in at else 0
    if reasons:
        left_out.append(f"why a day was off, on {reasons} days; that it was off is kept.")
    kbis = [
        ImportedKBI(title or kbi, _first_of_each(kbi, said, left_out), id=kbi)
        for kbi, (title, said) in found.items()
    ]
    return imported(kbis, (), left_out)


def _plain(cell: str) -> str:
    return one_line(fused(cell))


def _first_of_each(
    kbi: str, said: Iterable[tuple[date, str]], left_out: list[str]
) -> dict[date, str]:
    """The value of each day; of two different ones neither is surely right, and the first stays."""
    values: dict[date, str] = {}
    for day, text in said:
        if text.casefold() in BLANK:
            continue
        if values.setdefault(day, text) != text:
            left_out.append(f"{kbi}: a second value on {day}, “{text}”.")
    return values


def _need_id(kbi: str) -> None:
    letters = kbi.replace("_", "a")
    is_id = letters.isascii() and letters.isalnum() and kbi[:1].islower() and kbi == kbi.lower()
    if not is_id or len(kbi) > LONGEST_ID or kbi in RESERVED:
        message = f"“{kbi}” cannot be the id of a behaviour: a to z, 0 to 9 and _, as in `walk`."
        raise ForeignError(message)
