"""What went well is true, dated and made by rules; the headline says what held."""

from datetime import date

import pytest
from msgspec.structs import replace
from reviews.ana import (
    ANA,
    FRIDAY,
    TALK,
    THURSDAY,
    W25,
    W26,
    days,
    up_to,
    with_kbis,
    with_weekly,
)
from reviews.fullest import FULLEST

from humexjournal.core.entry import Friction
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Pause
from humexjournal.reviews.headline import Headline
from humexjournal.reviews.weekly import WeeklyReview, weekly_review
from humexjournal.reviews.wins import Back, BusyDay, More, Reached, Recorded

TUESDAY, WEDNESDAY = date(2026, 6, 23), date(2026, 6, 24)


def review(journal: Journal = ANA, as_of: date = TALK) -> WeeklyReview:
    return weekly_review(journal, W26, as_of)


def only_walk(this_week: str, last_week: str = ". . . . . . .", **more) -> Journal:
    entries = {**days(W25, {"walk": last_week}), **days(W26, {"walk": this_week}, **more)}
    return replace(ANA, kbis={"walk": ANA.kbis["walk"]}, daily=entries)


def backs(journal: Journal) -> list[tuple[date, int, bool]]:
    return [(w.day, w.after, w.next_day) for w in review(journal).wins if isinstance(w, Back)]


def test_anas_week() -> None:
    assert [type(win) for win in review().wins] == [Back, BusyDay, Reached]
    back, busy, reached = review().wins
    assert isinstance(back, Back)
    assert (back.kbi, back.day, back.after, back.next_day) == ("walk", THURSDAY, 2, True)
    assert isinstance(busy, BusyDay)
    assert (busy.kbi, busy.day) == ("walk", FRIDAY)
    assert isinstance(reached, Reached)
    assert (reached.kbi, reached.first_week, reached.tally.done) == ("quiet", True, 4)


@pytest.mark.parametrize(
    ("this_week", "last_week", "expected"),
    [
        ("15 o 15 15 15 . .", ". . . . . . .", [(WEDNESDAY, 1, True)]),
        ("15 15 15 15 o . .", ". . . . . . .", []),
        ("15 o . 15 15 . .", ". . . . . . .", [(THURSDAY, 1, False)]),
        ("15 o off 15 15 . .", ". . . . . . .", [(THURSDAY, 1, False)]),
        ("o 15 o o 15 . .", ". . . . . . .", [(FRIDAY, 2, True)]),
        ("15 15 15 15 15 . .", "15 15 15 o o . .", [(W26.first, 2, False)]),
        ("15 15 15 15 15 . .", "o 15 15 15 15 . .", []),
        ("15 15 15 15 o 20 .", ". . . . . . .", []),
    ],
)
def test_back_after_days_without(this_week: str, last_week: str, expected: list) -> None:
    assert backs(only_walk(this_week, last_week)) == expected


def test_more_than_the_week_before_only_if_as_much_was_planned() -> None:
    more = review(only_walk("15 15 15 15 o . .", "15 o o o 15 . .")).wins
    assert More("walk", 4, 2, 5) in more
    blank = review(only_walk("15 15 15 15 o . .", "15 o . . 15 . .")).wins
    assert not [win for win in blank if isinstance(win, More)]
    fewer = review(only_walk("15 15 15 15 o . .", "15 o off off o . .")).wins
    assert not [win for win in fewer if isinstance(win, More)]


def test_nothing_else_to_say_than_the_days_on_record() -> None:
    assert review(only_walk("15 o o o o . .")).wins == (Recorded(5),)


def test_nothing_at_all_is_invented() -> None:
    assert review(replace(ANA, daily={})).wins == ()


def test_at_most_three_and_of_as_many_kinds_as_there_are() -> None:
    found = review(FULLEST).wins
    assert [type(win) for win in found] == [Back, BusyDay, Reached]


def test_the_headline_of_anas_week() -> None:
    said = review().headline
    assert said.held == ("close", "quiet")
    (walk,) = said.others
    assert (walk.kbi, walk.days, walk.tag) == ("walk", (TUESDAY, WEDNESDAY), "time")
    assert walk.back_since == THURSDAY


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({1: "time", 2: "time"}, "time"),
        ({1: "time"}, ""),
        ({1: "time", 2: "tired"}, ""),
        ({}, ""),
    ],
)
def test_a_tag_is_told_if_it_was_the_same_each_time(tags: dict[int, str], expected: str) -> None:
    friction = {day: (Friction(tag, "walk"),) for day, tag in tags.items()}
    said = review(only_walk("15 o o 15 15 . .", friction=friction)).headline
    assert said.others[0].tag == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("15 o o 15 15 . .", THURSDAY),
        ("15 o 15 15 o . .", None),
        ("15 o o 15 . . .", None),
        ("o o o o o . .", None),
    ],
)
def test_back_since_means_each_day_since(line: str, expected: date | None) -> None:
    assert review(only_walk(line)).headline.others[0].back_since == expected


def test_with_few_days_it_is_too_early() -> None:
    said = review(only_walk("15 15 . . . . .")).headline
    assert said.days_written == 2
    assert said.too_early


def test_while_it_runs_nothing_is_said_to_have_held_or_not() -> None:
    said = review(up_to(THURSDAY), THURSDAY).headline
    assert said == Headline(4, too_early=False, running=True)


def test_a_week_in_which_all_was_off_has_nothing_to_say() -> None:
    pauses = (Pause(W26.period, "travel"),)
    paused = [replace(kbi, pauses=pauses) for kbi in ANA.kbis.values()]
    said = review(with_kbis(replace(with_weekly(ANA), daily={}), *paused)).headline
    assert (said.too_early, said.held, said.others) == (False, (), ())
