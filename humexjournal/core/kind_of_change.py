"""What kind of change it is, told from what held before and what is stated."""

from decimal import Decimal

from humexjournal.core.kbi import Terms
from humexjournal.core.standard import (
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    Minimum,
    NoMinimum,
    OnScale,
    Standard,
)
from humexjournal.core.value import lateness

SHRINK, GROW, SCHEDULE, RECUE, REDEFINE = "shrink", "grow", "schedule", "recue", "redefine"


IN_MINUTES = {"minutes": 1, "hours": 60}


def kind_of_change(before: Terms, stated: Terms) -> str:
    """What a change is about most: another behaviour, its size, its days, or what starts it."""
    if stated.behaviour is not None:
        return REDEFINE
    if stated.standard is not None:
        return _of_standard(before.standard, stated.standard)
    if stated.minimum is not None:
        return _of_minimum(before.minimum, stated.minimum)
    return SCHEDULE if stated.schedule is not None else RECUE


def is_no_easier(terms: Terms) -> bool:
    """Whether the busy-day version asks for no less than the standard does."""
    if terms.standard is None or terms.minimum is None:
        return False
    less = _less_asked(terms.standard, terms.minimum)
    return less is not None and less <= 0


def _of_standard(old: Standard | None, new: Standard) -> str:
    less = _less_asked(old, new)
    return REDEFINE if less is None else SHRINK if less > 0 else GROW


def _of_minimum(old: Minimum | None, new: Minimum) -> str:
    """A first busy-day version makes it easier, and one that is given up does not."""
    if isinstance(new, NoMinimum):
        return GROW
    less = _less_asked(old, new)
    return GROW if less is not None and less < 0 else SHRINK


def _less_asked(old: Minimum | None, new: Minimum) -> Decimal | int | None:
    """By how much less is asked for than before; None where the two cannot be compared."""
    match old, new:
        case (AtLeast(was, a), AtLeast(now, b)):
            return _apart(was, a, now, b)
        case (AtMost(was, a), AtMost(now, b)):
            return _apart(now, b, was, a)
        case (OnScale(was, top), OnScale(now, of)):
            return was - now if top == of else None
        case Before(was, a), Before(now, b):
            return lateness(now, was) + b - a
        case After(was, a), After(now, b):
            return lateness(was, now) + b - a
        case Between(), Between():
            return _width(new) - _width(old)
        case _:
            return None


def _apart(some: Decimal, unit: str, other: Decimal, of: str) -> Decimal | None:
    if unit == of:
        return some - other
    each, every = IN_MINUTES.get(unit), IN_MINUTES.get(of)
    return some * each - other * every if each and every else None


def _width(asked: Between) -> int:
    """The minutes of a range of times, which may run over midnight."""
    return (asked.end - asked.start) % 1440 + 2 * asked.within
