"""Standards and busy-day versions as people write them."""

from decimal import Decimal

import pytest

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
)
from humexjournal.parsing.grammar.standards import read_minimum, read_standard
from humexjournal.parsing.refusal import Refusal

TWENTY = AtLeast(Decimal(20), "minutes")
TWO_COFFEES = AtMost(Decimal(2), "coffees")
FOUR_OF_FIVE = OnScale(Decimal(4), Decimal(5))
BEDTIME = Before(23 * 60 + 30)

UNDERSTOOD = [
    ("done | Done | yes or no | yes/no", Done()),
    ("at least 20 minutes | At least 20 min | 20 minutes | ≥ 20 min | 20 mins or more", TWENTY),
    ("at least 1h 5m | 65 minutes | at least 1h5m", AtLeast(Decimal(65), "minutes")),
    ("at least 1.5 hours | 1,5 h | at least 1.5 h", AtLeast(Decimal("1.5"), "hours")),
    ("at least 2", AtLeast(Decimal(2))),
    ("at least 10 Seiten | 10 Seiten | 10  Seiten or more", AtLeast(Decimal(10), "Seiten")),
    ("at least 3 Gläser Wasser", AtLeast(Decimal(3), "Gläser Wasser")),
    ("at least 10000 steps", AtLeast(Decimal(10000), "steps")),
    ("at most 2 coffees | up to 2 coffees | no more than 2 coffees | 2 coffees or fewer | ≤ 2 coffees",
     TWO_COFFEES),
    ("at most 0", AtMost(Decimal(0))),
    ("at least 4 of 5 | 4 of 5 | 4/5 | 4 out of 5", FOUR_OF_FIVE),
    ("before 23:30 | by 23:30 | not after 23:30 | before 11:30 pm | before 2330 | before 23.30", BEDTIME),
    ("before 23:30 within 15 minutes | before 23:30, within 15 min", Before(1410, within=15)),
    ("after 06:00 | not before 06:00 | after 6 am | after 6:00", After(360)),
    ("between 06:00 and 07:00 | from 6:00 to 7:00", Between(360, 420)),
    ("between 23:00 and 01:00 within 10 min", Between(1380, 60, within=10)),
]  # fmt: skip


@pytest.mark.parametrize(("spellings", "expected"), UNDERSTOOD)
def test_a_standard_has_several_spellings(spellings, expected):
    parts = spellings.split(" | ")
    assert {part: read_standard(part) for part in parts} == dict.fromkeys(parts, expected)


REFUSED = [
    "lots", "at least", "at least minutes", "at least -5", "6 of 5", "before 25:00",
    "before lunch", "before 23:30 within soon", "at least 20 minutes within 5 minutes", "none",
    "at least 10,000 steps", "at least 10 000 steps", "at least 9 pm", "9 pm", "at most 21:00",
]  # fmt: skip


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_not_understood_is_said(text):
    found = read_standard(text)

    assert isinstance(found, Refusal)
    assert found.code == "unknown-standard"


MINIMUMS = [
    # standard, minimum, expected
    (Done(), "One lap of the yard", InWords("One lap of the yard")),
    (Done(), "none", NoMinimum()),
    (TWENTY, "7 minutes", AtLeast(Decimal(7), "minutes")),
    (TWENTY, "7", AtLeast(Decimal(7), "minutes")),
    (TWENTY, "at least 7 minutes", AtLeast(Decimal(7), "minutes")),
    (TWENTY, "none", NoMinimum()),
    (AtLeast(Decimal(1), "hours"), "0.5", AtLeast(Decimal("0.5"), "hours")),
    (AtLeast(Decimal(1), "hours"), "20 min", AtLeast(Decimal(20) / 60, "hours")),
    (AtLeast(Decimal(1), "hours"), "at least 30 min", AtLeast(Decimal("0.5"), "hours")),
    (TWO_COFFEES, "3", AtMost(Decimal(3), "coffees")),
    (FOUR_OF_FIVE, "3", OnScale(Decimal(3), Decimal(5))),
    (FOUR_OF_FIVE, "3 of 5", OnScale(Decimal(3), Decimal(5))),
    (BEDTIME, "00:15", Before(15)),
    (BEDTIME, "before 00:15", Before(15)),
    (Between(360, 420), "between 05:00 and 08:00", Between(300, 480)),
]


@pytest.mark.parametrize(("standard", "text", "expected"), MINIMUMS)
def test_a_busy_day_version_is_written_like_its_standard(standard, text, expected):
    assert read_minimum(text, standard) == expected


@pytest.mark.parametrize(
    ("standard", "text"),
    [
        (TWENTY, "7 pages"),
        (TWENTY, "before 22:00"),
        (TWENTY, "at most 7 minutes"),
        (TWENTY, "a little"),
        (AtLeast(Decimal(20)), "7 minutes"),
        (AtLeast(Decimal(20)), "9 pm"),
        (BEDTIME, "7 minutes"),
        (Between(360, 420), "06:00"),
    ],
)
def test_a_busy_day_version_of_another_kind_is_refused(standard, text):
    found = read_minimum(text, standard)

    assert isinstance(found, Refusal)
    assert found.code == "unknown-minimum"
