"""Days as people name them, on Thursday 25 June 2026."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.core.calendar import Period
from humexjournal.parsing.grammar.days import Days

TODAY = date(2026, 6, 25)
JULY = date(2026, 7, 3)


def june(day):
    return date(2026, 6, day)


@pytest.mark.parametrize(("text", "day"), [
    ("today", june(25)), ("Yesterday", june(24)), ("tomorrow", june(26)),
    ("-3", june(22)), ("-0", june(25)),
    ("thu", june(25)), ("mon", june(22)), ("Friday", june(19)), ("sun", june(21)),
    ("last thu", june(18)), ("last  fri", june(19)), ("this fri", june(26)), ("next mon", june(29)),
    ("2026-06-10", june(10)), ("2026-W24-3", june(10)), ("2026w24-3", june(10)),
    ("12 june", june(12)), ("12. Juni", june(12)), ("june 12", june(12)), ("12 jun", june(12)),
    ("25 december", date(2025, 12, 25)), ("24 december", date(2026, 12, 24)),
    ("31 june", None), ("29 february", None),
    ("2026-06-31", None), ("2026-W54-1", None), ("-", None), ("", None), ("walk", None),
    ("12 ju", None), ("9999-01-01", None),
])  # fmt: skip
def test_a_day(text, day):
    assert Days(TODAY).day(text) == day


@pytest.mark.parametrize(("text", "day"), [
    ("fri", june(26)), ("mon", june(22)), ("last fri", june(19)), ("next fri", JULY),
])  # fmt: skip
def test_a_weekday_of_this_week_may_lie_ahead(text, day):
    assert Days(TODAY, ahead=True).day(text) == day


@pytest.mark.parametrize(("text", "first", "last"), [
    ("today", june(25), june(25)),
    ("19-21 june", june(19), june(21)),
    ("19 - 21 june", june(19), june(21)),
    ("19–21 june", june(19), june(21)),
    ("29 june - 3 july", june(29), JULY),
    ("29 june to 3 july", june(29), JULY),
    ("mon-wed", june(22), june(24)),
    ("mon to wed", june(22), june(24)),
    ("fri-mon", june(19), june(22)),
    ("2026-06-19..2026-06-21", june(19), june(21)),
    ("2026-06-19 to 2026-06-21", june(19), june(21)),
    ("yesterday - today", june(24), june(25)),
])  # fmt: skip
def test_several_days(text, first, last):
    assert Days(TODAY).span(text) == Period(first, last)


@pytest.mark.parametrize(
    "text", ["21-19 june", "mon-walk", "-", "2020-01-01 to 2026-01-01", "19-21"]
)
def test_what_names_no_days(text):
    assert Days(TODAY).span(text) is None


@pytest.mark.parametrize(("words", "first", "rest"), [
    ("19-21 june away", june(19), ["away"]),
    ("mon walk 15", june(22), ["walk", "15"]),
    ("last fri walk 15", june(19), ["walk", "15"]),
    ("29 june - 3 july away", june(29), ["away"]),
    ("walk 15", None, ["walk", "15"]),
])  # fmt: skip
def test_days_before_other_words(words, first, rest):
    span, left = Days(TODAY).leading(words.split())

    assert (span.first if span else None, [*left]) == (first, rest)


ANY_DAY = st.dates(date(1950, 1, 1), date(2150, 1, 1))


@given(ANY_DAY, ANY_DAY)
def test_a_day_is_read_as_it_is_written(today, day):
    year, week, weekday = day.isocalendar()

    assert Days(today).day(str(day)) == day
    assert Days(today).day(f"{year}-W{week:02}-{weekday}") == day


@given(ANY_DAY, st.text(max_size=20))
def test_any_text_is_read_or_not_and_nothing_else(today, text):
    for ahead in (False, True):
        span = Days(today, ahead=ahead).span(text)
        assert span is None or span.first <= span.last


@given(ANY_DAY, st.integers(0, 6))
def test_a_weekday_lies_within_a_week(today, weekday):
    name = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")[weekday]

    back = Days(today).day(name)
    assert back.weekday() == weekday
    assert 0 <= (today - back).days < 7
    assert 1 <= (today - Days(today).day(f"last {name}")).days <= 7
    assert Days(today, ahead=True).day(name).isocalendar()[:2] == today.isocalendar()[:2]
