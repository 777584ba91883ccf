"""How much, and how late."""

from decimal import Decimal

import pytest
from adherence.journals import AT_MOST_2, minutes, value
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.adherence.dose import (
    Lateness,
    PartialMisses,
    dose,
    mean_lateness,
    partial_misses,
)
from humexjournal.core.standard import After, Before, Between, Done, OnScale
from humexjournal.core.value import Amount, Clock, Mark, Occasions

HALF_PAST_ELEVEN = Before(23 * 60 + 30)
EARLY = After(6 * 60, within=15)


def measured(line: str, standard) -> list:
    """Each value of a line with the one standard."""
    return [(value(sign), standard) for sign in line.split()]


# Dose


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("25 20 7 8 3 0 21", 0.55714),
        ("20", 1),
        ("40", 1),
        ("0", 0),
        ("10", 0.5),
        ("40 0", 0.5),
        ("x o", 0.5),
        ("x 10", 0.75),
        ("/ 10", 0.5),
        ("/", None),
        ("", None),
    ],
)
def test_dose_is_the_mean_part_of_the_standard_and_never_more_than_all_of_it(line, found):
    in_full = dose(measured(line, minutes(20)))

    assert found == (None if in_full is None else round(in_full, 5))


def test_each_value_is_a_part_of_the_standard_of_its_day():
    shrunk = [*measured("10", minutes(20)), *measured("7", minutes(7))]

    assert dose(shrunk) == 0.75


def test_nothing_of_it_is_no_part_and_a_standard_of_nothing_is_met_by_it():
    assert dose([(Mark.NOTHING, minutes(20)), (Amount(Decimal(5)), minutes(20))]) == 0.125
    assert dose(measured("0", minutes(0))) == 1


@pytest.mark.parametrize("standard", [AT_MOST_2, Done(), OnScale(Decimal(4), Decimal(5))])
def test_only_a_quantity_to_reach_has_a_dose(standard):
    assert dose(measured("1 x", standard)) is None


def test_what_is_no_amount_has_no_dose():
    assert dose([(Clock(600), minutes(20)), (Occasions(2, 3), minutes(20))]) is None


amounts = st.decimals(0, 1000, places=2).map(Amount)


@given(st.lists(amounts, min_size=1), st.integers(1, 500))
def test_a_dose_is_at_least_what_was_met_and_at_most_all(found, standard):
    met = sum(one.number >= standard for one in found) / len(found)
    part = dose([(one, minutes(standard)) for one in found])

    assert part is not None
    assert met <= part <= 1


# Partial misses


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("3 0", PartialMisses(partial=1, misses=2)),
        ("3 o 19.5", PartialMisses(partial=2, misses=3)),
        ("20 0", PartialMisses(partial=0, misses=2)),
        ("0.1", PartialMisses(partial=1, misses=1)),
        ("", PartialMisses(partial=0, misses=0)),
    ],
)
def test_a_miss_above_nothing_and_below_the_standard_is_partial(line, found):
    assert found == partial_misses(measured(line, minutes(20)))


def test_a_miss_of_another_standard_has_no_parts():
    assert partial_misses(measured("3 5", AT_MOST_2)) == PartialMisses(0, 0)


@pytest.mark.parametrize(
    ("found", "share"),
    [(PartialMisses(0, 0), None), (PartialMisses(0, 4), 0), (PartialMisses(1, 4), 0.25)],
)
def test_the_partial_share_is_one_of_the_misses(found, share):
    assert found.share == share


# Lateness


def test_the_worked_case_was_in_bed_twelve_minutes_early_on_average():
    line = "22:50 23:30 00:10 23:45 22:30 23:05"

    found = mean_lateness(measured(line, HALF_PAST_ELEVEN))

    assert found == Lateness(
        mean=pytest.approx(-70 / 6), sd=pytest.approx(36.968, abs=0.001), times=6
    )


def test_a_single_time_has_no_spread():
    assert mean_lateness(measured("00:10", HALF_PAST_ELEVEN)) == Lateness(40, None, 1)


def test_two_times_have_the_spread_of_a_sample():
    assert mean_lateness(measured("23:20 23:40", HALF_PAST_ELEVEN)) == Lateness(
        mean=0, sd=pytest.approx(200**0.5), times=2
    )


def test_each_time_is_late_against_the_standard_of_its_day_whatever_the_tolerance():
    both = [*measured("6:20", EARLY), *measured("23:30", HALF_PAST_ELEVEN)]

    assert mean_lateness(both) == Lateness(mean=10, sd=pytest.approx(200**0.5), times=2)


@pytest.mark.parametrize(
    ("line", "standard"),
    [
        ("", HALF_PAST_ELEVEN),
        ("x o 5", HALF_PAST_ELEVEN),
        ("6:20", minutes(20)),
        ("6:20", Between(360, 420)),
    ],
)
def test_only_a_time_against_a_single_time_is_late(line, standard):
    assert mean_lateness(measured(line, standard)) is None


@given(st.lists(st.integers(0, 1439), min_size=1), st.integers(0, 1439))
def test_the_mean_lateness_lies_among_the_times_and_moves_with_the_clock(found, standard):
    late = mean_lateness([(Clock(minute), Before(standard)) for minute in found])
    an_hour_on = mean_lateness(
        [(Clock((minute + 60) % 1440), After((standard + 60) % 1440)) for minute in found]
    )

    assert late == an_hour_on
    assert late is not None
    assert -720 <= late.mean < 720
