"""The shape of a weekly sheet as templates get it: public, described in docs/templates.md.

All of it is plain data, and every text is as it was written: the sandbox escapes what it prints.
"""

from typing import Literal, TypedDict

Density = Literal["roomy", "compact", "tight", "dense"]
Paper = Literal["a4", "letter"]
Labels = dict[str, str | list[str]]


class Head(TypedDict):
    """Whose week it is, what the page is for, and what the week comes to.

    The week is `closed` once none of its blanks can be filled in any more.
    """

    client: str
    coach: str
    week: str
    number: int
    dates: str
    closed: bool
    talk: str
    spoken_talk: str
    still_open: str
    headline: str


class Said(TypedDict):
    """Block 1: the commitment, whether it was kept, and the lines that the client shares."""

    commitment: str
    kept: str
    did: str


class DayHead(TypedDict):
    """A column of the grid: Mon, Monday, 22."""

    short: str
    name: str
    number: int


class Cell(TypedDict):
    """A day of a behaviour; `state` is "" where nothing was planned.

    `meaning` is the state in words, `words` the whole cell.
    """

    state: str
    sign: str
    meaning: str
    value: str
    words: str


class Row(TypedDict):
    """A behaviour; `before` is oldest first (3 of 5, in short 3/5), `sentence` the row in words.

    `spoken_note` is the note without what the sentence says.
    """

    id: str
    name: str
    terms: str
    busy_day: str
    cells: list[Cell]
    count: str
    spoken_count: str
    note: str
    spoken_note: str
    before: list[str]
    before_short: list[str]
    is_new: bool
    sentence: str


class Sign(TypedDict):
    """A sign of the legend; one that is a word stands within `words`, with no state."""

    state: str
    sign: str
    words: str


class Grid(TypedDict):
    """Block 2: seven days, a row a behaviour, how the days felt, and what ended."""

    days: list[DayHead]
    rows: list[Row]
    felt: list[str]
    felt_sentence: str
    ended: list[str]
    legend: list[Sign]


class Bullet(TypedDict):
    """A line of block 3: what it is about, what is said, and a line that the client shares.

    `about_within` is what it is about as it stands within a sentence, `so_far` of how many of the
    misses of the last weeks the same is true.
    """

    about: str
    about_within: str
    text: str
    quote: str
    so_far: str


class Notes(TypedDict):
    """Block 3: what got in the way, what comes, what helped."""

    in_the_way: list[Bullet]
    coming_up: str
    helped: list[Bullet]
    glad: str


class Next(TypedDict):
    """Block 4: the one thing to talk about that the week suggests, "" without any behaviour."""

    topic: str


class Foot(TypedDict):
    """The lines below: facts, what the page is made from, and the way to the next note.

    `questions` is which version of the questions it asks, "" for the built-in ones.
    """

    facts: list[str]
    record: str
    questions: str
    note: str


class WeeklySheet(TypedDict):
    """A weekly sheet; `blocks` are the four headings, `density` how close it is set on `paper`."""

    language: str
    labels: Labels
    blocks: list[str]
    density: Density
    paper: Paper
    head: Head
    said: Said
    grid: Grid
    notes: Notes
    next: Next
    foot: Foot
