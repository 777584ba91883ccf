"""The grid of a week as plain data."""

from humexjournal.adherence.state import State
from humexjournal.rendering.cell_state import state_of
from humexjournal.rendering.prose import cut
from humexjournal.rendering.sheet import Cell, DayHead, Grid, Row, Sign
from humexjournal.rendering.words import Catalogue
from humexjournal.reviews import cells, rows
from humexjournal.reviews.weekly import WeeklyReview

LONGEST_NAME, LONGEST_TERMS, LONGEST_BUSY_DAY, LONGEST_NOTE = 41, 88, 44, 60
"""In characters; the terms leave room for the busy day."""


def grid(review: WeeklyReview, words: Catalogue) -> Grid:
    """Block 2 of a review."""
    of_each = [row_of(row, words) for row in review.rows]
    return {
        "days": _days(review, words),
        "rows": of_each,
        "felt": ["" if felt is None else str(felt) for felt in review.felt],
        "felt_sentence": _felt_in_words(review, words),
        "ended": [words.ended(one, review.names) for one in review.ended],
        "legend": _legend(of_each, words),
    }


def row_of(row: rows.Row, words: Catalogue) -> Row:
    """A row with everything in it as text."""
    busy_day = cut(words.busy_day(row.terms.minimum, row.terms.schedule), LONGEST_BUSY_DAY)
    return {
        "id": row.id,
        "name": cut(row.name, LONGEST_NAME),
        "terms": cut(words.terms(row.terms), LONGEST_TERMS - len(busy_day)),
        "busy_day": busy_day,
        "cells": [_cell(cell, row, words) for cell in row.cells],
        "count": words.row_count(row),
        "spoken_count": words.spoken_row_count(row),
        "note": cut(words.note(row), LONGEST_NOTE),
        "spoken_note": cut(words.spoken_note(row), LONGEST_NOTE),
        "before": [words.before(counts) for counts in row.before],
        "before_short": [words.short_before(counts) for counts in row.before],
        "is_new": row.is_new,
        "sentence": words.days(row),
    }


def _days(review: WeeklyReview, words: Catalogue) -> list[DayHead]:
    return [
        {"short": words.short_weekday(day), "name": words.weekday(day), "number": day.day}
        for day in review.week.period
    ]


def _felt_in_words(review: WeeklyReview, words: Catalogue) -> str:
    days = zip(review.week.period, review.felt, strict=True)
    return ", ".join(f"{words.weekday(day)} {felt}" for day, felt in days if felt is not None)


def _cell(cell: cells.Cell, row: rows.Row, words: Catalogue) -> Cell:
    state = state_of(cell)
    sign, meaning = words.SIGNS[state] if state else ("", "")
    return {
        "state": state,
        "sign": sign,
        "meaning": words.UNREADABLE if cell.unreadable else meaning,
        "value": words.value(cell.value) if cell.state is not State.EXCUSED else "",
        "words": words.spoken_cell(cell, row.terms.standard) if state else "",
    }


def _legend(of_each: list[Row], words: Catalogue) -> list[Sign]:
    """The signs that are always explained, and the others that the grid uses."""
    used = {cell["state"] for row in of_each for cell in row["cells"]}
    signs = (_sign(state, words) for state in words.SIGNS if state in used | words.ALWAYS_EXPLAINED)
    return [sign for sign in signs if sign["words"]]


def _sign(state: str, words: Catalogue) -> Sign:
    if state in words.LEGEND:
        return {"state": "", "sign": "", "words": words.LEGEND[state]}
    sign, meaning = words.SIGNS[state]
    return {"state": state, "sign": sign, "words": meaning}
