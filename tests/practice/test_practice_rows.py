"""The rows of a vault for a practice: every range of them adds up to what the program counts."""

import pytest
from hypothesis import Phase, given, settings
from msgspec.structs import asdict, replace
from strategies import ID, situations

from humexjournal.adherence.life import life
from humexjournal.core.calendar import Period
from humexjournal.practice.rows import practice_days
from humexjournal.reviews.figures import row_of

COUNTS = ("done", "minimum", "missed", "unlogged", "excused", "reserve", "bonus")


def rows_of(one, rows=practice_days):
    journal = replace(one.journal, kbis={ID: one.kbi})
    return journal, list(rows(journal, one.as_of))


def summed(rows, period):
    within = [row for row in rows if row.day in period]
    counts = {name: sum(getattr(row, name) for row in within) for name in COUNTS}
    of = sum(row.counts_of for row in within)
    bounds = (sum(row.counts_low for row in within), sum(row.counts_high for row in within))
    return counts, tuple(one / of for one in bounds) if of else (None, None)


def counted(one, journal, period):
    found = life(one.kbi, journal, one.as_of, period.last)
    tally = row_of(one.kbi, found, journal, period).tally
    return {name: getattr(tally, name) for name in COUNTS}, (tally.low, tally.high)


def by_state(journal, as_of):
    """Naive: each day is counted as what it came to, whatever the plan asks for."""
    for row in practice_days(journal, as_of):
        yield replace(row, done=int(row.state in {"done", "minimum"}))


def check(one, rows=practice_days):
    journal, made = rows_of(one, rows)
    if one.period.first > one.as_of:
        assert summed(made, one.period)[0] == dict.fromkeys(COUNTS, 0)
        return
    period = Period(one.period.first, min(one.period.last, one.as_of))
    assert summed(made, period) == counted(one, journal, period)


@settings(max_examples=40, derandomize=True, deadline=None)
@given(situations())
def test_the_rows_of_a_range_add_up_to_what_is_counted_in_it(one):
    check(one)


def test_counting_days_by_their_state_would_be_seen():
    @settings(max_examples=40, derandomize=True, deadline=None, phases=[Phase.generate])
    @given(situations())
    def naive(one):
        check(one, by_state)

    with pytest.raises(AssertionError):
        naive()


@settings(max_examples=30, derandomize=True, deadline=None)
@given(situations())
def test_the_drift_at_the_end_is_the_programs_own(one):
    journal, made = rows_of(one)
    found = life(one.kbi, journal, one.as_of, one.as_of)
    if found is None or not made:
        return
    drift = found.drift
    assert (made[-1].drift, made[-1].drift_at) == (drift.units, drift.threshold)
    alarms = [step.due for step in drift.alarms]
    assert [row.day for row in made for _ in range(row.signals)] == alarms


@settings(max_examples=20, derandomize=True, deadline=None)
@given(situations())
def test_a_behaviour_has_one_row_a_day_up_to_today_and_no_words(one):
    _, made = rows_of(one)
    days = [row.day for row in made]
    assert days == sorted(set(days))
    assert all(day <= one.as_of for day in days)
    written = {value for row in made for value in asdict(row).values() if isinstance(value, str)}
    assert written <= {
        *("", ID, "days", "quota", "every", "by", "each", "total", "clock", "occasions"),
        *("done", "minimum", "missed", "unlogged", "excused", "reserve", "pending", "void"),
    }
