"""The shape of the agreement as templates get it: public, described in docs/templates.md."""

from typing import Literal, TypedDict

from humexjournal.rendering.sheet import Paper


class Part(TypedDict):
    """A part of the agreement: what is said, a list, and what is left to be written in by hand."""

    title: str
    lines: list[str]
    items: list[str]
    asked: list[str]


class AgreementSheet(TypedDict):
    """An agreement; `signatures` are the words under the lines at its end.

    `density` is how close it is set on paper.
    """

    language: str
    paper: Paper
    title: str
    agreed: str
    parts: list[Part]
    signatures: list[str]
    density: Literal["roomy", "close"]
