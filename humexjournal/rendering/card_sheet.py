"""The shape of the cards as templates get it: public, described in docs/templates.md."""

from typing import Literal, TypedDict


class Card(TypedDict):
    """A behaviour: one sentence, and the parts of it a line each; "" for what is not agreed.

    `density` is how close it is set on paper.
    """

    id: str
    name: str
    sentence: str
    size: str
    busy_day: str
    cue: str
    goal: str
    why: str
    counts: list[str]
    does_not_count: list[str]
    aim: str
    one_miss: str
    in_force: str
    density: Literal["roomy", "close"]


class CardSheet(TypedDict):
    """The cards of a client, a page each; `nothing` is said where there is none."""

    language: str
    labels: dict[str, str]
    client: str
    nothing: str
    cards: list[Card]
