"""Occasions: a chance whenever one arises."""

import pytest
from adherence.journals import (
    AFTERWARDS,
    TUE,
    WEEK,
    chances_of,
    journal,
    kbi,
    minutes,
    pause,
    with_week,
)

from humexjournal.adherence.series import series
from humexjournal.adherence.tally import Tally, days_covered, tally
from humexjournal.core.kbi import Blank
from humexjournal.core.schedule import Each
from humexjournal.core.standard import AtMost

ONE_TO_ONE = kbi(Each("one-to-one"))


def test_w24():
    found = series(ONE_TO_ONE, journal("2/2 0/1 - 0/0 2/3"), WEEK, TUE.replace(day=5))

    assert tally(found) == Tally(done=4, missed=2, low=4 / 6, high=4 / 6)
    assert days_covered(found) == (4, 5)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("2/3 - - - - - -", "1 done, 1 done, 1 missed"),
        ("0/0 . - - - - -", ""),
        ("x o / - - - -", "1 done, 2 missed, 3 minimum"),
        ("? x - - - - -", "1 unlogged, 2 done"),
        ("off r - - - - -", ""),
        ("- - - - - - -", ""),
    ],
)
def test_what_was_written_down_is_counted_and_nothing_else(line, found):
    assert chances_of(ONE_TO_ONE, line) == found


def test_a_single_value_is_one_occasion_judged_by_its_standard():
    replies = kbi(Each("urgent question"), standard=AtMost(minutes(60).number, "minutes"))

    assert chances_of(replies, "45 60 61 - - - -") == "1 done, 2 done, 3 missed"


def test_what_could_not_be_read_is_open_while_its_day_is():
    assert chances_of(ONE_TO_ONE, "x ?", TUE) == "1 done, 2 pending"


def test_a_blank_is_never_a_missed_occasion_whatever_a_blank_means():
    for blank in Blank:
        silent = kbi(Each("one-to-one"), blank=blank)
        assert chances_of(silent, ". . . . . . .") == ""


def test_a_day_ticked_on_paper_had_no_occasion():
    ticked = with_week(journal("- - - - - - -"), filled=frozenset({TUE}))

    found = series(ONE_TO_ONE, ticked, WEEK, AFTERWARDS)

    assert found.opportunities == ()
    assert days_covered(found) == (1, 7)


def test_where_a_blank_means_nothing_the_days_with_one_are_not_covered():
    silent = kbi(Each("one-to-one"), blank=Blank.UNLOGGED)

    assert days_covered(series(silent, journal(". 1/1 . - - - -"), WEEK, AFTERWARDS)) == (1, 7)


def test_a_day_off_a_spare_day_and_one_that_is_still_open_are_not_among_the_days_to_be_covered():
    found = series(ONE_TO_ONE, journal("1/1 off r - ? ."), WEEK, TUE.replace(day=6))

    assert days_covered(found) == (1, 2)


def test_what_is_done_on_a_day_off_is_a_bonus():
    paused = kbi(Each("one-to-one"), pauses=(pause(TUE, TUE),))

    found = tally(series(paused, journal("1/1 2/2"), WEEK, AFTERWARDS))

    assert found == Tally(done=1, excused=1, bonus=1, low=1.0, high=1.0)
