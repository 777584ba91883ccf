"""What a day was for one KBI."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from adherence.journals import (
    AFTERWARDS,
    FRI,
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
    pause,
    per_week,
    with_day_off,
    with_settings,
    with_week,
)

from humexjournal.adherence.day import day_record, day_records
from humexjournal.adherence.opportunity import DayRecord, State
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import Blank, Change, Terms
from humexjournal.core.schedule import Per, Total
from humexjournal.core.standard import AtMost, Before
from humexjournal.core.value import Mark

AT_MOST_2 = AtMost(Decimal(2))


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


def test_a_value_is_judged_by_the_standard_of_its_day():
    shrunk = Change(THU, Terms(standard=minutes(7)))
    walk = kbi(standard=minutes(20), changes=(shrunk,))

    states = day_states(walk, journal("22 0 12 8 7 0 9"))

    assert states == "done missed missed done done missed done"


def test_a_change_on_the_day_after_another_holds_from_its_own_day():
    first = Change(TUE, Terms(standard=minutes(10)))
    second = Change(WED, Terms(standard=minutes(5)))
    walk = kbi(starts=MON, standard=minutes(20), changes=(first, second))

    assert day_states(walk, journal("15 15 7 7 3 - -")) == (
        "missed done done done missed unlogged unlogged"
    )


def test_nothing_of_it_is_a_value_and_done_where_less_is_better():
    none = with_week(journal("-"), cells={"walk": {MON: observation(Mark.NOTHING, "none")}})

    assert day_record(kbi(standard=AT_MOST_2), none, MON, MON).state is State.DONE


def test_a_minimum_that_came_with_a_change_holds_from_then_on():
    smaller = Change(THU, Terms(minimum=minutes(7)))
    walk = kbi(standard=minutes(20), changes=(smaller,))

    states = day_states(walk, journal("8 8 8 8 8 8 20"))

    assert states == "missed missed missed minimum minimum minimum done"


def test_a_time_is_judged_across_midnight():
    bed = kbi(standard=Before(23 * 60 + 30))

    states = day_states(bed, journal("22:50 23:30 00:10 23:45 22:30 - 23:05"))

    assert states == "done done missed missed done unlogged done"


# Closing


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


def test_what_could_not_be_read_is_pending_while_its_day_is_open_and_never_missed():
    strict = kbi(blank=Blank.NO)
    all_ticked = with_week(journal("? ? ? ? ? . ."), filled=frozenset(WEEK))

    assert day_states(strict, all_ticked, as_of=FRI) == (
        "unlogged unlogged unlogged pending pending pending pending"
    )
    assert day_states(strict, all_ticked) == (
        "unlogged unlogged unlogged unlogged unlogged missed missed"
    )


# What a blank means


@pytest.mark.parametrize(
    ("blank", "standard", "states"),
    [
        (Blank.UNLOGGED, AT_MOST_2, "unlogged unlogged done unlogged unlogged pending pending"),
        (Blank.NO, AT_MOST_2, "missed unlogged done missed unlogged pending pending"),
        (Blank.ZERO, AT_MOST_2, "done unlogged done done unlogged pending pending"),
        (Blank.ZERO, minutes(7), "missed unlogged missed missed unlogged pending pending"),
        (Blank.ZERO, None, "missed unlogged done missed unlogged pending pending"),
    ],
)
def test_an_entry_that_says_nothing_means_what_was_agreed_once_its_day_is_over(
    blank, standard, states
):
    coffee = kbi(standard=standard, blank=blank)

    assert states == day_states(coffee, journal(". - 2 . - . ."), as_of=date(2026, 6, 7))


@pytest.mark.parametrize(
    ("schedule", "vault", "state"),
    [
        (WEEKDAYS, Blank.UNLOGGED, State.UNLOGGED),
        (WEEKDAYS, Blank.NO, State.MISSED),
        (per_week(3), Blank.UNLOGGED, State.MISSED),
        (per_week(3), Blank.NO, State.MISSED),
    ],
)
def test_the_word_of_the_vault_about_blanks_holds_for_days_and_not_for_quotas(
    schedule, vault, state
):
    said_nothing = with_settings(journal("."), blank=vault)

    assert day_record(kbi(schedule), said_nothing, MON, AFTERWARDS).state is state


def test_the_word_of_the_kbi_about_blanks_beats_that_of_the_vault():
    said_nothing = with_settings(journal("."), blank=Blank.NO)
    unlogged = kbi(blank=Blank.UNLOGGED)

    assert day_record(unlogged, said_nothing, MON, AFTERWARDS).state is State.UNLOGGED


def test_a_blank_on_a_day_that_was_ticked_on_paper_means_no_whatever_a_blank_means():
    coffee = kbi(standard=AT_MOST_2, blank=Blank.ZERO)
    ticked = with_week(journal("- . - - - - -"), filled=frozenset({MON, TUE}))

    assert day_states(coffee, ticked) == (
        "missed missed unlogged unlogged unlogged unlogged unlogged"
    )


def test_a_note_of_nothing_but_blanks_is_no_entry():
    strict = kbi(blank=Blank.NO)
    note = journal(".")
    blanks = replace(note, daily={MON: replace(note.daily[MON], written=False)})

    assert day_record(strict, blanks, MON, AFTERWARDS).state is State.UNLOGGED


def test_a_week_line_is_an_entry_for_its_seven_days_and_a_daily_entry_beats_it():
    strict = kbi(blank=Blank.NO)
    line = {"walk": {MON: observation(Mark.DONE), TUE: observation(Mark.DONE)}}
    week = with_week(journal("- o - - - - -"), cells=line)

    assert day_states(strict, week) == "done missed missed missed missed missed missed"


# Days that are not asked for


def test_a_pause_of_the_kbi_or_of_everything_excuses_its_days_also_ahead():
    walk = kbi(pauses=(pause(TUE, WED, "sore knee"),))
    travel = with_settings(journal("x - - x - - -"), pauses=(pause(SAT, SUN, "travel"),))

    records = day_records(walk, travel, WEEK, as_of=THU)

    assert [(str(record.state), record.off) for record in records] == [
        ("done", None),
        ("excused", "sore knee"),
        ("excused", "sore knee"),
        ("done", None),
        ("pending", None),
        ("excused", "travel"),
        ("excused", "travel"),
    ]


def test_a_pause_wins_over_a_day_off_and_over_a_spare_day():
    walk = kbi(pauses=(pause(MON, WED, "sore knee"),))
    both = with_day_off(journal("off r - - - - -"), WED, "ill")

    records = day_records(walk, both, Period(MON, WED), AFTERWARDS)

    assert [(str(record.state), record.off) for record in records] == [
        ("excused", "sore knee"),
        ("excused", "sore knee"),
        ("excused", "sore knee"),
    ]


@pytest.mark.parametrize(
    ("written", "reason"), [("off", ""), ("e", ""), ("Excused", ""), ("ill", "ill")]
)
def test_a_kbi_that_is_off_keeps_the_reason_where_one_is_given(written, reason):
    said = {"walk": observation(Mark.OFF, written)}
    day = journal(".")
    day = replace(day, daily={MON: replace(day.daily[MON], observations=said)})

    record = day_record(kbi(), day, MON, AFTERWARDS)

    assert (record.state, record.off, record.did) == (State.EXCUSED, reason, False)


def test_the_reason_of_the_whole_day_stands_where_the_kbi_is_off_as_well():
    ill = with_day_off(journal("off"), MON, "ill")

    assert day_record(kbi(), ill, MON, AFTERWARDS).off == "ill"


def test_a_value_on_a_day_off_or_on_a_paused_day_is_kept_as_done():
    walk = kbi(standard=minutes(20), minimum=minutes(7), pauses=(pause(WED, FRI),))
    ill = with_day_off(journal("20 8 3 20 o - -"), MON, "ill")
    ill = with_week(ill, off={TUE: "ill"})

    records = day_records(walk, ill, WEEK, AFTERWARDS)

    assert [(str(r.state), r.did, r.at_minimum) for r in records] == [
        ("excused", True, False),
        ("excused", True, True),
        ("excused", False, False),
        ("excused", True, False),
        ("excused", False, False),
        ("unlogged", False, False),
        ("unlogged", False, False),
    ]


def test_a_blank_on_a_day_off_is_not_done_even_where_a_blank_is_zero():
    coffee = kbi(standard=AT_MOST_2, blank=Blank.ZERO)

    record = day_record(coffee, with_day_off(journal("."), MON, "ill"), MON, AFTERWARDS)

    assert (record.state, record.did) == (State.EXCUSED, False)


def test_a_done_on_a_day_that_is_not_due_is_a_bonus():
    records = day_records(kbi(WEEKDAYS), journal("x x x x x x o"), WEEK, AFTERWARDS)

    assert [record.day for record in records if record.is_bonus] == [SAT]


def test_a_done_on_a_day_off_is_a_bonus_except_in_a_quota_where_it_counts():
    ill = with_day_off(journal("x"), MON, "ill")

    assert day_record(kbi(WEEKDAYS), ill, MON, AFTERWARDS).is_bonus
    assert not day_record(kbi(per_week(3)), ill, MON, AFTERWARDS).is_bonus


# Spare days


@pytest.mark.parametrize(
    ("allowance", "states"),
    [
        (0, "missed done missed done missed done done"),
        (1, "reserve done missed done missed done done"),
        (2, "reserve done reserve done missed done done"),
        (3, "reserve done reserve done reserve done done"),
    ],
)
def test_a_spare_day_beyond_the_allowance_is_missed(allowance, states):
    assert states == day_states(kbi(reserve=allowance), journal("r x r x r x x"))


def test_spare_days_are_counted_from_the_first_of_the_month_and_anew_in_the_next():
    turn_of_the_month = Period(date(2026, 6, 30), date(2026, 7, 2))
    spent = journal("r r r x", first=date(2026, 6, 29))

    states = day_states(kbi(reserve=1), spent, date(2026, 7, 9), turn_of_the_month)

    assert states == "missed reserve done"


def test_a_spare_day_that_falls_on_a_day_off_is_not_spent():
    walk = kbi(reserve=1, pauses=(pause(MON, MON),))
    away = with_day_off(journal("r r r x x x x"), TUE, "away")

    assert day_states(walk, away) == "excused excused reserve done done done done"


def test_a_spare_day_that_falls_on_a_day_not_due_is_not_spent():
    saturday_to_tuesday = Period(SAT, date(2026, 6, 9))
    weekend_first = journal("r r r r", first=SAT)

    states = day_states(
        kbi(WEEKDAYS, reserve=1), weekend_first, date(2026, 6, 20), saturday_to_tuesday
    )

    assert states == "reserve reserve reserve missed"


def test_a_spare_day_after_the_as_of_date_takes_none_of_the_allowance():
    assert day_states(kbi(reserve=1), journal("r - - - r - -"), as_of=WED) == (
        "reserve pending pending pending pending pending pending"
    )


# Where there is nothing to say


def test_entries_before_the_first_day_and_after_the_last_count_for_nothing():
    walk = kbi(starts=TUE, until=THU)

    records = day_records(walk, journal("x x x x x x x"), WEEK, AFTERWARDS)

    assert [record.day for record in records] == [TUE, WED, THU]
    assert day_record(walk, journal("x"), MON, AFTERWARDS) == DayRecord(
        MON, State.VOID, asked=False
    )


def test_under_a_total_no_single_day_is_judged():
    running = kbi(Total(Per.WEEK), standard=minutes(150))

    states = day_states(running, journal("30 0 . - off - -"), as_of=FRI)

    assert states == "void void void pending excused pending pending"


def test_a_record_holds_what_was_written_and_the_schedule_that_held():
    record = day_record(kbi(WEEKDAYS), journal("x"), MON, AFTERWARDS)

    assert record == DayRecord(
        MON,
        State.DONE,
        asked=True,
        did=True,
        observation=observation(Mark.DONE, "x"),
        schedule=WEEKDAYS,
    )
