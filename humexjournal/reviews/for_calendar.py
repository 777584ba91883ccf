"""What of the support routine and the behaviours has a day, as a calendar asks for it.

It is all that was ever agreed, the past as well: a calendar that is told twice then also learns
when something has ended. So it depends on no today, and the same journal always gives the same.
"""

from collections.abc import Collection, Iterator
from datetime import date, datetime

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.core.calendar import ONE_DAY, Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Pause, Terms, stretches
from humexjournal.core.schedule import ByDate, EveryDays, OnDays, Schedule
from humexjournal.core.settings import CheckIn, Settings
from humexjournal.reviews.cue_times import CueTime, cue_time, minutes

FOREVER = date(9999, 12, 30)
"""The last day of what has no end."""


class Repeated(Struct, frozen=True):
    """Days that come again: on some weekdays (Monday 0), else each so many days; None is no end."""

    first: date
    last: date | None
    weekdays: tuple[int, ...] = ()
    days: int = 1


class CheckIns(Struct, frozen=True):
    """A fixed contact of the week, and its days."""

    check_in: CheckIn
    days: Repeated


class Cues(Struct, frozen=True):
    """A behaviour as it is agreed for some days, when to remind of it, and how long it takes."""

    kbi: KBI
    terms: Terms
    days: Repeated
    time: CueTime | None
    minutes: int


class LastDay(Struct, frozen=True):
    """The day by which a behaviour is to be done."""

    kbi: KBI
    terms: Terms
    day: date


class CalendarReview(Struct, frozen=True):
    """Everything with a day; `free` are the behaviours whose days are free to choose."""

    talks: tuple[datetime, ...]
    check_ins: tuple[CheckIns, ...]
    cues: tuple[Cues, ...]
    last_days: tuple[LastDay, ...]
    free: tuple[KBI, ...]


def calendar_review(journal: Journal, ids: Collection[str] = ()) -> CalendarReview:
    """The routine and the behaviours of some ids, or of all where none is named."""
    settings = journal.settings
    kbis = [kbi for _, kbi in sorted(journal.kbis.items()) if not ids or kbi.id in ids]
    cues = tuple(cue for kbi in kbis for cue in _cues(kbi, settings))
    last_days = tuple(day for kbi in kbis for day in _last_days(kbi, settings))
    shown = {one.kbi.id for one in cues} | {one.kbi.id for one in last_days}
    return CalendarReview(
        talks=tuple(sorted(set(settings.support.talks))),
        check_ins=tuple(_check_ins(journal)),
        cues=cues,
        last_days=last_days,
        free=tuple(kbi for kbi in kbis if kbi.id not in shown),
    )


def _check_ins(journal: Journal) -> Iterator[CheckIns]:
    """Each check-in from the first day of the first behaviour to the last day of the last."""
    settings, kbis = journal.settings, journal.kbis.values()
    if not kbis:
        return
    whole = Period(min(k.starts for k in kbis), max(k.until or FOREVER for k in kbis))
    for check_in in dict.fromkeys(settings.support.check_ins):
        for run in _between(whole, settings.pauses):
            if days := _on_weekdays(run, frozenset((check_in.day,))):
                yield CheckIns(check_in, days)


def _cues(kbi: KBI, settings: Settings) -> Iterator[Cues]:
    for terms, period in _agreed(kbi, settings):
        for run in _between(period, (*kbi.pauses, *settings.pauses)):
            if days := _days(terms.schedule, run):
                yield Cues(kbi, terms, days, cue_time(terms), minutes(terms.standard))


def _last_days(kbi: KBI, settings: Settings) -> Iterator[LastDay]:
    for terms, period in _agreed(kbi, settings):
        schedule = terms.schedule
        if isinstance(schedule, ByDate) and schedule.by in period:
            yield LastDay(kbi, terms, schedule.by)


def _agreed(kbi: KBI, settings: Settings) -> Iterator[tuple[Terms, Period]]:
    """What was agreed for which days: a run for every schedule, and for every change within it."""
    for stretch in stretches(kbi, settings.calendar, FOREVER):
        first, last = stretch.period.first, stretch.period.last
        turns = sorted({first, *(c.starts for c in kbi.changes if first < c.starts <= last)})
        ends = [*(turn - ONE_DAY for turn in turns[1:]), last]
        for start, end in zip(turns, ends, strict=True):
            yield replace(kbi.terms_on(start), schedule=stretch.schedule), Period(start, end)


def _between(whole: Period, pauses: Collection[Pause]) -> Iterator[Period]:
    """The runs of days that are in no pause."""
    first = whole.first
    for pause in sorted(pauses, key=lambda one: one.period.first):
        if first <= min(pause.period.first - ONE_DAY, whole.last):
            yield Period(first, min(pause.period.first - ONE_DAY, whole.last))
        first = max(first, min(pause.period.last, FOREVER) + ONE_DAY)
    if first <= whole.last:
        yield Period(first, whole.last)


def _days(schedule: Schedule | None, run: Period) -> Repeated | None:
    match schedule:
        case OnDays(weekdays):
            return _on_weekdays(run, weekdays)
        case EveryDays(days, date() as grid):
            first = max(run.first, grid)
            return _repeated(run, _next_on_grid(first, grid, days), days=days)
        case _:
            return None


def _on_weekdays(run: Period, weekdays: frozenset[int]) -> Repeated | None:
    first = run.first
    while first.weekday() not in weekdays and first <= run.last:
        first += ONE_DAY
    return _repeated(run, first, weekdays=tuple(sorted(weekdays)))


def _repeated(
    run: Period, first: date, weekdays: tuple[int, ...] = (), days: int = 1
) -> Repeated | None:
    last = run.last if run.last < FOREVER else None
    return Repeated(first, last, weekdays, days) if first <= run.last else None


def _next_on_grid(day: date, grid: date, days: int) -> date:
    return day + ONE_DAY * (-(day - grid).days % days)
