"""Any KBI and any journal, in the six weeks around June 2026, for laws to be tried on."""

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from hypothesis import strategies as st
from msgspec.structs import replace

from humexjournal.adherence.series import Series, series
from humexjournal.core.calendar import Calendar, Period, Week
from humexjournal.core.entry import DailyEntry, Observation, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Blank, Change, Pause, Terms
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Per, Quota, Total
from humexjournal.core.settings import Settings
from humexjournal.core.standard import AtLeast, AtMost, Before, Done, InWords, NoMinimum
from humexjournal.core.value import Amount, Clock, Mark, Occasions, Value
from humexjournal.problem import Location

FIRST, LAST = date(2026, 5, 25), date(2026, 7, 5)
AFTERWARDS = date(2026, 7, 20)
DAYS = tuple(Period(FIRST, LAST))
ID = "walk"


# What is written

JUDGED: tuple[Value, ...] = (
    Mark.DONE,
    Mark.NOT_DONE,
    Mark.MINIMUM,
    Mark.NOTHING,
    *(Amount(Decimal(number)) for number in (0, 2, 8, 25)),
    *(Clock(minute) for minute in (10, 1350, 1420)),
    *(Occasions(*counts) for counts in ((0, 0), (1, 3), (2, 2))),
)
VALUES: tuple[Value, ...] = (*JUDGED, Mark.UNREADABLE, Mark.OFF, Mark.RESERVE)


def observed(value: Value) -> Observation:
    return Observation(value, str(value), Location("daily/2026-06-01.md", (ID,)))


def said(value: Value | None) -> dict[str, Observation]:
    return {} if value is None else {ID: observed(value)}


def daily_entries(values: Iterable[Value], *, off: bool):
    """Entries of no day yet; half of them say nothing about the KBI, some nothing at all."""
    note = DailyEntry(FIRST, "daily/2026-06-01.md")
    silent = [replace(note, felt=2), replace(note, effort=4), replace(note, written=False)]
    told = [replace(note, observations=said(value)) for value in values]
    ill = [replace(entry, off="ill") for entry in (note, *told)] if off else []
    return st.sampled_from(silent) | st.sampled_from([*told, *told, *ill])


@st.composite
def weekly_entries(draw, values: Iterable[Value], *, off: bool) -> WeeklyEntry:
    """A week line, days off and days ticked on paper, of any week."""
    week = Week.of(draw(st.sampled_from(DAYS)), draw(st.sampled_from([0, 6])))
    cells = draw(st.lists(st.none() | st.sampled_from(tuple(values)), max_size=7))
    line = {
        day: observed(cell)
        for day, cell in zip(week.period, cells, strict=False)
        if cell is not None
    }
    some_days = st.frozensets(st.sampled_from(tuple(week.period)), max_size=2)
    return WeeklyEntry(
        week,
        f"weekly/{week.label}.md",
        cells={ID: line} if line else {},
        off=dict.fromkeys(draw(some_days), "away") if off else {},
        filled=draw(some_days),
    )


# What was agreed

days = st.sampled_from(DAYS)
day_schedules = st.builds(OnDays, st.frozensets(st.integers(0, 6), min_size=1))
quotas = st.builds(Quota, st.integers(1, 9), st.sampled_from(Per))
rolling = st.builds(EveryDays, st.integers(2, 9))
grids = st.builds(EveryDays, st.integers(2, 9), days)
dates = st.builds(ByDate, st.integers(1, 4), days)
occasions = st.just(Each("one-to-one"))
totals = st.builds(Total, st.sampled_from([Per.WEEK, Per.MONTH]))
schedules = day_schedules | quotas | rolling | grids | dates | totals | occasions
standards = st.sampled_from(
    [Done(), AtLeast(Decimal(20)), AtMost(Decimal(2)), Before(23 * 60 + 30, within=15)]
)
minimums = st.sampled_from([None, AtLeast(Decimal(7)), InWords("one lap"), NoMinimum()])


def changes_to(schedules):
    """A change on any day, of the schedule to one of some or of nothing but the standard."""
    terms = st.builds(
        Terms,
        schedule=st.none() | schedules,
        standard=st.none() | standards,
        minimum=minimums,
    )
    return st.builds(Change, days, terms, at_once=st.booleans())


changes = changes_to(schedules)


def in_order(changes: Iterable[Change]) -> tuple[Change, ...]:
    return tuple(sorted(changes, key=lambda change: change.starts))


@st.composite
def periods(draw, longest: int = len(DAYS)) -> Period:
    first = draw(days)
    return Period(first, first + timedelta(days=draw(st.integers(0, longest - 1))))


pauses = st.lists(st.builds(Pause, periods(longest=9)), max_size=2).map(tuple)


@st.composite
def kbis(draw, schedules=schedules, **more) -> KBI:
    """A KBI that begins in the first weeks, with some schedules; whatever is not given is any."""
    starts = draw(st.sampled_from(DAYS[:21]))
    terms = Terms(schedule=draw(schedules), standard=draw(standards), minimum=draw(minimums))
    later = changes_to(schedules).filter(lambda change: change.starts > starts)
    fields = {
        "until": draw(st.none() | st.sampled_from(DAYS[21:])),
        "changes": in_order(draw(st.lists(later, max_size=2))),
        "pauses": draw(pauses),
        "reserve": draw(st.integers(0, 3)),
        "blank": draw(st.none() | st.sampled_from(Blank)),
    }
    return KBI(ID, "Walk", terms=terms, **{"starts": starts, **fields, **more})


# All of it

settings = st.builds(
    Settings,
    calendar=st.builds(Calendar, week_starts=st.sampled_from([0, 6]), log_grace=st.integers(0, 2)),
    blank=st.sampled_from(Blank),
    pauses=pauses,
)


@st.composite
def journals(draw, values: Iterable[Value] = VALUES, *, off: bool = True) -> Journal:
    """Daily entries for most days and a few weekly ones; `off` is whether days are taken off."""
    one_or_none = st.none() | daily_entries(values, off=off)
    written = draw(st.lists(one_or_none, min_size=len(DAYS), max_size=len(DAYS)))
    weekly = draw(st.lists(weekly_entries(values, off=off), max_size=2))
    return Journal(
        draw(settings),
        daily={day: replace(e, day=day) for day, e in zip(DAYS, written, strict=True) if e},
        weekly={entry.week.first: entry for entry in weekly},
    )


class Situation(NamedTuple):
    """A KBI in a journal, looked at over a range of days at an as-of date."""

    kbi: KBI
    journal: Journal
    period: Period
    as_of: date

    def series(self) -> Series:
        """The KBI over the range."""
        return series(self.kbi, self.journal, self.period, self.as_of)

    def is_blank(self, day: date) -> bool:
        """Whether nothing is said about the KBI on a day."""
        return self.journal.observation(ID, day) is None

    def saying(self, day: date, value: Value) -> "Situation":
        """The same with a value in the daily entry of a day, which beats a week line."""
        entry = self.journal.daily.get(day) or DailyEntry(day, f"daily/{day}.md")
        entry = replace(entry, written=True, observations=said(value))
        return self._replace(
            journal=replace(self.journal, daily={**self.journal.daily, day: entry})
        )


def situations(kbis=kbis(), journals=journals()):  # noqa: B008 — a strategy is a value
    """Any KBI in any journal; the as-of date may lie in the range, before or after it."""
    ranges = st.just(Period(FIRST, LAST)) | periods()
    return st.builds(Situation, kbis, journals, ranges, days | st.just(AFTERWARDS))
