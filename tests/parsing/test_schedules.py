"""Schedules as people write them."""

from datetime import date

import pytest

from humexjournal.core.schedule import (
    EVERY_DAY,
    ByDate,
    Each,
    EveryDays,
    OnDays,
    Per,
    Quota,
    Total,
)
from humexjournal.parsing.grammar.schedules import read_schedule
from humexjournal.parsing.refusal import Refusal

WORKDAYS = frozenset(range(5))
MON, TUE, WED, THU, FRI, SAT, SUN = range(7)


def on(*days: int) -> OnDays:
    return OnDays(frozenset(days))


UNDERSTOOD = [
    ("daily | Daily | every day | each day | 7 per week | every morning", OnDays(EVERY_DAY)),
    ("weekdays | every weekday | mon-fri | Mon–Fri | monday to friday", OnDays(WORKDAYS)),
    ("weekends | sat, sun | sat-sun | saturdays and sundays", on(SAT, SUN)),
    ("mon, wed, fri | mon wed fri | Mon/Wed/Fri | on mondays, wednesdays and fridays",
     on(MON, WED, FRI)),
    ("fri-mon", on(FRI, SAT, SUN, MON)),
    ("every tuesday | tue | Tuesdays | on tues", on(TUE)),
    ("3 per week | 3x per week | 3 times a week | three times a week | 3 a week | 3/week | "
     "3 days a week | at least 3 per week", Quota(3, Per.WEEK)),
    ("once a week | weekly | every week | 1 per week", Quota(1, Per.WEEK)),
    ("twice a week | 2 a week | two evenings a week", Quota(2, Per.WEEK)),
    ("4 per fortnight | 4 in a fortnight", Quota(4, Per.FORTNIGHT)),
    ("fortnightly | every two weeks | every 2 weeks | every other week", Quota(1, Per.FORTNIGHT)),
    ("10 per month | 10 a month", Quota(10, Per.MONTH)),
    ("every 3 days | every three days", EveryDays(3)),
    ("every other day | every second day | every 2 days", EveryDays(2)),
    ("every 3 days from 2026-06-01", EveryDays(3, date(2026, 6, 1))),
    ("once by 2026-06-12 | by 2026-06-12 | 1 by 2026-06-12", ByDate(1, date(2026, 6, 12))),
    ("2 by 2026-06-12 | twice by 2026-06-12 | 2 times by 2026-06-12",
     ByDate(2, date(2026, 6, 12))),
    ("each one-to-one | every one-to-one | after each one-to-one", Each("one-to-one")),
    ("every month-end | at every month-end", Each("month-end")),
    ("before each second opinion", Each("second opinion")),
    ("each monday meeting", Each("monday meeting")),
    ("each Besprechung | every Besprechung", Each("Besprechung")),
    ("total per week | weekly total | total a week", Total(Per.WEEK)),
    ("total per month | monthly total", Total(Per.MONTH)),
]  # fmt: skip


@pytest.mark.parametrize(("spellings", "expected"), UNDERSTOOD)
def test_a_schedule_has_several_spellings(spellings, expected):
    parts = spellings.split(" | ")
    assert {part: read_schedule(part, WORKDAYS) for part in parts} == dict.fromkeys(parts, expected)


REFUSED = [
    ("three days in a row | 3 consecutive days | two days running", "not-expressible"),
    ("twice a day | 3 per day | 3 times a day | morning and evening", "not-expressible"),
    ("8 per week | 0 per week | 15 per fortnight | 32 per month", "unknown-schedule"),
    ("2 by 2026-02-30 | every 3 days from 2026-13-45", "unknown-schedule"),
    ("every 0 days | every three weeks | every 2 years | every year", "unknown-schedule"),
    ("every 1000 days | every 1000 days from 2020-01-01", "unknown-schedule"),
    ("every 2 weeks from 2026-06-01 | every 2 weeks on monday", "unknown-schedule"),
    ("every other friday | every second monday | every 1st monday", "unknown-schedule"),
    ("every monday morning | every monday and thursday evening | every hour", "unknown-schedule"),
    ("each first day of the month | every last friday | every week on monday", "unknown-schedule"),
    (
        "sometimes | when I can | mon, noday | weekdays except friday | once | ３ per week",
        "unknown-schedule",
    ),
]


@pytest.mark.parametrize(("spellings", "code"), REFUSED)
def test_what_is_not_understood_is_said(spellings, code):
    for part in spellings.split(" | "):
        found = read_schedule(part, WORKDAYS)
        assert isinstance(found, Refusal)
        assert (part, found.code) == (part, code)
        assert found.remedy


def test_workdays_are_those_of_the_vault():
    sunday_to_thursday = frozenset({SUN, MON, TUE, WED, THU})

    assert read_schedule("weekdays", sunday_to_thursday) == OnDays(sunday_to_thursday)
    assert read_schedule("weekends", sunday_to_thursday) == on(FRI, SAT)
