"""A KBI that `off:`, `reserve:` or `minimum:` names, beside what the entry says of it elsewhere."""

from msgspec.structs import replace

from humexjournal.core.entry import Observation
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import Total
from humexjournal.core.standard import Done, InWords, NoMinimum, Unclear, Verdict, judge
from humexjournal.core.value import Mark

ORDER = (Mark.MINIMUM, Mark.RESERVE, Mark.OFF)
"""The order in which lists are taken: what was done, then what was not asked for."""


def beside(said: Observation, named: Observation, terms: Terms) -> Observation:
    """What counts of a value and of a list that names its KBI, under the terms of the day.

    Off stands beside any value. A busy-day version or a spare day gives way to a value that does
    as much; a sum of a total and what could not be read stay what they are.
    """
    if named.value is Mark.OFF:
        return replace(said, off=named.off)
    if said.value is Mark.UNREADABLE or isinstance(terms.schedule, Total):
        return said
    if said.value is Mark.OFF:
        return replace(named, off=said.off) if named.value is Mark.MINIMUM else said
    return named if _verdict(said, terms) is Verdict.MISSED else said


def contradicts(said: Observation, named: Observation, terms: Terms) -> bool:
    """Whether a value says that not even the busy-day version was done, which a list names."""
    if beside(said, named, terms) is not named or named.value is not Mark.MINIMUM:
        return False
    measured = not isinstance(terms.minimum, InWords | NoMinimum | Unclear | None)
    return said.value is Mark.NOT_DONE or (measured and said.value is not Mark.RESERVE)


def _verdict(said: Observation, terms: Terms) -> Verdict:
    if said.value is Mark.RESERVE:
        return Verdict.MISSED
    return judge(said.value, terms.standard or Done(), terms.minimum)
