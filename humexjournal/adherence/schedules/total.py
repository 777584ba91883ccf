"""Totals: a sum over a calendar period, and one opportunity for it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from humexjournal.adherence.opportunity import DayRecord, TotalPeriod
from humexjournal.adherence.schedules.periods import Run, by_period
from humexjournal.adherence.state import NOT_ELIGIBLE, State
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.schedule import Total
from humexjournal.core.standard import AtLeast, AtMost, Done, Minimum, OnScale, Standard
from humexjournal.core.value import Amount, Mark, Value

ONE_OF_IT = Decimal(1)
NONE_OF_IT = Decimal(0)
WORDS = {Mark.DONE: ONE_OF_IT, Mark.NOT_DONE: NONE_OF_IT, Mark.NOTHING: NONE_OF_IT}
WORDS[Mark.RESERVE] = NONE_OF_IT  # one beyond the allowance; the others are not asked for


def total_periods(
    runs: Iterable[Run], calendar: Calendar, anchor: date, as_of: date
) -> Iterator[TotalPeriod]:
    """The calendar periods of every total among some days, in the order in which they end.

    A period is right only where the runs hold all of its active days.
    """
    under = (run for run in runs if isinstance(run[0], Total))
    for period, group in by_period(under, calendar, anchor):
        closed = calendar.is_closed(period.last, as_of)
        yield _total_period(period, group, closed=closed, as_of=as_of)


def target_of(standard: Standard | Minimum | None) -> Decimal | None:
    """The sum that a standard asks for; None where there is none, as with a time of day.

    Yes or no asks for one of it.
    """
    match standard:
        case AtLeast(number) | AtMost(number) | OnScale(number):
            return number
        case Done():
            return ONE_OF_IT
        case _:
            return None


def amount_of(value: Value) -> Decimal | None:
    """What a value adds to a sum, None where it does not say."""
    if isinstance(value, Amount):
        return value.number
    return WORDS.get(value) if isinstance(value, Mark) else None


class _Sum(Struct, frozen=True):
    """A sum beside its target, prorated; `soft` is that of the busy-day version."""

    total: Decimal
    target: Fraction
    soft: Fraction | None
    at_most: bool
    unknown: bool
    closed: bool

    @property
    def state(self) -> State:
        """The first that is certain; a sum that only grows may be so before its period is over."""
        if self.at_most:
            return self._at_most()
        if self.total >= self.target:
            return State.DONE
        if not self.closed:
            return State.PENDING
        if self.soft is not None and self.total >= self.soft:
            return State.MINIMUM
        return State.UNLOGGED if self.unknown else State.MISSED

    def _at_most(self) -> State:
        if self.total > max(self.target, self.soft or self.target):
            return State.MISSED
        if not self.closed:
            return State.PENDING
        if self.unknown:
            return State.UNLOGGED
        return State.DONE if self.total <= self.target else State.MINIMUM


def _total_period(
    period: Period, records: Sequence[DayRecord], *, closed: bool, as_of: date
) -> TotalPeriod:
    eligible = [record for record in records if record.state not in NOT_ELIGIBLE]
    unknown = [record.day for record in eligible if _amount(record) is None]
    target, soft = _prorated(eligible, len(period)), _prorated_soft(eligible, len(period))
    at_most = bool(records) and isinstance(records[-1].standard, AtMost)
    # A day off lowers the target. What was done on it can only help, so to a limit it adds nothing.
    counted = eligible if at_most else records
    total = sum((_amount(record) or NONE_OF_IT for record in counted), NONE_OF_IT)
    found = _Sum(total, target, soft, at_most, bool(unknown), closed)
    return TotalPeriod(
        period,
        total,
        target,
        at_most=at_most,
        state=found.state if target_is_set(eligible) else State.VOID,
        closed=closed,
        open_days=tuple(day for day in unknown if day >= as_of),
        unknown_days=tuple(day for day in unknown if day < as_of),
    )


def target_is_set(eligible: Sequence[DayRecord]) -> bool:
    """Whether any of the days carries a part of the sum."""
    return any(target_of(record.standard) is not None for record in eligible)


def _amount(record: DayRecord) -> Decimal | None:
    return amount_of(record.observation.value) if record.observation else _of_blank(record)


def _of_blank(record: DayRecord) -> Decimal | None:
    """A closed day with an entry that says nothing of it had none."""
    return NONE_OF_IT if record.state is State.VOID else None


def _prorated(eligible: Iterable[DayRecord], length: int) -> Fraction:
    """The sum that some days carry of a period of `length` days, each by its own standard."""
    of_each = (target_of(record.standard) or NONE_OF_IT for record in eligible)
    return Fraction(sum(of_each, NONE_OF_IT)) / length


def _prorated_soft(eligible: Sequence[DayRecord], length: int) -> Fraction | None:
    """The same of the busy-day version, None where the last of the days has none."""
    if not eligible or target_of(eligible[-1].minimum) is None:
        return None
    of_each = (target_of(record.minimum) or NONE_OF_IT for record in eligible)
    return Fraction(sum(of_each, NONE_OF_IT)) / length
