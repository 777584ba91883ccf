"""The counts of a series."""

from datetime import date

import pytest
from adherence.journals import (
    AFTERWARDS,
    DAILY,
    JUNE,
    MON,
    SUN,
    THU,
    WED,
    WEEK,
    WEEKDAYS,
    journal,
    kbi,
    minutes,
    pause,
    per_week,
    with_day_off,
)

from humexjournal.adherence.series import series
from humexjournal.adherence.state import Status
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.schedule import ByDate, EveryDays, Per, Quota

TWO_WEEKS = Period(MON, date(2026, 6, 14))


def counted(kbi: KBI, line: str, as_of: date = AFTERWARDS, period: Period = WEEK) -> Tally:
    return tally(series(kbi, journal(line), period, as_of))


# Schedules of days


def test_each_opportunity_is_counted_once_by_its_state():
    walk = kbi(standard=minutes(20), minimum=minutes(7))

    assert counted(walk, "20 7 3 - off r -", as_of=SUN) == Tally(
        done=2,
        minimum=1,
        missed=1,
        unlogged=1,
        excused=1,
        reserve=1,
        pending=1,
        bonus=0,
        low=2 / 4,
        high=3 / 4,
    )


def test_what_is_scheduled_has_closed_with_or_without_an_entry():
    found = counted(kbi(), "x / o - - off r")

    assert (found.scheduled, found.coverage) == (5, 3 / 5)


@pytest.mark.parametrize(
    ("line", "full_rate"),
    [
        ("25 20 7 8 3 0 21", 3 / 5),  # W09
        ("25 20 20 21 3 0 -", 1.0),
        ("7 8 - - 3 0 -", 0.0),
        ("3 0 - - off r -", None),
    ],
)
def test_of_what_was_done_a_share_was_done_in_full(line, full_rate):
    assert counted(kbi(standard=minutes(20), minimum=minutes(7)), line).full_rate == full_rate


def test_the_bounds_are_equal_where_nothing_is_unlogged():
    assert counted(kbi(), "x x o x x o x") == Tally(done=5, missed=2, low=5 / 7, high=5 / 7)


@pytest.mark.parametrize("line", ["off off off off off off off", "r r"])
def test_there_are_no_bounds_where_there_is_nothing_to_divide(line):
    found = counted(kbi(), line, as_of=MON)

    assert (found.scheduled, found.low, found.high, found.coverage) == (0, None, None, None)


def test_a_bonus_is_done_on_a_day_that_was_not_asked_for_and_moves_no_share():
    walk = kbi(WEEKDAYS, pauses=(pause(WED, WED),))

    found = counted(walk, "x o x o x x o")

    assert found == Tally(done=2, missed=2, excused=1, bonus=2, low=0.5, high=0.5)


def test_days_off_are_counted_only_where_the_kbi_was_due():
    walk = kbi(WEEKDAYS, pauses=(pause(THU, SUN),))

    assert counted(walk, "x x x") == Tally(done=3, excused=2, low=1.0, high=1.0)


def test_a_spare_day_beyond_the_allowance_is_missed():
    assert counted(kbi(reserve=1), "r x x x r x x") == Tally(
        done=5, missed=1, reserve=1, low=5 / 6, high=5 / 6
    )


def test_nothing_in_the_range_counts_nothing():
    assert counted(kbi(starts=date(2026, 8, 1)), "x x x") == Tally()


# Quotas


def test_a_quota_counts_units_and_its_days_off_in_days():
    ill = with_day_off(journal("x - off r o o o"), MON, "ill")

    found = tally(series(kbi(per_week(4)), ill, WEEK, AFTERWARDS))

    assert found == Tally(  # 16/7 = 2.29
        done=1,
        unlogged=1,
        excused=2,
        reserve=1,
        low=0.5,
        high=1.0,
        quota=2,
        extra=0,
        status=Status.CLOSED,
    )


@pytest.mark.parametrize(
    ("line", "done", "minimum", "extra"),
    [
        ("/ / o o o o o", 2, 2, 0),
        ("/ / / x x o o", 3, 1, 2),
        ("/ / x x x o o", 3, 0, 2),
        ("/ / / / o o o", 3, 3, 1),
    ],
)
def test_a_minimum_is_a_unit_that_no_full_version_could_fill(line, done, minimum, extra):
    found = counted(kbi(per_week(3)), line)

    assert (done, minimum, extra) == (found.done, found.minimum, found.extra)


def test_a_running_quota_has_counts_and_no_bounds():
    assert counted(kbi(per_week(3)), "x o", as_of=WED) == Tally(
        done=1, pending=2, quota=3, extra=0, status=Status.ON_TRACK
    )


def test_what_is_done_on_a_day_off_is_no_bonus_in_a_quota():
    walk = kbi(per_week(3), pauses=(pause(MON, MON),))

    found = counted(walk, "x x x o o o o")

    assert (found.done, found.bonus, found.excused) == (3, 0, 1)


def test_several_periods_are_summed_with_the_status_of_the_last_and_the_bounds_of_the_closed():
    line = "x x x x o o o  x x o o o o o  x x x"

    found = counted(kbi(per_week(3)), line, as_of=date(2026, 6, 18), period=JUNE)

    assert found == Tally(
        done=3 + 2 + 3,
        missed=1,
        pending=3,
        low=5 / 6,
        high=5 / 6,
        quota=12,
        extra=1,
        status=Status.ON_TRACK,
    )


def test_a_quota_of_nothing_has_no_bounds():
    assert counted(kbi(per_week(1), starts=date(2026, 6, 5)), "- - - - o o o") == Tally(
        quota=0, extra=0, status=Status.VOID
    )


def test_a_range_in_which_no_quota_ends_counts_none():
    monthly = kbi(Quota(8, Per.MONTH))

    assert counted(monthly, "x x off o o o o") == Tally(excused=1)


def test_days_off_after_the_date_by_which_it_was_asked_for_are_not_counted():
    twice = kbi(ByDate(2, WED), starts=MON, pauses=(pause(WED, THU),))

    assert counted(twice, "x o - - off r r") == Tally(
        done=1, excused=1, low=1.0, high=1.0, quota=1, extra=0, status=Status.MET
    )


# Windows


def test_what_was_done_late_is_missed_and_said_to_be_late():
    assert counted(kbi(EveryDays(2), starts=MON), "o o x off off o x") == Tally(
        done=1, missed=1, excused=1, late=1, low=0.5, high=0.5
    )


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("off r off", Tally(excused=1)),
        ("off off r", Tally(reserve=1)),
        ("r off x", Tally(done=1, low=1.0, high=1.0)),
        ("r off - x", Tally(missed=1, late=1, low=0.0, high=0.0)),
    ],
)
def test_once_by_a_date_is_one_chance_however_many_of_its_days_are_off(line, found):
    assert counted(kbi(ByDate(1, WED), starts=MON), line) == found


# Both


def test_a_kbi_that_changed_from_days_to_a_quota_is_counted_under_both():
    change = Change(WED, Terms(schedule=per_week(3)))
    walk = kbi(DAILY, changes=(change,))

    found = counted(
        walk, "x x o x x o x  x off o x o o o", as_of=date(2026, 6, 20), period=TWO_WEEKS
    )

    assert found == Tally(
        done=5 + 2,
        missed=2 + 1,
        excused=1,
        low=7 / 10,
        high=7 / 10,
        quota=3,
        extra=0,
        status=Status.CLOSED,
    )
