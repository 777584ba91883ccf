"""What got in the way."""

from datetime import date
from fractions import Fraction

import pytest
from adherence.journals import FRI, MON, SUN, THU, TUE, WED, journal, with_settings, with_week
from adherence.letters import chances
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from humexjournal.adherence.friction import (
    Bar,
    Pareto,
    WeekdayMisses,
    by_weekday,
    pareto,
    tags_of_misses,
)
from humexjournal.core.calendar import Calendar, Week
from humexjournal.core.entry import Friction, WeeklyEntry
from humexjournal.core.journal import Journal

WORKED_CASE = [
    ["crowded"],
    ["crowded"],
    ["crowded"],
    ["crowded", "low-energy"],
    ["low-energy"],
    ["forgot"],
    [],
]


def bars(found: Pareto) -> list[tuple[str | None, float]]:
    return [(bar.tag, float(bar.misses)) for bar in found.bars]


def misses(**times: int) -> list[list[str]]:
    """So many misses with each tag; `none` is no tag."""
    return [[] if tag == "none" else [tag] for tag, n in times.items() for _ in range(n)]


# Weights


def test_the_worked_case_has_half_of_its_misses_in_one_bar():
    seventh = Fraction(1, 7)

    assert pareto(WORKED_CASE) == Pareto(
        bars=(
            Bar("crowded", Fraction(7, 2), seventh * Fraction(7, 2), seventh * Fraction(7, 2)),
            Bar("low-energy", Fraction(3, 2), seventh * Fraction(3, 2), seventh * 5),
            Bar("forgot", Fraction(1), seventh, seventh * 6),
            Bar(None, Fraction(1), seventh, Fraction(1)),
        ),
        misses=7,
        tagged=6,
    )
    assert pareto(WORKED_CASE).biggest == "crowded"


def test_a_miss_shares_its_weight_among_its_different_tags():
    assert bars(pareto([["time", "mood", "time", "forgot", "place"], ["mood"]])) == [
        ("mood", 1.25),
        ("forgot", 0.25),
        ("place", 0.25),
        ("time", 0.25),
    ]


def test_the_misses_without_a_tag_are_the_last_bar_however_many():
    found = pareto(misses(none=3, mood=1, time=2))

    assert bars(found) == [("time", 2), ("mood", 1), (None, 3)]
    assert [float(bar.cumulative) for bar in found.bars] == [2 / 6, 3 / 6, 1]
    assert (found.misses, found.tagged) == (6, 3)


def test_without_a_miss_there_is_no_bar():
    assert pareto([]) == Pareto((), misses=0, tagged=0)
    assert pareto([]).biggest is None


# The biggest barrier


@pytest.mark.parametrize(
    ("times", "biggest"),
    [
        ({"time": 4}, None),
        ({"time": 5}, "time"),
        ({"time": 4, "none": 1}, None),
        ({"time": 4, "mood": 1}, "time"),
        ({"none": 9}, None),
        # 40 %: just at it, and just below
        ({"time": 4, "mood": 2, "none": 4}, "time"),
        ({"time": 4, "mood": 2, "none": 5}, None),
        # one and a half times the second: just at it, and just below
        ({"time": 6, "mood": 4}, "time"),
        ({"time": 5, "mood": 4}, None),
        ({"time": 7, "mood": 5}, None),
        ({"time": 3, "mood": 3}, None),
        # the second is the second tag, never what is untagged
        ({"time": 5, "none": 5}, "time"),
    ],
)
def test_a_barrier_is_named_only_where_it_stands_out(times, biggest):
    assert biggest == pareto(misses(**times)).biggest


tags = st.lists(st.sampled_from(["time", "mood", "place", "forgot"]), max_size=4)


@given(st.lists(tags, min_size=1))
def test_every_miss_weighs_one_and_the_bars_add_up_to_all(found):
    result = pareto(found)

    assert sum(bar.misses for bar in result.bars) == result.misses == len(found)
    assert sum(bar.share for bar in result.bars) == result.bars[-1].cumulative == 1
    assert result.tagged == sum(bool(one) for one in found)
    tagged = [bar.misses for bar in result.bars if bar.tag]
    assert tagged == sorted(tagged, reverse=True)


@given(st.lists(tags), st.randoms(use_true_random=False))
def test_the_order_of_the_misses_does_not_matter(found, random):
    shuffled = random.sample(found, k=len(found))

    assert pareto(shuffled) == pareto(found)


# By weekday


def test_a_weekday_is_shown_from_four_logged_opportunities_on():
    """Mondays, Tuesdays, Saturdays and Sundays of five weeks."""
    weeks = "dd   mmmm   mdme   dddu   mm/d   du"

    assert by_weekday(chances(weeks)) == (
        WeekdayMisses(weekday=0, missed=2, logged=5),
        WeekdayMisses(weekday=5, missed=3, logged=5),
        WeekdayMisses(weekday=6, missed=2, logged=4),
    )


def test_no_weekday_is_shown_where_none_has_enough():
    assert by_weekday(chances("m" * 27)) == tuple(
        WeekdayMisses(weekday, 4, 4) for weekday in range(6)
    )
    assert by_weekday(chances("m" * 21)) == ()


# The tags of missed days


def noted(day: date, *friction: Friction, week: tuple[Friction, ...] = ()) -> Journal:
    said = journal("o o o o o o o")
    daily = {**said.daily, day: replace(said.daily[day], friction=friction)}
    return with_week(replace(said, daily=daily), friction=week)


def test_a_miss_has_the_tags_of_its_day_for_its_kbi_and_for_the_whole_day():
    found = noted(
        TUE, Friction("time", "walk"), Friction("mood", "close"), Friction("ill"), Friction("time")
    )

    assert tags_of_misses("walk", [MON, TUE], found) == ((), ("time", "ill"))
    assert tags_of_misses("close", [TUE], found) == (("mood", "ill", "time"),)


def test_a_week_says_what_was_in_the_way_of_the_day_that_it_names():
    found = noted(
        WED,
        Friction("time", "walk"),
        week=(
            Friction("people", "walk", WED),
            Friction("place", None, THU),
            Friction("mood", "walk"),
            Friction("tired", "close", WED),
        ),
    )

    assert tags_of_misses("walk", [WED, THU, FRI], found) == (("time", "people"), ("place",), ())


def test_the_week_of_a_day_is_the_one_of_the_vault():
    """A week from Sunday on has Sunday the seventh in the next one."""
    found = with_settings(journal("o"), calendar=Calendar(week_starts=6))
    week = WeeklyEntry(Week(SUN), "weekly/2026-W24.md", friction=(Friction("time", None, SUN),))

    assert tags_of_misses("walk", [SUN], replace(found, weekly={SUN: week})) == (("time",),)


def test_a_day_without_an_entry_has_no_tags():
    assert tags_of_misses("walk", [MON, TUE], Journal()) == ((), ())
    assert tags_of_misses("walk", [], journal("o")) == ()
