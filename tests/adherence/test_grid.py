"""Every so many days on a fixed grid."""

import pytest
from adherence.journals import MON, SUN, THU, TUE, WED, chances_of, kbi, pause

from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import EveryDays

EVERY_3 = EveryDays(3, MON)


def plants(**more):
    return kbi(EVERY_3, **{"starts": MON, **more})


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("x o o x o o x", "3 done, 6 done"),
        ("o o x x o o o", "3 done, 6 done"),
        ("x x x o o o o", "3 done, 6 missed"),
        ("o o o o o - o", "3 missed, 6 unlogged"),
        ("/ x o / o o o", "3 done, 6 minimum"),
        ("o o off r o o o", "3 excused, 6 missed"),
    ],
)
def test_done_anywhere_in_a_window_counts_and_moves_nothing(line, found):
    assert chances_of(plants(), line) == found


def test_a_window_that_lies_ahead_is_open():
    assert chances_of(plants(), "o x", TUE) == "3 done, 6 pending"
    assert chances_of(plants(pauses=(pause(THU, SUN),)), "o x", TUE) == "3 done, 6 excused"


def test_the_grid_lies_where_its_date_puts_it_and_begins_there():
    assert chances_of(kbi(EveryDays(3, TUE)), "x o o o x o o") == "4 missed, 7 done"


@pytest.mark.parametrize(
    ("starts", "found"),
    [(MON, "4 done"), (TUE, "4 done"), (WED, "4 done"), (THU, "4 void")],
)
def test_a_window_of_which_less_than_half_is_there_is_void(starts, found):
    four = kbi(EveryDays(4, MON), starts=starts)

    assert chances_of(four, "x x x x x x x") == found


@pytest.mark.parametrize(
    ("every", "starts", "found"),
    [(3, TUE, "3 missed"), (3, WED, "3 void"), (5, WED, "5 missed"), (5, THU, "5 void")],
)
def test_an_odd_window_has_to_be_there_by_more_than_half(every, starts, found):
    assert chances_of(kbi(EveryDays(every, MON), starts=starts), "o o o o o").startswith(found)


def test_a_window_that_is_cut_at_its_end_is_not_asked_for():
    assert chances_of(plants(until=TUE), "o o o o o o o") == ""
    daily = Change(THU, Terms(schedule=EveryDays(2, THU)))
    assert chances_of(plants(changes=(daily,)), "o o o x o o o") == "3 missed, 5 done, 7 missed"


def test_the_range_takes_the_windows_that_end_in_it():
    assert chances_of(plants(), "x o o x", period=Period(WED, WED)) == "3 done"
    assert chances_of(plants(), "x o o x", period=Period(THU, SUN)) == "6 done"
    assert chances_of(plants(), "x o o x", period=Period(MON, TUE)) == ""
