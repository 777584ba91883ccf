"""What was agreed for a day: its standard, and what a blank means."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    AT_MOST_2,
    DAILY,
    FRI,
    MON,
    THU,
    TUE,
    WED,
    WEEKDAYS,
    day_states,
    journal,
    kbi,
    minutes,
    observation,
    per_week,
    with_settings,
    with_week,
)
from msgspec.structs import replace

from humexjournal.adherence.agreed import Agreed, agreements, held_terms
from humexjournal.adherence.day import day_record, day_records
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Blank, Change, Terms
from humexjournal.core.schedule import Per, Total
from humexjournal.core.settings import Settings
from humexjournal.core.standard import After, Before
from humexjournal.core.value import Mark


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


def test_a_minimum_that_came_with_a_change_holds_from_then_on():
    smaller = Change(THU, Terms(minimum=minutes(7)))
    walk = kbi(standard=minutes(20), changes=(smaller,))

    states = day_states(walk, journal("8 8 8 8 8 8 20"))

    assert states == "missed missed missed minimum minimum minimum done"


@pytest.mark.parametrize(
    ("blank", "standard", "states"),
    [
        (Blank.UNLOGGED, AT_MOST_2, "unlogged unlogged done unlogged unlogged pending pending"),
        (Blank.NO, AT_MOST_2, "missed unlogged done missed unlogged pending pending"),
        (Blank.ZERO, AT_MOST_2, "done unlogged done done unlogged pending pending"),
        (Blank.ZERO, minutes(7), "missed unlogged missed missed unlogged pending pending"),
        (Blank.ZERO, None, "missed unlogged done missed unlogged pending pending"),
        (Blank.NO, Before(840), "missed unlogged missed missed unlogged pending pending"),
        (Blank.ZERO, Before(840), "done unlogged missed done unlogged pending pending"),
        (Blank.ZERO, After(840), "missed unlogged missed missed unlogged pending pending"),
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


def test_what_was_agreed_is_told_from_the_first_day_on_and_anew_with_each_change():
    """A change on the first day makes no run of days of its own."""
    changes = (
        Change(MON, Terms(standard=minutes(20))),
        Change(TUE, Terms(minimum=minutes(7))),
        Change(TUE, Terms(cue="after lunch")),
        Change(THU, Terms(schedule=WEEKDAYS)),
        Change(FRI, Terms(standard=minutes(10))),
    )
    walk = kbi(starts=MON, blank=Blank.NO, changes=changes)

    found = agreements(walk, Settings(), THU)

    assert found == (
        Agreed(Period(MON, MON), DAILY, minutes(20), None, Blank.NO),
        Agreed(Period(TUE, WED), DAILY, minutes(20), minutes(7), Blank.NO),
        Agreed(Period(THU, THU), WEEKDAYS, minutes(20), minutes(7), Blank.NO),
    )
    assert [one.period for one in found] == [Period(MON, MON), Period(TUE, WED), Period(THU, THU)]


def test_the_target_of_a_sum_waits_with_its_schedule():
    weekly_sum = Change(WED, Terms(schedule=Total(Per.WEEK), standard=minutes(150)))
    walk = kbi(standard=minutes(20), changes=(weekly_sum,))

    assert day_states(walk, journal("20 20 20 19 20 o 150")) == (
        "done done done missed done missed done"
    )


def test_a_standard_that_comes_in_the_place_of_a_sum_waits_with_its_schedule():
    """The first week from the change on that begins with a month is that of 1 February 2027."""
    three_a_week = Change(WED, Terms(schedule=per_week(3), standard=minutes(20)))
    walk = kbi(Total(Per.MONTH), minutes(600), changes=(three_a_week,))
    end_of_january = Period(date(2027, 1, 30), date(2027, 2, 2))

    records = day_records(walk, journal(""), end_of_january, AFTERWARDS)

    assert [(record.schedule, record.standard) for record in records] == [
        (Total(Per.MONTH), minutes(600)),
        (Total(Per.MONTH), minutes(600)),
        (per_week(3), minutes(20)),
        (per_week(3), minutes(20)),
    ]


def test_a_standard_that_comes_with_a_quota_holds_from_its_own_day():
    three_a_week = Change(WED, Terms(schedule=per_week(3), standard=minutes(7)))
    walk = kbi(standard=minutes(20), changes=(three_a_week,))

    assert day_states(walk, journal("8 8 8 8 8 8 8")) == ("missed missed done done done done done")


def test_under_a_total_no_single_day_is_judged():
    running = kbi(Total(Per.WEEK), standard=minutes(150))

    states = day_states(running, journal("30 0 . - off - -"), as_of=FRI)

    assert states == "void void void pending excused pending pending"


def test_what_waits_for_its_period_is_not_what_holds():
    smaller = Change(WED, Terms(schedule=Total(Per.WEEK), standard=minutes(150), by="18:00"))
    walk = kbi(standard=minutes(20), changes=(smaller,))
    settings = Settings()

    on_friday, a_week_on = (held_terms(walk, settings, day) for day in (FRI, date(2026, 6, 8)))

    assert (on_friday.schedule, on_friday.standard, on_friday.by) == (DAILY, minutes(20), "18:00")
    assert (a_week_on.schedule, a_week_on.standard) == (Total(Per.WEEK), minutes(150))
    assert held_terms(kbi(starts=FRI), settings, MON) == kbi().terms
