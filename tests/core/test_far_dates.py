"""Entries that stand alone."""

from datetime import date, timedelta

import pytest

from humexjournal.core.entry import DailyEntry
from humexjournal.core.far_dates import far_from_others
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings

JUNE_1, AS_OF = date(2026, 6, 1), date(2026, 6, 28)
JUNE = [JUNE_1 + timedelta(days=n) for n in range(12)]


def far(*days: date) -> list[str]:
    daily = {day: DailyEntry(day, f"daily/{day}.md") for day in days}
    journal = Journal(settings=Settings(), kbis={}, daily=daily)
    return [problem.location.path for problem in far_from_others(journal, AS_OF)]


@pytest.mark.parametrize("slip", [date(2025, 6, 10), date(2016, 6, 10), date(2026, 1, 7)])
def test_an_entry_with_nothing_near_it_is_named(slip):
    assert far(slip, *JUNE) == [f"daily/{slip}.md"]


def test_two_that_are_near_each_other_are_a_stretch_of_their_own():
    assert far(date(2025, 6, 10), date(2025, 6, 12), *JUNE) == []


def test_a_pause_of_some_weeks_is_no_slip():
    assert far(JUNE_1 - timedelta(days=59), *JUNE) == []


def test_a_later_day_is_named_by_another_check():
    assert far(*JUNE, date(2062, 6, 13)) == []


def test_with_few_entries_nothing_is_far():
    assert far(date(2025, 6, 10), *JUNE[:8]) == []
