"""The shape of a blank week as templates get it: public, described in docs/templates.md.

All of it is plain data, and every text is as it was written: the sandbox escapes what it prints.
"""

from typing import Literal, TypedDict

from humexjournal.rendering.sheet import Labels, Paper

BlankDensity = Literal["roomy", "compact", "large", "close"]


class BlankHead(TypedDict):
    """Whose week it is."""

    client: str
    coach: str
    week: str
    number: int
    dates: str


class BlankDay(TypedDict):
    """A column of the grid: Mon, Monday, 29 June."""

    short: str
    name: str
    date: str


class BlankCell(TypedDict):
    """A day of a behaviour; `state` is "" where something is to be written, else `words` say why.

    The other states are `off` and `not asked`.
    """

    state: str
    sign: str
    words: str


class BlankRow(TypedDict):
    """A behaviour: what counts, what to write, on which days, and what changes within the week."""

    id: str
    name: str
    terms: str
    busy_day: str
    write: str
    asked: str
    changes: str
    cells: list[BlankCell]


class BlankSign(TypedDict):
    """A sign that is written by hand, and what it says."""

    sign: str
    words: str


class BlankGrid(TypedDict):
    """The grid; `pages` are the rows of each page, one page unless the print is large.

    `no_row` names the behaviours beyond the fifth, or says that there is none at all; `lead` goes
    before the legend.
    """

    days: list[BlankDay]
    pages: list[list[BlankRow]]
    no_row: str
    lead: str
    legend: list[BlankSign]


class BlankEnd(TypedDict):
    """The lines for the end of the week; a commitment that is known already is in its line."""

    commitment: str
    outcomes: list[str]


class BlankLine(TypedDict):
    """A line of the example, as it is typed: its key, and what stands after it."""

    key: str
    text: str


class BlankTyping(TypedDict):
    """How the page is typed in: the note, lines of an example that can be read, what they say."""

    heading: str
    note: str
    lines: list[BlankLine]
    how: list[str]


class BlankSheet(TypedDict):
    """A week to fill in by hand; `density` says how close it is set, `close` is large print."""

    language: str
    labels: Labels
    paper: Paper
    density: BlankDensity
    head: BlankHead
    grid: BlankGrid
    end: BlankEnd
    typing: BlankTyping
