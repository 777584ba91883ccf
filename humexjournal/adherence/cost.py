"""What a behaviour takes: minutes, where it is measured in time."""

from decimal import Decimal

from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.series import Series
from humexjournal.core.calendar import DAYS_IN_WEEK
from humexjournal.core.standard import AtLeast, AtMost
from humexjournal.core.value import Amount, Mark

MINUTES = {"minutes": Decimal(1), "hours": Decimal(60)}


def minutes_a_week(part: Series) -> Decimal | None:
    """The minutes that were written down, as a mean of the weeks that have passed.

    A done without its minutes counts as what the standard asks for; what else is not known counts
    as none. None where no day of the range is measured in time, or none has come.
    """
    passed = [day for day in part.days if day.day <= part.as_of]
    timed = [day for day in passed if _unit(day) is not None]
    if not timed:
        return None
    return sum(map(_minutes, timed), Decimal(0)) * DAYS_IN_WEEK / len(passed)


def minutes_in(part: Series) -> Decimal | None:
    """The minutes that were written down for the days that have come, whatever was aimed at.

    None where no such day is measured in time.
    """
    timed = [day for day in part.days if day.day <= part.as_of and _any_unit(day) is not None]
    return sum(map(_written, timed), Decimal(0)) if timed else None


def _any_unit(day: DayRecord) -> Decimal | None:
    """The minutes of one of what the day is measured in, also where less is better."""
    standard = day.standard
    return MINUTES.get(standard.unit) if isinstance(standard, AtLeast | AtMost) else None


def _written(day: DayRecord) -> Decimal:
    said, unit = day.observation, _any_unit(day)
    if said is None or unit is None or not isinstance(said.value, Amount):
        return Decimal(0)
    return said.value.number * unit


def _unit(day: DayRecord) -> Decimal | None:
    """The minutes of one of what the day is measured in."""
    standard = day.standard
    return MINUTES.get(standard.unit) if isinstance(standard, AtLeast) else None


def _minutes(day: DayRecord) -> Decimal:
    said, unit, standard = day.observation, _unit(day), day.standard
    if said is None or unit is None or not isinstance(standard, AtLeast):
        return Decimal(0)
    if isinstance(said.value, Amount):
        return said.value.number * unit
    return standard.number * unit if said.value is Mark.DONE else Decimal(0)
