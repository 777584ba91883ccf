"""Momentum: adherence with a fading memory. It says nothing about habit or automaticity."""

from collections import deque
from collections.abc import Iterable, Iterator
from math import sqrt

from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.state import DONE_STATES, State

HALF_LIFE = 13
"""Of an opportunity a day, after so many days half of what was is forgotten."""


def retention(per_day: float) -> float:
    """The part of momentum that one opportunity leaves over, 0.5^(1/(13·√f)).

    `per_day` is f, the opportunities a day: 1, or 3/7 for three a week; ValueError unless it is
    above 0. After the smoothing of Loop Habit Tracker, taken by opportunity instead of by day.
    """
    if per_day <= 0:
        raise ValueError(f"{per_day} opportunities a day")
    # mypy takes a power of floats for anything: its exponent could make it complex.
    kept: float = 0.5 ** (1 / (HALF_LIFE * sqrt(per_day)))
    return kept


def momenta(opportunities: Iterable[Opportunity], per_day: float = 1.0) -> tuple[float, ...]:
    """Momentum after each logged opportunity, in order of `due`, from 0 to 1.

    s ← s·μ + c·(1−μ), with μ the retention, c 1 for done and 0 for missed. It begins at 0 with no
    data; what is off, spare, blank, open or void leaves it as it is.
    """
    return tuple(_momenta(opportunities, per_day))


def momentum(
    opportunities: Iterable[Opportunity], per_day: float = 1.0, before: float = 0.0
) -> float:
    """Momentum after the last logged opportunity; where there is none, what it was before."""
    last = deque(_momenta(opportunities, per_day, before), maxlen=1)
    return last[0] if last else before


def _momenta(
    opportunities: Iterable[Opportunity], per_day: float, before: float = 0.0
) -> Iterator[float]:
    kept, s = retention(per_day), before
    gained = 1 - kept
    for one in opportunities:
        if one.state in DONE_STATES:
            s = s * kept + gained
            yield s
        elif one.state is State.MISSED:
            s *= kept
            yield s
