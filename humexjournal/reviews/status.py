"""This week at a glance, what is open, and the one next thing."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from msgspec import Struct

from humexjournal.adherence.day import day_record
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.series import series
from humexjournal.adherence.state import State
from humexjournal.coaching.standing import Standing, is_fresh, standing
from humexjournal.core.calendar import ONE_DAY, Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.schedule import ByDate, EveryDays, OnDays, Quota, Total
from humexjournal.core.settings import CheckIn
from humexjournal.reviews.rows import Row, rows

FILLABLE = (OnDays, Quota, Total)
"""Schedules under which the blank of any day is something that can be filled in."""


class OpenDay(Struct, frozen=True):
    """A day whose blanks can still be filled in, and of how many behaviours."""

    day: date
    kbis: tuple[str, ...]
    asked: int


class Ahead(Struct, frozen=True):
    """What the routine has next: a check-in or a talk, today or tomorrow."""

    day: date
    check_in: CheckIn | None = None
    talk: datetime | None = None


class Status(Struct, frozen=True):
    """A day in its week.

    `open_days` are today and those before it within the grace, today last, also where nothing is
    left open; `changes` began this week, with the name of the behaviour; `notes` are prompts that
    wait for an answer, and `drafts` how many a coach has not sent yet, by the client's folder.
    """

    client: str
    coach: str
    day: date
    week: Week
    rows: tuple[Row, ...]
    open_days: tuple[OpenDay, ...]
    changes: tuple[tuple[str, Change], ...] = ()
    ahead: tuple[Ahead, ...] = ()
    notes: tuple[Prompt, ...] = ()
    drafts: tuple[tuple[str, int], ...] = ()
    starts: date | None = None

    @property
    def today(self) -> OpenDay:
        """What is open of today."""
        return self.open_days[-1]


def status(journal: Journal, as_of: date) -> Status:
    """The status on a day."""
    calendar = journal.settings.calendar
    week = calendar.week(as_of)
    in_rows = rows(journal, week, as_of)
    grace = (as_of - timedelta(days=n) for n in range(calendar.log_grace, -1, -1))
    ahead = [kbi.starts for kbi in journal.kbis.values() if kbi.starts > as_of]
    return Status(
        client=journal.settings.client,
        coach=journal.settings.coach,
        day=as_of,
        week=week,
        rows=in_rows,
        open_days=tuple(_open_day(journal, day, as_of) for day in grace),
        changes=_changes(in_rows, week),
        ahead=_ahead(journal, as_of),
        notes=tuple(one for one in journal.prompts if _waits(one, journal, as_of)),
        drafts=tuple(_not_sent(journal, as_of)),
        starts=min(ahead, default=None) if not in_rows else None,
    )


def _open_day(journal: Journal, day: date, as_of: date) -> OpenDay:
    records = {kbi.id: day_record(kbi, journal, day, as_of) for kbi in journal.active(day)}
    asked = {
        name: record
        for name, record in records.items()
        if _is_fillable(record, journal.kbis[name], journal, as_of) and record.off is None
    }
    blank = (name for name, record in asked.items() if record.state is State.PENDING)
    return OpenDay(day, tuple(blank), len(asked))


def _is_fillable(record: DayRecord, kbi: KBI, journal: Journal, as_of: date) -> bool:
    """Whether a day asks for a word; where several days share a chance, only its due day does."""
    if isinstance(record.schedule, EveryDays | ByDate):
        due = series(kbi, journal, Period(record.day, record.day), as_of)
        return any(one.state is State.PENDING for one in due.chances)
    return record.asked and isinstance(record.schedule, FILLABLE)


def _changes(in_rows: tuple[Row, ...], week: Week) -> tuple[tuple[str, Change], ...]:
    return tuple(
        (row.name, row.since.change)
        for row in in_rows
        if row.since and row.since.change.starts in week.period
    )


def _ahead(journal: Journal, as_of: date) -> tuple[Ahead, ...]:
    support = journal.settings.support
    tomorrow = as_of + ONE_DAY
    talks = [Ahead(talk.date(), talk=talk) for talk in sorted(support.talks)]
    check_ins = [
        Ahead(day, check_in=check_in)
        for day in (as_of, tomorrow)
        for check_in in support.check_ins
        if check_in.day == day.weekday()
    ]
    found = [one for one in (*talks, *check_ins) if as_of <= one.day <= tomorrow]
    return tuple(sorted(found, key=lambda one: one.day))


def _not_sent(journal: Journal, as_of: date) -> Iterator[tuple[str, int]]:
    for client, drafts in journal.drafts.items():
        fresh = (one for one in drafts if one.day <= as_of and is_fresh(one.day, as_of))
        if count := sum(one.state is PromptState.DRAFT for one in fresh):
            yield client, count


def _waits(prompt: Prompt, journal: Journal, as_of: date) -> bool:
    """Whether its reader has still to answer it: it was sent, or lies there without a coach."""
    if prompt.state is PromptState.DRAFT and not journal.settings.coach:
        there = prompt.day <= as_of and standing(prompt, journal, as_of) is Standing.OPEN
        return there and prompt.answered is None
    sent = prompt.state is PromptState.SENT and prompt.answered is None
    return sent and (prompt.sent is None or prompt.sent <= as_of)
