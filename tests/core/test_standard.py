"""What a value comes to under a standard."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.core.standard import (
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    Done,
    InWords,
    NoMinimum,
    OnScale,
    Verdict,
    judge,
)
from humexjournal.core.value import Amount, Clock, Mark, Occasions, lateness

FILE = Path(__file__).parents[1] / "conformance" / "adherence.json"
CASES = {case["kind"]: case for case in json.loads(FILE.read_text())}
DONE, MINIMUM, MISSED = Verdict.DONE, Verdict.MINIMUM, Verdict.MISSED
minutes_of_a_day = st.integers(0, 1439)


def minute(text: str) -> int:
    hours, minutes = text.split(":")
    return int(hours) * 60 + int(minutes)


def clock(text: str) -> Clock:
    return Clock(minute(text))


def number(amount: float) -> Amount:
    return Amount(Decimal(str(amount)))


@pytest.mark.parametrize(("time", "standard", "delta"), CASES["tod_delta"]["rows"])
def test_lateness_of_the_worked_rows(time, standard, delta):
    assert lateness(minute(time), minute(standard)) == delta


@given(minutes_of_a_day, minutes_of_a_day)
def test_lateness_turned_round_is_as_early(one, other):
    there, back = lateness(one, other), lateness(other, one)

    assert there == -back or there == back == -720
    assert -720 <= there < 720
    assert (other + there) % 1440 == one


@given(minutes_of_a_day, minutes_of_a_day, st.integers(0, 1439))
def test_lateness_does_not_know_of_midnight(one, other, shift):
    assert lateness((one + shift) % 1440, (other + shift) % 1440) == lateness(one, other)


TWENTY, SEVEN = AtLeast(Decimal(20), "minutes"), AtLeast(Decimal(7), "minutes")
BEDTIME = Before(minute("23:30"))

JUDGED = [
    # value, standard, minimum, verdict
    (number(20), TWENTY, SEVEN, DONE),
    (number(19.9), TWENTY, SEVEN, MINIMUM),
    (number(7), TWENTY, SEVEN, MINIMUM),
    (number(6), TWENTY, SEVEN, MISSED),
    (number(19), TWENTY, None, MISSED),
    (number(19), TWENTY, NoMinimum(), MISSED),
    (number(0), TWENTY, SEVEN, MISSED),
    (number(0), Done(), None, MISSED),
    (number(0.5), Done(), None, DONE),
    (number(0), Done(), InWords("one lap"), MISSED),
    (number(2), AtMost(Decimal(2)), None, DONE),
    (number(3), AtMost(Decimal(2)), None, MISSED),
    (number(3), AtMost(Decimal(2)), AtMost(Decimal(3)), MINIMUM),
    (number(4), OnScale(Decimal(4), Decimal(5)), None, DONE),
    (number(3), OnScale(Decimal(4), Decimal(5)), OnScale(Decimal(3), Decimal(5)), MINIMUM),
    (clock("23:30"), BEDTIME, None, DONE),
    (clock("23:31"), BEDTIME, None, MISSED),
    (clock("00:10"), BEDTIME, None, MISSED),
    (clock("00:10"), BEDTIME, Before(minute("00:15")), MINIMUM),
    (clock("23:45"), Before(minute("23:30"), within=15), None, DONE),
    (clock("23:46"), Before(minute("23:30"), within=15), None, MISSED),
    (clock("23:50"), Before(minute("00:30")), None, DONE),
    (clock("06:00"), After(minute("06:00")), None, DONE),
    (clock("05:59"), After(minute("06:00")), None, MISSED),
    (clock("05:50"), After(minute("06:00"), within=10), None, DONE),
    (clock("06:00"), Between(minute("06:00"), minute("07:00")), None, DONE),
    (clock("07:00"), Between(minute("06:00"), minute("07:00")), None, DONE),
    (clock("07:01"), Between(minute("06:00"), minute("07:00")), None, MISSED),
    (clock("00:10"), Between(minute("23:30"), minute("00:30")), None, DONE),
    (clock("00:40"), Between(minute("23:30"), minute("00:30"), within=10), None, DONE),
    (clock("22:00"), TWENTY, None, MISSED),
    (Mark.NOTHING, BEDTIME, None, DONE),
    (Mark.NOTHING, AtMost(Decimal(2)), None, DONE),
    (Mark.NOTHING, TWENTY, SEVEN, MISSED),
    (Occasions(3, 3), Done(), None, DONE),
    (Occasions(2, 3), Done(), None, MISSED),
]


@pytest.mark.parametrize(("value", "standard", "minimum", "verdict"), JUDGED)
def test_a_value_is_judged_by_the_standard_then_by_the_busy_day_version(
    value, standard, minimum, verdict
):
    assert judge(value, standard, minimum) is verdict


STANDARDS = (Done(), TWENTY, AtMost(Decimal(2)), OnScale(Decimal(4), Decimal(5)), BEDTIME)


@pytest.mark.parametrize("standard", STANDARDS)
def test_a_word_stands_for_itself(standard):
    words = (Mark.DONE, Mark.MINIMUM, Mark.NOT_DONE)

    assert [judge(word, standard, SEVEN) for word in words] == [DONE, MINIMUM, MISSED]


@pytest.mark.parametrize("mark", [Mark.OFF, Mark.RESERVE, Mark.UNREADABLE])
def test_what_is_no_value_is_not_judged(mark):
    with pytest.raises(ValueError, match="not a value"):
        judge(mark, Done())
