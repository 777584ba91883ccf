"""Automaticity: how much somebody does without thinking, in their own judgement."""

from collections.abc import Sequence

from msgspec import Struct

LOWEST, HIGHEST = 1, 7
FORMS = (1, 4)
"""The single item "I do automatically", or all four of the index."""

AUTOMATIC = 5.5
WEEKS_AT_AIM = 8
"""For so many weeks adherence has to be clearly at aim."""


class Progress(Struct, frozen=True):
    """The latest score and the one before, None where there was none; each from 1 to 7."""

    latest: float
    previous: float | None = None


def srbai(items: Sequence[int]) -> float:
    """The score of a Self-Report Behavioural Automaticity Index, the mean of its items.

    Four items, or the single one that is recommended in their place, each from 1 to 7 (Gardner et
    al. 2012; Gardner, Lally & Rebar 2024). ValueError for any other number of items or answer.
    """
    if len(items) not in FORMS:
        raise ValueError(f"{len(items)} items")
    if not all(LOWEST <= item <= HIGHEST for item in items):
        raise ValueError(f"{items} are not all from {LOWEST} to {HIGHEST}")
    return sum(items) / len(items)


def progress(scores: Sequence[float]) -> Progress | None:
    """The last two of the monthly scores, in order of the months that have one.

    Nothing is fitted and nothing forecast: most people's curves cannot be (Lally et al. 2010).
    """
    if not scores:
        return None
    return Progress(scores[-1], scores[-2] if len(scores) > 1 else None)


def is_graduation_due(scores: Sequence[float], *, at_aim: bool) -> bool:
    """Whether to propose a weekly yes or no in place of the daily log.

    The latest monthly score is at least 5.5, by convention, and `at_aim` is whether adherence over
    the last 8 weeks is clearly at its aim.
    """
    return bool(scores) and scores[-1] >= AUTOMATIC and at_aim
