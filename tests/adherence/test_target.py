"""What a sum asks for: its target, prorated, and the changes of it."""

from datetime import date
from fractions import Fraction

import pytest
from adherence.journals import (
    AFTERWARDS,
    FRI,
    JUNE,
    LATER,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    WEEK,
    chances,
    journal,
    kbi,
    minutes,
)

from humexjournal.adherence.opportunity import TotalPeriod
from humexjournal.adherence.series import series
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import KBI, Change, Terms
from humexjournal.core.schedule import Per, Total

A_WEEK = Total(Per.WEEK)
TWO_WEEKS = Period(MON, date(2026, 6, 14))


def running(**more) -> KBI:
    return kbi(A_WEEK, standard=minutes(150), **more)


def total_of(kbi: KBI, line: str) -> TotalPeriod:
    [total] = series(kbi, journal(line), WEEK, AFTERWARDS).totals
    return total


def sum_of(kbi: KBI, line: str) -> tuple[int, float, str]:
    """The sum, its target and what it comes to."""
    total = total_of(kbi, line)
    return int(total.total), round(float(total.target), 1), str(total.state)


def test_a_period_that_began_or_ended_in_the_middle_asks_for_its_part():
    assert sum_of(running(starts=THU), "0 0 0 30 0 60 0") == (90, 85.7, "done")
    assert sum_of(running(until=WED), "0 0 64 - - - -") == (64, 64.3, "missed")


def test_another_target_waits_for_the_next_period():
    more = Change(WED, Terms(standard=minutes(210)))
    raised = running(changes=(more,))

    found = series(raised, journal("0 " * 14), TWO_WEEKS, LATER)

    assert [total.target for total in found.totals] == [150, 210]


def test_another_target_on_the_first_day_of_a_period_holds_from_there():
    more = Change(MON, Terms(standard=minutes(210), minimum=minutes(70)))

    assert sum_of(running(changes=(more,)), "70 0 0 0 0 0 0") == (70, 210.0, "minimum")


def test_another_target_at_once_counts_day_by_day():
    more = Change(FRI, Terms(standard=minutes(290)), at_once=True)

    assert total_of(running(changes=(more,)), "0 0 0 0 0 0 0").target == 210


def test_a_target_that_came_with_its_schedule_holds_with_it():
    changes = (
        Change(TUE, Terms(standard=minutes(30))),
        Change(WED, Terms(schedule=A_WEEK), at_once=True),
    )
    walk = kbi(standard=minutes(10), changes=changes)

    assert total_of(walk, "0 0 0 0 0 0 0").target == Fraction(150, 7)


def test_a_change_on_the_first_day_of_all_holds_from_there_in_a_part_week_as_well():
    more = Change(WED, Terms(standard=minutes(210)))

    assert total_of(running(starts=WED, changes=(more,)), "- - 0 0 0 0 0").target == 150  # 210·5/7


def test_a_change_on_the_last_day_of_a_period_waits_for_the_next():
    more = Change(SUN, Terms(standard=minutes(210)))

    found = series(running(changes=(more,)), journal(""), TWO_WEEKS, LATER)

    assert [total.target for total in found.totals] == [150, 210]


def test_a_fortnight_is_counted_from_the_first_week_of_the_kbi():
    """From Wednesday 3 June the fortnights begin on the 8th and on the 22nd."""
    more = Change(date(2026, 6, 15), Terms(standard=minutes(280)))
    walk = kbi(Total(Per.FORTNIGHT), standard=minutes(140), starts=WED, changes=(more,))
    four_weeks = Period(date(2026, 6, 8), date(2026, 7, 5))

    found = series(walk, journal(""), four_weeks, LATER)

    assert [(total.period, total.target) for total in found.totals] == [
        (Period(date(2026, 6, 8), date(2026, 6, 21)), 140),
        (Period(date(2026, 6, 22), date(2026, 7, 5)), 280),
    ]


def test_a_target_that_comes_with_a_sum_holds_with_it_from_the_day_on_which_they_begin():
    weekly_sum = Terms(schedule=A_WEEK, standard=minutes(150))
    on_wednesday = kbi(standard=minutes(20), changes=(Change(WED, weekly_sum),))
    on_monday = kbi(standard=minutes(20), changes=(Change(MON, weekly_sum),))

    waiting = series(on_wednesday, journal("20 " * 14), TWO_WEEKS, LATER)

    assert chances(waiting.opportunities) == ", ".join(f"{day} done" for day in range(1, 8))
    assert [(total.period.first.day, total.target) for total in waiting.totals] == [(8, 150)]
    assert total_of(on_monday, "20 20 20 20 20 20 20").target == 150


@pytest.mark.parametrize(
    ("softer_from", "line", "found"),
    [
        (MON, "49 0 0 0 0 0 0", "missed"),
        (MON, "50 0 0 0 0 0 0", "minimum"),
        (TUE, "42 0 0 0 0 0 0", "missed"),  # 50·6/7 = 42.9
        (TUE, "43 0 0 0 0 0 0", "minimum"),
        (SAT, "14 0 0 0 0 0 0", "missed"),  # 50·2/7 = 14.3
        (SAT, "15 0 0 0 0 0 0", "minimum"),
        (SUN, "7 0 0 0 0 0 0", "missed"),  # 50/7 = 7.1
        (SUN, "8 0 0 0 0 0 0", "minimum"),
    ],
)
def test_a_busy_day_version_at_once_softens_the_days_from_its_own_on(softer_from, line, found):
    softer = Change(softer_from, Terms(minimum=minutes(50)), at_once=True)

    assert sum_of(running(changes=(softer,)), line)[2] == found


def test_the_busy_day_version_of_a_single_day_is_its_part():
    one_day = running(starts=SUN, minimum=minutes(49))

    assert [sum_of(one_day, f"- - - - - - {least}") for least in (6, 7)] == [
        (6, 21.4, "missed"),
        (7, 21.4, "minimum"),
    ]


def test_the_first_days_of_a_month_count_for_its_last():
    reading = kbi(Total(Per.MONTH), standard=minutes(300))
    last_day = Period(date(2026, 6, 30), date(2026, 6, 30))

    [total] = series(reading, journal("100 100 100"), last_day, LATER).totals

    assert (total.period, total.total) == (JUNE, 300)
