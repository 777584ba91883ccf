"""Quotas: so many in a calendar period or by a date, on whichever days."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from humexjournal.adherence.opportunity import DayRecord, Opportunity, QuotaPeriod
from humexjournal.adherence.schedules.pace import Pace
from humexjournal.adherence.schedules.periods import Run, by_period
from humexjournal.adherence.schedules.units import resolved
from humexjournal.adherence.state import NOT_ELIGIBLE, UNKNOWN, State, Status
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.schedule import ByDate, Quota

WITH_TIMES = (Quota, ByDate)


def quota_periods(
    runs: Iterable[Run], calendar: Calendar, anchor: date, as_of: date
) -> Iterator[QuotaPeriod]:
    """The calendar periods of every quota among some days, in the order in which they end.

    A period is right only where the runs hold all of its active days; `anchor` is the day from
    which fortnights are counted.
    """
    under = (run for run in runs if isinstance(run[0], Quota))
    for period, group in by_period(under, calendar, anchor):
        closed = calendar.is_closed(period.last, as_of)
        yield _quota_period(period, group, closed=closed, as_of=as_of, cap=1)


def by_date(
    run: Sequence[DayRecord], schedule: ByDate, calendar: Calendar, as_of: date
) -> Iterator[QuotaPeriod]:
    """The one period of so many times by a date, over a run of days under that schedule.

    All of them may be done on one day. None where the run ends before the date.
    """
    days = [record for record in run if record.day <= schedule.by]
    if days and days[-1].day == schedule.by:
        closed = calendar.is_closed(schedule.by, as_of)
        period = Period(days[0].day, schedule.by)
        yield _quota_period(period, days, closed=closed, as_of=as_of, cap=schedule.times)


def prorated(eligible: Sequence[DayRecord], length: int, cap: int) -> int:
    """The quota that some eligible days carry of a period of `length` days, rounded half up.

    A day can hold `cap` of it.
    """
    of_each = (record.schedule for record in eligible)
    times = sum(schedule.times for schedule in of_each if isinstance(schedule, WITH_TIMES))
    return min(len(eligible) * cap, (2 * times + length) // (2 * length))


def _quota_period(
    period: Period, records: Sequence[DayRecord], *, closed: bool, as_of: date, cap: int
) -> QuotaPeriod:
    eligible = [record for record in records if record.state not in NOT_ELIGIBLE]
    unknown = [record.day for record in eligible if record.state in UNKNOWN]
    passed = tuple(day for day in unknown if day < as_of)
    ahead = tuple(day for day in unknown if day >= as_of)
    done = _done(records)
    pace = Pace(
        quota=prorated(eligible, len(period), cap),
        done=len(done),
        eligible=len(eligible),
        before=sum(record.day < as_of for record in eligible),
        unknown=len(passed),
        still_open=len(ahead),
        cap=cap,
    )
    units = sorted(done[: pace.quota], key=lambda unit: unit.due)
    rest = [Opportunity(period.last, state) for state in _not_done(pace, closed=closed)]
    return QuotaPeriod(
        period,
        pace.quota,
        (*units, *rest),
        extra=max(0, -pace.need),
        status=_status(pace, closed=closed),
        closed=closed,
        open_days=ahead,
        unknown_days=passed,
        resolved=tuple(resolved(records, pace.quota, cap)),
    )


def _done(records: Iterable[DayRecord]) -> list[Opportunity]:
    """What was done, the full versions first, so that a busy-day version fills only what is left.

    A day that is excused counts as well: its quota has been lowered, so it can only help.
    """
    done = sorted((r for r in records if r.did), key=lambda record: record.at_minimum)
    return [
        Opportunity(record.day, State.MINIMUM if record.at_minimum else State.DONE)
        for record in done
        for _ in range(record.times)
    ]


def _not_done(pace: Pace, *, closed: bool) -> list[State]:
    """The states of the units that were not done; a day without entry could have held one."""
    short = max(0, pace.need)
    if not closed:
        return [State.PENDING] * short
    unlogged = min(short, pace.unknown * pace.cap)
    return [State.MISSED] * (short - unlogged) + [State.UNLOGGED] * unlogged


def _status(pace: Pace, *, closed: bool) -> Status:
    """The running status; after closing only whether the quota was met."""
    status = pace.status
    return Status.CLOSED if closed and status not in (Status.VOID, Status.MET) else status
