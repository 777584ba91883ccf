"""Tables of other programs: text, and comma-separated rows."""

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO

from humexjournal.parsing.grammar.dates import read_date
from humexjournal.parsing.importing.imported import ForeignError

Row = list[str]


def text_of(name: str, data: bytes) -> str:
    """The text of a file in UTF-8, with or without a byte order mark."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ForeignError(f"{name} is no text in UTF-8 (byte {error.start + 1}).") from error


def rows_of(name: str, data: bytes) -> list[Row]:
    """The rows of a table, without those that are empty."""
    text = text_of(name, data)
    try:
        return [row for row in csv.reader(StringIO(text, newline="")) if any(row)]
    except csv.Error as error:
        raise ForeignError(f"{name} cannot be read as a table: {error}.") from error


def day_of(name: str, text: str) -> date:
    """A date, as every one of these programs writes it."""
    day = read_date(text.strip()[:10])
    if day is None:
        raise ForeignError(f"{name} has “{text[:40]}” where a date such as 2026-06-12 is expected.")
    return day


def cells(rows: list[Row], column: int) -> Iterator[str]:
    """The cells of a column; a row that is too short has an empty one."""
    return (row[column] if column < len(row) else "" for row in rows)
