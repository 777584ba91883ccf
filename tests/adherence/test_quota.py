"""Quotas: their number, their units, and how they stand."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    DAILY,
    FRI,
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
    minutes,
    pause,
    per_week,
    with_day_off,
    with_settings,
    with_week,
    words,
)

from humexjournal.adherence.opportunity import Opportunity, QuotaPeriod, State, Status
from humexjournal.adherence.schedules.pace import Pace
from humexjournal.adherence.series import series
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import KBI, Blank, Change, Terms
from humexjournal.core.schedule import Per, Quota

JUNE = Period(MON, date(2026, 6, 30))
LATER = date(2026, 7, 20)


def quota_of(kbi: KBI, line: str, as_of: date = AFTERWARDS, **settings) -> QuotaPeriod:
    """The one quota of the week."""
    [quota] = series(kbi, with_settings(journal(line), **settings), WEEK, as_of).quotas
    return quota


def units(quota: QuotaPeriod) -> str:
    return words(unit.state for unit in quota.units)


# The number


@pytest.mark.parametrize(
    ("times", "starts", "paused", "quota"),
    [
        (4, MON, 0, 4),
        (4, THU, 0, 2),  # 16/7 = 2.29
        (1, FRI, 0, 0),  # 3/7 = 0.43
        (1, THU, 0, 1),  # 4/7 = 0.57
        (3, MON, 1, 3),  # 18/7 = 2.57
        (4, MON, 3, 2),
        (7, MON, 2, 5),
        (9, MON, 0, 7),  # more than there are days
        (3, MON, 7, 0),
    ],
)
def test_a_quota_is_prorated_over_its_eligible_days_and_rounded(times, starts, paused, quota):
    pauses = tuple(pause(date(2026, 6, n), date(2026, 6, n)) for n in range(1, paused + 1))

    walk = kbi(per_week(times), starts=starts, pauses=pauses)

    assert quota == quota_of(walk, "- - - - - - -").quota


def test_a_half_is_rounded_up():
    half_of_june = kbi(Quota(1, Per.MONTH), starts=date(2026, 6, 16))

    [quota] = series(half_of_june, journal(""), JUNE, LATER).quotas

    assert quota.quota == 1


@pytest.mark.parametrize("sign", ["off", "r"])
def test_a_day_off_and_a_spare_day_lower_the_quota(sign):
    assert quota_of(kbi(per_week(5)), f"{sign} {sign} o o o o o").quota == 4  # 25/7 = 3.57


def test_a_spare_day_beyond_the_allowance_lowers_nothing():
    walk = kbi(per_week(5), reserve=0)

    quota = quota_of(walk, "r r x x x o o")

    assert (quota.quota, units(quota)) == (5, "done done done missed missed")


def test_a_change_at_once_prorates_the_days_before_and_after():
    shrunk = Change(THU, Terms(schedule=per_week(3)), at_once=True)
    walk = kbi(per_week(5), changes=(shrunk,))

    assert quota_of(walk, "x o x o x x o").quota == 4  # (5·3 + 3·4)/7 = 3.86


def test_a_change_holds_from_the_next_period_where_nothing_else_is_said():
    shrunk = Change(THU, Terms(schedule=per_week(3)))
    walk = kbi(per_week(5), changes=(shrunk,))

    quotas = series(walk, journal("x o x o x x o"), JUNE, LATER).quotas

    assert [quota.quota for quota in quotas] == [5, 3, 3, 3]


def test_a_change_of_standard_judges_each_day_by_its_own():
    shrunk = Change(THU, Terms(standard=minutes(7)))
    walk = kbi(per_week(3), standard=minutes(20), changes=(shrunk,))

    quota = quota_of(walk, "8 20 8 8 o o o")

    assert [unit.due for unit in quota.units if unit.state is State.DONE] == [TUE, THU]


def test_only_days_under_a_quota_of_the_same_period_carry_it():
    weekly_from_thursday = Change(THU, Terms(schedule=per_week(4)), at_once=True)
    walk = kbi(DAILY, changes=(weekly_from_thursday,))

    quota = quota_of(walk, "x x x x o o o")

    assert (quota.quota, units(quota), quota.extra) == (2, "done missed", 0)


# The units


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
    assert states == units(quota_of(kbi(per_week(4)), line))


@pytest.mark.parametrize(
    ("blank", "states"),
    [(None, "done missed missed"), (Blank.UNLOGGED, "done unlogged unlogged")],
)
def test_an_entry_that_says_nothing_is_a_no_where_nothing_else_was_agreed(blank, states):
    assert states == units(quota_of(kbi(per_week(3), blank=blank), "x . . . . . ."))


def test_what_is_done_beyond_the_quota_is_extra_and_never_carried_over():
    walk = kbi(per_week(3))

    quotas = series(walk, journal("x x x x x o o o o o o o o o"), JUNE, LATER).quotas

    assert [(units(quota), quota.extra) for quota in quotas[:2]] == [
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
    assert units(quota_of(walk, "/ x / x x o o")) == "done done done"


def test_what_is_done_on_a_paused_day_or_a_day_off_counts():
    walk = kbi(per_week(4), pauses=(pause(MON, TUE),))
    ill = with_day_off(journal("x / o x o o o"), THU, "ill")

    [quota] = series(walk, ill, WEEK, AFTERWARDS).quotas

    assert (quota.quota, quota.extra) == (2, 1)  # 16/7 = 2.29, on the four days that are left
    assert quota.units == (Opportunity(MON, State.DONE), Opportunity(THU, State.DONE))


# When it closes


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

    assert (quota.closed, units(quota)) == (
        closed,
        "done unlogged" if closed else "done pending",
    )


def test_units_not_done_are_pending_while_the_period_runs_also_when_out_of_reach():
    quota = quota_of(kbi(per_week(3)), "x o o o o o", as_of=SUN)

    assert (quota.status, units(quota)) == (Status.OUT_OF_REACH, "done pending pending")
    assert quota.units[1:] == (Opportunity(SUN, State.PENDING),) * 2


def test_what_lies_after_the_as_of_date_does_not_exist():
    assert quota_of(kbi(per_week(3)), "o o x x x x x", as_of=WED) == quota_of(
        kbi(per_week(3)), "o o x", as_of=WED
    )


# How it stands


@pytest.mark.parametrize(
    ("line", "as_of", "status"),
    [
        ("o o", WED, "on track"),
        ("o o o", THU, "behind pace"),
        ("o o o o", FRI, "last chance"),
        ("o o o o o", SAT, "out of reach"),
        ("x o o", THU, "on track"),
        ("x o o o o", SAT, "last chance"),
        ("x o o o o o", SUN, "out of reach"),
        ("x o o - o o", SUN, "needs the log"),
        ("x x o x", FRI, "met"),
        ("x x o x x", FRI, "met"),
    ],
)
def test_three_a_week_day_by_day(line, as_of, status):
    assert status == quota_of(kbi(per_week(3)), line, as_of).status


def test_a_day_with_a_value_is_no_longer_open_and_the_as_of_day_is_one_of_them():
    quota = quota_of(kbi(per_week(3)), "o o o o o", as_of=FRI)

    assert (quota.open_days, quota.status) == ((SAT, SUN), Status.OUT_OF_REACH)


def test_a_silent_entry_is_unknown_until_its_day_closes_so_that_nothing_is_said_too_early():
    walk = kbi(per_week(3))

    silent_yesterday = quota_of(walk, "o o o o .", as_of=SAT)
    a_day_later = quota_of(walk, "o o o o . x", as_of=SUN)

    assert (silent_yesterday.unknown_days, silent_yesterday.status) == (
        (FRI,),
        Status.NEEDS_THE_LOG,
    )
    assert (a_day_later.unknown_days, a_day_later.status) == ((), Status.OUT_OF_REACH)


def test_what_could_not_be_read_stays_unknown():
    quota = quota_of(kbi(per_week(3)), "o o ? o o x ?", as_of=SUN)

    assert (quota.unknown_days, quota.open_days) == ((WED,), (SUN,))
    assert quota.status is Status.NEEDS_THE_LOG


def test_every_day_of_a_quota_of_all_days_is_no_last_chance():
    assert quota_of(kbi(per_week(7)), "x x", as_of=WED).status is Status.ON_TRACK


def test_a_day_ticked_on_paper_is_known_once_it_closes():
    ticked = with_week(journal("o o o . o"), filled=frozenset({THU}))

    [quota] = series(kbi(per_week(3)), ticked, WEEK, SAT).quotas

    assert (quota.unknown_days, quota.status) == ((), Status.OUT_OF_REACH)


def test_before_its_period_begins_a_quota_is_on_track():
    quota = quota_of(kbi(per_week(3)), "", as_of=date(2026, 5, 20))

    assert (quota.status, len(quota.open_days), units(quota)) == (
        Status.ON_TRACK,
        7,
        "pending pending pending",
    )


@pytest.mark.parametrize(
    ("line", "status"),
    [("x x x o o o o", "met"), ("x x o o o o o", "closed"), ("- - - - - - -", "closed")],
)
def test_after_closing_it_is_met_or_closed(line, status):
    assert status == quota_of(kbi(per_week(3)), line).status


def test_a_quota_of_nothing_is_void_at_any_time():
    late = kbi(per_week(1), starts=FRI)

    assert [quota_of(late, "- - - - x", as_of).status for as_of in (MON, SAT, AFTERWARDS)] == [
        Status.VOID
    ] * 3
    assert quota_of(late, "- - - - x").units == ()


@pytest.mark.parametrize(
    ("done", "before", "still_open", "status"),
    [(0, 2, 5, "on track"), (0, 3, 4, "behind pace"), (1, 4, 3, "on track")],
)
def test_the_pace_is_the_quota_in_proportion_to_the_days_that_have_passed(
    done, before, still_open, status
):
    pace = Pace(quota=3, done=done, eligible=7, before=before, unknown=0, still_open=still_open)

    assert status == pace.status


# Which calendar period


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

    assert units(quota) == "done done unlogged"


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
