"""Once, before a date is over."""

from datetime import date

import pytest
from adherence.journals import (
    FRI,
    MON,
    SAT,
    THU,
    TUE,
    WED,
    WEEK,
    chances_of,
    journal,
    kbi,
    minutes,
    pause,
)

from humexjournal.adherence.series import series
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Blank
from humexjournal.core.schedule import ByDate

BY = date(2026, 6, 12)
AFTER = date(2026, 6, 20)
MONTH = Period(MON, date(2026, 6, 30))
FIRST_NINE = "- " * 9


def dentist(by: date = BY, **more):
    return kbi(ByDate(1, by), **more)


@pytest.mark.parametrize(
    ("line", "as_of", "found"),
    [
        (FIRST_NINE + "x", AFTER, "12 done"),
        (FIRST_NINE + "- - - - x", AFTER, "12 missed late"),
        ("", AFTER, "12 unlogged"),
        (FIRST_NINE + "- - o", AFTER, "12 missed"),
        ("", date(2026, 6, 13), "12 pending"),
    ],
    ids=["done on the 10th", "done on the 14th", "blank on the 20th", "no", "blank on the 13th"],
)
def test_w25(line, as_of, found):
    assert chances_of(dentist(), line, as_of, MONTH) == found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("- o - - - - -", "5 missed"),
        ("o - ? - - - -", "5 unlogged"),
        ("o - r - - - -", "5 unlogged"),
        ("- o - . - - -", "5 missed"),
        ("o x - - - - -", "5 done"),
        ("/ - - x - - -", "5 done"),
        ("/ - - o - - -", "5 minimum"),
        ("- - - - off - -", "5 excused"),
        ("- - - - r - -", "5 reserve"),
        ("- - - - off x -", "5 excused"),
        ("- - - o - x -", "5 missed late"),
        ("x - - - - x -", "5 done"),
        (". . . . . . .", "5 unlogged"),
    ],
)
def test_the_last_word_up_to_the_date_stands(line, found):
    assert chances_of(dentist(FRI), line) == found


@pytest.mark.parametrize(("as_of", "found"), [(THU, "5 pending"), (FRI, "5 missed")])
def test_a_no_before_the_date_is_not_final(as_of, found):
    assert chances_of(dentist(FRI), "- - - o o", as_of) == found


def test_a_no_on_an_earlier_day_is_final_when_the_last_day_closes():
    assert chances_of(dentist(FRI), "- - - o", SAT) == "5 pending"
    assert chances_of(dentist(FRI), "- - - o", date(2026, 6, 7)) == "5 missed"


def test_where_a_blank_means_no_every_day_has_to_have_an_entry():
    strict = dentist(FRI, starts=MON, blank=Blank.NO)

    assert chances_of(strict, ". . . . .") == "5 missed"
    assert chances_of(strict, ". off . . .") == "5 missed"
    assert chances_of(strict, ". - . . .") == "5 unlogged"


def test_a_value_is_judged_by_the_standard():
    assert chances_of(dentist(FRI, standard=minutes(20)), "- 19 - - -") == "5 missed"
    assert chances_of(dentist(FRI, standard=minutes(20)), "- 20 - - -") == "5 done"


def test_it_is_due_on_its_date_and_asked_for_up_to_it():
    found = series(dentist(WED), journal("- - - x"), WEEK, date(2026, 6, 10))

    assert [record.day for record in found.days if record.asked] == [MON, TUE, WED]
    assert not any(record.is_bonus for record in found.days)


def test_the_done_may_lie_before_the_range_and_the_late_one_behind_it():
    assert chances_of(dentist(FRI), "x", period=Period(FRI, FRI)) == "5 done"
    assert chances_of(dentist(FRI), "- - - - - x", period=Period(FRI, FRI)) == "5 missed late"
    assert chances_of(dentist(FRI), "- - - - - x", FRI, Period(FRI, FRI)) == "5 pending"
    assert chances_of(dentist(FRI), "x", period=Period(MON, THU)) == ""


def test_a_date_on_which_it_is_not_asked_for_any_more_makes_none():
    assert chances_of(dentist(FRI, until=THU), "o o o o o") == ""
    assert chances_of(dentist(FRI, starts=SAT), "o o o o o o o") == ""


def test_a_pause_over_the_date_takes_it_out():
    assert chances_of(dentist(FRI, pauses=(pause(THU, SAT),)), "- - -", TUE) == "5 excused"
    assert chances_of(dentist(FRI, pauses=(pause(THU, SAT),)), "- x -", TUE) == "5 done"
