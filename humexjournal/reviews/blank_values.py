"""Likely values of a behaviour, for an example that looks like its own week."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import cycle

from msgspec import Struct

from humexjournal.core.standard import (
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    InWords,
    Minimum,
    OnScale,
    Standard,
)
from humexjournal.core.value import MINUTES_IN_DAY, Amount, Clock, Mark, Occasions, Value

A_BIT, A_WHILE, LONGER = 5, 10, 30
"""Minutes."""
NEAR = 5 * 60
"""So far from its standard a time is read as what it says."""
TENS = 10


class Likely(Struct, frozen=True):
    """Done, not done, done with something to spare, and done the short way where there is one."""

    done: Value
    not_done: Value
    more: Value
    less: Value


def likely(standard: Standard | None, minimum: Minimum | None) -> Likely:
    """What somebody is likely to write under a standard."""
    match standard:
        case AtLeast(least):
            less = minimum.number if isinstance(minimum, AtLeast) else least
            return _amounts(least, None, least + _step(least), less)
        case AtMost(most):
            least = minimum.number if isinstance(minimum, AtMost) else most
            too_much = max(least, most) + _step(most)
            return _amounts(most, too_much, max(most - _step(most), Decimal(0)), least)
        case OnScale(step, top):
            less = minimum.number if isinstance(minimum, OnScale) else step
            return _amounts(step, None, min(step + 1, top), less)
        case Before() | After() | Between():
            return _times(standard, minimum)
        case _:
            short = Mark.MINIMUM if isinstance(minimum, InWords) else Mark.DONE
            return Likely(Mark.DONE, Mark.NOT_DONE, Mark.DONE, short)


def parts(standard: Standard | None, weeks: int) -> Iterator[Value]:
    """What a sum is made of: about a third of a week's share each time."""
    if not isinstance(standard, AtLeast | AtMost):
        yield from cycle((Mark.DONE,))
    else:
        part = (standard.number / weeks / 3).to_integral_value() or Decimal(1)
        yield from cycle((Amount(part), Amount(part + _step(part)), Amount(part)))


def occasions() -> Iterator[Value]:
    """One of one, two of three, and so on."""
    return cycle((Occasions(1, 1), Occasions(2, 3)))


def _amounts(done: Decimal, not_done: Decimal | None, more: Decimal, less: Decimal) -> Likely:
    no = Mark.NOT_DONE if not_done is None else Amount(not_done)
    return Likely(Amount(done), no, Amount(more), Amount(less))


def _step(number: Decimal) -> Decimal:
    """What makes a difference: 1 up to ten, 5 in tens, 50 in hundreds."""
    if number < TENS:
        return Decimal(1)
    return Decimal(5) * Decimal(10) ** (number.adjusted() - 1)


def _times(standard: Before | After | Between, minimum: Minimum | None) -> Likely:
    match standard:
        case Between(start, end, within):
            middle = start + (end - start) % MINUTES_IN_DAY // 2
            late = end + min(within + LONGER, NEAR)
            return _clocks(middle, late, middle + A_BIT, middle)
        case Before(limit, within):
            extra = minimum.minute - limit if isinstance(minimum, Before) else within
            late = limit + min(extra % MINUTES_IN_DAY + A_WHILE, NEAR)
            return _clocks(limit - A_BIT, late, limit - LONGER, limit - A_WHILE)
        case After(limit, within):
            extra = limit - minimum.minute if isinstance(minimum, After) else within
            early = limit - min(extra % MINUTES_IN_DAY + A_WHILE, NEAR)
            return _clocks(limit + A_BIT, early, limit + LONGER, limit + A_WHILE)


def _clocks(done: int, not_done: int, more: int, less: int) -> Likely:
    done, not_done, more, less = (n % MINUTES_IN_DAY for n in (done, not_done, more, less))
    return Likely(Clock(done), Clock(not_done), Clock(more), Clock(less))
