"""A KBI over a range of days."""

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
    chances,
    journal,
    kbi,
    per_week,
    words,
)
from msgspec.structs import replace

from humexjournal.adherence.agreed import Agreed
from humexjournal.adherence.opportunity import DayRecord, Opportunity
from humexjournal.adherence.series import Series, series
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Blank, Change, Terms
from humexjournal.core.schedule import Each, EveryDays, OnDays, Per, Total
from humexjournal.core.standard import Done


def test_a_series_says_of_what_from_when_to_when_and_as_of_which_date():
    walk = kbi(WEEKDAYS, starts=SUN)

    agreed = Agreed(Period(SUN, SUN), WEEKDAYS, Done(), None, Blank.UNLOGGED)

    assert series(walk, journal(""), WEEK, AFTERWARDS) == Series(
        walk,
        WEEK,
        AFTERWARDS,
        days=(DayRecord(SUN, State.UNLOGGED, asked=False, agreed=agreed),),
    )


def test_its_days_are_the_active_days_of_the_range_and_no_others():
    quota = kbi(per_week(3), starts=TUE, until=THU)

    whole = series(quota, journal("x x x x x x x"), WEEK, AFTERWARDS)
    end = series(quota, journal("x x x x x x x"), Period(THU, SUN), AFTERWARDS)

    assert [record.day for record in whole.days] == [TUE, WED, THU]
    assert [record.day for record in end.days] == [THU]


def test_a_quota_ends_in_the_range_also_where_no_active_day_of_it_does():
    ended = kbi(per_week(7), until=TUE)

    end = series(ended, journal("x x"), Period(FRI, SUN), AFTERWARDS)

    assert end.days == ()
    assert [quota.period for quota in end.quotas] == [WEEK]
    assert words(unit.state for unit in end.quotas[0].units) == "done done"


def test_a_schedule_that_changed_from_days_to_a_quota_has_both():
    change = Change(WED, Terms(schedule=per_week(3)))
    walk = kbi(DAILY, changes=(change,))
    two_weeks = Period(MON, date(2026, 6, 14))

    both = series(walk, journal("x x o x x o x x o x x o o o"), two_weeks, date(2026, 6, 20))

    assert words(one.state for one in both.opportunities) == (
        "done done missed done done missed done"
    )
    assert [quota.period.first.day for quota in both.quotas] == [8]
    assert words(unit.state for unit in both.quotas[0].units) == "done done done"
    assert len(both.days) == 14


def test_a_schedule_of_days_changes_on_its_day():
    change = Change(THU, Terms(schedule=OnDays(frozenset({5}))))
    walk = kbi(DAILY, changes=(change,))

    found = series(walk, journal("x x x x x x x"), WEEK, AFTERWARDS)

    assert [one.due.day for one in found.opportunities] == [1, 2, 3, 6]
    assert [day.day.day for day in found.days if day.is_bonus] == [4, 5, 7]


def test_every_kind_of_opportunity_stands_in_one_row_in_order_of_time():
    changes = (
        Change(WED, Terms(schedule=Each("one-to-one")), at_once=True),
        Change(THU, Terms(schedule=Total(Per.WEEK)), at_once=True),
        Change(SAT, Terms(schedule=EveryDays(2)), at_once=True),
    )
    walk = kbi(per_week(7), starts=MON, changes=changes)

    found = series(walk, journal("o x 1/2 1 o o o"), WEEK, AFTERWARDS)

    assert chances(found.chances) == "2 done, 3 done, 3 missed, 7 missed, 7 missed, 7 done"
    assert chances(found.resolved) == "1 missed, 2 done, 3 done, 3 missed, 7 missed, 7 done"


def test_a_total_that_still_runs_is_not_decided():
    walk = kbi(Total(Per.WEEK), starts=MON)

    assert chances(series(walk, journal("1"), WEEK, as_of=SUN).chances) == "7 done"
    assert series(walk, journal("1"), WEEK, as_of=SUN).resolved == ()
    assert chances(series(walk, journal("1"), WEEK, AFTERWARDS).resolved) == "7 done"


def test_what_still_runs_is_left_out_of_what_has_closed():
    changes = (Change(WED, Terms(schedule=DAILY), at_once=True),)
    walk = kbi(per_week(7), starts=MON, changes=changes)

    found = series(walk, journal("x x x"), WEEK, as_of=WED)

    assert chances(found.closed_chances) == "3 done, 4 pending, 5 pending, 6 pending, 7 pending"


def test_a_range_of_one_day_is_enough():
    found = series(kbi(), journal("x"), Period(MON, MON), MON)

    assert found.opportunities == (Opportunity(MON, State.DONE),)


# A part of a series


TWO_WEEKS = Period(MON, date(2026, 6, 14))


def test_a_part_has_the_days_and_what_is_due_in_its_range():
    whole = series(kbi(), journal("x o - x o"), WEEK, AFTERWARDS)

    assert whole.over(Period(TUE, THU)) == replace(
        whole,
        period=Period(TUE, THU),
        days=whole.days[1:4],
        opportunities=(
            Opportunity(TUE, State.MISSED),
            Opportunity(WED, State.UNLOGGED),
            Opportunity(THU, State.DONE),
        ),
    )


def test_the_whole_is_a_part_of_itself_and_a_part_beyond_it_is_empty():
    whole = series(kbi(), journal("x o"), WEEK, AFTERWARDS)
    before = Period(date(2026, 5, 1), date(2026, 5, 31))

    assert whole.over(WEEK) == whole
    assert whole.over(before) == Series(kbi(), before, AFTERWARDS)


def test_all_occasions_of_the_first_and_the_last_day_are_in_a_part():
    whole = series(kbi(Each("one-to-one")), journal("1/2 1/2 2/2 0/1"), WEEK, AFTERWARDS)

    assert chances(whole.over(Period(TUE, WED)).opportunities) == (
        "2 done, 2 missed, 3 done, 3 done"
    )


@pytest.mark.parametrize(
    ("period", "ends"),
    [
        (Period(SUN, SUN), [7]),
        (Period(MON, SAT), []),
        (Period(SUN, date(2026, 6, 14)), [7, 14]),
        (Period(date(2026, 6, 8), date(2026, 6, 14)), [14]),
        (Period(date(2026, 6, 8), date(2026, 6, 13)), []),
    ],
)
def test_a_quota_and_a_total_belong_to_the_part_that_holds_their_last_day(period, ends):
    quota = series(kbi(per_week(3)), journal("x"), TWO_WEEKS, AFTERWARDS).over(period)
    total = series(kbi(Total(Per.WEEK)), journal("1"), TWO_WEEKS, AFTERWARDS).over(period)

    assert [one.period.last.day for one in quota.quotas] == ends
    assert [one.period.last.day for one in total.totals] == ends
