"""Which rules apply on which day."""

from datetime import date, timedelta
from itertools import combinations

import pytest
from adherence.journals import MON, kbi, pause, per_week
from coaching.cases import WALK, fired, journal_of
from msgspec.structs import replace

from humexjournal.coaching.past import past
from humexjournal.coaching.signal import Fact, Signal
from humexjournal.coaching.triggers import signals
from humexjournal.core.kbi import Blank, Change, Terms
from humexjournal.core.rules import Rule, Rules, Setting
from humexjournal.core.settings import Settings, Support

FULL_WEEK = "x x x x x - -"


def without_good_news(found: list[str]) -> list[str]:
    glad = ("bounce-back", "first-week", "longest-run", "version-held", "graduated")
    return [one for one in found if one.split(" ", 1)[1].startswith(glad) is False]


@pytest.mark.parametrize("missed", list(combinations(range(5), 3)))
def test_every_arrangement_of_three_misses_in_a_five_day_week_prompts_once_in_that_week(missed):
    week = " ".join("o" if day in missed else "x" for day in range(5))

    found = without_good_news(fired(journal_of(f"{FULL_WEEK} {week}"), days=14))

    assert len(found) == 1
    assert found[0].endswith("drift walk")


CASES = [
    ("x x o x o", []),
    ("o o o o o", ["5 never-started walk"]),
    ("o o . o o", ["5 never-started walk"]),
    ("o . . . o", ["4 quiet all", "5 drift walk"]),
    ("o o x o o", ["5 drift walk"]),
    (". . . - -", ["3 quiet all"]),
    ("x o o o x", ["3 drift walk"]),
]


@pytest.mark.parametrize(("line", "expected"), CASES)
def test_the_first_week_of_a_behaviour(line, expected):
    assert without_good_news(fired(journal_of(line), days=7)) == expected


def of_rule(rule, **numbers):
    """Settings in which a rule has numbers of its own."""
    return Settings(rules=Rules(numbers={(rule, Setting(key)): n for key, n in numbers.items()}))


NUMBERS = [
    (of_rule(Rule.DRIFT, prompt_at=4), f"{FULL_WEEK} o x x o", []),
    (of_rule(Rule.DRIFT, prompt_at=2), f"{FULL_WEEK} o x x o", ["8 drift walk", "11 drift walk"]),
    (of_rule(Rule.DRIFT, prompt_at=8), f"{FULL_WEEK} o o o o", ["11 drift walk"]),
    (of_rule(Rule.QUIET, in_a_row=2), "x . . x x", ["3 quiet all"]),
    (of_rule(Rule.QUIET, in_a_row=5), ". . . x x x x x x x x x x x", []),
    (of_rule(Rule.QUIET, in_a_row=7, silent=2, days=3), ". x . x x", ["3 quiet all"]),
]


@pytest.mark.parametrize(("settings", "line", "expected"), NUMBERS)
def test_a_vault_may_have_numbers_of_its_own(settings, line, expected):
    assert without_good_news(fired(journal_of(line, settings=settings), days=14)) == expected


def test_two_that_drift_within_seven_days_are_one_signal_about_everything():
    both = journal_of({"walk": f"{FULL_WEEK} x o o", "plan": f"{FULL_WEEK} o o x"})

    assert without_good_news(fired(both, days=12)) == ["9 drift plan", "10 several-at-once all"]


def test_a_signal_says_why():
    day = date(2026, 6, 9)

    assert signals(past(journal_of(f"{FULL_WEEK} o o"), day)) == (
        Signal(Rule.DRIFT, "walk", day, (Fact("score", 4.0), Fact("threshold", 4.0))),
    )


def test_a_quota_out_of_reach_counts_only_after_a_week_that_was_short_as_well():
    three = kbi(per_week(3), starts=MON)
    short, full = "x o o o o o x", "x x x o o o o"

    again = fired(journal_of(f"{short} {short}", kbis=(three,)), days=14)
    once = fired(journal_of(f"{full} {short}", kbis=(three,)), days=14)

    assert [one for one in again if "out-of-reach" in one] == ["13 out-of-reach walk"]
    assert [one for one in once if "out-of-reach" in one] == []


def test_a_note_after_each_miss_only_where_the_two_have_agreed_on_it():
    agreed = Settings(support=Support(prompts="any-miss"))
    line = "x o x x o"

    assert without_good_news(fired(journal_of(line), days=7)) == []
    assert without_good_news(fired(journal_of(line, settings=agreed), days=7)) == [
        "2 any-miss walk",
        "5 any-miss walk",
    ]


def test_a_pause_is_planned_for_three_days_before_it_begins():
    away = pause(date(2026, 6, 10), date(2026, 6, 20), "travel")
    everything = journal_of("x x x x x", settings=Settings(pauses=(away,)))
    one = journal_of("x x x x x", kbis=(replace(WALK, pauses=(away,)),))

    assert "7 plan-ahead all" in fired(everything, days=9)
    assert "7 plan-ahead walk" in fired(one, days=9)


GOOD = [
    ("x x x x x - -", 7, ["7 first-week-at-aim walk"]),
    ("x x x o x - -", 7, ["5 bounce-back walk", "7 first-week-at-aim walk"]),
    ("o x . . .", 5, ["2 bounce-back walk", "5 quiet all"]),
    (f"x x x o o - - {FULL_WEEK}", 14, ["5 drift walk", "8 bounce-back walk"]),
]


@pytest.mark.parametrize(("line", "days", "expected"), GOOD)
def test_good_news(line, days, expected):
    assert fired(journal_of(line), days=days)[: len(expected)] == expected


def test_a_run_is_a_record_on_the_day_on_which_it_passes_the_one_before_it():
    line = "x x x o o - - x x x x x - -"

    assert "11 longest-run walk" in fired(journal_of(line), days=14)
    assert "12 longest-run walk" not in fired(journal_of(line), days=14)


def test_a_change_has_held_after_fourteen_opportunities_without_an_alarm():
    smaller = Change(date(2026, 6, 8), Terms(), kind="shrink")
    walk = replace(WALK, changes=(smaller,))

    found = fired(journal_of(" ".join([FULL_WEEK] * 5), kbis=(walk,)), days=35)

    assert [one for one in found if "held" in one] == ["25 version-held walk"]


def test_a_rule_may_be_switched_off_and_its_numbers_changed():
    line = f"{FULL_WEEK} o o"
    off = Settings(rules=Rules(off=frozenset({Rule.DRIFT})))
    later = Settings(rules=Rules(numbers={(Rule.DRIFT, Setting.OPPORTUNITIES): 8}))

    assert without_good_news(fired(journal_of(line, settings=off), days=10)) == []
    assert without_good_news(fired(journal_of(line, settings=later), days=10)) == []


@pytest.mark.parametrize(
    ("line", "blank", "settled"),
    [
        ("x . o", Blank.UNLOGGED, True),
        ("x x .", Blank.UNLOGGED, True),
        ("x . o", Blank.NO, False),
        ("x x .", Blank.NO, False),
        ("x o o", Blank.NO, True),
    ],
)
def test_a_day_is_settled_once_no_blank_of_it_can_still_become_a_miss(line, blank, settled):
    day = MON + timedelta(days=2)
    read = past(journal_of(line, settings=Settings(blank=blank)), day)

    assert read.is_settled("walk", day) is settled
    assert read.is_settled("walk", day + timedelta(days=2))
