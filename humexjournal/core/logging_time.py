"""How long it takes to fill in a day: an estimate, so that more behaviours are seen to cost more.

The figures are those of a keystroke model (Card, Moran and Newell 1983): a second and a third to
think of what comes next, and under a third of a second for each key.
"""

from collections.abc import Iterable

from humexjournal.core.kbi import Terms
from humexjournal.core.standard import Done, Unclear

OPENING, WORD, VALUE = 10, 4, 6
"""Seconds to open the day, for a yes or a no, and for an amount or a time."""


def seconds_a_day(agreed: Iterable[Terms]) -> int:
    """The seconds that a day takes on which all of this is filled in."""
    each = [WORD if isinstance(one.standard, Done | Unclear | None) else VALUE for one in agreed]
    return OPENING + sum(each) if each else 0
