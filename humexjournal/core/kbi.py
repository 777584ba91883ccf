"""A KBI: one behaviour, and what was agreed about it from which day on."""

from datetime import date
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.core.calendar import ONE_DAY, Calendar, Period
from humexjournal.core.compared import Compared
from humexjournal.core.schedule import ByDate, OnDays, Schedule, begins
from humexjournal.core.standard import Done, Minimum, Standard

LONGEST_WAIT = 800
"""Days within which a month and a week are sure to begin together."""


class Blank(StrEnum):
    """What an entry that says nothing about a KBI means."""

    UNLOGGED = "unlogged"
    NO = "no"
    ZERO = "zero"


class Category(StrEnum):
    """What a coach's own time goes into."""

    ACTIVE = "active"
    """With people: a talk, a note, looking at a sheet together, good news."""
    ADMIN = "admin"
    """For people and without them: preparing, filing, finding times, reporting."""


class Terms(Struct, frozen=True):
    """What was agreed; in a change, None is what stays as it was."""

    schedule: Schedule | None = None
    schedule_text: str | None = None
    standard: Standard | None = None
    standard_text: str | None = None
    minimum: Minimum | None = None
    by: str | None = None
    cue: str | None = None
    behaviour: str | None = None

    def changed_by(self, other: "Terms") -> "Terms":
        """These terms with everything that the other states."""
        stated = {f: v for f in other.__struct_fields__ if (v := getattr(other, f)) is not None}
        return replace(self, **stated)


class Change(Struct, frozen=True):
    """Terms that hold from a day on, and why."""

    starts: date
    terms: Terms
    at_once: bool = False
    kind: str = ""
    because: str = ""
    prompt: str = ""


class Pause(Struct, frozen=True):
    """Days on which nothing is asked for."""

    period: Period
    reason: str = ""


class KBI(Compared, frozen=True, eq=False):
    """A key behavioural indicator, with its dated history.

    `aim` is the share of opportunities that is aimed at, `reserve` the spare days in a calendar
    month, `keys` other spellings of its id in entries, in their normal form.
    """

    LEFT_OUT = frozenset({"path"})

    id: str
    name: str
    starts: date
    terms: Terms
    until: date | None = None
    changes: tuple[Change, ...] = ()
    pauses: tuple[Pause, ...] = ()
    reserve: int = 2
    blank: Blank | None = None
    aim: float = 0.8
    goal: str = ""
    why: str = ""
    task: str = ""
    keys: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    does_not_count: tuple[str, ...] = ()
    share: int | None = None
    night: bool = False
    replaced_by: str = ""
    identity: str = ""
    because: str = ""
    cautions: str = ""
    category: Category | None = None
    path: str = ""

    @property
    def schedules(self) -> tuple[Schedule, ...]:
        """Every schedule that was ever agreed, in order of time."""
        agreed = (self.terms, *(change.terms for change in self.changes))
        return tuple(terms.schedule for terms in agreed if terms.schedule is not None)

    def is_active(self, day: date) -> bool:
        """Whether it is asked for at all on a day, between its first and its last."""
        return self.starts <= day and (self.until is None or day <= self.until)

    def terms_on(self, day: date) -> Terms:
        """What was agreed for a day, apart from its schedule."""
        terms = self.terms
        for change in self.changes:
            if change.starts <= day:
                terms = terms.changed_by(change.terms)
        return terms

    def standard_on(self, day: date) -> Standard:
        """What counted as done on a day."""
        return self.terms_on(day).standard or Done()

    def pause_on(self, day: date) -> Pause | None:
        """The pause that covers a day."""
        return next((pause for pause in self.pauses if day in pause.period), None)

    def change_between(self, first: date, last: date) -> Change | None:
        """The last change that began within some days."""
        return next((c for c in reversed(self.changes) if first <= c.starts <= last), None)


class Stretch(Struct, frozen=True):
    """A run of days under one schedule."""

    period: Period
    schedule: Schedule


def stretches(kbi: KBI, calendar: Calendar, horizon: date) -> tuple[Stretch, ...]:
    """The schedules of a KBI in order of time, each with its days, up to `horizon`.

    A change of schedule holds from the first day, not before its own, on which a period of the old
    and one of the new schedule begin together; `effective: now` holds at once.
    """
    assert kbi.terms.schedule is not None
    turns = [(kbi.starts, kbi.terms.schedule)]
    for change in kbi.changes:
        if change.terms.schedule is not None:
            turns = _turned(turns, change, kbi.starts, calendar)
    last = min(kbi.until or horizon, horizon)
    turns.append((last + ONE_DAY, turns[-1][1]))
    return tuple(
        Stretch(Period(start, min(end - ONE_DAY, last)), schedule)
        for (start, schedule), (end, _) in pairwise(turns)
        if start < end and start <= last
    )


def _turned(
    turns: list[tuple[date, Schedule]], change: Change, anchor: date, calendar: Calendar
) -> list[tuple[date, Schedule]]:
    """The turns with one more; a later change that holds from an earlier day replaces."""
    new = change.terms.schedule
    assert new is not None
    day = change.starts
    if not change.at_once:
        old = next(schedule for start, schedule in reversed(turns) if start <= day)
        candidates = (day + n * ONE_DAY for n in range(LONGEST_WAIT))
        day = next(d for d in candidates if _begin_together(old, new, d, calendar, anchor))
    return [turn for turn in turns if turn[0] < day] + [(day, new)]


def _begin_together(
    old: Schedule, new: Schedule, day: date, calendar: Calendar, anchor: date
) -> bool:
    both = (begins(s, day, calendar, anchor) for s in (old, new))
    return all(both)


def usual_blank(schedule: Schedule, vault: Blank) -> Blank:
    """What a blank means where the KBI itself does not say.

    The vault's word holds for schedules of days and for `once by`; where days are free to choose,
    an entry that says nothing is a no.
    """
    if isinstance(schedule, OnDays) or (isinstance(schedule, ByDate) and schedule.times == 1):
        return vault
    return Blank.NO
