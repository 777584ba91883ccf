"""Spare days."""

from datetime import date

import pytest
from adherence.journals import (
    MON,
    SAT,
    TUE,
    WED,
    WEEKDAYS,
    day_states,
    journal,
    kbi,
    pause,
    with_day_off,
)

from humexjournal.core.calendar import Period


@pytest.mark.parametrize(
    ("allowance", "states"),
    [
        (0, "missed done missed done missed done done"),
        (1, "reserve done missed done missed done done"),
        (2, "reserve done reserve done missed done done"),
        (3, "reserve done reserve done reserve done done"),
    ],
)
def test_a_spare_day_beyond_the_allowance_is_missed(allowance, states):
    assert states == day_states(kbi(reserve=allowance), journal("r x r x r x x"))


def test_spare_days_are_counted_from_the_first_of_the_month_and_anew_in_the_next():
    turn_of_the_month = Period(date(2026, 6, 30), date(2026, 7, 2))
    spent = journal("r r r x", first=date(2026, 6, 29))

    states = day_states(kbi(reserve=1), spent, date(2026, 7, 9), turn_of_the_month)

    assert states == "missed reserve done"


def test_a_spare_day_that_falls_on_a_day_off_is_not_spent():
    walk = kbi(reserve=1, pauses=(pause(MON, MON),))
    away = with_day_off(journal("r r r x x x x"), TUE, "away")

    assert day_states(walk, away) == "excused excused reserve done done done done"


def test_a_spare_day_that_falls_on_a_day_not_due_is_not_spent():
    saturday_to_tuesday = Period(SAT, date(2026, 6, 9))
    weekend_first = journal("r r r r", first=SAT)

    states = day_states(
        kbi(WEEKDAYS, reserve=1), weekend_first, date(2026, 6, 20), saturday_to_tuesday
    )

    assert states == "reserve reserve reserve missed"


def test_a_spare_day_after_the_as_of_date_takes_none_of_the_allowance():
    assert day_states(kbi(reserve=1), journal("r - - - r - -"), as_of=WED) == (
        "reserve pending pending pending pending pending pending"
    )
