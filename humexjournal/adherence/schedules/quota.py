"""Quotas: so many days in a calendar period, whichever they are."""

from collections.abc import Iterable, Sequence
from datetime import date

from humexjournal.adherence.opportunity import DayRecord, Opportunity, QuotaPeriod
from humexjournal.adherence.schedules.pace import Pace
from humexjournal.adherence.state import State, Status
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import Per, Quota, period_of

NOT_ELIGIBLE = frozenset({State.EXCUSED, State.RESERVE})
UNKNOWN = frozenset({State.PENDING, State.UNLOGGED})


def reaches_back(kbi: KBI, calendar: Calendar, first: date) -> date:
    """The first day that counts for a quota whose period ends on `first` or later."""
    agreed = (kbi.terms, *(change.terms for change in kbi.changes))
    pers = {terms.schedule.per for terms in agreed if isinstance(terms.schedule, Quota)}
    return min([first, *(period_of(per, first, calendar, kbi.starts).first for per in pers)])


def quota_periods(
    records: Iterable[DayRecord], calendar: Calendar, anchor: date, as_of: date
) -> tuple[QuotaPeriod, ...]:
    """The calendar periods of every quota among some days, in the order in which they end.

    A period is right only where the records hold all of its active days; `anchor` is the day from
    which fortnights are counted.
    """
    groups = _by_period(records, calendar, anchor)
    return tuple(
        _quota_period(
            period, groups[period], closed=calendar.is_closed(period.last, as_of), as_of=as_of
        )
        for period in sorted(groups, key=lambda period: period.last)
    )


def prorated(eligible: Sequence[DayRecord], length: int) -> int:
    """The quota that some eligible days carry of a period of `length` days, rounded half up."""
    times = sum(day.schedule.times for day in eligible if isinstance(day.schedule, Quota))
    return min(len(eligible), (2 * times + length) // (2 * length))


def _by_period(
    records: Iterable[DayRecord], calendar: Calendar, anchor: date
) -> dict[Period, list[DayRecord]]:
    """The days under a quota by calendar period; no week is as long as a fortnight or a month."""
    groups: dict[Period, list[DayRecord]] = {}
    running: dict[Per, Period] = {}
    for record in records:
        if isinstance(record.schedule, Quota):
            per = record.schedule.per
            if per not in running or record.day > running[per].last:
                running[per] = period_of(per, record.day, calendar, anchor)
            groups.setdefault(running[per], []).append(record)
    return groups


def _quota_period(
    period: Period, records: Sequence[DayRecord], *, closed: bool, as_of: date
) -> QuotaPeriod:
    eligible = [record for record in records if record.state not in NOT_ELIGIBLE]
    unknown = [record.day for record in eligible if record.state in UNKNOWN]
    passed = tuple(day for day in unknown if day < as_of)
    ahead = tuple(day for day in unknown if day >= as_of)
    done = _done(records)
    pace = Pace(
        quota=prorated(eligible, len(period)),
        done=len(done),
        eligible=len(eligible),
        before=sum(record.day < as_of for record in eligible),
        unknown=len(passed),
        still_open=len(ahead),
    )
    units = sorted(done[: pace.quota], key=lambda unit: unit.due)
    rest = [Opportunity(period.last, state) for state in _not_done(pace, closed=closed)]
    extra, status = max(0, -pace.need), _status(pace, closed=closed)
    return QuotaPeriod(period, pace.quota, (*units, *rest), extra, status, closed, ahead, passed)


def _done(records: Iterable[DayRecord]) -> list[Opportunity]:
    """What was done, the full versions first, so that a busy-day version fills only what is left.

    A day that is excused counts as well: its quota has been lowered, so it can only help.
    """
    done = sorted((r for r in records if r.did), key=lambda record: record.at_minimum)
    return [Opportunity(r.day, State.MINIMUM if r.at_minimum else State.DONE) for r in done]


def _not_done(pace: Pace, *, closed: bool) -> list[State]:
    """The states of the units that were not done; a day without entry could have held one."""
    short = max(0, pace.need)
    if not closed:
        return [State.PENDING] * short
    unlogged = min(short, pace.unknown)
    return [State.MISSED] * (short - unlogged) + [State.UNLOGGED] * unlogged


def _status(pace: Pace, *, closed: bool) -> Status:
    """The running status; after closing only whether the quota was met."""
    status = pace.status
    return Status.CLOSED if closed and status not in (Status.VOID, Status.MET) else status
