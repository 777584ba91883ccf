"""A behaviour's days in a German sentence, for a voice or a message."""

from collections.abc import Iterator

from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.core.standard import Standard
from humexjournal.rendering.words.german.dates import weekday
from humexjournal.rendering.words.german.labels import BUSY, OFF, SIGNS, UNREADABLE
from humexjournal.rendering.words.german.values import spoken_value
from humexjournal.reviews.cells import Cell
from humexjournal.reviews.rows import Row
from humexjournal.reviews.telling import shown_cells, tells_how_much


def days(row: Row) -> str:
    """Montag 15 Minuten, Dienstag nicht gemacht; Montag, Mittwoch, Sonntag in a quota."""
    return ", ".join(_days(row))


def _days(row: Row) -> Iterator[str]:
    shown = shown_cells(row)
    all_done = all(cell.state in DONE_STATES for cell in shown)
    for cell in shown:
        day = weekday(cell.day)
        if tells_how_much(cell, row):
            yield f"{day} {spoken_cell(cell, row.terms.standard)}"
        elif cell.state is State.MINIMUM:
            yield f"{day} ({BUSY})"
        else:
            yield day if all_done else f"{day} gemacht"


def spoken_cell(cell: Cell, standard: Standard | None) -> str:
    """15 Minuten, nicht gemacht, 6 Minuten (Kurzversion), Pause (krank)."""
    if cell.unreadable:
        return UNREADABLE
    if cell.state is State.EXCUSED:
        return f"Pause ({why_off(cell.off)})" if cell.off else "Pause"
    said, words = spoken_value(cell.value, standard), _words(cell)
    if not said or not words:
        return said or words or SIGNS["done"][1]
    return f"{said} ({words})"


def why_off(reason: str) -> str:
    """Krank; a reason in the writer's own words stays theirs."""
    return OFF.get(reason.casefold(), reason)


def _words(cell: Cell) -> str:
    """What is said beside a value; that it was done needs no saying."""
    if cell.bonus:
        return "nicht geplant"
    if cell.state is State.MINIMUM:
        return BUSY
    if cell.state in (None, State.DONE, State.VOID):
        return ""
    return SIGNS[cell.state][1]
