"""The shape of the progress report as templates get it: public, described in docs/templates.md."""

from typing import Literal, TypedDict

from humexjournal.rendering.sheet import Paper


class Progress(TypedDict):
    """A behaviour: what was agreed, how often it was done, month by month, and what was changed.

    No text of it but the name and the unit is the client's own.
    """

    id: str
    name: str
    sentence: str
    figures: list[str]
    by_month: str
    changes: list[str]


class ProgressSheet(TypedDict):
    """A report to be approved; `limits` say what it cannot say, `asked` are lines to write on.

    `more` says how many behaviours have no room; `density` is how close it is set on paper.
    """

    language: str
    paper: Paper
    labels: dict[str, str]
    title: str
    dates: str
    behaviours: list[Progress]
    more: str
    outcomes: list[str]
    routine: str
    limits: list[str]
    approved: str
    asked: list[str]
    signatures: list[str]
    density: Literal["roomy", "close"]
