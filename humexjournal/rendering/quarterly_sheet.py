"""The shape of a quarterly sheet as templates get it: public, described in docs/templates.md.

All of it is plain data, and every text is as it was written: the sandbox escapes what it prints.
"""

from typing import TypedDict

from humexjournal.rendering.answers import Answer
from humexjournal.rendering.monthly_sheet import Closeness
from humexjournal.rendering.sheet import Labels, Paper


class QuarterHead(TypedDict):
    """Whose quarter it is, what the page is for, and what the quarter comes to.

    The quarter is `closed` once none of its blanks can be filled in any more.
    """

    client: str
    coach: str
    quarter: str
    title: str
    closed: bool
    talk: str
    spoken_talk: str
    headline: str


class GoalOfQuarter(TypedDict):
    """A goal in the client's words, "" for none, and the names of the behaviours that serve it."""

    text: str
    names: list[str]


class Purpose(TypedDict):
    """Block 1: the goals, how much they are wanted still, and how they show, then and now.

    The scores are "" where nobody has said; those `before` are of the quarter before.
    """

    goals: list[GoalOfQuarter]
    importance: str
    importance_before: str
    importances: list[Answer]
    confidence: str
    confidence_before: str
    confidences: list[Answer]
    outcomes: list[str]


class QuarterRow(TypedDict):
    """A behaviour over a quarter: its counts by month and in all, and what is known beside them.

    `points` are those of the 80/20 test, "" where there were none.
    """

    id: str
    name: str
    terms: str
    busy_day: str
    months: list[str]
    count: str
    points: str
    facts: list[str]
    decision: str
    decisions: list[Answer]


class Quarters(TypedDict):
    """Block 2: the names of the months, and a row a behaviour."""

    months: list[str]
    rows: list[QuarterRow]


class Carried(TypedDict):
    """Block 3: what was expected, the changes, the support, the notes and the cost, as sentences.

    `caveat` is whether the sentence about two things moving together has to stand there.
    """

    leads: list[str]
    caveat: bool
    changes: str
    support: list[str]
    notes: list[str]
    cost: str
    fewer: str
    glad: list[str]
    shared: list[str]


class QuarterFoot(TypedDict):
    """Who reads the page, whom to call, what the note does not say yet, the ways to the notes."""

    sharing: str
    help_line: str
    asked: list[str]
    note: str
    week_note: str
    record: str


class QuarterlySheet(TypedDict):
    """A quarterly sheet; `blocks` are the four headings, `closeness` how it is set on `paper`."""

    language: str
    labels: Labels
    blocks: list[str]
    closeness: Closeness
    paper: Paper
    head: QuarterHead
    purpose: Purpose
    quarters: Quarters
    carried: Carried
    foot: QuarterFoot
