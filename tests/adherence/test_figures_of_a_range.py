"""Every figure of a KBI over a range, each only with as much data as it needs."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from adherence.journals import (
    FRI,
    JUNE,
    LATER,
    MON,
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
)
from adherence.lives import WALK, figures_in, figures_of, life_of

from humexjournal.adherence.aim import Verdict
from humexjournal.adherence.automaticity import Progress
from humexjournal.adherence.course import course
from humexjournal.adherence.dose import Lateness
from humexjournal.adherence.excused import Excused
from humexjournal.adherence.figures import Figures, automatic_scores
from humexjournal.adherence.friction import Bar, Pareto, WeekdayMisses
from humexjournal.adherence.gates import Need, TooLittle
from humexjournal.adherence.share import Counted, share
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import Month, Period
from humexjournal.core.entry import DailyEntry, Friction, PeriodEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import Each, EveryDays, Per, Total
from humexjournal.core.standard import Before

ONE = Fraction(1)


def tagged(said: Journal, **tags: str) -> Journal:
    """With tags in the daily entries, by the day of June; several with commas, `plan/` of another."""
    daily = dict(said.daily)
    for name, text in tags.items():
        day = date(2026, 6, int(name[1:]))
        there = daily.get(day) or DailyEntry(day, f"daily/{day}.md")
        daily[day] = replace(there, friction=tuple(map(friction, text.split(","))))
    return replace(said, daily=daily)


def friction(text: str) -> Friction:
    kbi_id, slash, tag = text.rpartition("/")
    return Friction(tag, kbi_id if slash else None)


def in_the_way(said: Journal, walk=WALK, period: Period = WEEK) -> Pareto:
    return figures_in(said, walk, period=period).in_the_way


def monthly(**scores: float) -> dict[date, PeriodEntry]:
    """Monthly entries by name, `m2026_06`; with no score where it is 0."""
    entries = {}
    for name, score in scores.items():
        month = Month(date(int(name[1:5]), int(name[6:]), 1))
        automatic = {"walk": Decimal(str(score))} if score else {"plan": Decimal(7)}
        entries[month.first] = PeriodEntry(month, f"monthly/{month.label}.md", automatic=automatic)
    return entries


# All of it


def test_a_week_has_these_figures():
    said = tagged(journal("25 10 o x - 20 30"), d2="time")
    walk = kbi(WEEKDAYS, minutes(20), minutes(7), starts=MON)

    assert figures_in(said, walk, period=WEEK) == Figures(
        tally=Tally(done=3, minimum=1, missed=1, unlogged=1, bonus=2, low=0.6, high=0.8),
        share=share(Counted(3, 1, 1), 0.8),
        course=course(life_of("25 10 o x - 20 30", walk), WEEK),
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


# What got in the way


def test_the_tags_of_a_missed_day_are_those_of_its_miss():
    said = tagged(journal("o o x o - - -"), d1="time", d2="walk/tired,plan/mood", d3="place")

    assert in_the_way(said) == Pareto(
        (
            Bar("time", ONE, Fraction(1, 3), Fraction(1, 3)),
            Bar("tired", ONE, Fraction(1, 3), Fraction(2, 3)),
            Bar(None, ONE, Fraction(1, 3), ONE),
        ),
        misses=3,
        tagged=2,
    )


def test_the_tags_outside_the_range_are_of_no_miss_in_it():
    said = tagged(journal("o o o o"), d1="time", d2="tired", d3="place", d4="mood")

    found = in_the_way(said, period=Period(TUE, WED))

    assert [bar.tag for bar in found.bars] == ["place", "tired"]


@pytest.mark.parametrize(("last_tag", "biggest"), [("time", "time"), (None, None)])
def test_a_barrier_is_named_from_five_tagged_misses_on(last_tag, biggest):
    said = journal("o o o o o x x")
    said = tagged(said, d1="time", d2="time", d3="time", d4="tired")
    said = tagged(said, d5=last_tag) if last_tag else said

    assert in_the_way(said).biggest == biggest


def test_each_missed_occasion_of_a_day_is_a_miss():
    said = tagged(journal("0/2 1/3 1/1"), d1="time", d3="mood")

    found = in_the_way(said, kbi(Each("one-to-one"), starts=MON))

    assert [(bar.tag, bar.misses) for bar in found.bars] == [("time", 2), (None, 2)]
    assert (found.misses, found.tagged) == (4, 2)


def test_a_tag_on_a_free_day_that_was_not_done_tells_of_something():
    said = tagged(journal("x o o - x o x"), d1="mood", d2="time", d4="tired", d6="walk/time")

    found = in_the_way(said, kbi(per_week(4), starts=MON))

    assert [(bar.tag, bar.misses) for bar in found.bars] == [("time", 2), ("tired", 1)]
    assert (found.misses, found.tagged) == (3, 3)


def test_a_free_day_is_counted_once_where_it_is_the_miss_of_its_window_as_well():
    said = tagged(journal("o o o x - -"), d1="time", d3="tired")

    found = in_the_way(said, kbi(EveryDays(3), starts=MON))

    assert [(bar.tag, bar.misses) for bar in found.bars] == [("time", 1), ("tired", 1)]


def test_a_missed_window_without_a_tag_is_a_miss():
    found = in_the_way(journal("o o o"), kbi(EveryDays(3), starts=MON))

    assert found == Pareto((Bar(None, ONE, ONE, ONE),), misses=1, tagged=0)


def test_a_day_that_nobody_asked_for_is_no_miss():
    said = tagged(journal("x x x x x o o"), d6="time")

    assert in_the_way(said, kbi(WEEKDAYS, starts=MON)) == Pareto()


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


# How automatic


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (date(2026, 4, 30), ()),
        (date(2026, 5, 1), (3.0,)),
        (date(2026, 5, 31), (3.0,)),
        (date(2026, 6, 30), (3.0,)),
        (date(2026, 7, 1), (3.0, 5.5)),
    ],
)
def test_the_scores_are_in_order_of_the_months_that_have_one(until, expected):
    said = Journal(monthly=monthly(m2026_07=5.5, m2026_06=0, m2026_05=3))

    assert automatic_scores("walk", said, until) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (LATER, Progress(5, 3)),
        (JUNE.first, Progress(5, 3)),
        (date(2026, 5, 31), Progress(3, None)),
    ],
)
def test_a_month_is_there_from_its_first_day_on(as_of, expected):
    said = Journal(monthly=monthly(m2026_05=3, m2026_06=5, m2026_07=7))

    assert figures_in(said, period=JUNE, as_of=as_of).automatic == expected


EIGHT_WEEKS = 56


def graduates(line: str, *, score: float = 5.5, longer: int = 0, as_of: date | None = None) -> bool:
    """Whether a KBI may graduate at the end of the last 8 weeks, with the range of the last."""
    days = len(line.split()) + longer
    last = MON + timedelta(days=days - 1)
    said = replace(journal(line), monthly=monthly(m2026_06=score))
    week = Period(last - timedelta(days=6), last)
    return figures_in(said, period=week, as_of=as_of or last + timedelta(days=2)).may_graduate


@pytest.mark.parametrize(
    ("line", "score", "expected"),
    [
        ("x " * EIGHT_WEEKS, 5.5, True),
        ("x " * EIGHT_WEEKS, 5.4, False),
        ("x " * (EIGHT_WEEKS - 1), 7, False),
        ("o " * 10 + "x " * EIGHT_WEEKS, 5.5, True),
        ("o " * 8 + "x " * 48, 5.5, False),
        ("o " * 8 + "x " * 49, 5.5, True),
        ("o " + "x " * EIGHT_WEEKS, 5.5, True),
        ("- " * 47 + "x " * 9, 5.5, False),
        ("off " * 47 + "x " * 9, 5.5, False),
        ("off " * 46 + "x " * 10, 5.5, True),
    ],
)
def test_it_may_graduate_after_eight_weeks_clearly_at_aim(line, score, expected):
    assert graduates(line, score=score) == expected


@pytest.mark.parametrize(("misses", "expected"), [(7, True), (8, False)])
def test_the_eight_weeks_are_those_up_to_the_end_of_the_range(misses, expected):
    assert graduates("o " * 20 + "x " * 50 + "o " * misses) == expected


def test_in_a_running_range_the_eight_weeks_end_with_the_as_of_date():
    as_of = MON + timedelta(days=EIGHT_WEEKS - 1)

    assert graduates("x " * EIGHT_WEEKS, longer=5, as_of=as_of)
    assert not graduates("x " * EIGHT_WEEKS, longer=5, as_of=as_of - timedelta(days=1))
