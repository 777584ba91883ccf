"""A KBI over a range of days."""

from datetime import date

from adherence.journals import (
    AFTERWARDS,
    DAILY,
    FRI,
    MON,
    SUN,
    THU,
    TUE,
    WED,
    WEEK,
    WEEKDAYS,
    journal,
    kbi,
    per_week,
    words,
)

from humexjournal.adherence.opportunity import DayRecord, Opportunity, Series
from humexjournal.adherence.series import series
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Per, Total


def test_a_series_says_of_what_from_when_to_when_and_as_of_which_date():
    walk = kbi(WEEKDAYS, starts=SUN)

    assert series(walk, journal(""), WEEK, AFTERWARDS) == Series(
        walk,
        WEEK,
        AFTERWARDS,
        days=(DayRecord(SUN, State.UNLOGGED, asked=False, schedule=WEEKDAYS),),
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


def test_what_is_not_counted_yet_has_days_to_show_and_nothing_else():
    for schedule in (EveryDays(3), ByDate(1, SUN), Each("one-to-one"), Total(Per.WEEK)):
        found = series(kbi(schedule), journal("x o x - - - -"), WEEK, AFTERWARDS)

        assert (found.opportunities, found.quotas) == ((), ())
        assert [day.observation is not None for day in found.days] == [True] * 3 + [False] * 4


def test_a_range_of_one_day_is_enough():
    found = series(kbi(), journal("x"), Period(MON, MON), MON)

    assert found.opportunities == (Opportunity(MON, State.DONE),)
