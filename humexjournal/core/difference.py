"""From which day on two mappings of entries say anything different."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import compress
from operator import is_not
from typing import TypeVar

from humexjournal.core.prompt import Prompt

T = TypeVar("T")


def earliest(days: Iterable[date | None]) -> date | None:
    """The first of some days, None where there is none."""
    return min((day for day in days if day is not None), default=None)


def first_changed(one: Mapping[date, T], other: Mapping[date, T]) -> date | None:
    """The first day for which two mappings have not the same, None where they are the same."""
    return None if one is other else min(_changed(one, other), default=None)


def _changed(one: Mapping[date, T], other: Mapping[date, T]) -> Iterator[date]:
    # Most of what two journals of one vault hold is the same object: to compare that is to wait.
    others = map(other.get, one)
    for day in compress(one, map(is_not, one.values(), others)):
        if one[day] != other.get(day):
            yield day
    if one.keys() != other.keys():
        yield from other.keys() - one.keys()


def first_prompt(one: Collection[Prompt], other: Collection[Prompt]) -> date | None:
    """The earliest day of the prompts that are not in both; any day where their order differs."""
    if one is other or one == other:
        return None
    return min((prompt.day for prompt in {*one} ^ {*other}), default=date.min)
