"""Adherence against the aim."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.aim import (
    Composite,
    Verdict,
    against_aim,
    clearly,
    composite,
    macro_mean,
)
from humexjournal.adherence.interval import Interval, likely_range, wilson

AT_AIM, BELOW, CANT_TELL = Verdict.AT_AIM, Verdict.BELOW, Verdict.CANT_TELL
shares = st.floats(0, 1)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    return Interval(*sorted((draw(shares), draw(shares))))


@pytest.mark.parametrize(
    ("low", "high", "aim", "verdict"),
    [
        (6 / 7, 6 / 7, 0.8, AT_AIM),
        (4 / 5, 4 / 5, 0.8, AT_AIM),
        (4 / 5, 1.0, 0.8, AT_AIM),
        (3 / 5, 4 / 5, 0.8, CANT_TELL),
        (3 / 5, 1.0, 0.8, CANT_TELL),
        (3 / 5, 3 / 5, 0.8, BELOW),
        (0.0, 0.79, 0.8, BELOW),
        (0.79, 0.79, 0.8, BELOW),
        (0.79, 0.8, 0.8, CANT_TELL),
        (0.0, 0.0, 0.0, AT_AIM),
        (1.0, 1.0, 1.0, AT_AIM),
        (0.99, 1.0, 1.0, CANT_TELL),
    ],
)
def test_the_bounds_are_at_aim_below_it_or_neither_for_sure(low, high, aim, verdict):
    assert against_aim(low, high, aim) is verdict


@pytest.mark.parametrize(
    ("under", "at_the_low_end", "at_the_high_end"),
    [(5e-10, AT_AIM, CANT_TELL), (1e-9, AT_AIM, CANT_TELL), (2e-9, CANT_TELL, BELOW)],
)
def test_a_rounding_below_the_aim_is_at_the_aim(under, at_the_low_end, at_the_high_end):
    assert against_aim(0.8 - under, 1.0, 0.8) is at_the_low_end
    assert against_aim(0.0, 0.8 - under, 0.8) is at_the_high_end


def test_seven_tenths_are_at_an_aim_that_was_added_up():
    assert against_aim(7 / 10, 7 / 10, 0.1 + 0.6) is AT_AIM
    assert against_aim(7 / 10, 7 / 10, 0.8 - 0.1) is AT_AIM


@given(st.integers(1, 60), st.data())
def test_the_aim_of_a_hundred_such_counts_is_reached_by_the_count_that_it_stands_for(of, data):
    done = data.draw(st.integers(0, of))

    assert against_aim(done / of, done / of, done / of) is AT_AIM
    assert against_aim(done / of, done / of, (done + 1) / of) is BELOW


@pytest.mark.parametrize(
    ("done", "of", "aim", "verdict"),
    [
        (4, 10, 0.8, BELOW),  # 23 to 60 %
        (4, 10, 0.598, CANT_TELL),
        (4, 10, 0.599, BELOW),
        (24, 28, 0.752, AT_AIM),  # 75.3 to 92.2 %
        (24, 28, 0.753, CANT_TELL),
        (24, 28, 0.8, CANT_TELL),
        (28, 28, 0.8, AT_AIM),
    ],
)
def test_a_likely_range_is_clearly_at_aim_clearly_below_or_around_it(done, of, aim, verdict):
    assert clearly(wilson(done, of), aim) is verdict


@given(intervals(), shares)
def test_clearly_is_the_same_rule_on_another_range(interval, aim):
    assert clearly(interval, aim) is against_aim(interval.low, interval.high, aim)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), shares)
def test_what_is_clear_is_also_said_of_the_bounds(done, missed, unlogged, aim):
    scheduled = done + missed + unlogged + 1
    clear = clearly(likely_range(done, missed + 1, unlogged), aim)

    assert clear in (
        CANT_TELL,
        against_aim(done / scheduled, (done + unlogged) / scheduled, aim),
    )


# Of several KBIs

W43 = (Interval(6 / 7, 6 / 7), Interval(2 / 4, 3 / 4), Interval(5 / 7, 7 / 7))


def test_three_kbis_are_counted_and_their_bounds_averaged():  # W43
    mean = macro_mean(W43)

    assert mean is not None
    assert (round(mean.low, 3), round(mean.high, 3)) == (0.690, 0.869)
    assert composite(against_aim(one.low, one.high, 0.8) for one in W43) == Composite(
        at_aim=1, below=1, cant_tell=1
    )


def test_each_verdict_is_counted_in_its_place():
    verdicts = [AT_AIM, BELOW, CANT_TELL, CANT_TELL, BELOW, CANT_TELL]

    assert composite(verdicts) == Composite(at_aim=1, below=2, cant_tell=3)


def test_no_kbis_count_nothing_and_have_no_mean():
    assert composite([]) == Composite(at_aim=0, below=0, cant_tell=0)
    assert macro_mean([]) is None


def test_a_weekly_kbi_weighs_as_much_as_a_daily_one():
    once_of_once, none_of_seven = Interval(1.0, 1.0), Interval(0.0, 0.0)

    assert macro_mean([once_of_once, none_of_seven]) == Interval(0.5, 0.5)


@given(st.lists(intervals(), min_size=1))
def test_the_mean_of_bounds_lies_among_them_in_order(bounds):
    mean = macro_mean(iter(bounds))

    assert mean is not None
    assert min(one.low for one in bounds) - 1e-9 <= mean.low <= mean.high
    assert mean.high <= max(one.high for one in bounds) + 1e-9
