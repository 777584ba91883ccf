"""Parts of what is in order of time, found without a look at the rest."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Protocol, TypeVar

from humexjournal.core.calendar import Period

T = TypeVar("T")


class Due(Protocol):
    """Something that is due on a day."""

    @property
    def due(self) -> date:
        """Its day."""


D = TypeVar("D", bound=Due)

DAY, DUE = attrgetter("day"), attrgetter("due")
"""When something was, or was due."""


def between(ordered: tuple[T, ...], period: Period, day: Callable[[T], date]) -> tuple[T, ...]:
    """Those of a row in order of time whose day lies in a range."""
    begin = bisect_left(ordered, period.first, key=day)
    return ordered[begin : bisect_right(ordered, period.last, lo=begin, key=day)]


def due_from(ordered: tuple[D, ...], first: date) -> tuple[D, ...]:
    """Those that are due on a day or after it."""
    return ordered[bisect_left(ordered, first, key=DUE) :]


def due_by(ordered: tuple[D, ...], last: date) -> tuple[D, ...]:
    """Those that are due on a day or before it."""
    return ordered[: bisect_right(ordered, last, key=DUE)]
