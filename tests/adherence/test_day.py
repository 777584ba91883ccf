"""What a day was for one KBI."""

import pytest
from adherence.journals import (
    AFTERWARDS,
    AT_MOST_2,
    FRI,
    JUNE,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    WEEK,
    WEEKDAYS,
    day_states,
    journal,
    kbi,
    minutes,
    observation,
    with_day_off,
    with_settings,
    with_week,
)

from humexjournal.adherence.agreed import Agreed
from humexjournal.adherence.day import day_record, day_records
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Calendar
from humexjournal.core.kbi import Blank
from humexjournal.core.standard import Before, Done
from humexjournal.core.value import Mark


@pytest.mark.parametrize(
    ("line", "states"),
    [
        ("x / o x x o x", "done minimum missed done done missed done"),
        ("25 20 7 8 3 0 21", "done done minimum minimum missed missed done"),
        ("off r x x x x x", "excused reserve done done done done done"),
        (". - ? . - ? x", "unlogged unlogged unlogged unlogged unlogged unlogged done"),
    ],
)
def test_a_day_is_what_its_entry_says(line, states):
    walk = kbi(standard=minutes(20), minimum=minutes(7))

    assert states == day_states(walk, journal(line))


def test_nothing_of_it_is_a_value_and_done_where_less_is_better():
    none = with_week(journal("-"), cells={"walk": {MON: observation(Mark.NOTHING, "none")}})

    assert day_record(kbi(standard=AT_MOST_2), none, MON, MON).state is State.DONE


def test_a_time_is_judged_across_midnight():
    bed = kbi(standard=Before(23 * 60 + 30))

    states = day_states(bed, journal("22:50 23:30 00:10 23:45 22:30 - 23:05"))

    assert states == "done done missed missed done unlogged done"


@pytest.mark.parametrize(
    ("log_grace", "states"),
    [
        (0, "unlogged unlogged unlogged unlogged pending pending pending"),
        (1, "unlogged unlogged unlogged pending pending pending pending"),
        (2, "unlogged unlogged pending pending pending pending pending"),
    ],
)
def test_a_blank_is_pending_until_the_days_of_grace_are_over(log_grace, states):
    empty = journal("- - - - - - -")
    patient = with_settings(empty, calendar=Calendar(log_grace=log_grace))

    assert states == day_states(kbi(), patient, as_of=FRI)


def test_a_value_closes_its_day_at_once_and_the_as_of_day_counts():
    assert day_states(kbi(), journal("- - x o / - -"), as_of=FRI) == (
        "unlogged unlogged done missed minimum pending pending"
    )


def test_an_entry_after_the_as_of_date_does_not_exist():
    assert day_states(kbi(), journal("x x x x off r ?"), as_of=WED) == (
        "done done done pending pending pending pending"
    )


def test_a_day_off_after_the_as_of_date_does_not_exist():
    ahead = with_day_off(journal("x x x"), FRI, "away")
    ahead = with_week(ahead, off={SAT: "away"}, filled=frozenset({SUN}))

    states = day_states(kbi(), ahead, as_of=WED)

    assert states == "done done done pending pending pending pending"


def test_a_week_line_is_no_entry_before_its_first_cell():
    """A blank that means no is one only where somebody had written something by then."""
    strict = kbi(blank=Blank.NO)
    friday = with_week(journal(""), cells={"walk": {FRI: observation(Mark.DONE)}})

    assert [day_states(strict, friday, as_of) for as_of in (THU, FRI)] == [
        "unlogged unlogged pending pending pending pending pending",
        "missed missed missed pending done pending pending",
    ]


def test_what_could_not_be_read_is_pending_while_its_day_is_open_and_never_missed():
    strict = kbi(blank=Blank.NO)
    all_ticked = with_week(journal("? ? ? ? ? . ."), filled=frozenset(WEEK))

    assert day_states(strict, all_ticked, as_of=FRI) == (
        "unlogged unlogged unlogged pending pending pending pending"
    )
    assert day_states(strict, all_ticked) == (
        "unlogged unlogged unlogged unlogged unlogged missed missed"
    )


def test_entries_before_the_first_day_and_after_the_last_count_for_nothing():
    walk = kbi(starts=TUE, until=THU)

    records = day_records(walk, journal("x x x x x x x"), WEEK, AFTERWARDS)

    assert [record.day for record in records] == [TUE, WED, THU]
    before = day_record(walk, journal("x"), MON, AFTERWARDS)
    assert before == DayRecord(MON, State.VOID, asked=False)
    assert (before.schedule, before.standard, before.minimum) == (None, None, None)


def test_a_record_holds_what_was_written_and_the_schedule_that_held():
    record = day_record(kbi(WEEKDAYS), journal("x"), MON, AFTERWARDS)

    assert record == DayRecord(
        MON,
        State.DONE,
        asked=True,
        did=True,
        observation=observation(Mark.DONE, "x"),
        agreed=Agreed(JUNE, WEEKDAYS, Done(), None, Blank.UNLOGGED),
    )
