"""The rows of a week: one behaviour, its days, its counts and what it was before."""

import math
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from humexjournal.adherence.agreed import held_terms
from humexjournal.adherence.remembered import Remembered, part_of
from humexjournal.adherence.series import Series, has_date, series
from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import DAYS_IN_WEEK, ONE_DAY, Calendar, Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Terms
from humexjournal.core.schedule import ByDate, Each, Per, Quota, Schedule, Total, period_of
from humexjournal.reviews.cells import Cell, cells, days_in
from humexjournal.reviews.since import Since, since

WEEKS_BEFORE = 3
TINY = 1e-9
"""0.8 of 5 is 4, however the computer writes 0.8."""


class Row(Struct, frozen=True):
    """One behaviour over a week.

    `terms` are those of its last day, with the schedule that held then. `tally` counts the days of
    `span`: the week, or the longer period of a quota or a date. `aim` is a count, None while the
    row is not `settled`. `unknown` are days that passed without an entry and on which the count
    depends, `still_open` those that have come and can still be filled in; `days_left` counts those
    that can still add to a quota. `before` holds at most three weeks, oldest first; `lead_up` the
    days of the last of them, for what crosses its end.
    """

    id: str
    name: str
    behaviour: str
    terms: Terms
    cells: tuple[Cell, ...]
    tally: Tally
    span: Period
    aim: int | None
    settled: bool
    unknown: tuple[date, ...] = ()
    still_open: tuple[date, ...] = ()
    days_left: int = 0
    before: tuple[Tally, ...] = ()
    lead_up: tuple[Cell, ...] = ()
    is_new: bool = False
    since: Since | None = None

    @property
    def reached(self) -> bool:
        """Whether the aim is reached whatever the blanks were."""
        return self.aim is not None and self.tally.done >= self.aim

    @property
    def goes_on(self) -> bool:
        """Whether its count is of a longer period, which ends after the week."""
        return not self.settled and self.span.last > self.cells[-1].day

    @property
    def is_weekly(self) -> bool:
        """Whether the count is that of the week alone."""
        return len(self.span) == DAYS_IN_WEEK


def rows(
    journal: Journal, week: Week, as_of: date, kept: Remembered | None = None
) -> tuple[Row, ...]:
    """The behaviours of a week that did not end within it, the weightiest first."""
    return tuple(row(kbi, journal, week, as_of, kept) for kbi in _kept_up(journal, week, as_of))


def row(kbi: KBI, journal: Journal, week: Week, as_of: date, kept: Remembered | None = None) -> Row:
    """One behaviour over a week; `kept` is what is remembered of the journal."""
    terms = held_terms(kbi, journal.settings, week.last)
    span = _span(terms.schedule, kbi, journal.settings.calendar, week)
    whole = part_of(kbi, journal, _with_lead_up(span, week), as_of, kept)
    shown, earlier = whole.over(week.period), _earlier(whole, week)
    counted = shown if span == week.period else whole.over(span)
    return _with_counts(
        Row(
            kbi.id,
            kbi.name,
            terms.behaviour or "",
            terms,
            cells(shown, week),
            tally(counted),
            span,
            aim=None,
            settled=False,
            before=_before(earlier, terms.schedule) if span == week.period else (),
            lead_up=cells(earlier[-1], week.shifted(-1)) if earlier else (),
            is_new=kbi.starts in week.period,
            since=since(kbi, journal, week, as_of, kept),
        ),
        counted,
    )


def _with_counts(row: Row, counted: Series) -> Row:
    """The row with what its counts come to, and with the days on which they depend."""
    settled = not row.tally.pending and (counted.as_of >= row.span.last or _is_done_once(row))
    aim = aim_of(counted.kbi, row.tally) if settled else None
    running = counted.totals or counted.quotas
    if running:
        last = running[-1]
        left, unknown = len(last.open_days), last.unknown_days
        return replace(row, settled=settled, aim=aim, unknown=unknown, days_left=left)
    still_open = tuple(day for day in days_in(row.cells, State.PENDING) if day <= counted.as_of)
    unknown = days_in(row.cells, State.UNLOGGED)
    return replace(row, settled=settled, aim=aim, unknown=unknown, still_open=still_open)


def _is_done_once(row: Row) -> bool:
    """Whether it is something to be done by a date, and all of it has been done."""
    asked = row.terms.schedule
    return isinstance(asked, ByDate) and row.tally.done >= asked.times


def aim_of(kbi: KBI, counts: Tally) -> int | None:
    """The aim as a count: 0.8 of 5 is 4; None where nothing was asked for."""
    return math.ceil(kbi.aim * counts.scheduled - TINY) if counts.scheduled else None


def _kept_up(journal: Journal, week: Week, as_of: date) -> list[KBI]:
    """Begun by now, and not ended before the last day of the week that has come."""
    day = min(week.last, as_of)
    active = (kbi for kbi in journal.kbis.values() if kbi.is_active(day))
    asked = (kbi for kbi in active if not is_over(kbi, journal, week, as_of))
    return sorted(asked, key=by_weight)


def by_weight(kbi: KBI) -> tuple[int, date, str]:
    """The place of a behaviour on a page: the weightiest first, then the oldest."""
    return -(kbi.share or 0), kbi.starts, kbi.id


def is_over(kbi: KBI, journal: Journal, week: Week, as_of: date) -> bool:
    """Whether the date is past or all of it was done before the week, with no word of it since."""
    if kbi.starts >= week.first or not has_date(kbi):
        return False
    schedule = held_terms(kbi, journal.settings, week.last).schedule
    if not isinstance(schedule, ByDate):
        return False
    if any(journal.observation(kbi.id, day) for day in week.period if day <= as_of):
        return False
    return schedule.by < week.first or _was_done(
        kbi, journal, schedule, min(week.first - ONE_DAY, as_of)
    )


def _was_done(kbi: KBI, journal: Journal, asked: ByDate, day: date) -> bool:
    """Whether all of it had been done on a day."""
    return tally(series(kbi, journal, Period(kbi.starts, asked.by), day)).done >= asked.times


def _span(schedule: Schedule | None, kbi: KBI, calendar: Calendar, week: Week) -> Period:
    match schedule:
        case Quota(_, per) | Total(per) if per is not Per.WEEK:
            return period_of(per, week.last, calendar, kbi.starts)
        case ByDate(_, by) if by >= kbi.starts:
            return Period(kbi.starts, by)
        case _:
            return week.period


def _with_lead_up(span: Period, week: Week) -> Period:
    """The days of a span, of the week, and of the weeks before it."""
    first = week.shifted(-WEEKS_BEFORE).first
    return Period(min(first, span.first), max(week.last, span.last))


def _earlier(whole: Series, week: Week) -> list[Series]:
    """The last weeks in which it had begun, oldest first."""
    weeks = (week.shifted(-n) for n in range(WEEKS_BEFORE, 0, -1))
    return [whole.over(one.period) for one in weeks if whole.kbi.starts <= one.last]


def _before(earlier: list[Series], schedule: Schedule | None) -> tuple[Tally, ...]:
    """The counts of the weeks in which something was asked for, or would have been.

    Whether an occasion would have arisen on a day off, nobody knows.
    """
    counts = [tally(one) for one in earlier]
    if isinstance(schedule, Each):
        return tuple(count for count in counts if count.scheduled)
    return tuple(count for count in counts if count.scheduled or count.excused or count.reserve)
