"""Quotas: their units, when they close, and to which range they belong."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    JUNE,
    LATER,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    WEEK,
    WEEKDAYS,
    journal,
    kbi,
    pause,
    per_week,
    quota_of,
    unit_states,
    with_day_off,
    with_settings,
)

from humexjournal.adherence.opportunity import Opportunity, QuotaPeriod
from humexjournal.adherence.series import series
from humexjournal.adherence.state import State, Status
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import Blank, Change, Terms
from humexjournal.core.schedule import Per, Quota


def test_units_are_the_days_it_was_done_and_then_the_last_day_of_the_period():
    assert quota_of(kbi(per_week(3)), "o x - o o o o") == QuotaPeriod(
        WEEK,
        quota=3,
        units=(
            Opportunity(TUE, State.DONE),
            Opportunity(SUN, State.MISSED),
            Opportunity(SUN, State.UNLOGGED),
        ),
        extra=0,
        status=Status.CLOSED,
        closed=True,
        unknown_days=(WED,),
        resolved=(
            Opportunity(TUE, State.DONE),
            Opportunity(SAT, State.UNLOGGED),
            Opportunity(SUN, State.MISSED),
        ),
    )


@pytest.mark.parametrize(
    ("line", "states"),
    [
        ("x o o x o o o", "done done missed missed"),
        ("x - o x - o -", "done done unlogged unlogged"),
        ("x - o x o o o", "done done missed unlogged"),
        ("x ? o x o o o", "done done missed unlogged"),
        ("- - - - - - -", "unlogged unlogged unlogged unlogged"),
    ],
)
def test_a_unit_is_unlogged_where_a_day_without_entry_could_have_held_it(line, states):
    assert states == unit_states(quota_of(kbi(per_week(4)), line))


@pytest.mark.parametrize(
    ("blank", "states"),
    [(None, "done missed missed"), (Blank.UNLOGGED, "done unlogged unlogged")],
)
def test_an_entry_that_says_nothing_is_a_no_where_nothing_else_was_agreed(blank, states):
    assert states == unit_states(quota_of(kbi(per_week(3), blank=blank), "x . . . . . ."))


def test_what_is_done_beyond_the_quota_is_extra_and_never_carried_over():
    walk = kbi(per_week(3))

    quotas = series(walk, journal("x x x x x o o o o o o o o o"), JUNE, LATER).quotas

    assert [(unit_states(quota), quota.extra) for quota in quotas[:2]] == [
        ("done done done", 2),
        ("missed missed missed", 0),
    ]


def test_a_busy_day_version_fills_only_what_full_versions_have_left():
    walk = kbi(per_week(3))

    quota = quota_of(walk, "/ x / x / o o")

    assert quota.units == (
        Opportunity(MON, State.MINIMUM),
        Opportunity(TUE, State.DONE),
        Opportunity(THU, State.DONE),
    )
    assert quota.extra == 2
    assert unit_states(quota_of(walk, "/ x / x x o o")) == "done done done"


def test_what_is_done_on_a_paused_day_or_a_day_off_counts():
    walk = kbi(per_week(4), pauses=(pause(MON, TUE),))
    ill = with_day_off(journal("x / o x o o o"), THU, "ill")

    [quota] = series(walk, ill, WEEK, AFTERWARDS).quotas

    assert (quota.quota, quota.extra) == (2, 1)  # 16/7 = 2.29, on the four days that are left
    assert quota.units == (Opportunity(MON, State.DONE), Opportunity(THU, State.DONE))


@pytest.mark.parametrize(
    ("log_grace", "as_of", "closed"),
    [
        (0, date(2026, 6, 7), False),
        (0, date(2026, 6, 8), True),
        (1, date(2026, 6, 8), False),
        (1, date(2026, 6, 9), True),
        (2, date(2026, 6, 9), False),
        (2, date(2026, 6, 10), True),
    ],
)
def test_it_closes_when_the_days_of_grace_after_its_calendar_period_are_over(
    log_grace, as_of, closed
):
    ended_early = kbi(per_week(3), until=THU)

    quota = quota_of(ended_early, "x - - -", as_of, calendar=Calendar(log_grace=log_grace))

    assert (quota.closed, unit_states(quota)) == (
        closed,
        "done unlogged" if closed else "done pending",
    )


def test_units_not_done_are_pending_while_the_period_runs_also_when_out_of_reach():
    quota = quota_of(kbi(per_week(3)), "x o o o o o", as_of=SUN)

    assert (quota.status, unit_states(quota)) == (Status.OUT_OF_REACH, "done pending pending")
    assert quota.units[1:] == (Opportunity(SUN, State.PENDING),) * 2


def test_what_lies_after_the_as_of_date_does_not_exist():
    assert quota_of(kbi(per_week(3)), "o o x x x x x", as_of=WED) == quota_of(
        kbi(per_week(3)), "o o x", as_of=WED
    )


def test_a_quota_belongs_to_the_range_that_holds_the_last_day_of_its_period():
    july = Period(date(2026, 7, 1), date(2026, 7, 31))
    weekly = kbi(per_week(3))

    in_june = series(weekly, journal(""), JUNE, LATER).quotas
    in_july = series(weekly, journal(""), july, LATER).quotas

    assert [quota.period.last.day for quota in in_june] == [7, 14, 21, 28]
    assert [quota.period.last.day for quota in in_july] == [5, 12, 19, 26]
    assert in_july[0].period.first == date(2026, 6, 29)


def test_days_before_the_range_count_for_the_quota_that_ends_in_it():
    done_in_june = journal("x x", first=date(2026, 6, 29))

    first_days = Period(date(2026, 7, 1), date(2026, 7, 5))
    [quota] = series(kbi(per_week(3)), done_in_june, first_days, LATER).quotas

    assert unit_states(quota) == "done done unlogged"


def test_the_first_days_of_a_month_count_for_the_quota_that_ends_on_its_last():
    monthly = kbi(Quota(2, Per.MONTH))
    last_day = Period(date(2026, 6, 30), date(2026, 6, 30))

    [quota] = series(monthly, journal("x"), last_day, LATER).quotas

    assert (quota.period, unit_states(quota)) == (JUNE, "done unlogged")


def test_a_week_begins_where_the_calendar_says():
    sunday_first = with_settings(journal("x x x x x x x"), calendar=Calendar(week_starts=6))

    quotas = series(kbi(per_week(3)), sunday_first, WEEK, LATER).quotas

    assert [(quota.period.last, quota.extra) for quota in quotas] == [(SAT, 3)]


def test_fortnights_are_counted_from_the_first_week_of_the_kbi():
    from_wednesday = kbi(Quota(4, Per.FORTNIGHT), starts=WED)

    quotas = series(from_wednesday, journal(""), JUNE, LATER).quotas

    assert [(quota.period.first.day, quota.period.last.day, quota.quota) for quota in quotas] == [
        (25, 7, 1),  # 20/14 = 1.43: five days of a fortnight that nobody began
        (8, 21, 4),
    ]


def test_a_month_is_as_long_as_it_is():
    monthly = kbi(Quota(8, Per.MONTH), pauses=(pause(date(2026, 6, 15), date(2026, 6, 24)),))

    [quota] = series(monthly, journal("o x"), JUNE, LATER).quotas

    assert (quota.quota, quota.period) == (5, JUNE)  # 160/30 = 5.33


def test_quotas_of_several_kinds_come_in_the_order_in_which_they_end():
    weekly_at_once = Change(date(2026, 6, 10), Terms(schedule=per_week(3)), at_once=True)
    walk = kbi(Quota(8, Per.MONTH), changes=(weekly_at_once,))

    quotas = series(walk, journal(""), JUNE, LATER).quotas

    assert [(quota.period.first.day, quota.period.last.day, quota.quota) for quota in quotas] == [
        (8, 14, 2),  # 15/7 = 2.14
        (15, 21, 3),
        (22, 28, 3),
        (1, 30, 2),  # 72/30 = 2.4
    ]


def test_a_kbi_without_a_quota_has_none():
    assert series(kbi(WEEKDAYS), journal("x"), WEEK, AFTERWARDS).quotas == ()


def test_a_day_counts_once_in_a_week_however_often_it_was_done():
    quota = quota_of(kbi(per_week(3)), "2/2 o 3/3 o 1/2 o o")

    assert unit_states(quota) == "done done missed"
    assert [unit.due.day for unit in quota.resolved] == [1, 3, 7]
