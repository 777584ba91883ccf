"""When what was agreed changed, and when a score begins anew."""

from datetime import date, timedelta

import pytest
import strategies as some
from adherence.journals import (
    DAILY,
    FRI,
    JUNE,
    LATER,
    MON,
    SAT,
    SUN,
    THU,
    TUE,
    WED,
    WEEKDAYS,
    journal,
    kbi,
    minutes,
    pause,
    per_week,
)
from hypothesis import given

from humexjournal.adherence.drift import Version
from humexjournal.adherence.series import Series, series
from humexjournal.adherence.versions import per_week as planned
from humexjournal.adherence.versions import restarts, versions
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Per, Quota, Total

TALKS = Each("one-to-one")
NEXT_MON = date(2026, 6, 8)


def whole(walk, line: str = "", last: date = SUN, as_of: date = LATER) -> Series:
    return series(walk, journal(line), Period(walk.starts, last), as_of)


def changed(*changes: Change, schedule=DAILY):
    return kbi(schedule, starts=MON, changes=changes)


# Versions


def test_what_was_agreed_at_first_holds_from_the_first_day():
    assert versions(whole(kbi(starts=TUE)), Calendar()) == (Version(TUE, 7),)


def test_a_new_standard_is_a_version_with_the_same_schedule():
    walk = changed(Change(THU, Terms(standard=minutes(7))), schedule=WEEKDAYS)

    assert versions(whole(walk), Calendar()) == (Version(MON, 5), Version(THU, 5))


def test_a_new_schedule_of_days_holds_from_its_day():
    walk = changed(Change(THU, Terms(schedule=WEEKDAYS)))

    assert versions(whole(walk), Calendar()) == (Version(MON, 7), Version(THU, 5))


def test_a_new_schedule_that_waits_is_a_version_when_it_is_agreed_and_when_it_holds():
    walk = changed(Change(WED, Terms(schedule=per_week(3))))

    assert versions(whole(walk, last=JUNE.last), Calendar()) == (
        Version(MON, 7),
        Version(WED, 7),
        Version(NEXT_MON, 3),
    )
    assert versions(whole(walk, last=NEXT_MON), Calendar())[-1] == Version(NEXT_MON, 3)
    assert versions(whole(walk, last=SUN), Calendar())[-1] == Version(WED, 7)


def test_it_waits_for_the_week_of_the_calendar():
    walk = changed(Change(WED, Terms(schedule=per_week(3))))

    found = versions(whole(walk, last=JUNE.last), Calendar(week_starts=6))

    assert found[-1] == Version(SUN, 3)


def test_a_change_after_the_end_of_a_series_is_none():
    walk = changed(Change(THU, Terms(schedule=WEEKDAYS)))

    assert versions(whole(walk, last=WED), Calendar()) == (Version(MON, 7),)


def test_a_change_after_the_end_of_a_kbi_keeps_its_last_schedule():
    walk = kbi(starts=MON, until=WED, changes=(Change(FRI, Terms(schedule=WEEKDAYS)),))

    assert versions(whole(walk), Calendar()) == (Version(MON, 7), Version(FRI, 7))


@given(some.situations())
def test_the_first_version_is_there_from_the_first_day_and_the_others_follow(situation):
    starts = situation.kbi.starts
    alive = situation._replace(period=Period(starts, some.LAST)).series()

    found = versions(alive, situation.journal.settings.calendar)

    assert found[0].first == starts
    assert [one.first for one in found] == sorted({one.first for one in found})
    assert {change.starts for change in situation.kbi.changes} <= {one.first for one in found}


# How often


@pytest.mark.parametrize(
    ("schedule", "expected"),
    [
        (DAILY, 7),
        (WEEKDAYS, 5),
        (OnDays(frozenset({2})), 1),
        (OnDays(frozenset()), 0),
        (per_week(3), 3),
        (Quota(3, Per.FORTNIGHT), 1.5),
        (Quota(8, Per.MONTH), 8 * 7 / 30.4375),
        (Total(Per.WEEK), 1),
        (Total(Per.MONTH), 7 / 30.4375),
        (EveryDays(3), 7 / 3),
        (EveryDays(14, MON), 0.5),
        (ByDate(1, MON + timedelta(days=27)), 0.25),
        (ByDate(4, NEXT_MON), 3.5),
        (ByDate(4, SUN), 4),
        (ByDate(4, WED), 4),
    ],
)
def test_a_schedule_plans_so_many_opportunities_a_week(schedule, expected):
    assert planned(schedule, MON, whole(kbi(starts=MON))) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", 0),
        ("x", 1),
        ("2/3 . o", 4),
        ("x - - - - - -", 1),
        ("x - - - x - - -", 2 * 7 / 8),
        ("x - - x - - - x - - - - - -", 1.5),
    ],
)
def test_occasions_are_counted_over_a_week_or_more(line, expected):
    talks = kbi(TALKS, starts=MON)
    last = max(SUN, MON + timedelta(days=len(line.split()) - 1))

    assert versions(whole(talks, line, last), Calendar()) == (
        Version(MON, pytest.approx(expected)),
    )


def test_occasions_are_those_of_their_own_days():
    walk = changed(Change(NEXT_MON, Terms(schedule=TALKS)))
    line = "x x x x x x x " + "x - - - o - -"

    found = versions(whole(walk, line, date(2026, 6, 14)), Calendar())

    assert found == (Version(MON, 7), Version(NEXT_MON, 2))


def test_days_ahead_had_no_occasions():
    talks = kbi(TALKS, starts=MON)

    def often(as_of: date) -> float:
        [one] = versions(whole(talks, "x - - - - - x x", JUNE.last, as_of), Calendar())
        return one.per_week

    assert [often(as_of) for as_of in (SAT, SUN, NEXT_MON)] == [1, 2, 3 * 7 / 8]


# Restarts


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("", []),
        ("x off off off off off off x", []),
        ("x off off off off off off off x", [9]),
        ("off off off off off off off off", [9]),
        ("off off off off x off off off", []),
        ("off off off r off off off off", []),
        (f"{'off ' * 7}x {'off ' * 6}x {'off ' * 8}o", [8, 24]),
    ],
)
def test_a_score_begins_anew_after_a_week_off(line, days):
    last = MON + timedelta(days=max(0, len(line.split()) - 1))

    assert [day.day for day in restarts(whole(kbi(starts=MON), line, last))] == days


def test_a_pause_is_as_long_as_its_days_whatever_is_asked_for_on_them():
    paused = kbi(WEEKDAYS, starts=MON, pauses=(pause(TUE, NEXT_MON),))
    shorter = kbi(WEEKDAYS, starts=MON, pauses=(pause(TUE, SUN),))

    assert restarts(whole(paused, "x x x", JUNE.last)) == (date(2026, 6, 9),)
    assert restarts(whole(shorter, "x x x", JUNE.last)) == ()
