"""The tables of Loop Habit Tracker: `Habits.csv`, and a folder a habit with `Checkmarks.csv`.

The table at the top that has all habits in columns is never read: it does not quote their names.
"""

from decimal import Decimal, InvalidOperation

from humexjournal.parsing.importing.imported import Files, ForeignError, Imported
from humexjournal.parsing.importing.loop import Checks, Habit, gathered, number_of
from humexjournal.parsing.importing.tables import Row, day_of, rows_of

HABITS, CHECKS = "Habits.csv", "Checkmarks.csv"


def read_tables(files: Files) -> Imported:
    """The habits of an export. A folder belongs to the habit whose number it begins with."""
    listed = next((name for name in files if name.rpartition("/")[2] == HABITS), None)
    if listed is None:
        raise ForeignError(f"There is no {HABITS} in it. Export as CSV in Loop’s settings.")
    above = listed.removesuffix(HABITS)
    tables = {}
    for name in files:
        folder, _, last = name.removeprefix(above).rpartition("/")
        if name.startswith(above) and folder and last == CHECKS:
            tables[folder.partition(" ")[0].partition("/")[0]] = name
    found, left_out = [], []
    head, *rows = rows_of(listed, files[listed]) or [[]]
    for number, row in enumerate(rows, 1):
        cells = dict(zip(head, row, strict=False))
        habit = _habit(listed, cells)
        checks = _table_of(cells.get("Position", "").strip() or str(number), tables)
        if checks is None:
            left_out.append(f"{habit.name}: there is no table of its checks.")
            continue
        found.append((habit, _checks(habit, checks, rows_of(checks, files[checks]), left_out)))
    return gathered(found, left_out)


def _table_of(position: str, tables: dict[str, str]) -> str | None:
    """By its number and not by its name, of which only some letters are left there."""
    return next((table for number, table in tables.items() if _same(number, position)), None)


def _same(one: str, other: str) -> bool:
    return one.isdigit() and other.isdigit() and int(one) == int(other)


def _habit(table: str, cells: dict[str, str]) -> Habit:
    if not cells.get("Name", "").strip():
        raise ForeignError(f"{table} has a habit without a name.")
    return Habit(
        name=cells["Name"].strip(),
        times=_whole(table, _cell(cells, "FrequencyNumerator", "NumRepetitions", usual="1")),
        days=_whole(table, _cell(cells, "FrequencyDenominator", "Interval", usual="1")),
        is_number=cells.get("Type", "") == "NUMERICAL",
        at_most=cells.get("Target Type", "") == "AT_MOST",
        target=_decimal(table, _cell(cells, "Target Value", usual="0")),
        unit=cells.get("Unit", ""),
        asked=cells.get("Question", "") or cells.get("Description", ""),
        is_archived=cells.get("Archived?", "").strip().casefold() == "true",
    )


def _cell(cells: dict[str, str], *names: str, usual: str) -> str:
    """The cell of a column, which older versions call otherwise or do not have."""
    return next((cells[name].strip() for name in names if cells.get(name, "").strip()), usual)


def _checks(habit: Habit, table: str, rows: list[Row], left_out: list[str]) -> Checks:
    """The checks of a habit; older tables have no line of names and no notes."""
    checks, unread = Checks(), 0
    for row in rows[1:] if rows and rows[0][0] == "Date" else rows:
        value = number_of(row[1]) if len(row) > 1 else None
        if value is None:
            unread += 1
            continue
        checks.take(habit, day_of(table, row[0]), value, row[2] if len(row) > 2 else "")  # noqa: PLR2004
    if unread:
        left_out.append(f"{habit.name}: {unread} lines of {table} that have no value of Loop.")
    return checks


def _whole(table: str, text: str) -> int:
    if not text.isdigit():
        raise ForeignError(f"{table} has “{text[:40]}” where a whole number is expected.")
    return int(text)


def _decimal(table: str, text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise ForeignError(f"{table} has “{text[:40]}” where a number is expected.") from error
