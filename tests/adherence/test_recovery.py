"""Bounce-back and recovery time."""

import pytest
from adherence.letters import any_letters, chances, logged_letters, with_gaps
from hypothesis import given

from humexjournal.adherence.recovery import (
    BounceBack,
    bounce_back,
    recovery_time,
    recovery_times,
)


def test_the_worked_case_came_back_next_time_three_times_of_four():
    found = bounce_back(chances("dddmddmmdddmd"))

    assert found == BounceBack(back=3, with_next=4, misses=4, done=9)
    assert (found.rate, found.usual) == (3 / 4, 9 / 13)


@pytest.mark.parametrize(
    ("letters", "found"),
    [
        ("", BounceBack(0, 0, 0, 0)),
        ("ddd", BounceBack(0, 0, 0, 3)),
        ("m", BounceBack(0, 0, 1, 0)),
        ("mm", BounceBack(0, 1, 2, 0)),
        ("md", BounceBack(1, 1, 1, 1)),
        ("m/", BounceBack(1, 1, 1, 1)),
        ("dm", BounceBack(0, 0, 1, 1)),
        ("mmmd", BounceBack(1, 3, 3, 1)),
        ("mdm", BounceBack(1, 1, 2, 1)),
        ("mueprvd", BounceBack(1, 1, 1, 1)),
        ("mueprvm", BounceBack(0, 1, 2, 0)),
        ("muep", BounceBack(0, 0, 1, 0)),
    ],
)
def test_a_miss_is_followed_by_the_next_logged_opportunity(letters, found):
    assert found == bounce_back(chances(letters))


@pytest.mark.parametrize(
    ("found", "rate", "usual"),
    [
        (BounceBack(0, 0, 0, 0), None, None),
        (BounceBack(0, 0, 1, 0), None, 0.0),
        (BounceBack(0, 0, 0, 1), None, 1.0),
        (BounceBack(1, 2, 3, 1), 0.5, 0.25),
    ],
)
def test_there_is_no_share_where_there_is_nothing_to_divide(found, rate, usual):
    assert (found.rate, found.usual) == (rate, usual)


@pytest.mark.parametrize(
    ("letters", "times", "median"),
    [
        ("", (), None),
        ("ddd", (), None),
        ("mmm", (), None),
        ("md", (1,), 1),
        ("dmm/", (2,), 2),
        ("dddmddmmdddmd", (1, 2, 1), 1),
        ("mdmmd", (1, 2), 1.5),
        ("mmmdmdmmd", (3, 1, 2), 2),
        ("mdmm", (1,), 1),
        ("mumedrm", (2,), 2),
    ],
)
def test_a_recovery_takes_as_many_opportunities_as_were_missed(letters, times, median):
    assert times == recovery_times(chances(letters))
    assert median == recovery_time(chances(letters))


@given(any_letters)
def test_the_counts_lie_within_each_other(letters):
    found = bounce_back(chances(letters))

    assert 0 <= found.back <= found.with_next <= found.misses
    assert found.misses - found.with_next in (0, 1)
    assert found.misses == letters.count("m")
    assert found.done == letters.count("d") + letters.count("/")


@given(with_gaps())
def test_what_is_not_logged_changes_nothing(pair):
    letters, with_others = pair

    assert bounce_back(chances(with_others)) == bounce_back(chances(letters))
    assert recovery_times(chances(with_others)) == recovery_times(chances(letters))


@given(logged_letters)
def test_each_way_back_is_one_run_of_misses_that_ended(letters):
    times = recovery_times(chances(letters))

    assert len(times) == bounce_back(chances(letters)).back
    assert sum(times) == letters.rstrip("m").count("m")
