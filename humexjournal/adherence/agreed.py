"""What was agreed for which days: everything that decides what a day was, in one value."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from humexjournal.adherence.state import State
from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.core.kbi import KBI, Blank, Stretch, stretches, usual_blank
from humexjournal.core.schedule import OnDays, Schedule, Total
from humexjournal.core.settings import Settings
from humexjournal.core.standard import Done, Minimum, Standard, judge
from humexjournal.core.value import Amount, Mark, Value


@dataclass(frozen=True, slots=True)
class Agreed:
    """A run of days on which schedule, standard and the meaning of a blank stay the same."""

    period: Period
    schedule: Schedule
    standard: Standard
    minimum: Minimum | None
    blank: Blank

    def asks(self, day: date) -> bool:
        """Whether the schedule asks for a day; where the days are free to choose, for each."""
        return not isinstance(self.schedule, OnDays) or day.weekday() in self.schedule.weekdays

    def judged(self, value: Value) -> State:
        """What a value comes to on its day; a sum is judged by its period, so here it is void."""
        if isinstance(self.schedule, Total):
            return State.VOID
        return State(judge(value, self.standard, self.minimum).value)

    def of_blank(self, *, filled: bool) -> State:
        """What a blank comes to on a closed day with an entry; a day ticked on paper means no."""
        if filled or self.blank is Blank.NO:
            return self.judged(Mark.NOT_DONE)
        if self.blank is Blank.ZERO:
            return self.judged(Amount(Decimal(0)))
        return State.UNLOGGED


def agreements(kbi: KBI, settings: Settings, horizon: date) -> tuple[Agreed, ...]:
    """What was agreed from the first day of a KBI on, in order of time, up to `horizon`."""
    return tuple(
        _agreed(kbi, Period(first, following - ONE_DAY), stretch.schedule, settings)
        for stretch in stretches(kbi, settings.calendar, horizon)
        for first, following in pairwise(_turns(kbi, stretch))
    )


def _turns(kbi: KBI, stretch: Stretch) -> list[date]:
    """The days of a stretch on which something changes, with its first and the one after it."""
    first, last = stretch.period.first, stretch.period.last
    within = {change.starts for change in kbi.changes if first < change.starts <= last}
    return [first, *sorted(within), last + ONE_DAY]


def _agreed(kbi: KBI, period: Period, schedule: Schedule, settings: Settings) -> Agreed:
    terms = kbi.terms_on(period.first)
    blank = kbi.blank or usual_blank(schedule, settings.blank)
    return Agreed(period, schedule, terms.standard or Done(), terms.minimum, blank)
