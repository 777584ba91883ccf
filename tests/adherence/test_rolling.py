"""Every so many days, counted from the last time."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    FRI,
    LATER,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    chances_of,
    kbi,
    minutes,
    pause,
)

from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Blank, Change, Terms
from humexjournal.core.schedule import EveryDays, OnDays

EVERY_3 = EveryDays(3)
FORTNIGHT = Period(MON, date(2026, 6, 14))


def plants(**more):
    return kbi(EVERY_3, **{"starts": MON, **more})


def test_done_within_its_window_moves_the_next_and_done_late_does_too():
    """W23: done on the 3rd, 5th and 9th, every other day with a no."""
    line = "o o x o x o o o x o o o o o"

    found = chances_of(plants(), line, LATER, FORTNIGHT)

    assert found == "3 done, 6 done, 8 missed late, 12 missed"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("x o o x o o x", "3 done, 4 done, 7 done"),
        ("o o x o o x o", "3 done, 6 done"),
        ("o o o o o o o", "3 missed, 6 missed"),
        ("o o o x o o x", "3 missed late, 7 done"),
        ("o o o o x o o", "3 missed late"),
        ("o o o o o x o", "3 missed, 6 done"),
        ("x x x o o o o", "3 done, 4 done, 5 done, 6 missed"),
        ("/ o o / x o o", "3 minimum, 4 minimum, 7 done"),
    ],
)
def test_a_window_begins_on_the_day_after_the_last_time(line, found):
    assert chances_of(plants(), line, LATER) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("o - o o o ? o", "3 unlogged, 6 unlogged"),
        ("- - - x - - -", "3 unlogged late, 7 unlogged"),
        (". . . . . . .", "3 missed, 6 missed"),
    ],
)
def test_a_window_is_missed_only_where_every_day_of_it_has_an_entry(line, found):
    assert chances_of(plants(), line) == found


def test_a_blank_means_nothing_where_that_was_agreed():
    assert chances_of(plants(blank=Blank.UNLOGGED), ". . . . . . .") == "3 unlogged, 6 unlogged"


@pytest.mark.parametrize(
    ("as_of", "found"),
    [
        (TUE, "3 pending, 6 pending"),
        (WED, "3 missed, 6 pending"),
        (THU, "3 missed late, 7 pending"),
    ],
)
def test_every_due_day_is_listed_also_one_that_lies_ahead(as_of, found):
    assert chances_of(plants(), "o o o x", as_of) == found


def test_a_window_is_open_while_a_blank_of_it_can_be_filled_in():
    assert chances_of(plants(), "o - o", THU) == "3 unlogged, 6 pending"
    assert chances_of(plants(), "o - o", WED) == "3 pending, 6 pending"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("o o - x", "3 pending late, 7 pending"),
        ("o o x x", "3 done, 6 done, 7 pending"),
        ("o o o x", "3 missed late, 7 pending"),
    ],
)
def test_what_is_done_behind_an_open_window_moves_the_next_before_the_window_has_closed(
    line, found
):
    assert chances_of(plants(), line, THU) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("o o off o o o o", "3 excused, 6 missed"),
        ("off off o o o o o", "3 missed, 6 missed"),
        ("x off off o o o o", "3 done, 4 missed, 7 missed"),
        ("o o r x o o o", "3 reserve, 6 done, 7 missed"),
        ("o o off x o o x", "3 excused, 6 done, 7 done"),
    ],
)
def test_a_window_is_off_where_its_due_day_is(line, found):
    assert chances_of(plants(), line) == found


def test_what_is_done_on_a_day_off_counts():
    paused = plants(pauses=(pause(TUE, WED),))

    assert chances_of(paused, "o x o o x o o") == "3 done, 5 done"


def test_a_pause_that_lies_ahead_is_known():
    assert chances_of(plants(pauses=(pause(SAT, SUN),)), "o o x", WED) == "3 done, 6 excused"


def test_the_last_time_may_lie_before_the_range_and_the_late_one_behind_it():
    two_days = Period(FRI, SAT)

    assert chances_of(plants(), "o o o x o o o o x", AFTERWARDS, two_days) == ""
    assert chances_of(plants(), "o o o o o o o x", AFTERWARDS, two_days) == "6 missed late"
    assert chances_of(plants(), "o o o o o o o o x", AFTERWARDS, two_days) == "6 missed"
    assert chances_of(plants(), "o o o o o o o x", SUN, two_days) == "6 missed"


def test_another_number_of_days_begins_anew_on_its_day():
    fewer = Change(FRI, Terms(schedule=EveryDays(2)))
    line = "o o x o o x o o"

    assert chances_of(plants(changes=(fewer,)), line, period=FORTNIGHT, as_of=LATER) == (
        "3 done, 6 done, 8 missed, 10 unlogged, 12 unlogged, 14 unlogged"
    )


def test_the_windows_of_a_schedule_end_with_it():
    weekend = Change(FRI, Terms(schedule=OnDays(frozenset({5, 6}))))

    assert chances_of(plants(changes=(weekend,)), "o o o o x x o") == ("3 missed, 6 done, 7 missed")


def test_a_value_is_judged_by_the_standard_of_its_day():
    walk = plants(standard=minutes(20), minimum=minutes(7))

    assert chances_of(walk, "6 7 20 19 20 0 0") == "3 minimum, 5 done, 6 minimum, 7 done"
    assert chances_of(plants(standard=minutes(20), until=THU), "6 6 6 20 20 20 20") == (
        "3 missed late"
    )
