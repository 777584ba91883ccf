"""How automatic a KBI has become, and whether it needs its daily log."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from adherence.journals import (
    JUNE,
    LATER,
    MON,
    journal,
)
from adherence.lives import figures_in
from msgspec.structs import replace

from humexjournal.adherence.automaticity import Progress
from humexjournal.adherence.figures import automatic_scores
from humexjournal.core.calendar import Month, Period
from humexjournal.core.entry import PeriodEntry
from humexjournal.core.journal import Journal


def monthly(**scores: float) -> dict[date, PeriodEntry]:
    """Monthly entries by name, `m2026_06`; with no score where it is 0."""
    entries = {}
    for name, score in scores.items():
        month = Month(date(int(name[1:5]), int(name[6:]), 1))
        automatic = {"walk": Decimal(str(score))} if score else {"plan": Decimal(7)}
        entries[month.first] = PeriodEntry(month, f"monthly/{month.label}.md", automatic=automatic)
    return entries


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        (date(2026, 4, 30), ()),
        (date(2026, 5, 1), (3.0,)),
        (date(2026, 5, 31), (3.0,)),
        (date(2026, 6, 30), (3.0,)),
        (date(2026, 7, 1), (3.0, 5.5)),
    ],
)
def test_the_scores_are_in_order_of_the_months_that_have_one(until, expected):
    said = Journal(monthly=monthly(m2026_07=5.5, m2026_06=0, m2026_05=3))

    assert automatic_scores("walk", said, until) == expected


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (LATER, Progress(5, 3)),
        (JUNE.first, Progress(5, 3)),
        (date(2026, 5, 31), Progress(3, None)),
    ],
)
def test_a_month_is_there_from_its_first_day_on(as_of, expected):
    said = Journal(monthly=monthly(m2026_05=3, m2026_06=5, m2026_07=7))

    assert figures_in(said, period=JUNE, as_of=as_of).automatic == expected


EIGHT_WEEKS = 56


def graduates(line: str, *, score: float = 5.5, longer: int = 0, as_of: date | None = None) -> bool:
    """Whether a KBI may graduate at the end of the last 8 weeks, with the range of the last."""
    days = len(line.split()) + longer
    last = MON + timedelta(days=days - 1)
    said = replace(journal(line), monthly=monthly(m2026_06=score))
    week = Period(last - timedelta(days=6), last)
    return figures_in(said, period=week, as_of=as_of or last + timedelta(days=2)).may_graduate


@pytest.mark.parametrize(
    ("line", "score", "expected"),
    [
        ("x " * EIGHT_WEEKS, 5.5, True),
        ("x " * EIGHT_WEEKS, 5.4, False),
        ("x " * (EIGHT_WEEKS - 1), 7, False),
        ("o " * 10 + "x " * EIGHT_WEEKS, 5.5, True),
        ("o " * 8 + "x " * 48, 5.5, False),
        ("o " * 8 + "x " * 49, 5.5, True),
        ("o " + "x " * EIGHT_WEEKS, 5.5, True),
        ("- " * 47 + "x " * 9, 5.5, False),
        ("off " * 47 + "x " * 9, 5.5, False),
        ("off " * 46 + "x " * 10, 5.5, True),
    ],
)
def test_it_may_graduate_after_eight_weeks_clearly_at_aim(line, score, expected):
    assert graduates(line, score=score) == expected


@pytest.mark.parametrize(("misses", "expected"), [(7, True), (8, False)])
def test_the_eight_weeks_are_those_up_to_the_end_of_the_range(misses, expected):
    assert graduates("o " * 20 + "x " * 50 + "o " * misses) == expected


def test_in_a_running_range_the_eight_weeks_end_with_the_as_of_date():
    as_of = MON + timedelta(days=EIGHT_WEEKS - 1)

    assert graduates("x " * EIGHT_WEEKS, longer=5, as_of=as_of)
    assert not graduates("x " * EIGHT_WEEKS, longer=5, as_of=as_of - timedelta(days=1))
