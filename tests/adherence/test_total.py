"""Totals: a sum over a calendar period."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from adherence.journals import (
    AFTERWARDS,
    FRI,
    JUNE,
    MON,
    SUN,
    THU,
    TUE,
    WED,
    WEEK,
    journal,
    kbi,
    minutes,
    pause,
    with_day_off,
)
from msgspec.structs import replace

from humexjournal.adherence.opportunity import Opportunity, TotalPeriod
from humexjournal.adherence.schedules.total import amount_of, target_of
from humexjournal.adherence.series import series
from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally, tally
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Blank
from humexjournal.core.schedule import Per, Total
from humexjournal.core.standard import AtLeast, AtMost, Before, Done, InWords, OnScale
from humexjournal.core.value import Amount, Clock, Mark

A_WEEK = Total(Per.WEEK)


def at_most(number: int) -> AtMost:
    return AtMost(Decimal(number))


def running(standard=None, **more):
    return kbi(A_WEEK, **{"standard": standard or minutes(150), **more})


def total_of(kbi, line: str, as_of: date = AFTERWARDS) -> TotalPeriod:
    [total] = series(kbi, journal(line), WEEK, as_of).totals
    return total


def sum_of(kbi, line: str, as_of: date = AFTERWARDS) -> tuple[int, float, str]:
    """The sum so far, its target and what it comes to."""
    total = total_of(kbi, line, as_of)
    return int(total.total), round(float(total.target), 1), str(total.state)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("30 0 45 0 40 0 20", (135, 150.0, "missed")),
        ("30 0 45 0 40 0 35", (150, 150.0, "done")),
        ("30 - 45 0 40 - 20", (135, 150.0, "unlogged")),
        ("30 ? 45 0 40 0 20", (135, 150.0, "unlogged")),
        ("60 - 45 - 45 - -", (150, 150.0, "done")),
        ("30 off off 25 30 0 25", (110, 107.1, "done")),
        ("30 off off 25 30 0 22", (107, 107.1, "missed")),
        ("30 r off 25 30 0 22", (107, 107.1, "missed")),
        (". . 45 . 40 . 20", (105, 150.0, "missed")),
        ("o none 45 o 40 . 20".replace("none", "0"), (105, 150.0, "missed")),
        ("x 0 45 0 40 0 20", (106, 150.0, "missed")),
        ("/ 0 45 0 40 0 20", (105, 150.0, "unlogged")),
    ],
)
def test_a_sum_is_judged_by_its_target(line, found):
    """Among them W26, W27, W28 and W30."""
    assert sum_of(running(), line) == found


@pytest.mark.parametrize(
    ("line", "as_of", "found"),
    [
        ("1 0 2 - 2 1 0", AFTERWARDS, (6, 7.0, "unlogged")),
        ("2 2 0 - 4", FRI, (8, 7.0, "missed")),
        ("1 0 2 0 2 2 0", AFTERWARDS, (7, 7.0, "done")),
        ("1 0 2 0 2 2", SUN, (7, 7.0, "pending")),
        ("1 0 2 0 2 3 0", AFTERWARDS, (8, 7.0, "missed")),
    ],
)
def test_a_sum_that_is_to_stay_small_is_missed_as_soon_as_it_is_more(line, as_of, found):
    """Among them W31, W32 and W33."""
    assert sum_of(running(at_most(7)), line, as_of) == found


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("50 0 0 0 0 0 0", "minimum"),
        ("49 0 0 0 0 0 0", "missed"),
        ("50 - 0 0 0 0 0", "minimum"),
        ("49 - 0 0 0 0 0", "unlogged"),
        ("150 0 0 0 0 0 0", "done"),
        ("40 off off 0 0 0 0", "minimum"),
        ("35 off off 0 0 0 0", "missed"),
    ],
)
def test_the_busy_day_version_of_a_sum_is_prorated_with_it(line, state):
    assert sum_of(running(minimum=minutes(50)), line)[2] == state


@pytest.mark.parametrize(
    ("line", "as_of", "state"),
    [
        ("7 0 0 0 0 0 0", AFTERWARDS, "done"),
        ("8 0 0 0 0 0 0", AFTERWARDS, "minimum"),
        ("9 0 0 0 0 0 0", AFTERWARDS, "minimum"),
        ("10 0 0 0 0 0 0", AFTERWARDS, "missed"),
        ("9 0 0 - 0 0 0", AFTERWARDS, "unlogged"),
        ("9", MON, "pending"),
        ("10", MON, "missed"),
    ],
)
def test_a_softer_limit_counts_as_the_busy_day_version(line, as_of, state):
    assert sum_of(running(at_most(7), minimum=at_most(9)), line, as_of)[2] == state


def test_a_running_sum_says_what_is_open_and_what_is_not_known():
    """W29: 75 of 150, 4 days left."""
    assert total_of(running(), "30 0 45", THU) == TotalPeriod(
        WEEK,
        Decimal(75),
        Fraction(150),
        at_most=False,
        state=State.PENDING,
        closed=False,
        open_days=tuple(Period(THU, SUN)),
    )
    assert total_of(running(), "30 - 45", FRI) == TotalPeriod(
        WEEK,
        Decimal(75),
        Fraction(150),
        at_most=False,
        state=State.PENDING,
        closed=False,
        open_days=tuple(Period(FRI, SUN)),
        unknown_days=(TUE, THU),
    )


def test_a_sum_that_is_reached_is_done_while_its_period_still_runs():
    assert sum_of(running(), "60 0 90", WED) == (150, 150.0, "done")
    assert sum_of(running(), "60 0 89", WED) == (149, 150.0, "pending")


def test_the_day_on_which_a_period_closes():
    line = "30 0 45 0 40 0 20"

    assert sum_of(running(), line, date(2026, 6, 8))[2] == "pending"
    assert sum_of(running(), line, date(2026, 6, 9))[2] == "missed"


def test_what_is_done_on_a_day_off_is_part_of_the_sum():
    away = with_day_off(journal("60 60 0 0 0 0 0"), MON, "away")

    [total] = series(running(), away, WEEK, AFTERWARDS).totals

    assert (total.total, total.target, total.state) == (120, Fraction(900, 7), State.MISSED)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("1 1 1 1 1 1 1", (6, 6.0, "done")),
        ("5 1 1 1 1 1 1", (6, 6.0, "done")),
        ("0 1 1 1 1 1 2", (7, 6.0, "missed")),
        ("5 1 1 1 1 1 -", (5, 6.0, "unlogged")),
    ],
)
def test_what_is_had_on_a_day_off_is_no_part_of_what_is_limited(line, found):
    away = with_day_off(journal(line), MON, "away")

    [total] = series(running(at_most(7)), away, WEEK, AFTERWARDS).totals

    assert (total.total, float(total.target), total.state) == found


def test_a_period_that_is_off_altogether_is_void():
    paused = running(pauses=(pause(MON, SUN),))

    assert sum_of(paused, "60") == (60, 0.0, "void")
    assert total_of(paused, "60").attainment is None


def test_a_month_is_a_period_as_well():
    reading = kbi(Total(Per.MONTH), standard=minutes(300))

    [total] = series(reading, journal("100 100 100"), JUNE, THU).totals

    assert (total.period, total.total, total.state) == (JUNE, 300, State.DONE)
    assert total.opportunity == Opportunity(date(2026, 6, 30), State.DONE)


def test_a_total_belongs_to_the_range_that_holds_the_last_day_of_its_period():
    assert series(running(), journal("150"), Period(MON, FRI), AFTERWARDS).totals == ()
    [total] = series(running(), journal("150"), Period(SUN, SUN), AFTERWARDS).totals
    assert total.total == 150


def test_a_blank_means_nothing_where_that_was_agreed():
    assert sum_of(running(blank=Blank.UNLOGGED), ". . 45 0 0 0 0")[2] == "unlogged"
    assert sum_of(running(at_most(7), blank=Blank.ZERO), ". . 5 0 0 0 0") == (5, 7.0, "done")


def test_a_spare_day_too_many_adds_nothing():
    no_reserve = replace(running(), reserve=0)

    assert sum_of(no_reserve, "r 0 45 0 40 0 20") == (105, 150.0, "missed")


@pytest.mark.parametrize(
    ("line", "attainment"), [("30 0 45 0 40 0 20", 0.9), ("200", 1.0), ("", 0.0)]
)
def test_the_part_that_is_reached_is_at_most_all(line, attainment):
    assert total_of(running(), line).attainment == attainment


def test_the_counts_of_a_total():
    assert tally(series(running(), journal("30 - 45"), WEEK, THU)) == Tally(
        pending=1, total=Decimal(75), target=Fraction(150)
    )
    two_weeks = Period(MON, date(2026, 6, 14))
    assert tally(series(running(), journal("75 75 off - - - - 10"), two_weeks, FRI)) == Tally(
        done=1, excused=1, pending=1, total=Decimal(150), target=Fraction(150 * 13, 7)
    )
    assert tally(series(running(), journal("75 75"), WEEK, AFTERWARDS)) == Tally(
        done=1, low=1.0, high=1.0, total=Decimal(150), target=Fraction(150)
    )


def test_the_counts_of_a_sum_that_is_to_stay_small():
    assert tally(series(running(at_most(7)), journal("1 0 2 0 2 2 0"), WEEK, AFTERWARDS)) == Tally(
        done=1, low=1.0, high=1.0, total=Decimal(7), target=Fraction(7), at_most=True
    )


@pytest.mark.parametrize(
    ("standard", "target"),
    [
        (minutes(150), 150),
        (at_most(7), 7),
        (OnScale(Decimal(4), Decimal(5)), 4),
        (AtLeast(Decimal("7.5"), "km"), Decimal("7.5")),
        (Done(), 1),
        (Before(1050), None),
        (InWords("one lap"), None),
        (None, None),
    ],
)
def test_what_a_standard_asks_for_in_sum(standard, target):
    assert target_of(standard) == target


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        (Amount(Decimal(30)), 30),
        (Mark.DONE, 1),
        (Mark.NOT_DONE, 0),
        (Mark.NOTHING, 0),
        (Mark.MINIMUM, None),
        (Mark.UNREADABLE, None),
        (Mark.OFF, None),
        (Clock(600), None),
    ],
)
def test_what_a_value_adds_to_a_sum(value, amount):
    assert amount_of(value) == amount
