"""The shape of the kick-off as templates get it: public, described in docs/templates.md."""

from typing import TypedDict

from humexjournal.rendering.sheet import Paper


class Block(TypedDict):
    """A part: its heading, how long it may take, what it is about, and what is asked."""

    title: str
    takes: str
    intro: str
    asked: list[str]


class DiagnosisSheet(TypedDict):
    """The kick-off; `days` are the rows of its first table, `blocks` its parts by name.

    The parts are last_days, what_for, candidates, chosen, support and consent; what the last one
    asks is to be ticked. `rows` is how many candidates there is room for.
    """

    language: str
    paper: Paper
    labels: dict[str, str | list[str]]
    client: str
    dates: str
    days: list[str]
    outcomes: list[str]
    blocks: dict[str, Block]
    rows: int
    signatures: list[str]
