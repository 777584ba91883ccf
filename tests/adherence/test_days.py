"""Schedules of days."""

from adherence.journals import (
    AFTERWARDS,
    MON,
    TUE,
    WED,
    WEEK,
    day_states,
    journal,
    kbi,
    pause,
    per_week,
    words,
)

from humexjournal.adherence.day import day_records
from humexjournal.adherence.opportunity import Opportunity
from humexjournal.adherence.schedules.days import opportunities
from humexjournal.adherence.state import State
from humexjournal.core.schedule import EveryDays, OnDays

MON_WED_FRI = OnDays(frozenset({0, 2, 4}))


def test_a_due_day_is_an_opportunity_and_a_done_elsewhere_is_none():
    records = day_records(kbi(MON_WED_FRI), journal("x x o . - x -"), WEEK, AFTERWARDS)

    assert words(one.state for one in opportunities(records)) == "done missed unlogged"
    assert [one.due.day for one in opportunities(records)] == [1, 3, 5]
    assert [record.day.day for record in records if record.is_bonus] == [2, 6]


def test_every_due_day_of_the_range_is_listed_also_one_that_lies_ahead():
    walk = kbi(MON_WED_FRI, pauses=(pause(WED, WED),))

    records = day_records(walk, journal("x"), WEEK, as_of=MON)

    assert words(one.state for one in opportunities(records)) == "done excused pending"


def test_a_spare_day_is_listed_as_one():
    records = day_records(kbi(MON_WED_FRI), journal("r r off"), WEEK, TUE)

    assert opportunities(records)[0] == Opportunity(MON, State.RESERVE)


def test_days_under_another_schedule_make_no_opportunities_of_days():
    for schedule in (per_week(3), EveryDays(3)):
        walk = kbi(schedule)
        assert opportunities(day_records(walk, journal("x x x"), WEEK, AFTERWARDS)) == ()
        assert day_states(walk, journal("x o x")).startswith("done missed done")
