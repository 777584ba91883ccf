"""The drift score, day by day."""

from datetime import date
from itertools import chain, combinations

import pytest
from adherence.chances import FIRST, chances, until

from humexjournal.adherence.baseline import ASSUMED, Baseline
from humexjournal.adherence.drift import Drift, Step, drift, step
from humexjournal.adherence.state import State
from humexjournal.adherence.thresholds import Rule, rule

MAY_31, JUNE_1 = date(2026, 5, 31), FIRST
AT_3, AT_4, AT_5 = Rule(40, 60), Rule(40, 80), Rule(40, 100)


def daily(letters, first=FIRST, **more):
    """What comes of a daily KBI, one that prompts at 5 while no baseline is known."""
    return drift(chances(letters, first), per_week=7, sensitivity="balanced", **more)


def continued(*parts, **more):
    """The same where the days have been put together beforehand."""
    return drift(tuple(chain.from_iterable(parts)), per_week=7, sensitivity="balanced", **more)


def scores(found):
    return [one.units for one in found.steps]


# One step


@pytest.mark.parametrize(
    ("before", "letter", "after", "alarmed"),
    [
        (0, "d", 0, False),
        (0, "n", 0, False),
        (0, "m", 40, False),
        (19, "d", 0, False),
        (20, "d", 0, False),
        (21, "d", 1, False),
        (59, "m", 99, False),
        (60, "m", 100, True),
        (61, "m", 101, True),
        (120, "d", 100, False),
        (121, "n", 101, False),
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
    assert daily("muned") == Drift(
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
    found = drift(chances("mm"), per_week=per_week, sensitivity=sensitivity)

    assert found.rule == at
    assert bool(found.alarms) == (at.threshold <= 80)


def test_on_weekdays_two_misses_in_a_row_prompt():
    walk = chances("dddmd  dmdee  dmm", date(2026, 6, 8))

    found = drift(walk, per_week=5, sensitivity="balanced")

    assert scores(found) == [0, 0, 0, 2, 1, 0, 2, 1, 0, 2, 4]
    assert [alarm.due for alarm in found.alarms] == [date(2026, 6, 24)]


def test_three_misses_in_a_week_of_five_always_prompt():
    weeks = [
        "".join("m" if n in days else "d" for n in range(5)) for days in combinations(range(5), 3)
    ]

    found = [drift(chances(week), per_week=5, sensitivity="balanced") for week in weeks]

    assert [len(one.alarms) for one in found] == [1] * 10


@pytest.mark.parametrize("week", ["mdmdmdd", "mdmddmd", "mddmdmd", "dmdmdmd", "mddmddm", "ddmdmdm"])
def test_three_misses_apart_in_a_week_of_seven_do_not(week):
    assert daily(week).alarms == ()


# The baseline in force


@pytest.mark.parametrize(
    ("may", "baseline"),
    [
        ("d" * 13, ASSUMED),
        ("d" * 14, Baseline(19, calibrated=True)),
        ("d" * 10 + "uuu" + "mdmddd", Baseline(17, calibrated=True)),  # 18/21
        ("d" * 14 + "m" * 14 + "n" * 28, Baseline(19, calibrated=True)),
    ],
)
def test_a_month_goes_by_the_baseline_of_what_was_due_before_it(may, baseline):
    found = continued(until(may, MAY_31), chances("d", JUNE_1))

    assert found.steps[-1].rule == rule(baseline, 2)
    assert found.rule == rule(baseline, 2)


def test_a_baseline_is_frozen_within_its_month():
    june = continued(until("d" * 14, MAY_31), chances("md" * 15, JUNE_1))
    july = continued(until("d" * 14, MAY_31), chances("md" * 15 + "d", JUNE_1))

    assert {one.rule.baseline.twentieths for one in june.steps[14:]} == {19}
    assert july.steps[-1].rule.baseline == Baseline(11, calibrated=True)  # 18/33 = 0.545


def test_fourteen_days_are_not_enough_in_their_own_month():
    found = continued(until("d" * 13, MAY_31), chances("ddddd", JUNE_1))

    assert {one.rule for one in found.steps} == {AT_5}


def test_the_first_month_of_a_year_has_the_baseline_of_the_year_before():
    found = continued(until("d" * 14, date(2026, 12, 31)), chances("d", date(2027, 1, 1)))

    assert found.rule.baseline == Baseline(19, calibrated=True)


def test_months_without_a_step_are_passed_over():
    found = continued(until("d" * 14, MAY_31), chances("m", date(2026, 9, 17)))

    assert found.steps[-1] == Step(
        date(2026, 9, 17), State.MISSED, 68, rule(Baseline(19, calibrated=True), 2)
    )


@pytest.mark.parametrize(
    ("may", "baseline"),
    [
        ("d" * 14 + "mm", Baseline(19, calibrated=True)),  # 18/19; both misses may be drift
        ("d" * 14 + "mmd", Baseline(19, calibrated=True)),
        ("d" * 13 + "mm", ASSUMED),  # 13 are left
        ("d" * 14 + "mdd", Baseline(18, calibrated=True)),  # 20/22 = 0.909; the miss is over
        ("d" * 14 + "mmm", Baseline(16, calibrated=True)),  # 18/22 = 0.818; it has prompted
        ("d" * 28 + "mm", Baseline(19, calibrated=True)),
        ("m" + "d" * 28 + "mm", Baseline(19, calibrated=True)),
    ],
)
def test_the_run_that_may_be_drift_is_left_out_of_the_baseline(may, baseline):
    found = continued(until(may, MAY_31), chances("d", JUNE_1))

    assert found.rule.baseline == baseline


def test_the_score_is_carried_into_a_new_month_and_weighed_there_anew():
    found = continued(until("d" * 14 + "mm", MAY_31), chances("dm", JUNE_1))

    assert scores(found)[-4:] == [2, 4, 3, 6.4]
    assert found.steps[-1].alarmed


# What begins anew


def test_a_new_version_begins_with_score_0_and_without_a_baseline():
    before = until("d" * 14, MAY_31)
    june = chances("mmm", JUNE_1)

    found = continued(before, june, versions=[date(2026, 6, 2)])

    calibrated = rule(Baseline(19, calibrated=True), 2)
    assert [(one.units, one.rule) for one in found.steps[14:]] == [
        (3.4, calibrated),
        (2, AT_5),
        (4, AT_5),
    ]


@pytest.mark.parametrize(
    ("begins", "expected"),
    [(1, [2, 4, 3]), (2, [2, 2, 1]), (3, [2, 4, 0]), (4, [2, 4, 3])],
)
def test_a_version_and_a_pause_count_from_their_day_on(begins, expected):
    day = date(2026, 6, begins)

    assert scores(daily("mmd", versions=[day])) == expected
    assert scores(daily("mmd", restarts=[day])) == expected


def test_every_version_and_every_pause_counts():
    days = [date(2026, 6, 2), date(2026, 6, 4)]

    assert scores(daily("mmmmm", versions=days)) == [2, 2, 4, 2, 4]
    assert scores(daily("mmmmm", restarts=days)) == [2, 2, 4, 2, 4]
    assert scores(daily("mmmmm", versions=days[:1], restarts=days[1:])) == [2, 2, 4, 2, 4]


def test_a_version_has_the_baseline_of_its_own_record_from_the_next_month_on():
    long_ago = until("m" * 20, date(2026, 5, 17))
    since = until("d" * 14, MAY_31)
    version = [date(2026, 5, 18)]

    assert continued(long_ago, since, versions=version).rule == AT_5
    assert continued(
        long_ago, since, chances("d", JUNE_1), versions=version
    ).rule.baseline == Baseline(19, calibrated=True)
    assert (
        continued(long_ago, since[1:], chances("d", JUNE_1), versions=version).rule.baseline
        == ASSUMED
    )


def test_a_version_from_the_first_of_a_month_has_no_baseline_in_it():
    found = continued(until("d" * 14, MAY_31), chances("d", JUNE_1), versions=[JUNE_1])

    assert found.rule == AT_5


def test_a_pause_leaves_the_baseline():
    found = continued(until("d" * 14, MAY_31), chances("mm", JUNE_1), restarts=[date(2026, 6, 2)])

    assert scores(found)[-2:] == [3.4, 3.4]
    assert found.rule.baseline == Baseline(19, calibrated=True)


@pytest.mark.parametrize(
    ("restart", "twentieths"),
    [
        (date(2026, 5, 31), 17),  # over by the end of May, so the misses count: 18/21 = 0.857
        (date(2026, 6, 1), 19),  # still open then
        (date(2026, 6, 10), 19),
    ],
)
def test_a_run_that_a_pause_ends_counts_from_the_next_month_on(restart, twentieths):
    before = until("d" * 14 + "mm", date(2026, 5, 20))

    found = continued(before, chances("m", date(2026, 6, 10)), restarts=[restart])

    assert found.steps[-1].rule.baseline == Baseline(twentieths, calibrated=True)
    assert found.steps[-1].score == found.rule.miss


# How it stands


def test_without_a_day_it_stands_as_after_the_last_step():
    found = continued(until("d" * 14 + "mm", MAY_31), versions=[JUNE_1], restarts=[JUNE_1])

    assert (found.score, found.rule) == (80, AT_5)


@pytest.mark.parametrize(
    ("as_of", "score", "baseline"),
    [
        (date(2026, 5, 31), 80, ASSUMED),
        (date(2026, 6, 1), 80, Baseline(19, calibrated=True)),
        (date(2026, 6, 9), 80, Baseline(19, calibrated=True)),
        (date(2026, 6, 10), 0, Baseline(19, calibrated=True)),
        (date(2026, 7, 1), 0, Baseline(17, calibrated=True)),  # 18/21 = 0.857
        (date(2026, 7, 2), 0, ASSUMED),
    ],
)
def test_on_a_day_it_stands_as_on_that_day(as_of, score, baseline):
    found = continued(
        until("d" * 14 + "mm", MAY_31),
        as_of=as_of,
        restarts=[date(2026, 6, 10)],
        versions=[date(2026, 7, 2)],
    )

    assert found.score == score
    assert found.rule == rule(baseline, 2)
    assert len(found.steps) == 16
