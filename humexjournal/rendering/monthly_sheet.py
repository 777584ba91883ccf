"""The shape of a monthly sheet as templates get it: public, described in docs/templates.md.

All of it is plain data, and every text is as it was written: the sandbox escapes what it prints.
"""

from typing import Literal, TypedDict

from humexjournal.rendering.answers import Answer
from humexjournal.rendering.sheet import Labels, Paper

Closeness = Literal["roomy", "compact", "tight"]


class MonthHead(TypedDict):
    """Whose month it is, what the page is for, and what the month comes to.

    The month is `closed` once none of its blanks can be filled in any more.
    """

    client: str
    coach: str
    month: str
    title: str
    closed: bool
    talk: str
    spoken_talk: str
    headline: str


class MonthRow(TypedDict):
    """A behaviour over a month; `weeks` are its counts of the weeks that end in the month.

    `count` has the percentage where there may be one, `facts` are sentences. How far it went by
    itself is `by_itself`, 1 to 7, with the score `before`; `steps` and `decisions` are the answers.
    """

    id: str
    name: str
    terms: str
    busy_day: str
    weeks: list[str]
    count: str
    facts: list[str]
    by_itself: str
    before: str
    steps: list[Answer]
    decision: str
    decisions: list[Answer]


class WeekHead(TypedDict):
    """A week that ends in the month: 23, 1–7 June."""

    number: int
    dates: str


class Months(TypedDict):
    """Block 1: the weeks that end in the month, and a row a behaviour."""

    weeks: list[WeekHead]
    rows: list[MonthRow]


class Weighed(TypedDict):
    """What got in the way and how many of the misses it stands for: no time, 2 of 6, 0.33."""

    about: str
    times: str
    share: float


class MonthNotes(TypedDict):
    """Block 2: what got in the way by weight, what helped, and lines that the client shares."""

    in_the_way: list[Weighed]
    summary: str
    helped: list[str]
    support: list[str]
    glad: list[str]
    shared: list[str]


class Became(TypedDict):
    """Block 3: the client's own sentence, the burden, and how the goal shows.

    `contrast` and `fewer` are sentences, "" where there is nothing of the kind to say.
    """

    identity: str
    burden: str
    burden_before: str
    burdens: list[Answer]
    recited: str
    contrast: str
    fewer: str
    outcomes: list[str]


class MonthFoot(TypedDict):
    """What the notes do not say yet, with the ways there, and what the page is made from."""

    asked: list[str]
    note: str
    week_note: str
    record: str


class MonthlySheet(TypedDict):
    """A monthly sheet; `blocks` are the four headings, `closeness` how it is set on `paper`."""

    language: str
    labels: Labels
    blocks: list[str]
    closeness: Closeness
    paper: Paper
    head: MonthHead
    months: Months
    notes: MonthNotes
    became: Became
    foot: MonthFoot
