"""How long a day takes to fill in."""

from decimal import Decimal

import pytest

from humexjournal.core.kbi import Terms
from humexjournal.core.logging_time import seconds_a_day
from humexjournal.core.standard import AtLeast, Before, Done

YES, MINUTES, TIME = (Terms(standard=one) for one in (Done(), AtLeast(Decimal(5)), Before(1050)))


@pytest.mark.parametrize(
    ("agreed", "seconds"),
    [([], 0), ([YES], 14), ([Terms()], 14), ([MINUTES], 16), ([YES, MINUTES, TIME], 26)],
)
def test_a_value_takes_longer_than_a_word(agreed, seconds):
    assert seconds_a_day(agreed) == seconds


def test_three_are_filled_in_under_a_minute():
    assert seconds_a_day([MINUTES] * 3) < 60
