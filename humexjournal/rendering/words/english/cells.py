"""A behaviour's days in a sentence, for a voice or a message."""

from collections.abc import Iterator

from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.core.standard import Standard
from humexjournal.rendering.words.english.dates import weekday
from humexjournal.rendering.words.english.labels import SIGNS, UNREADABLE
from humexjournal.rendering.words.english.sums import BUSY
from humexjournal.rendering.words.english.values import spoken_value
from humexjournal.reviews.cells import Cell
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import shown_cells, tells_how_much


def days(row: Row) -> str:
    """Monday 15 minutes, Tuesday not done; Monday, Wednesday, Sunday in a quota."""
    return ", ".join(_days(row))


def _days(row: Row) -> Iterator[str]:
    shown = shown_cells(row)
    all_done = all(cell.state in DONE_STATES for cell in shown)
    for cell in shown:
        if tells_how_much(cell, row):
            yield f"{weekday(cell.day)} {spoken_cell(cell, row.terms.standard)}"
        elif cell.state is State.MINIMUM:
            yield f"{weekday(cell.day)} ({BUSY})"
        else:
            yield weekday(cell.day) if all_done else f"{weekday(cell.day)} done"


def spoken_cell(cell: Cell, standard: Standard | None) -> str:
    """15 minutes, not done, 6 minutes (busy-day version), off (ill)."""
    if cell.unreadable:
        return UNREADABLE
    said, words = spoken_value(cell.value, standard), _words(cell)
    if cell.state is State.EXCUSED:
        return f"off ({cell.off})" if cell.off else "off"
    if not said or not words:
        return said or words or SIGNS["done"][1]
    return f"{said} ({words})"


def _words(cell: Cell) -> str:
    """What is said beside a value; that it was done needs no saying."""
    if cell.bonus:
        return "not planned"
    if cell.state is State.MINIMUM:
        return BUSY
    if cell.state in (None, State.DONE, State.VOID):
        return ""
    return SIGNS[cell.state][1]
