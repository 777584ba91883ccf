"""What has mostly got in the way of a behaviour for some weeks."""

from datetime import date, timedelta

import pytest
from adherence.journals import MAY, WEEKDAYS, journal, kbi, per_week
from msgspec.structs import replace

from humexjournal.core.calendar import Week
from humexjournal.core.entry import Friction
from humexjournal.core.journal import Journal
from humexjournal.rendering.words import en
from humexjournal.reviews.barrier import Barrier, barrier

FIRST = date(2026, 6, 1)
W26 = Week(date(2026, 6, 22))
LATER = date(2026, 7, 20)


def four_weeks(*tags: str, first: date = FIRST) -> Journal:
    """Weekdays of four weeks, the first ones missed with a tag each, "" for none."""
    line = " ".join("o" if number < len(tags) else "x" for number in range(28))
    made = journal(line, first)
    days = (first + timedelta(days=number) for number in range(len(tags)))
    tagged = {
        day: replace(made.daily[day], friction=(Friction(tag, "walk"),) if tag else ())
        for day, tag in zip(days, tags, strict=True)
    }
    return replace(made, daily={**made.daily, **tagged})


def found(made: Journal, walk=None, as_of: date = LATER) -> Barrier | None:
    return barrier(walk or kbi(starts=FIRST), "time", made, W26, as_of)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["time"] * 4, (4, 4)),
        (["time"] * 6, (6, 6)),
        (["time"] * 3, None),
        (["time"] * 4 + ["people"], (4, 5)),
        (["time"] * 4 + [""], None),
        (["time"] * 5 + [""] * 2, (5, 7)),
        (["time"] * 2 + ["people"] * 2 + ["mood"], None),
        (["people"] * 6, None),
        ([], None),
    ],
)
def test_it_is_all_of_four_or_the_biggest_of_five(tags, expected):
    there = found(four_weeks(*tags))

    assert there == (Barrier("walk", "time", *expected, FIRST) if expected else None)


def test_it_looks_back_four_weeks_or_to_the_first_day():
    before = four_weeks(*["time"] * 5, first=date(2026, 5, 28))

    assert found(before, kbi(starts=MAY)) is None
    assert found(four_weeks(*["time"] * 4), kbi(starts=date(2026, 6, 1))) == Barrier(
        "walk", "time", 4, 4, FIRST
    )
    assert found(four_weeks("time"), kbi(starts=date(2026, 7, 1))) is None


def test_what_comes_after_the_as_of_date_does_not_exist():
    assert found(four_weeks(*["time"] * 5), as_of=date(2026, 6, 3)) is None


def test_a_day_that_was_not_planned_is_no_miss_and_a_quota_has_none():
    assert found(four_weeks(*["time"] * 7), kbi(WEEKDAYS, starts=FIRST)) == Barrier(
        "walk", "time", 5, 5, FIRST
    )
    assert found(four_weeks(*["time"] * 7), kbi(per_week(3), starts=FIRST)) is None


def test_what_is_said_of_it():
    all_of_them = Barrier("walk", "time", 4, 4, date(2026, 6, 8))
    most = Barrier("walk", "time", 5, 7, date(2026, 6, 8))
    names = {"walk": "Walk after lunch"}

    assert en.barriers([all_of_them], names, alone=True) == (
        "All four not done since 8 June went the same way."
    )
    assert en.barriers([most], names, alone=False) == (
        "Five of the seven not done of Walk after lunch since 8 June went the same way."
    )
    assert en.barriers([], names, alone=True) == ""
