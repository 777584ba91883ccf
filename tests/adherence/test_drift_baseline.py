"""The baseline in force, and what makes a drift score begin anew."""

from datetime import date
from itertools import chain

import pytest
from adherence.journals import MON as FIRST
from adherence.letters import chances, until

from humexjournal.adherence.baseline import ASSUMED, Baseline
from humexjournal.adherence.drift import Step, Version, drift
from humexjournal.adherence.state import State
from humexjournal.adherence.thresholds import Rule, rule

MAY_31, JUNE_1 = date(2026, 5, 31), FIRST
AT_5, AT_95 = Rule(40, 100), rule(Baseline(19, calibrated=True), 2)


def daily(*parts, versions=(), **more):
    """What comes of a daily KBI, put together from stretches of days."""
    begins = [Version(first, per_week=7) for first in (date.min, *versions)]
    return drift(chain.from_iterable(parts), begins, sensitivity="balanced", **more)


def scores(found):
    return [one.units for one in found.steps]


# The baseline in force


@pytest.mark.parametrize(
    ("may", "baseline"),
    [
        ("d" * 13, ASSUMED),
        ("d" * 14, Baseline(19, calibrated=True)),
        ("d" * 10 + "uuu" + "mdmddd", Baseline(17, calibrated=True)),  # 18/21
        ("d" * 14 + "m" * 14 + "/" * 28, Baseline(19, calibrated=True)),
    ],
)
def test_a_month_goes_by_the_baseline_of_what_was_due_before_it(may, baseline):
    found = daily(until(may, MAY_31), chances("d", JUNE_1))

    assert found.steps[-1].rule == rule(baseline, 2)
    assert found.rule == rule(baseline, 2)


def test_a_baseline_is_frozen_within_its_month():
    june = daily(until("d" * 14, MAY_31), chances("md" * 15, JUNE_1))
    july = daily(until("d" * 14, MAY_31), chances("md" * 15 + "d", JUNE_1))

    assert {one.rule.baseline.twentieths for one in june.steps[14:]} == {19}
    assert july.steps[-1].rule.baseline == Baseline(11, calibrated=True)  # 18/33 = 0.545


def test_fourteen_days_are_not_enough_in_their_own_month():
    found = daily(until("d" * 13, MAY_31), chances("ddddd", JUNE_1))

    assert {one.rule for one in found.steps} == {AT_5}


def test_the_first_month_of_a_year_has_the_baseline_of_the_year_before():
    found = daily(until("d" * 14, date(2026, 12, 31)), chances("d", date(2027, 1, 1)))

    assert found.rule.baseline == Baseline(19, calibrated=True)


def test_months_without_a_step_are_passed_over():
    found = daily(until("d" * 14, MAY_31), chances("m", date(2026, 9, 17)))

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
    found = daily(until(may, MAY_31), chances("d", JUNE_1))

    assert found.rule.baseline == baseline


def test_the_score_is_carried_into_a_new_month_and_weighed_there_anew():
    found = daily(until("d" * 14 + "mm", MAY_31), chances("dm", JUNE_1))

    assert scores(found)[-4:] == [2, 4, 3, 6.4]
    assert found.steps[-1].alarmed


# What begins anew


def test_a_new_version_begins_with_score_0_and_without_a_baseline():
    before = until("d" * 14, MAY_31)
    june = chances("mmm", JUNE_1)

    found = daily(before, june, versions=[date(2026, 6, 2)])

    assert [(one.units, one.rule) for one in found.steps[14:]] == [
        (3.4, AT_95),
        (2, AT_5),
        (4, AT_5),
    ]


@pytest.mark.parametrize(
    ("begins", "expected"),
    [(1, [2, 4, 3]), (2, [2, 2, 1]), (3, [2, 4, 0]), (4, [2, 4, 3])],
)
def test_a_version_and_a_pause_count_from_their_day_on(begins, expected):
    day = date(2026, 6, begins)

    assert scores(daily(chances("mmd"), versions=[day])) == expected
    assert scores(daily(chances("mmd"), restarts=[day])) == expected


def test_every_version_and_every_pause_counts():
    days = [date(2026, 6, 2), date(2026, 6, 4)]

    assert scores(daily(chances("mmmmm"), versions=days)) == [2, 2, 4, 2, 4]
    assert scores(daily(chances("mmmmm"), restarts=days)) == [2, 2, 4, 2, 4]
    assert scores(daily(chances("mmmmm"), versions=days[:1], restarts=days[1:])) == [2, 2, 4, 2, 4]


def test_a_version_has_the_baseline_of_its_own_record_from_the_next_month_on():
    long_ago = until("m" * 20, date(2026, 5, 17))
    since = until("d" * 14, MAY_31)
    june = chances("d", JUNE_1)
    version = [date(2026, 5, 18)]

    assert daily(long_ago, since, versions=version).rule == AT_5
    assert daily(long_ago, since, june, versions=version).rule == AT_95
    assert daily(long_ago, since[1:], june, versions=version).rule == AT_5


def test_a_version_from_the_first_of_a_month_has_no_baseline_in_it():
    found = daily(until("d" * 14, MAY_31), chances("d", JUNE_1), versions=[JUNE_1])

    assert found.rule == AT_5


def test_a_pause_leaves_the_baseline():
    found = daily(until("d" * 14, MAY_31), chances("mm", JUNE_1), restarts=[date(2026, 6, 2)])

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

    found = daily(before, chances("m", date(2026, 6, 10)), restarts=[restart])

    assert found.steps[-1].rule.baseline == Baseline(twentieths, calibrated=True)
    assert found.steps[-1].score == found.rule.miss


# How it stands


def test_without_a_day_it_stands_as_after_the_last_step():
    found = daily(until("d" * 14 + "mm", MAY_31), versions=[JUNE_1], restarts=[JUNE_1])

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
    found = daily(
        until("d" * 14 + "mm", MAY_31),
        as_of=as_of,
        restarts=[date(2026, 6, 10)],
        versions=[date(2026, 7, 2)],
    )

    assert found.score == score
    assert found.rule == rule(baseline, 2)
    assert len(found.steps) == 16


def test_what_was_before_a_pause_stays_before_it_where_the_score_is_taken_up_again():
    record = [*until("d" * 14 + "mm", MAY_31), *chances("dm", JUNE_1)]
    whole = daily(record, restarts=[MAY_31])

    for taken in range(len(record)):
        assert daily(record[taken:], restarts=[MAY_31], known=whole.steps[:taken]) == whole
