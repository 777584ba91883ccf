"""The answers of a practice as calm tables: counts, and no order but that of time and names."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from humexjournal.rendering.escape import printable

Row = Mapping[str, object]
Columns = Mapping[str, Callable[[Row], str]]
NOTHING = "There is nothing in these days.\n"
GAP = "  "


def shown(question: str, found: Sequence[Row]) -> str:
    """A table with a heading a column and a line a row."""
    columns = _COLUMNS[question]
    if not found:
        return NOTHING
    lines = [[*columns], *([cell(row) for cell in columns.values()] for row in found)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "".join(f"{_line(cells, widths)}\n" for cells in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    padded = (f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True))
    return GAP.join(padded).rstrip()


def _text(name: str) -> Callable[[Row], str]:
    return lambda row: printable(str(row[name])) if row[name] is not None else ""


def _count(name: str) -> Callable[[Row], str]:
    """A count, and nothing where there is none: a page of zeros is hard to read."""
    return lambda row: str(row[name] or "")


def _bounds(row: Row) -> str:
    """4 of 5, or 12–16 of 18 where some are not filled in; nothing before anything has closed."""
    low, high, of = row["low"], row["high"], row["of"]
    if not of:
        return ""
    return f"{low} of {of}" if low == high else f"{low}–{high} of {of}"


def _off(row: Row) -> str:
    off = (row["excused"], row["reserve"])
    return str(sum(one for one in off if isinstance(one, int)) or "")


def _month(row: Row) -> str:
    month = row["month"]
    assert isinstance(month, date)
    return f"{month:%Y-%m}"


def _number(name: str) -> Callable[[Row], str]:
    return lambda row: "" if row[name] is None else f"{row[name]:g}"


_COLUMNS: Mapping[str, Columns] = {
    "adherence": {
        "week from": _text("week"),
        "behaviour": _text("kbi"),
        "clients": _count("clients"),
        "done": _bounds,
        "busy-day": _count("minimum"),
        "not filled in": _count("unlogged"),
        "off": _off,
        "still open": _count("pending"),
    },
    "prompts": {
        "month": _month,
        "notes": _count("sent"),
        "answered": _count("answered"),
        "agreed": _count("agreed"),
        "then back": _count("back"),
        "not yet back": _count("not_yet_back"),
        "can’t tell": _count("cannot_tell"),
        "still open": _count("still_open"),
    },
    "drift": {
        "client": _text("vault"),
        "behaviour": _text("kbi"),
        "signals": _count("signals"),
        "the last on": _text("last_signal"),
        "score": _number("score"),
        "a signal at": _number("signal_at"),
    },
}
