"""What got in the way in a range."""

from datetime import date
from fractions import Fraction

import pytest
from adherence.journals import (
    MON,
    TUE,
    WED,
    WEEK,
    WEEKDAYS,
    journal,
    kbi,
    per_week,
)
from adherence.lives import WALK, figures_in
from msgspec.structs import replace

from humexjournal.adherence.friction import Bar, Pareto
from humexjournal.core.calendar import Period
from humexjournal.core.entry import DailyEntry, Friction
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import Each, EveryDays

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
