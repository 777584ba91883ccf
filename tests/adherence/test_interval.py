"""Likely ranges."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.interval import LIKELY, Interval, likely_range, wilson

WORKED = Path(__file__).parents[1] / "conformance" / "adherence.json"
CASES = [case for case in json.loads(WORKED.read_text()) if case["kind"] == "wilson80"]
ROWS = [row for case in CASES for row in case["rows"]]

counts = st.integers(0, 400)


@st.composite
def shares(draw: st.DrawFn) -> tuple[int, int]:
    of = draw(st.integers(1, 400))
    return draw(st.integers(0, of)), of


@pytest.mark.parametrize(("done", "of", "low", "high"), ROWS)
def test_the_worked_interval_comes_out_as_it_was_worked(done, of, low, high):
    found = wilson(done, of)

    assert Interval(round(found.low, 4), round(found.high, 4)) == Interval(low, high)


def test_there_are_worked_intervals():
    assert len(ROWS) >= 11


def test_another_level_has_another_z():
    found = wilson(7, 7, z=1.96)

    assert (round(found.low, 3), found.high) == (0.646, 1.0)


@pytest.mark.parametrize("of", [1, 3, 7, 10, 49, 365])
def test_none_and_all_have_an_exact_end(of):
    assert wilson(0, of).low == 0.0
    assert wilson(of, of).high == 1.0


@pytest.mark.parametrize(("done", "of"), [(2, 10), (1, 11), (1, 13), (2, 13), (1, 15)])
def test_no_rounding_leads_out_of_nothing_to_all(done, of):
    assert wilson(done, of, z=1e8).low >= 0
    assert wilson(of - done, of, z=1e8).high <= 1


@pytest.mark.parametrize(("done", "of"), [(0, 0), (-1, 7), (8, 7), (0, -1), (1, 0)])
def test_what_is_no_share_has_no_interval(done, of):
    with pytest.raises(ValueError, match=f"^{done} of {of} is not a share$"):
        wilson(done, of)


@given(shares())
def test_an_interval_holds_the_share_and_lies_between_nothing_and_all(share):
    done, of = share
    found = wilson(done, of)

    assert 0 <= found.low <= done / of <= found.high <= 1
    assert found.low < found.high


@given(shares())
def test_the_interval_of_the_misses_is_the_mirror_image(share):
    done, of = share
    found, mirrored = wilson(done, of), wilson(of - done, of)

    assert (mirrored.low, mirrored.high) == pytest.approx((1 - found.high, 1 - found.low))


@given(shares())
def test_one_more_done_moves_both_ends_up(share):
    done, of = share
    before, after = wilson(done, of + 1), wilson(done + 1, of + 1)

    assert before.low < after.low
    assert before.high < after.high


@given(shares())
def test_the_same_share_of_more_opportunities_has_a_narrower_interval(share):
    done, of = share
    few, many = wilson(done, of), wilson(2 * done, 2 * of)

    assert many.high - many.low < few.high - few.low


@given(shares(), st.floats(0.1, 2.0))
def test_a_higher_level_takes_in_a_lower_one(share, more):
    likely, surer = wilson(*share), wilson(*share, z=LIKELY + more)

    assert surer.low <= likely.low
    assert likely.high <= surer.high


# On the bounds


def test_a_likely_range_reaches_from_all_blanks_missed_to_all_blanks_done():  # W48
    found = likely_range(done=10, missed=2, unlogged=2)

    assert Interval(round(found.low, 3), round(found.high, 3)) == Interval(0.544, 0.939)


@given(shares())
def test_without_blanks_the_likely_range_is_the_interval(share):
    done, of = share

    assert likely_range(done, of - done, 0) == wilson(done, of)


@given(counts, counts, st.integers(1, 400))
def test_each_end_of_a_likely_range_is_that_of_a_bound(done, missed, unlogged):
    scheduled = done + missed + unlogged

    assert likely_range(done, missed, unlogged) == Interval(
        wilson(done, scheduled).low, wilson(scheduled - missed, scheduled).high
    )


def test_nothing_but_blanks_may_be_anything():
    assert likely_range(0, 0, 12) == Interval(0.0, 1.0)


def test_nothing_scheduled_has_no_likely_range():
    with pytest.raises(ValueError, match="0 of 0"):
        likely_range(0, 0, 0)
