"""What a day was for one KBI: the one rule that every figure, symbol and prompt reads."""

from collections.abc import Iterator, Sequence
from datetime import date

from msgspec import Struct

from humexjournal.adherence.agreed import Agreed, agreements
from humexjournal.adherence.between import DAY, between
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.reserve import within_allowance
from humexjournal.adherence.state import DONE_STATES, State
from humexjournal.core.calendar import ONE_DAY, Period, month_of
from humexjournal.core.entry import Observation
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Pause
from humexjournal.core.standard import NO_VALUE
from humexjournal.core.value import Mark


def day_record(kbi: KBI, journal: Journal, day: date, as_of: date) -> DayRecord:
    """What one day was; void where the KBI is not active."""
    records = day_records(kbi, journal, Period(day, day), as_of)
    return records[0] if records else DayRecord(day, State.VOID, asked=False)


def day_records(
    kbi: KBI, journal: Journal, period: Period, as_of: date, known: Sequence[DayRecord] = ()
) -> tuple[DayRecord, ...]:
    """What the active days of a range were, in order; those after `as_of` are still open.

    `known` are days from its first one on that are read already, and stay as they are.
    """
    begin = max(period.first, known[-1].day + ONE_DAY) if known else period.first
    reading = _Reading(kbi, journal, as_of, (*kbi.pauses, *journal.settings.pauses))
    read = reading.granted(Period(begin, period.last))
    return (*between(tuple(known), period, DAY), *read)


class _Reading(Struct, frozen=True):
    """One KBI in one journal, read up to an as-of date."""

    kbi: KBI
    journal: Journal
    as_of: date
    pauses: tuple[Pause, ...]

    def granted(self, period: Period) -> tuple[DayRecord, ...]:
        """The active days of a range, with no spare day too many."""
        records = tuple(self.records(period))
        if all(one.state is not State.RESERVE for one in records):
            return records
        # Spare days are counted from the first of the month on.
        before = Period(month_of(period.first).first, period.first - ONE_DAY)
        whole = within_allowance((*self.records(before), *records), self.kbi.reserve)
        return tuple(one for one in whole if one.day >= period.first)

    def records(self, period: Period) -> Iterator[DayRecord]:
        """The active days of a range, with every spare day granted."""
        for agreed in agreements(self.kbi, self.journal.settings, period.last):
            for day in agreed.period.shared(period) or ():
                yield self._record(day, agreed)

    def _record(self, day: date, agreed: Agreed) -> DayRecord:
        said = self.journal.observation(self.kbi.id, day) if day <= self.as_of else None
        off = self._off(day, said)
        # A word is compared by itself first: an amount takes long to be compared with three.
        if said and not (isinstance(said.value, Mark) and said.value in NO_VALUE):
            came_to = agreed.judged(said.value)
        elif off is None:
            came_to = self._without_value(day, said, agreed)
        else:
            came_to = State.EXCUSED
        return DayRecord(
            day,
            came_to if off is None else State.EXCUSED,
            asked=agreed.asks(day),
            did=came_to in DONE_STATES,
            observation=said,
            off=off,
            at_minimum=came_to is State.MINIMUM,
            agreed=agreed,
        )

    def _off(self, day: date, said: Observation | None) -> str | None:
        """The reason of a day that is not asked for, None where it is; a pause goes first.

        A pause holds on its own dates, also ahead; a day can be taken off only once it has come.
        """
        for pause in self.pauses:
            if day in pause.period:
                return pause.reason
        if day > self.as_of:
            return None
        reason = self.journal.off_reason(day)
        if reason is None and said:
            return (said.off or "") if said.value is Mark.OFF else said.off
        return reason

    def _without_value(self, day: date, said: Observation | None, agreed: Agreed) -> State:
        """The state of a day that is asked for and says nothing that could be judged."""
        if said and said.value is Mark.RESERVE:
            return State.RESERVE
        if not self.journal.settings.calendar.is_closed(day, self.as_of):
            return State.PENDING
        # What could not be read is reported and never missed, whatever a blank would mean.
        if said or not self.journal.has_entry(day, self.as_of):
            return State.UNLOGGED
        return agreed.of_blank(filled=self.journal.is_filled(day))
