"""A KBI and its dated history."""

from datetime import date

import pytest

from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import KBI, Blank, Change, Pause, Stretch, Terms, stretches, usual_blank
from humexjournal.core.schedule import (
    EVERY_DAY,
    ByDate,
    Each,
    EveryDays,
    OnDays,
    Per,
    Quota,
    Schedule,
    Total,
)
from humexjournal.core.standard import Before, Done

CALENDAR = Calendar()
DAILY = OnDays(EVERY_DAY)
MONDAYS = OnDays(frozenset({0}))
THREE_A_WEEK, FIVE_A_WEEK = Quota(3, Per.WEEK), Quota(5, Per.WEEK)
TEN_A_MONTH = Quota(10, Per.MONTH)
JUNE_1 = date(2026, 6, 1)
HORIZON = date(2026, 7, 31)


def june(day: int) -> date:
    return date(2026, 6, day)


def change(day: date, schedule: Schedule | None = None, **more) -> Change:
    return Change(day, Terms(schedule=schedule), **more)


def walk(schedule: Schedule, *changes: Change, starts: date = JUNE_1, **more) -> KBI:
    return KBI("walk", "Walk", starts, Terms(schedule=schedule), changes=changes, **more)


def parts(kbi: KBI, horizon: date = HORIZON) -> list[tuple[str, str, Schedule]]:
    found = stretches(kbi, CALENDAR, horizon)
    return [(f"{s.period.first:%m-%d}", f"{s.period.last:%m-%d}", s.schedule) for s in found]


def test_without_a_change_there_is_one_stretch_up_to_the_horizon():
    period = Period(june(1), HORIZON)

    assert stretches(walk(DAILY), CALENDAR, HORIZON) == (Stretch(period, DAILY),)


HISTORIES = [
    # a schedule of days gives way on any day
    (walk(DAILY, change(june(10), MONDAYS)), [("06-01", "06-09", DAILY), ("06-10", "07-31", MONDAYS)]),
    # a quota ends and begins with its week
    (walk(DAILY, change(june(10), THREE_A_WEEK)),
     [("06-01", "06-14", DAILY), ("06-15", "07-31", THREE_A_WEEK)]),
    (walk(THREE_A_WEEK, change(june(10), DAILY)),
     [("06-01", "06-14", THREE_A_WEEK), ("06-15", "07-31", DAILY)]),
    (walk(THREE_A_WEEK, change(june(15), FIVE_A_WEEK)),
     [("06-01", "06-14", THREE_A_WEEK), ("06-15", "07-31", FIVE_A_WEEK)]),
    # a week and a month begin together on 1 June and again on 1 February 2027
    (walk(THREE_A_WEEK, change(june(2), TEN_A_MONTH)), [("06-01", "07-31", THREE_A_WEEK)]),
    # at once
    (walk(THREE_A_WEEK, change(june(10), DAILY, at_once=True)),
     [("06-01", "06-09", THREE_A_WEEK), ("06-10", "07-31", DAILY)]),
    # a change of the standard alone leaves the schedule
    (walk(DAILY, Change(june(10), Terms(standard=Before(1410)))), [("06-01", "07-31", DAILY)]),
    # two changes within one week: the later one holds
    (walk(THREE_A_WEEK, change(june(9), FIVE_A_WEEK), change(june(11), DAILY)),
     [("06-01", "06-14", THREE_A_WEEK), ("06-15", "07-31", DAILY)]),
    # on its first day
    (walk(DAILY, change(june(1), MONDAYS)), [("06-01", "07-31", MONDAYS)]),
    # never beyond its last day
    (walk(DAILY, change(june(10), MONDAYS), until=june(12)),
     [("06-01", "06-09", DAILY), ("06-10", "06-12", MONDAYS)]),
    (walk(DAILY, change(june(10), MONDAYS), until=june(9)), [("06-01", "06-09", DAILY)]),
]  # fmt: skip


@pytest.mark.parametrize(("kbi", "expected"), HISTORIES)
def test_a_change_of_schedule_holds_from_a_day_on_which_both_begin(kbi, expected):
    assert parts(kbi) == expected


def test_before_its_first_day_there_is_no_stretch():
    assert parts(walk(DAILY), horizon=date(2026, 5, 31)) == []
    assert parts(walk(DAILY), horizon=june(1)) == [("06-01", "06-01", DAILY)]


def test_a_change_on_the_first_of_a_month_that_is_a_monday_holds_from_then():
    kbi = walk(THREE_A_WEEK, change(june(1), TEN_A_MONTH), starts=date(2026, 5, 4))

    assert parts(kbi) == [("05-04", "05-31", THREE_A_WEEK), ("06-01", "07-31", TEN_A_MONTH)]


def test_it_is_asked_for_from_its_first_to_its_last_day():
    kbi = walk(DAILY, until=june(10))

    active = [day for day in (date(2026, 5, 31), june(1), june(10), june(11)) if kbi.is_active(day)]
    assert active == [june(1), june(10)]


def test_a_day_is_judged_by_what_was_agreed_for_it():
    kbi = walk(DAILY, Change(june(10), Terms(standard=Before(1410), by="noon")))

    assert kbi.standard_on(june(9)) == Done()
    assert kbi.standard_on(june(10)) == Before(1410)
    assert (kbi.terms_on(june(9)).by, kbi.terms_on(june(11)).by) == (None, "noon")
    assert kbi.terms_on(june(11)).schedule == DAILY


def test_a_change_between_two_days_is_the_last_that_began_there():
    first, second = change(june(8), MONDAYS), change(june(12), DAILY)
    kbi = walk(DAILY, first, second)

    assert kbi.change_between(june(8), june(11)) == first
    assert kbi.change_between(june(8), june(12)) == second
    assert kbi.change_between(june(9), june(11)) is None


def test_a_pause_covers_both_its_ends():
    pause = Pause(Period(june(3), june(5)), "away")
    kbi = walk(DAILY, pauses=(pause,))

    assert [kbi.pause_on(june(day)) for day in (2, 3, 5, 6)] == [None, pause, pause, None]


@pytest.mark.parametrize("vault", Blank)
def test_what_a_blank_means_depends_on_whether_days_are_free_to_choose(vault):
    for schedule in (DAILY, MONDAYS, ByDate(1, HORIZON)):
        assert usual_blank(schedule, vault) is vault
    for schedule in (
        THREE_A_WEEK, EveryDays(3), ByDate(2, HORIZON), Each("call"), Total(Per.WEEK)
    ):  # fmt: skip
        assert usual_blank(schedule, vault) is Blank.NO
