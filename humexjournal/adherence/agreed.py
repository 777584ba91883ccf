"""What was agreed for which days: everything that decides what a day was, in one value."""

from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from humexjournal.adherence.state import State
from humexjournal.core.calendar import ONE_DAY, Calendar, Period
from humexjournal.core.compared import Compared
from humexjournal.core.kbi import KBI, Blank, Change, Stretch, Terms, stretches, usual_blank
from humexjournal.core.schedule import ByDate, Each, OnDays, Schedule, Total, begins, period_of
from humexjournal.core.settings import Settings
from humexjournal.core.standard import Done, Minimum, Standard, Verdict, judge
from humexjournal.core.value import Mark, Occasions, Value

STATES = {
    Verdict.DONE: State.DONE,
    Verdict.MINIMUM: State.MINIMUM,
    Verdict.MISSED: State.MISSED,
}


class Agreed(Compared, frozen=True, eq=False):
    """A run of days on which schedule, standard and the meaning of a blank stay the same."""

    LEFT_OUT = frozenset({"period"})

    period: Period
    schedule: Schedule
    standard: Standard
    minimum: Minimum | None
    blank: Blank

    def asks(self, day: date) -> bool:
        """Whether the schedule asks for a day; where the days are free to choose, for each."""
        match self.schedule:
            case OnDays():
                return day.weekday() in self.schedule.weekdays
            case ByDate():
                return day <= self.schedule.by
            case _:
                return True

    def judged(self, value: Value) -> State:
        """What a value comes to on its day; void where no chance arose.

        A sum is judged by its period, so its days are void as well.
        """
        # Every value of every day comes by here, and that it is none of a class is told slowly.
        if type(self.schedule) is Total or (type(value) is Occasions and not value.of):
            return State.VOID
        return STATES[judge(value, self.standard, self.minimum)]

    def of_blank(self, *, filled: bool) -> State:
        """What a blank comes to on a closed day with an entry; a day ticked on paper means no.

        Where occasions are asked for, a no to nothing in particular is that there was none.
        """
        if self.blank is Blank.UNLOGGED and not filled:
            return State.UNLOGGED
        if isinstance(self.schedule, Each):
            return State.VOID
        none_of_it = self.blank is Blank.ZERO and not filled
        return self.judged(Mark.NOTHING if none_of_it else Mark.NOT_DONE)


def agreements(kbi: KBI, settings: Settings, horizon: date) -> tuple[Agreed, ...]:
    """What was agreed from the first day of a KBI on, in order of time, up to `horizon`."""
    return tuple(
        _agreed(kbi, stretch, Period(first, following - ONE_DAY), settings)
        for stretch in stretches(kbi, settings.calendar, horizon)
        for first, following in pairwise(_turns(kbi, stretch, settings.calendar))
    )


def held_terms(kbi: KBI, settings: Settings, day: date) -> Terms:
    """What holds on a day, as a page says it: what waits for its period is not there yet.

    Before the first day what it begins with; after the last what it ended with.
    """
    terms, held = kbi.terms_on(max(day, kbi.starts)), agreements(kbi, settings, day)
    if not held:
        return terms
    last = held[-1]
    standard = last.standard if terms.standard else None
    return replace(terms, schedule=last.schedule, standard=standard, minimum=last.minimum)


def _turns(kbi: KBI, stretch: Stretch, calendar: Calendar) -> list[date]:
    """The days of a stretch on which something changes, with its first and the one after it."""
    first, last = stretch.period.first, stretch.period.last
    holds = {_holds_from(change, kbi, stretch, calendar) for change in kbi.changes}
    return [first, *sorted(day for day in holds if first < day <= last), last + ONE_DAY]


def _holds_from(change: Change, kbi: KBI, stretch: Stretch, calendar: Calendar) -> date:
    """The day from which a change holds within a stretch.

    Its own; but the target of a sum changes with the sum's period, unless it is to hold at once,
    and what comes with a sum, or in its place, waits with its schedule for the next stretch.
    """
    old, new = stretch.schedule, change.terms.schedule
    if change.at_once or change.starts <= stretch.period.first:
        return change.starts
    if new is not None and (isinstance(old, Total) or isinstance(new, Total)):
        return stretch.period.last + ONE_DAY
    return _with_its_period(old, change.starts, calendar, kbi.starts)


def _with_its_period(schedule: Schedule, day: date, calendar: Calendar, anchor: date) -> date:
    """The first day, not before a given one, on which a period of a sum begins."""
    if not isinstance(schedule, Total) or begins(schedule, day, calendar, anchor):
        return day
    return period_of(schedule.per, day, calendar, anchor).last + ONE_DAY


def _agreed(kbi: KBI, stretch: Stretch, period: Period, settings: Settings) -> Agreed:
    terms = _terms(kbi, stretch, period.first, settings.calendar)
    blank = kbi.blank or usual_blank(stretch.schedule, settings.blank)
    return Agreed(period, stretch.schedule, terms.standard or Done(), terms.minimum, blank)


def _terms(kbi: KBI, stretch: Stretch, day: date, calendar: Calendar) -> Terms:
    terms = kbi.terms
    for change in kbi.changes:
        if _holds_from(change, kbi, stretch, calendar) <= day:
            terms = terms.changed_by(change.terms)
    return terms
