"""A KBI from its first day on."""

from datetime import date, timedelta

import pytest
from adherence.journals import (
    AFTERWARDS,
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
    WEEK,
    chances,
    journal,
    kbi,
    minutes,
    pause,
    per_week,
    with_settings,
)
from adherence.lives import WALK, life_in, life_of

from humexjournal.adherence.drift import Drift, Version, drift
from humexjournal.adherence.life import Life, life
from humexjournal.adherence.series import series
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import Calendar, Period
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, Per, Quota, Total
from humexjournal.core.settings import Support

NEXT_MON = date(2026, 6, 8)
SPOKEN_DAILY, SPOKEN_SELDOM = 100, 60


def alarms(found: Life) -> list[int]:
    return [step.due.day for step in found.drift.alarms]


def test_a_life_has_its_series_its_drift_and_its_plan():
    said = journal("x o x o o x x")
    read = series(WALK, said, WEEK, AFTERWARDS)

    found = life(WALK, said, AFTERWARDS, SUN)

    assert found == Life(
        WALK,
        read,
        read.opportunities,
        read.opportunities,
        drift(read.opportunities, [Version(MON, 7)], sensitivity="balanced", as_of=SUN),
        7,
        Calendar(),
        (Version(MON, 7),),
    )


@pytest.mark.parametrize(("until", "there"), [(MON, False), (TUE, False), (WED, True), (THU, True)])
def test_before_its_first_day_a_kbi_has_no_life(until, there):
    found = life(kbi(starts=WED), journal("x x x x"), AFTERWARDS, until)

    assert (found is not None) == there


def test_a_life_begins_with_the_kbi_and_ends_with_the_range():
    found = life_of("x x x x x x x", kbi(starts=TUE), until=FRI)

    assert found.series.period == Period(TUE, FRI)
    assert chances(found.resolved) == "2 done, 3 done, 4 done, 5 done"


def test_the_units_of_a_quota_are_resolved_on_their_days():
    found = life_of("o o o o o x o", kbi(per_week(3), starts=MON))

    assert chances(found.resolved) == "5 missed, 6 done, 7 missed"


def test_a_total_is_resolved_once_it_has_closed():
    total = kbi(Total(Per.WEEK), minutes(60), starts=MON)
    line = "60 . . . . . . 60"

    assert chances(life_of(line, total, as_of=AFTERWARDS, until=JUNE.last).resolved) == "7 done"
    assert life_of(line, total, as_of=NEXT_MON, until=JUNE.last).resolved == ()


# Drift


def test_the_score_follows_the_sensitivity_of_the_vault():
    said = journal("o o x o x x x")
    keen = with_settings(said, support=Support(sensitivity="keen"))

    assert alarms(life_in(said, until=SUN)) == [4]
    assert alarms(life_in(keen, until=SUN)) == [2]
    assert life_in(said, until=SUN).drift.rule.threshold == SPOKEN_DAILY
    assert life_in(keen, until=SUN).drift.rule.threshold == 80


def test_the_score_begins_anew_with_a_version():
    walk = kbi(starts=MON, changes=(Change(FRI, Terms(standard=minutes(7))),))

    assert alarms(life_of("o o x o o")) == [4]
    assert alarms(life_of("o o x x o o", walk)) == []


def test_the_score_begins_anew_after_a_week_off():
    week, six_days = pause(WED, date(2026, 6, 9)), pause(WED, NEXT_MON)
    line = "o o " + "- " * 7 + "o"

    assert alarms(life_of(line, kbi(starts=MON, pauses=(week,)))) == []
    assert alarms(life_of(line.replace("- o", "o o"), kbi(starts=MON, pauses=(six_days,)))) == [9]


def test_the_score_is_that_of_the_as_of_date_or_of_the_end_where_that_is_earlier():
    change = Change(FRI, Terms(schedule=per_week(2)), at_once=True)
    walk = kbi(starts=MON, changes=(change,))
    line = "o o"

    def standing(as_of, until) -> Drift:
        return life_of(line, walk, as_of=as_of, until=until).drift

    assert (standing(THU, SUN).score, standing(THU, SUN).rule.threshold) == (80, SPOKEN_DAILY)
    assert (standing(SUN, THU).score, standing(SUN, THU).rule.threshold) == (80, SPOKEN_DAILY)
    assert (standing(FRI, SUN).score, standing(FRI, SUN).rule.threshold) == (0, SPOKEN_SELDOM)
    assert (standing(SUN, FRI).score, standing(SUN, FRI).rule.threshold) == (0, SPOKEN_SELDOM)


