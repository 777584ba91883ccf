"""The shape of the roster as templates get it: public, described in docs/templates.md."""

from typing import Literal, TypedDict


class RosterRow(TypedDict):
    """One thing to do: about whom, what happened, what could be done, and by when, if by a day.

    `who` is a name, or initials on a page to print; `folder` is the name that commands take.
    """

    who: str
    folder: str
    what: str
    could: str
    by: str


class RosterPart(TypedDict):
    """A part of the page; one without rows is left out."""

    id: str
    title: str
    rows: list[RosterRow]


class RosterSheet(TypedDict):
    """The roster of a day; `at_rest` is about those for whom there is nothing to do, a line each.

    `foot` is the coach's own week and what the page does not say.
    """

    language: str
    paper: Literal["a4", "letter"]
    labels: dict[str, str]
    title: str
    day: str
    people: str
    parts: list[RosterPart]
    at_rest: list[str]
    foot: list[str]
