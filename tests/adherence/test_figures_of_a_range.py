"""Every figure of a KBI over a range, each only with as much data as it needs."""

from datetime import date
from fractions import Fraction

import pytest
from adherence.journals import (
    FRI,
    MON,
    SUN,
    THU,
    TUE,
    WEEK,
    WEEKDAYS,
    kbi,
    minutes,
    pause,
    per_week,
)
from adherence.lives import figures_of, life_of

from humexjournal.adherence.aim import Verdict
from humexjournal.adherence.course import course
from humexjournal.adherence.dose import Lateness
from humexjournal.adherence.excused import Excused
from humexjournal.adherence.figures import Figures
from humexjournal.adherence.friction import Bar, Pareto, WeekdayMisses
from humexjournal.adherence.gates import Need, TooLittle
from humexjournal.adherence.share import Counted, share
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import EveryDays, Per, Total
from humexjournal.core.standard import Before

ONE = Fraction(1)


# All of it


def test_a_week_has_these_figures():
    line = "25 10 o x - 20 30"
    walk = kbi(WEEKDAYS, minutes(20), minutes(7), starts=MON)

    assert figures_of(line, walk) == Figures(
        tally=Tally(done=3, minimum=1, missed=1, unlogged=1, bonus=2, low=0.6, high=0.8),
        share=share(Counted(3, 1, 1), 0.8),
        course=course(life_of(line, walk), WEEK),
        in_the_way=Pareto((Bar(None, ONE, ONE, ONE),), misses=1, tagged=0),
        by_weekday=(),
        excused=Excused(0, 5),
        dose=(1 + 0.5 + 0 + 1) / 4,
        lateness=None,
        automatic=None,
        may_graduate=False,
    )


def test_a_range_in_which_nothing_was_due_has_no_figures():
    found = figures_of("x x x", period=Period(MON, MON), as_of=date(2026, 5, 1))

    assert (found.tally, found.share) == (Tally(pending=1), share(Counted(pending=1), 0.8))
    assert (found.in_the_way, found.by_weekday) == (Pareto(), ())
    assert (found.dose, found.lateness, found.automatic) == (None, None, None)


def test_only_the_range_is_counted():
    found = figures_of("o x o x o x o", period=Period(TUE, FRI))

    assert found.tally == Tally(done=2, missed=2, low=0.5, high=0.5)
    assert found.share == share(Counted(2, 2), 0.8)
    assert found.in_the_way.misses == 2
    assert found.excused == Excused(0, 4)


def test_the_share_is_against_the_aim_of_the_kbi():
    line = "x x x o o"

    assert figures_of(line, kbi(starts=MON, aim=0.6)).share.verdict is Verdict.AT_AIM
    assert figures_of(line, kbi(starts=MON, aim=0.7)).share.verdict is Verdict.BELOW


def test_there_is_no_share_of_a_month_in_which_a_quota_still_runs():
    three = kbi(per_week(3), starts=MON)
    line = "x o x o x o o " * 2 + "x x x"
    three_weeks = Period(MON, date(2026, 6, 21))

    running = figures_of(line, three, period=three_weeks, as_of=date(2026, 6, 17)).share
    over = figures_of(line, three, period=three_weeks).share

    assert running.bounds == TooLittle(Need.CLOSED, pytest.approx(6 / 9), 1)
    assert over == share(Counted(9), 0.8)


# By weekday, and off


@pytest.mark.parametrize(
    ("weeks", "expected"), [(3, ()), (4, (WeekdayMisses(0, 4, 4), WeekdayMisses(2, 0, 4)))]
)
def test_a_weekday_is_there_from_four_logged_days_on(weeks, expected):
    assert figures_of("o - x - - - - " * weeks).by_weekday == expected


def test_only_planned_days_are_of_a_weekday_or_off():
    window, quota = kbi(EveryDays(7, MON), starts=MON), kbi(per_week(7), starts=MON)
    line = "off o o o o o o " * 4

    for walk in (window, quota):
        assert figures_of(line, walk).by_weekday == ()
        assert figures_of(line, walk).excused == Excused(0, 0)


def test_what_was_planned_is_so_by_the_schedule_of_its_day():
    change = Change(date(2026, 6, 8), Terms(schedule=EveryDays(2)))
    walk = kbi(starts=MON, changes=(change,))

    found = figures_of("x off x x off x x " + "off off off off x x x", walk)

    assert found.excused == Excused(2, 7)


def test_how_much_was_off_is_of_what_was_due():
    walk = kbi(WEEKDAYS, starts=MON, pauses=(pause(THU, SUN),))

    assert figures_of("x o - x x x x", walk, period=WEEK).excused == Excused(2, 5)


# How much, how late


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("20", 1),
        ("10", 0.5),
        ("40 10", 0.75),
        ("x o", 0.5),
        ("10 - . off r", 0.5),
        ("- /", None),
    ],
)
def test_the_dose_is_of_what_was_logged(line, expected):
    walk = kbi(standard=minutes(20), minimum=minutes(7), starts=MON)

    assert figures_of(line, walk).dose == expected


def test_the_dose_is_by_the_standard_of_the_day():
    change = Change(TUE, Terms(standard=minutes(10)))

    assert (
        figures_of("10 10", kbi(standard=minutes(20), starts=MON, changes=(change,))).dose == 0.75
    )


def test_a_value_on_a_day_off_or_on_a_day_not_asked_for_has_no_dose():
    walk = kbi(WEEKDAYS, minutes(20), starts=MON, pauses=(pause(TUE, TUE),))

    assert figures_of("10 20 10 10 10 20 20", walk).dose == 0.5


def test_a_free_day_has_a_dose_and_a_day_under_a_total_has_none():
    assert figures_of("10 o", kbi(per_week(1), minutes(20), starts=MON)).dose == 0.25
    assert figures_of("10 o", kbi(Total(Per.WEEK), minutes(20), starts=MON)).dose is None


def test_lateness_is_of_the_times_in_the_range():
    walk = kbi(standard=Before(23 * 60 + 30), starts=MON)

    found = figures_of("22:50 23:30 00:10 - x", walk)

    assert found.lateness == Lateness(0, 40, 3)
    assert figures_of("22:50 23:40", walk, period=Period(TUE, TUE)).lateness == Lateness(
        10, None, 1
    )