@pytest.mark.parametrize(
    ("as_of", "until", "expected"),
    [
        (date(2026, 5, 20), SUN, 7),
        (THU, SUN, 7),
        (SUN, THU, 7),
        (FRI, SUN, 2),
        (SUN, FRI, 2),
        (SUN, SAT, 2),
    ],
)
def test_the_plan_is_that_of_the_as_of_date(as_of, until, expected):
    change = Change(FRI, Terms(schedule=per_week(2)), at_once=True)
    walk = kbi(starts=MON, changes=(change,))

    assert life_of("", walk, as_of=as_of, until=until).per_week == expected


# Weeks


def test_the_weeks_that_end_in_a_range_are_counted_also_empty_ones():
    found = life_of("o x x x x x x x x o x - - -", kbi(starts=TUE), until=date(2026, 6, 20))

    assert found.weeks(Period(date(2026, 5, 27), date(2026, 6, 20))) == (
        Tally(),
        Tally(done=6, low=1, high=1),
        Tally(done=3, missed=1, unlogged=3, low=3 / 7, high=6 / 7),
    )


@pytest.mark.parametrize(
    ("period", "done"),
    [
        (Period(MON, SUN), [4]),
        (Period(SUN, SUN), [4]),
        (Period(MON, SAT), []),
        (Period(SUN, date(2026, 6, 13)), [4]),
        (Period(WED, date(2026, 6, 14)), [4, 2]),
        (Period(NEXT_MON, date(2026, 6, 14)), [2]),
    ],
)
def test_a_week_belongs_to_the_range_that_holds_its_last_day(period, done):
    found = life_of("x x o o x x o " + "o x o o x o o")

    assert [week.done for week in found.weeks(period)] == done


def test_the_weeks_are_those_of_the_calendar():
    said = with_settings(journal("x x o o x x o x"), calendar=Calendar(week_starts=6))

    found = life_in(said, until=NEXT_MON + timedelta(days=5))

    assert [week.done for week in found.weeks(Period(MON, date(2026, 6, 13)))] == [4, 1]


def test_the_parts_of_a_life_are_its_weeks():
    found = life_of("x x o o x x o " + "o x o o x o o")
    first, second = found.by_week(Period(MON, date(2026, 6, 14)))

    assert first == series(WALK, journal("x x o o x x o"), WEEK, LATER)
    assert second.period == Period(NEXT_MON, date(2026, 6, 14))


def test_what_a_running_quota_has_decided_counts_at_once():
    five = kbi(per_week(5), starts=MON)

    on_thursday = life(five, journal("o o o o"), THU, THU)

    assert chances(on_thursday.resolved) == "3 missed, 4 missed"
    assert alarms(on_thursday) == [4]
    assert alarms(life(five, journal("o o o o"), WED, WED)) == []


def test_how_far_it_had_drifted_by_a_day_in_the_middle_of_a_period():
    five = kbi(per_week(5), starts=MON)
    whole_week = journal("o o o o o o o")

    assert alarms(life(five, whole_week, LATER, WED)) == []
    assert alarms(life(five, whole_week, LATER, THU)) == [4]
    assert alarms(life(five, whole_week, LATER, SUN)) == [4, 6]


@pytest.mark.parametrize(
    ("schedule", "last"),
    [
        (per_week(3), SUN),
        (Quota(4, Per.FORTNIGHT), date(2026, 6, 14)),
        (Total(Per.MONTH), JUNE.last),
        (ByDate(2, date(2026, 6, 12)), date(2026, 6, 12)),
        (ByDate(2, TUE), WED),
        (DAILY, WED),
    ],
)
def test_a_life_reaches_to_the_end_of_what_runs(schedule, last):
    found = life(kbi(schedule, starts=MON), journal("o o o"), WED, WED)

    assert found.series.period == Period(MON, last)
