"""From which day on two journals say anything different."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.core.entry import DailyEntry, PeriodEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.core.questions import Questions
from humexjournal.core.settings import Settings

JUNE_11, JUNE_12 = date(2026, 6, 11), date(2026, 6, 12)
MONDAY = date(2026, 6, 8)


def day(on: date, felt: int = 3) -> DailyEntry:
    return DailyEntry(on, f"daily/{on}.md", felt=felt)


def prompt(on: date, message: str = "A message.") -> Prompt:
    path = f"prompts/{on}-walk.md"
    return Prompt(f"{on}-walk", path, "walk", on, PromptState.SENT, message=message)


WHOLE = Journal(
    daily={one: day(one) for one in (JUNE_11, JUNE_12)},
    weekly={MONDAY: WeeklyEntry(Week(MONDAY), "weekly/2026-W24.md")},
    monthly={date(2026, 6, 1): PeriodEntry(Month(date(2026, 6, 1)), "monthly/2026-06.md")},
    quarterly={date(2026, 4, 1): PeriodEntry(Quarter(date(2026, 4, 1)), "quarterly/2026-Q2.md")},
    prompts=(prompt(JUNE_11), prompt(JUNE_12)),
)


def test_a_journal_says_the_same_as_itself_and_as_its_equal():
    assert WHOLE.differs_from(WHOLE) is None
    again = replace(WHOLE, daily={one: day(one) for one in (JUNE_12, JUNE_11)})
    assert WHOLE.differs_from(again) is None


@pytest.mark.parametrize(
    ("changed", "first"),
    [
        ({"settings": Settings(client="Ana")}, date.min),
        ({"kbis": {"walk": None}}, date.min),
        ({"questions": Questions(2)}, date.min),
        ({"drafts": {"ana": ()}}, date.min),
        ({"daily": {JUNE_11: day(JUNE_11), JUNE_12: day(JUNE_12, 4)}}, JUNE_12),
        ({"daily": {JUNE_12: day(JUNE_12, 4)}}, JUNE_11),
        ({"daily": {**WHOLE.daily, date(2026, 6, 13): day(date(2026, 6, 13))}}, date(2026, 6, 13)),
        ({"weekly": {}}, MONDAY),
        ({"monthly": {}}, date(2026, 6, 1)),
        ({"quarterly": {}}, date(2026, 4, 1)),
        ({"weekly": {}, "daily": {JUNE_12: day(JUNE_12)}}, MONDAY),
        ({"prompts": (prompt(JUNE_11), prompt(JUNE_12, "Another."))}, JUNE_12),
        ({"prompts": (prompt(JUNE_12),)}, JUNE_11),
        ({"prompts": (prompt(JUNE_12), prompt(JUNE_11))}, date.min),
    ],
)
def test_the_first_day_that_differs(changed, first):
    other = replace(WHOLE, **changed)

    assert other.differs_from(WHOLE) == first
    assert WHOLE.differs_from(other) == first


days = st.dictionaries(
    st.integers(0, 9).map(lambda n: JUNE_12 + timedelta(n)), st.integers(1, 3), max_size=6
)


@given(days, days)
def test_before_the_first_day_that_differs_all_is_the_same(one, other):
    journals = [
        Journal(daily={on: day(on, felt) for on, felt in said.items()}) for said in (one, other)
    ]
    first = journals[0].differs_from(journals[1])

    assert (first is None) == (one == other)
    if first is not None:
        assert one.get(first) != other.get(first)
        before = [{on: felt for on, felt in said.items() if on < first} for said in (one, other)]
        assert before[0] == before[1]


def test_a_journal_with_other_days_shares_its_weeks():
    other = WHOLE.with_daily({JUNE_12: day(JUNE_12, 4)})

    assert other == replace(WHOLE, daily={JUNE_12: day(JUNE_12, 4)})
    assert other.week_entry(JUNE_12) is WHOLE.week_entry(JUNE_12) is not None
    assert WHOLE.daily[JUNE_12].felt == 3


weeks = st.dictionaries(
    st.integers(0, 4).map(lambda n: MONDAY + timedelta(7 * n)), st.integers(1, 3), max_size=4
)


@given(weeks, weeks, st.integers(0, 1))
def test_a_journal_with_other_weeks_is_as_if_made_of_them(one, other, starts):
    """Also where weeks begin on another day than those of the calendar."""
    calendar = Settings(calendar=replace(Settings().calendar, week_starts=starts))
    entries = [
        {
            on: WeeklyEntry(Week(on), f"weekly/{on}.md", commitment="I walk" * said)
            for on, said in weekly.items()
        }
        for weekly in (one, other)
    ]
    made = Journal(settings=calendar, weekly=entries[0]).with_weekly(entries[1])
    whole = Journal(settings=calendar, weekly=entries[1])

    assert made == whole
    for day in (MONDAY + timedelta(n) for n in range(-7, 42)):
        assert made.week_entry(day) is whole.week_entry(day)
