"""What a behaviour takes: minutes a week, from a line of signs a day from Monday 1 June on."""

from datetime import date
from decimal import Decimal

import pytest
from adherence.journals import AT_MOST_2, JUNE, LATER, WEEK, WEEKDAYS, journal, kbi, minutes
from hypothesis import given
from msgspec.structs import replace
from strategies import Situation, situations

from humexjournal.adherence.cost import minutes_a_week
from humexjournal.adherence.series import series
from humexjournal.core.schedule import Per, Total
from humexjournal.core.standard import AtLeast


def cost(line: str, standard=None, schedule=WEEKDAYS, period=WEEK, as_of=LATER) -> Decimal | None:
    walk = kbi(schedule, standard or minutes(20))
    return minutes_a_week(series(walk, journal(line), period, as_of))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("25 20 10 o - - -", 55),
        ("x x o . - - -", 40),
        ("/ off r - - - -", 0),
        ("25 25 25 25 25 30 -", 155),
    ],
)
def test_a_week_takes_what_was_written_down(line: str, expected: int) -> None:
    assert cost(line) == expected


def test_hours_are_sixty_minutes() -> None:
    assert cost("1 0.5 o - - - -", AtLeast(Decimal(1), "hours")) == 90


def test_a_total_of_minutes_is_measured_in_time_too() -> None:
    assert cost("30 45 o 60 - - -", minutes(150), Total(Per.WEEK)) == 135


@pytest.mark.parametrize("standard", [AT_MOST_2, AtLeast(Decimal(3), "pages")])
def test_what_is_not_measured_in_time_has_no_cost(standard) -> None:
    assert cost("1 1 1 1 1 1 1", standard) is None


def test_it_is_a_mean_of_the_weeks_that_have_passed() -> None:
    assert cost("20 20 20 20 20 - -", period=JUNE) == pytest.approx(Decimal(700) / 30)
    assert cost("20 20 20 20 20 - -", period=JUNE, as_of=date(2026, 6, 7)) == 100
    assert cost("20", period=JUNE, as_of=date(2026, 5, 31)) is None


@given(situations())
def test_it_is_never_less_than_nothing(case: Situation) -> None:
    found = minutes_a_week(replace(case.series()))
    assert found is None or found >= 0
