"""A behaviour's seven days as a page shows them."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from msgspec import Struct

from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.series import Series
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.core.calendar import Week
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Total
from humexjournal.core.value import Amount, Mark, Occasions, Value

NOT_ASKED = frozenset({State.EXCUSED, State.RESERVE})


class Cell(Struct, frozen=True):
    """One day of one behaviour.

    `state` is None where nothing was planned or nothing is to be shown, void where a value is only
    part of a sum. `off` is the reason of a day off, `bonus` whether it was done unplanned.
    """

    day: date
    state: State | None = None
    value: Value | None = None
    off: str = ""
    bonus: bool = False

    @property
    def unreadable(self) -> bool:
        """Whether something is written that could not be understood."""
        return self.value is Mark.UNREADABLE


def cells(series: Series, week: Week) -> tuple[Cell, ...]:
    """The seven days of a week; a day on which the behaviour was not active is empty."""
    due = {day: chance.state for chance in series.opportunities for day in _days_of(chance, series)}
    records = {record.day: record for record in series.days}
    return tuple(_cell(records[day], due) if day in records else Cell(day) for day in week.period)


def days_in(cells: tuple[Cell, ...], state: State) -> tuple[date, ...]:
    """The days that show a state."""
    return tuple(cell.day for cell in cells if cell.state is state)


def _days_of(chance: Opportunity, series: Series) -> tuple[date, ...]:
    """The days that show a chance: its due day, or the days within its window to be filled in."""
    if chance.state is not State.UNLOGGED:
        return (chance.due,)
    blank = (
        record.day
        for record in series.days
        if isinstance(record.schedule, EveryDays)
        and record.state is State.UNLOGGED
        and 0 <= (chance.due - record.day).days < record.schedule.days
    )
    return tuple(blank) or (chance.due,)


def _cell(record: DayRecord, due: Mapping[date, State]) -> Cell:
    state = _shown(record, due)
    return Cell(
        record.day,
        state,
        value=_value(record) if state else None,
        off=record.off or "",
        bonus=record.is_bonus,
    )


def _value(record: DayRecord) -> Value | None:
    """What was written; where times are counted, only how many they were."""
    said = record.observation.value if record.observation else None
    if isinstance(said, Occasions) and isinstance(record.schedule, ByDate):
        return Amount(Decimal(said.done))
    return said


def _shown(record: DayRecord, due: Mapping[date, State]) -> State | None:
    """What a page shows; where the days are free to choose, a blank or a no is not shown."""
    if record.did:
        return State.MINIMUM if record.at_minimum else State.DONE
    if isinstance(record.schedule, OnDays):
        return record.state if record.asked else None
    return next(_on_a_free_day(record, due), None) if record.asked else None


def _on_a_free_day(record: DayRecord, due: Mapping[date, State]) -> Iterator[State]:
    said = record.observation
    if record.state in NOT_ASKED:
        yield record.state
    elif said and said.value is Mark.UNREADABLE:
        yield State.UNLOGGED
    elif said and isinstance(record.schedule, Each | Total):
        yield State.VOID if _in_part(said.value) else record.state
    elif record.day in due and due[record.day] not in DONE_STATES:
        yield due[record.day]


def _in_part(value: Value) -> bool:
    """Whether it was done on some of a day's occasions and not on others: only the value says."""
    return isinstance(value, Occasions) and 0 < value.done < value.of
