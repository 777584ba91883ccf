"""The drift score, day by day."""

from datetime import date
from itertools import combinations

import pytest
from adherence.journals import MON as FIRST
from adherence.letters import chances

from humexjournal.adherence.drift import Drift, Step, Version, drift, step
from humexjournal.adherence.state import State
from humexjournal.adherence.thresholds import Rule

AT_3, AT_4, AT_5 = Rule(40, 60), Rule(40, 80), Rule(40, 100)


def daily(letters):
    """What comes of a daily KBI, one that prompts at 5 while no baseline is known."""
    return drift(chances(letters), versions=[Version(date.min, 7)], sensitivity="balanced")


def scores(found):
    return [one.units for one in found.steps]


# One step


@pytest.mark.parametrize(
    ("before", "letter", "after", "alarmed"),
    [
        (0, "d", 0, False),
        (0, "/", 0, False),
        (0, "m", 40, False),
        (19, "d", 0, False),
        (20, "d", 0, False),
        (21, "d", 1, False),
        (59, "m", 99, False),
        (60, "m", 100, True),
        (61, "m", 101, True),
        (120, "d", 100, False),
        (121, "/", 101, False),
    ],
)
def test_a_miss_adds_its_weight_and_prompts_at_the_threshold_while_a_done_takes_off_one(
    before, letter, after, alarmed
):
    (chance,) = chances(letter)

    taken = step(before, chance, AT_5)

    assert taken == Step(FIRST, chance.state, after, AT_5)
    assert taken.alarmed is alarmed
    assert taken.carried == (0 if alarmed else after)


def test_a_score_is_said_in_whole_ones():
    assert Step(FIRST, State.MISSED, 39, AT_5).units == 1.95
    assert Drift((), 59, AT_5).units == 2.95


# A record


def test_nothing_logged_is_no_drift():
    assert daily("") == Drift((), 0, AT_5)
    assert daily("uuuu") == Drift((), 0, AT_5)


def test_each_logged_opportunity_is_a_step():
    assert daily("mu/ed") == Drift(
        steps=(
            Step(date(2026, 6, 1), State.MISSED, 40, AT_5),
            Step(date(2026, 6, 3), State.MINIMUM, 20, AT_5),
            Step(date(2026, 6, 5), State.DONE, 0, AT_5),
        ),
        score=0,
        rule=AT_5,
    )


@pytest.mark.parametrize("letter", "uerpv")
def test_what_is_not_logged_leaves_the_score_alone(letter):
    assert scores(daily(f"m{letter}m{letter}d")) == [2, 4, 3]


def test_after_an_alarm_the_score_begins_at_0():
    found = daily("mmmmd")

    assert scores(found) == [2, 4, 6, 2, 1]
    assert found.alarms == (Step(date(2026, 6, 3), State.MISSED, 120, AT_5),)
    assert found.units == 1


def test_an_alarm_on_the_last_day_leaves_0():
    found = daily("mmm")

    assert [one.alarmed for one in found.steps] == [False, False, True]
    assert found.score == 0


@pytest.mark.parametrize(
    ("per_week", "sensitivity", "at"),
    [(7, "balanced", AT_5), (5, "balanced", AT_4), (2, "balanced", AT_3), (7, "keen", AT_4)],
)
def test_before_a_baseline_is_known_frequency_and_sensitivity_decide(per_week, sensitivity, at):
    found = drift(chances("mm"), versions=[Version(date.min, per_week)], sensitivity=sensitivity)

    assert found.rule == at
    assert bool(found.alarms) == (at.threshold <= 80)


def test_on_weekdays_two_misses_in_a_row_prompt():
    walk = chances("dddmd  dmdee  dmm", date(2026, 6, 8))

    found = drift(walk, versions=[Version(date.min, 5)], sensitivity="balanced")

    assert scores(found) == [0, 0, 0, 2, 1, 0, 2, 1, 0, 2, 4]
    assert [alarm.due for alarm in found.alarms] == [date(2026, 6, 24)]


def test_three_misses_in_a_week_of_five_always_prompt():
    weeks = [
        "".join("m" if n in days else "d" for n in range(5)) for days in combinations(range(5), 3)
    ]

    found = [
        drift(chances(week), versions=[Version(date.min, 5)], sensitivity="balanced")
        for week in weeks
    ]

    assert [len(one.alarms) for one in found] == [1] * 10


@pytest.mark.parametrize("week", ["mdmdmdd", "mdmddmd", "mddmdmd", "dmdmdmd", "mddmddm", "ddmdmdm"])
def test_three_misses_apart_in_a_week_of_seven_do_not(week):
    assert daily(week).alarms == ()
