"""Whether a sheet fits on one page of paper, reckoned in lines and millimetres."""

import math

from msgspec import Struct

from humexjournal.rendering.sheet import Density, Paper, Row, WeeklySheet

PAGE: dict[Paper, float] = {"a4": 262, "letter": 244}
"""Millimetres that a sheet may take of those between the margins, 273 of A4 and 255 of Letter; the
rest is for fonts whose letters are wide."""

WIDTH = 182
COLUMN = 88
NAMES = 58
POINT = 0.3528
LETTER = 0.54
"""The width of a letter in its height: more than in Helvetica, about that of DejaVu Sans."""

COMPACT_FROM = 4
MOST_ROWS = 8
"""How many behaviours have a row on paper; the others have a line."""


class Style(Struct, frozen=True):
    """The measures of the style sheet: sizes in points, distances in millimetres.

    `clamp` is how many lines a name or its terms may have at most.
    """

    density: Density
    text: float
    small: float
    line: float
    heading: float
    row: float
    clamp: int
    ruled: float


ROOMY = Style("roomy", text=10, small=8.2, line=1.38, heading=12.4, row=9.2, clamp=9, ruled=34)
COMPACT = Style("compact", text=9.1, small=7.7, line=1.3, heading=9.4, row=8, clamp=9, ruled=27)
TIGHT = Style("tight", text=8.6, small=7.2, line=1.24, heading=7.6, row=7.6, clamp=3, ruled=27)
DENSE = Style("dense", text=8.6, small=7.2, line=1.24, heading=7.6, row=7.6, clamp=1, ruled=23)


def density(sheet: WeeklySheet) -> Density:
    """The first style in which a sheet fits on its page, compact from four behaviours on."""
    few = len(sheet["grid"]["rows"]) < COMPACT_FROM
    styles = (ROOMY, COMPACT, TIGHT) if few else (COMPACT, TIGHT)
    fitting = (style for style in styles if height(sheet, style) <= PAGE[sheet["paper"]])
    return next(fitting, DENSE).density


def height(sheet: WeeklySheet, style: Style) -> float:
    """How much of the page a sheet takes, in millimetres."""
    return (
        _head(sheet, style)
        + 4 * style.heading
        + _said(sheet, style)
        + _grid(sheet, style)
        + _notes(sheet, style)
        + _tall(sheet["next"]["topic"] and f"To talk about: {sheet['next']['topic']}", style)
        + style.ruled
        + _foot(sheet, style)
    )


def lines(text: str, size: float, width: float = WIDTH) -> int:
    """How many lines a text takes at a size in points; none where it is empty."""
    return math.ceil(len(text) * size * POINT * LETTER / width)


def _tall(text: str, style: Style, width: float = WIDTH) -> float:
    return lines(text, style.text, width) * style.text * style.line * POINT


def _head(sheet: WeeklySheet, style: Style) -> float:
    head = sheet["head"]
    beside = 1 + bool(head["talk"]) + bool(head["still_open"])
    headline = lines(head["headline"], style.text + 1) * (style.text + 1) * 1.4 * POINT
    return beside * 9.5 * style.line * POINT + headline + 7


def _said(sheet: WeeklySheet, style: Style) -> float:
    said = sheet["said"]
    kept = style.text * style.line * POINT + 1.2
    own = _tall(f"{sheet['labels']['did']} {said['did']}", style)
    return _tall(said["commitment"] or "-", style) + kept + own + (2.4 if said["did"] else 15)


def _grid(sheet: WeeklySheet, style: Style) -> float:
    grid = sheet["grid"]
    rows = sum(_row(row, style) for row in grid["rows"][:MOST_ROWS])
    legend = " ".join(sign["words"] + "   " for sign in grid["legend"])
    ended = sum(lines(text, 8.8) * 8.8 * style.line * POINT + 1 for text in grid["ended"])
    return 8 + rows + 6 + (lines(legend, 8.4) + 1) * 8.4 * style.line * POINT + ended


def _row(row: Row, style: Style) -> float:
    name = min(lines(row["name"], style.text, NAMES - 4), style.clamp)
    terms = lines(f"{row['terms']}, {row['busy_day']}", style.small, NAMES)
    words = name * style.text * 1.2 + min(terms, style.clamp) * style.small * 1.2
    return max(words * POINT + 2, style.row)


def _notes(sheet: WeeklySheet, style: Style) -> float:
    notes = sheet["notes"]
    left = [f"{one['about']}: {one['text']}. {one['quote']}" for one in notes["in_the_way"]]
    right = [f"{one['about']}: {one['text']}" for one in notes["helped"]]
    sides = (
        sum(_tall(text, style, COLUMN - 6) + 0.7 for text in (*side, last) if text)
        for side, last in ((left, notes["coming_up"]), (right, notes["glad"]))
    )
    return 6 + max(*sides, 8)


def _foot(sheet: WeeklySheet, style: Style) -> float:
    facts = " · ".join(sheet["foot"]["facts"])
    taken = lines(facts, style.small) + lines(sheet["foot"]["record"], style.small)
    return taken * style.small * 1.35 * POINT + 5
