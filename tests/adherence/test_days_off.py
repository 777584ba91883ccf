"""Days that are not asked for: paused, off, or not due."""

from datetime import timedelta

import pytest
from adherence.journals import (
    AFTERWARDS,
    AT_MOST_2,
    DAILY,
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
    journal,
    kbi,
    minutes,
    pause,
    per_week,
    with_day_off,
    with_settings,
    with_week,
)
from msgspec.structs import replace

from humexjournal.adherence.agreed import Agreed
from humexjournal.adherence.day import day_record, day_records
from humexjournal.adherence.opportunity import DayRecord
from humexjournal.adherence.state import State
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Blank


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


def with_kbi_off(line: str, off: str | None) -> Journal:
    """The sign of Monday, on which only the walk is off, if at all."""
    day = journal(line)
    entry = day.daily[MON]
    said = {"walk": replace(entry.observations["walk"], off=off)}
    return replace(day, daily={MON: replace(entry, observations=said)})


@pytest.mark.parametrize(("off", "reason"), [(None, ""), ("", ""), ("ill", "ill")])
def test_a_kbi_that_is_off_keeps_the_reason_where_one_is_given(off, reason):
    record = day_record(kbi(), with_kbi_off("off", off), MON, AFTERWARDS)

    assert (record.state, record.off, record.did) == (State.EXCUSED, reason, False)
    assert not record.is_bonus


VALUES_OF_A_KBI_THAT_IS_OFF = [
    # sign, did, at minimum
    ("25", True, False),
    ("20", True, False),
    ("19", True, True),
    ("7", True, True),
    ("6", False, False),
    ("x", True, False),
    ("/", True, True),
    ("o", False, False),
    ("r", False, False),
    ("?", False, False),
]


@pytest.mark.parametrize(("sign", "did", "at_minimum"), VALUES_OF_A_KBI_THAT_IS_OFF)
@pytest.mark.parametrize("reason", ["", "ill"])
def test_a_value_of_a_kbi_that_is_off_is_excused_and_a_bonus(sign, did, at_minimum, reason):
    walk = kbi(standard=minutes(20), minimum=minutes(7), reserve=0)
    day = with_kbi_off(sign, reason)

    record = day_record(walk, day, MON, AFTERWARDS)

    assert record == DayRecord(
        MON,
        State.EXCUSED,
        asked=True,
        did=did,
        observation=day.daily[MON].observations["walk"],
        off=reason,
        at_minimum=at_minimum,
        agreed=Agreed(JUNE, DAILY, minutes(20), minutes(7), Blank.UNLOGGED),
    )
    assert record.is_bonus == did


def test_a_value_without_a_reason_to_be_off_is_asked_for():
    record = day_record(kbi(), with_kbi_off("25", None), MON, AFTERWARDS)

    assert (record.state, record.off, record.is_bonus) == (State.DONE, None, False)


def test_a_quota_counts_what_was_done_while_the_kbi_was_off():
    record = day_record(kbi(per_week(3)), with_kbi_off("25", "ill"), MON, AFTERWARDS)

    assert (record.state, record.did, record.is_bonus) == (State.EXCUSED, True, False)


def test_a_kbi_is_off_only_once_the_day_has_come():
    record = day_record(kbi(), with_kbi_off("25", "ill"), MON, MON - timedelta(days=1))

    assert (record.state, record.off, record.did) == (State.PENDING, None, False)


def test_the_reason_of_the_whole_day_goes_before_that_of_the_kbi():
    flu = with_day_off(with_kbi_off("25", "knee"), MON, "flu")

    assert day_record(kbi(), flu, MON, AFTERWARDS).off == "flu"


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
