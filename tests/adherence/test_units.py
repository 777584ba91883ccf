"""The units of a quota, each on the day on which it was decided."""

import json
from collections import Counter
from pathlib import Path

import pytest
import strategies as some
from adherence.journals import FRI, MON, SUN, chances, kbi, pause, per_week, quota_of
from hypothesis import given

from humexjournal.adherence.state import State

CASES = Path(__file__).parents[1] / "conformance" / "adherence.json"
[W46] = [case for case in json.loads(CASES.read_text()) if case["kind"] == "quota_units"]


@pytest.mark.parametrize(("times", "days", "decided"), W46["rows"])
def test_w46(times, days, decided):
    line = " ".join("x" if done else "o" for done in days)
    letters = {State.DONE: "d", State.MISSED: "m"}

    quota = quota_of(kbi(per_week(times)), line)

    assert [[one.due.day, letters[one.state]] for one in quota.resolved] == decided


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("o o o o - x o", "5 unlogged, 6 done, 7 missed"),
        ("- o o o o o o", "5 unlogged, 6 missed, 7 missed"),
        ("? o o o o o x", "5 unlogged, 6 missed, 7 done"),
        ("/ x x x o o o", "1 minimum, 2 done, 3 done"),
        ("off off off off x o o", "5 done"),
        ("off x o o o o x", "2 done, 6 missed, 7 done"),
    ],
)
def test_a_unit_lapses_when_the_days_left_cannot_hold_it(line, found):
    assert chances(quota_of(kbi(per_week(3)), line).resolved) == found


def test_a_day_that_is_still_open_is_a_day_left():
    assert chances(quota_of(kbi(per_week(3)), "o o o o", FRI).resolved) == ""
    assert chances(quota_of(kbi(per_week(3)), "o o o - o", FRI).resolved) == ""
    assert chances(quota_of(kbi(per_week(3)), "o o o - o o", SUN).resolved) == (
        "5 unlogged, 6 missed"
    )


def test_what_is_done_on_a_day_off_fills_a_unit_before_it_can_lapse():
    away = kbi(per_week(7), pauses=(pause(SUN, SUN),))

    assert chances(quota_of(away, "o x x x x x x").resolved) == (
        "2 done, 3 done, 4 done, 5 done, 6 done, 7 done"
    )


def test_a_quota_that_is_out_of_reach_from_its_first_day_lapses_there():
    full = kbi(per_week(7), pauses=(pause(SUN, SUN),))

    assert chances(quota_of(full, "o x x x x x").resolved) == (
        "1 missed, 2 done, 3 done, 4 done, 5 done, 6 done"
    )
    assert quota_of(kbi(per_week(1), starts=FRI), "o o o o o o o").resolved == ()
    assert chances(quota_of(kbi(per_week(7), until=MON), "o").resolved) == "1 missed"


@given(some.situations(some.kbis(some.quotas)))
def test_a_closed_quota_has_decided_as_many_units_of_each_kind_as_it_counts(situation):
    for quota in situation.series().quotas:
        decided = Counter(unit.state in (State.DONE, State.MINIMUM) for unit in quota.resolved)
        assert decided[True] == sum(u.state in (State.DONE, State.MINIMUM) for u in quota.units)
        if quota.closed:
            of = Counter(unit.state for unit in quota.units)
            found = Counter(unit.state for unit in quota.resolved)
            assert found[State.MISSED] == of[State.MISSED]
            assert found[State.UNLOGGED] == of[State.UNLOGGED]
