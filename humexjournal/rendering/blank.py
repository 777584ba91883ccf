"""The blank week: from a review to plain data."""

from collections.abc import Iterator
from typing import NamedTuple

from humexjournal.core.settings import Settings
from humexjournal.rendering.blank_lines import lines
from humexjournal.rendering.blank_sheet import (
    BlankCell,
    BlankDay,
    BlankDensity,
    BlankGrid,
    BlankHead,
    BlankRow,
    BlankSheet,
    BlankSign,
    BlankTyping,
)
from humexjournal.rendering.prose import cut, cut_words, sentence
from humexjournal.rendering.sheet import Labels, Paper
from humexjournal.rendering.words import Catalogue, catalogue
from humexjournal.reviews import blank
from humexjournal.reviews.blank_example import example

FEW, LARGE_ROWS = 3, 3
ROOM: dict[Paper, int] = {"a4": 400, "letter": 320}
A_SCALE = 40
"""How many letters leave room on a page of three behaviours, and what a scale takes of it."""
LONGEST_NAME, LONGEST_CHANGE, LONGEST_OUTCOME = 41, 60, 40
"""In characters."""


class Longest(NamedTuple):
    """How long texts may be: the terms in characters, the commitment in words."""

    terms: int
    commitment: int


LONGEST: dict[BlankDensity, Longest] = {
    "roomy": Longest(88, 40),
    "compact": Longest(72, 40),
    "large": Longest(48, 40),
    "close": Longest(48, 24),
}
SHORT_OF_ROOM = 14
"""So many words of a commitment go with two scales or more on a page of large print."""


def blank_sheet(
    review: blank.BlankWeek, settings: Settings, *, paper: Paper = "a4", large: bool = False
) -> BlankSheet:
    """A week to fill in as plain data; in large print it has three behaviours a page."""
    words = catalogue(settings.language)
    density = _large(review, paper) if large else _usual(review, words, paper)
    return {
        "language": words.LANGUAGE,
        "labels": _labels(words),
        "paper": paper,
        "density": density,
        "head": _head(review, words),
        "grid": _grid(review, words, density),
        "end": {
            "commitment": sentence(cut_words(review.commitment, _longest(review, density))),
            "outcomes": [cut(words.outcome(one), LONGEST_OUTCOME) for one in review.outcomes],
        },
        "typing": _typing(review, words),
    }


def _usual(review: blank.BlankWeek, words: Catalogue, paper: Paper) -> BlankDensity:
    """Roomy where few behaviours with short texts leave the room for it."""
    texts = [text for row in review.rows for text in (row.name, words.paper_terms(row.terms))]
    letters = sum(map(len, texts)) + len(review.commitment) + A_SCALE * len(review.outcomes)
    has_room = len(review.rows) <= FEW and letters <= ROOM[paper]
    return "roomy" if has_room else "compact"


def _large(review: blank.BlankWeek, paper: Paper) -> BlankDensity:
    """Large print; its lines stand close where a short page, or one with more on it, holds all."""
    has_more = bool(review.commitment) or len(review.outcomes) > 1 or paper == "letter"
    return "close" if has_more and len(review.rows) <= LARGE_ROWS else "large"


def _longest(review: blank.BlankWeek, density: BlankDensity) -> int:
    """How many words of the commitment the page has room for."""
    is_short = density == "close" and len(review.outcomes) > 1
    return SHORT_OF_ROOM if is_short else LONGEST[density].commitment


def _head(review: blank.BlankWeek, words: Catalogue) -> BlankHead:
    return {
        "client": review.client,
        "coach": review.coach,
        "week": review.week.label,
        "number": review.week.number,
        "dates": words.dates(review.week.period),
    }


def _grid(review: blank.BlankWeek, words: Catalogue, density: BlankDensity) -> BlankGrid:
    is_large = density in ("large", "close")
    rows = [_row(row, words, LONGEST[density].terms) for row in review.rows]
    a_page = LARGE_ROWS if is_large else blank.MOST_ROWS
    measured = any(row.is_measured for row in review.rows)
    return {
        "days": list(_days(review, words, with_month=not is_large)),
        "pages": [rows[n : n + a_page] for n in range(0, len(rows), a_page)] or [[]],
        "no_row": _no_row(review, words),
        "lead": str(words.BLANK["number_or" if measured else "sign_only"]),
        "legend": list(_legend(rows, words)),
    }


def _no_row(review: blank.BlankWeek, words: Catalogue) -> str:
    if not review.rows:
        return str(words.BLANK["nothing_asked"])
    return words.no_row([cut(name, LONGEST_NAME) for name in review.others])


def _days(review: blank.BlankWeek, words: Catalogue, *, with_month: bool) -> Iterator[BlankDay]:
    for day in review.week.period:
        whole = with_month and (day == review.week.first or day.day == 1)
        yield {
            "short": words.short_weekday(day),
            "name": words.weekday(day),
            "date": words.short_date(day, whole=whole),
        }


def _row(row: blank.BlankRow, words: Catalogue, longest: int) -> BlankRow:
    busy_day = cut(words.busy_day(row.terms.minimum, row.terms.schedule), longest // 2)
    return {
        "id": row.id,
        "name": cut(row.name, LONGEST_NAME),
        "terms": cut(words.paper_terms(row.terms), longest - len(busy_day)),
        "busy_day": busy_day,
        "write": words.to_write(row.terms),
        "asked": words.asked_on(row),
        "changes": cut(words.row_changes(row), LONGEST_CHANGE),
        "cells": [_cell(day, words) for day in row.days],
    }


def _cell(day: blank.BlankDay, words: Catalogue) -> BlankCell:
    if day.is_open:
        return {"state": "", "sign": "", "words": ""}
    sign, said = words.BLANK_SIGNS["excused" if day.is_off else "not asked"]
    return {"state": day.asked.value, "sign": sign, "words": said}


def _legend(rows: list[BlankRow], words: Catalogue) -> Iterator[BlankSign]:
    """What can be written; the busy-day version only where there is one."""
    for state in ("done", "minimum", "missed", "excused"):
        sign, said = words.BLANK_SIGNS[state]
        if state != "minimum" or any(row["busy_day"] for row in rows):
            yield {"sign": sign, "words": said}


def _typing(review: blank.BlankWeek, words: Catalogue) -> BlankTyping:
    return {
        "heading": words.to_type_in(review.coach),
        "note": review.note,
        "lines": list(lines(example(review))),
        "how": words.how_typed(review.week.first, review.week.last),
    }


def _labels(words: Catalogue) -> Labels:
    return {
        key: label if isinstance(label, str) else list(label) for key, label in words.BLANK.items()
    }
