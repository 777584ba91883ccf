"""Quotas over every week that there can be."""

from datetime import date
from functools import cache
from itertools import combinations_with_replacement, product

from adherence.journals import AFTERWARDS, MON, WEEK, per_week

from humexjournal.adherence.agreed import Agreed
from humexjournal.adherence.opportunity import DayRecord, QuotaPeriod
from humexjournal.adherence.schedules.quota import quota_periods
from humexjournal.adherence.state import State, Status
from humexjournal.core.calendar import Calendar
from humexjournal.core.kbi import Blank
from humexjournal.core.standard import Done

A_DAY_LATER = date(2026, 6, 8)
QUOTAS = range(1, 7)
STATES = {
    "x": State.DONE,
    "o": State.MISSED,
    "-": State.UNLOGGED,
    "e": State.EXCUSED,
    " ": State.PENDING,
}
SORTED_WEEKS = ["".join(week) for week in combinations_with_replacement("xo-e", 7)]
LOGGED_WEEKS = ["".join(week) for week in product("xo-", repeat=7)]


def quota_of(week: str, times: int, as_of: date = AFTERWARDS) -> QuotaPeriod:
    schedule = per_week(times)
    agreed = Agreed(WEEK, schedule, Done(), None, Blank.UNLOGGED)
    records = [
        DayRecord(day, STATES[sign], asked=True, did=sign == "x", agreed=agreed)
        for day, sign in zip(WEEK, f"{week:7}", strict=True)
    ]
    [found] = quota_periods([(schedule, records)], Calendar(), MON, as_of)
    return found


@cache
def counts(week: str, times: int) -> tuple[int, int, int, int]:
    """What the quota asked for, and of it done, missed and unlogged."""
    found = quota_of(week, times)
    states = [unit.state for unit in found.units]
    kinds = (State.DONE, State.MISSED, State.UNLOGGED)
    return found.quota, *(states.count(kind) for kind in kinds)


@cache
def is_out_of_reach(week: str, times: int, as_of: date) -> bool:
    return quota_of(week, times, as_of).status is Status.OUT_OF_REACH


def test_the_order_of_the_days_does_not_matter_to_what_is_counted():
    for week in map("".join, product("xo-e", repeat=7)):
        in_order = "".join(sorted(week))
        for times in QUOTAS:
            assert counts(week, times) == counts(in_order, times)


def test_the_counts_add_up_and_are_what_filling_in_the_blanks_would_make_of_them():
    for week, times in product(SORTED_WEEKS, QUOTAS):
        quota, done, missed, unlogged = counts(week, times)

        assert done + missed + unlogged == quota
        assert counts(week.replace("-", "o"), times) == (quota, done, missed + unlogged, 0)
        assert counts(week.replace("-", "x"), times) == (quota, done + unlogged, missed, 0)


def test_one_more_done_never_lowers_a_bound():
    for week, times, sign in product(SORTED_WEEKS, QUOTAS, "o-"):
        _, done, _, unlogged = counts(week, times)
        _, done_then, _, unlogged_then = counts(week.replace(sign, "x", 1), times)

        assert done_then >= done
        assert done_then + unlogged_then >= done + unlogged


def test_a_day_off_instead_of_one_not_done_raises_nothing_and_lowers_no_share():
    for week, times, sign in product(SORTED_WEEKS, QUOTAS, "o-"):
        quota, done, _, _ = counts(week, times)
        quota_then, done_then, _, _ = counts(week.replace(sign, "e", 1), times)

        assert done_then <= done
        assert done_then * quota >= done * quota_then


def test_what_is_out_of_reach_stays_so_and_is_said_of_each_quota_that_is_missed():
    """Told day by day, up to the last day of grace."""
    for week, times in product(LOGGED_WEEKS, QUOTAS):
        said = [
            *(is_out_of_reach(week[: n + 1], times, day) for n, day in enumerate(WEEK)),
            is_out_of_reach(week, times, A_DAY_LATER),
        ]

        _, _, missed, _ = counts(week, times)
        assert said == sorted(said)
        assert said[-1] == (missed > 0)
