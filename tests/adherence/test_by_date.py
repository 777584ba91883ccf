"""So many times by a date."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    FRI,
    MON,
    SAT,
    THU,
    TUE,
    WED,
    WEEK,
    chances,
    journal,
    kbi,
    pause,
    unit_states,
)

from humexjournal.adherence.series import series
from humexjournal.adherence.state import Status
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Blank
from humexjournal.core.schedule import ByDate

FIVE_DAYS = Period(MON, FRI)


def rehearsals(times: int = 2, by: date = FRI, **more):
    return kbi(ByDate(times, by), **{"starts": MON, **more})


def quota_of(kbi, line: str, as_of: date = AFTERWARDS):
    [quota] = series(kbi, journal(line), WEEK, as_of).quotas
    return quota


@pytest.mark.parametrize(
    ("line", "states", "extra"),
    [
        ("x o x o o", "done done", 0),
        ("o 2/2 o o o", "done done", 0),
        ("o 3/3 o x o", "done done", 2),
        ("o x o o o", "done missed", 0),
        ("o x - o o", "done unlogged", 0),
        ("o - o o o", "unlogged unlogged", 0),
        ("/ o o x /", "minimum done", 1),
        (". . . . .", "missed missed", 0),
    ],
)
def test_it_counts_times_on_whichever_days(line, states, extra):
    quota = quota_of(rehearsals(), line)

    assert (unit_states(quota), quota.extra) == (states, extra)
    assert quota.period == FIVE_DAYS


@pytest.mark.parametrize(
    ("line", "as_of", "status"),
    [
        ("", MON, Status.ON_TRACK),
        ("o o", WED, Status.ON_TRACK),
        ("o o o", THU, Status.BEHIND_PACE),
        ("o o o o", FRI, Status.LAST_CHANCE),
        ("o o o o o", FRI, Status.OUT_OF_REACH),
        ("o - o o o", FRI, Status.NEEDS_THE_LOG),
        ("o 2/2", WED, Status.MET),
        ("o o o o o", AFTERWARDS, Status.CLOSED),
        ("o 2/2 o o o", AFTERWARDS, Status.MET),
    ],
)
def test_while_a_day_is_left_all_of_it_can_be_done_on_it(line, as_of, status):
    assert quota_of(rehearsals(), line, as_of).status is status


def test_the_last_day_is_the_last_chance_for_as_many_as_it_can_hold_save_where_it_is_the_only_one():
    assert quota_of(rehearsals(4), "o o o o", FRI).status is Status.LAST_CHANCE
    assert quota_of(rehearsals(4), "o o o", THU).status is Status.BEHIND_PACE
    assert quota_of(rehearsals(4, MON), "", MON).status is Status.ON_TRACK


def test_days_off_lower_it_like_any_quota():
    away = rehearsals(4, pauses=(pause(MON, TUE),))

    assert quota_of(away, "- - o x o").quota == 2
    assert quota_of(rehearsals(4), "off o o o o").quota == 3


def test_what_is_decided_is_decided_on_its_day():
    assert chances(quota_of(rehearsals(3), "o x o o o").resolved) == "2 done, 5 missed, 5 missed"


def test_it_belongs_to_the_range_that_holds_its_date():
    walk = rehearsals(2, FRI, starts=date(2026, 5, 25))

    assert series(walk, journal("x"), Period(MON, THU), AFTERWARDS).quotas == ()
    assert tally(series(walk, journal("x"), Period(THU, SAT), AFTERWARDS)) == Tally(
        done=1, unlogged=1, low=0.5, high=1.0, quota=2, extra=0, status=Status.CLOSED
    )


def test_a_date_on_which_it_is_not_asked_for_any_more_makes_none():
    assert series(rehearsals(until=THU), journal("x x x"), WEEK, AFTERWARDS).quotas == ()
    assert series(rehearsals(starts=SAT), journal("x x x"), WEEK, AFTERWARDS).quotas == ()


def test_what_is_done_after_the_date_counts_for_nothing():
    found = series(rehearsals(2, WED), journal("o x o x x x x"), WEEK, AFTERWARDS)

    assert tally(found) == Tally(
        done=1, missed=1, low=0.5, high=0.5, quota=2, extra=0, status=Status.CLOSED
    )


def test_a_blank_means_nothing_where_that_was_agreed():
    assert unit_states(quota_of(rehearsals(blank=Blank.UNLOGGED), ". x . . .")) == "done unlogged"
