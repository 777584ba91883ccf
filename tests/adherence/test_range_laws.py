"""What holds for the figures of every KBI over every range."""

from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

import strategies as some
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace

from humexjournal.adherence.figures import Figures, figures
from humexjournal.adherence.friction import Pareto
from humexjournal.adherence.gates import TooLittle
from humexjournal.adherence.interval import Interval
from humexjournal.adherence.life import life
from humexjournal.adherence.series import series
from humexjournal.adherence.tally import tally
from humexjournal.core.calendar import Month, Period
from humexjournal.core.entry import Friction, PeriodEntry
from humexjournal.core.journal import Journal

LONG_AFTER = date(2026, 8, 16)
WHOLE = Period(some.FIRST, LONG_AFTER)
tags = st.lists(
    st.builds(
        Friction, st.sampled_from(["time", "tired"]), st.sampled_from([None, some.ID, "plan"])
    ),
    max_size=2,
).map(tuple)


def figures_in(situation: some.Situation) -> Figures | None:
    kbi, journal, period, as_of = situation
    found = life(kbi, journal, as_of, period.last)
    return figures(found, journal, period) if found else None


def with_months(journal: Journal) -> Journal:
    """How automatic it is in May, June and July."""
    months = [Month(date(2026, number, 1)) for number in (5, 6, 7)]
    entries = {
        month.first: PeriodEntry(
            month, f"monthly/{month.label}.md", automatic={some.ID: Decimal(month.first.month)}
        )
        for month in months
    }
    return replace(journal, monthly=entries)


def short_of(found: Figures) -> list[TooLittle]:
    course, share = found.course, found.share
    figures_of_it = (
        *(share.bounds, share.likely, share.clearly),
        *(course.trend, course.bounce_back, course.recovery_time, course.momentum),
    )
    return [one for one in figures_of_it if isinstance(one, TooLittle)]


# A part of a life


@given(some.situations())
def test_a_part_of_a_series_is_what_is_read_of_its_range_alone(situation):
    kbi, journal, period, as_of = situation

    assert series(kbi, journal, WHOLE, as_of).over(period) == situation.series()


@given(some.situations())
def test_a_part_of_a_life_is_what_is_read_of_its_range_alone(situation):
    kbi, journal, period, as_of = situation
    found = life(kbi, journal, as_of, LONG_AFTER)

    assert found is not None
    assert found.series.over(period) == situation.series()


@given(some.situations(), st.integers(0, 20))
def test_before_its_first_day_a_kbi_has_no_life(situation, days):
    kbi, journal, _, as_of = situation
    before = kbi.starts - timedelta(days=1 + days)

    assert life(kbi, journal, as_of, before) is None
    assert life(kbi, journal, as_of, kbi.starts) is not None


@given(some.situations())
def test_what_has_been_decided_is_so_by_its_day(situation):
    """A window is due on its last day, also where it was done before."""
    kbi, journal, _, as_of = situation
    found = life(kbi, journal, as_of, LONG_AFTER)

    assert found is not None
    assert [one.due for one in found.resolved] == sorted(one.due for one in found.resolved)
    assert all(step.due <= as_of for step in found.drift.alarms)


# Entries


@given(some.situations())
def test_what_is_written_after_the_as_of_date_changes_no_figure(situation):
    journal = with_months(situation.journal)
    as_of = situation.as_of
    known = replace(
        journal,
        daily={day: entry for day, entry in journal.daily.items() if day <= as_of},
        weekly={day: entry for day, entry in journal.weekly.items() if day <= as_of},
        monthly={day: entry for day, entry in journal.monthly.items() if day <= as_of},
    )

    assert figures_in(situation._replace(journal=journal)) == figures_in(
        situation._replace(journal=known)
    )


class Feeling(NamedTuple):
    felt: int | None
    effort: int | None
    friction: tuple[Friction, ...]


feelings = st.builds(Feeling, st.none() | st.integers(1, 5), st.none() | st.integers(1, 5), tags)


@given(some.situations(), st.lists(feelings, min_size=1, max_size=5))
def test_how_it_felt_changes_no_figure_and_what_got_in_the_way_only_its_own(situation, feelings):
    journal = situation.journal
    told = {
        day: replace(entry, **feelings[n % len(feelings)]._asdict())
        for n, (day, entry) in enumerate(journal.daily.items())
    }
    before = figures_in(situation)
    after = figures_in(situation._replace(journal=replace(journal, daily=told)))

    assert (before is None) == (after is None)
    if before and after:
        assert replace(after, in_the_way=Pareto()) == replace(before, in_the_way=Pareto())


# The figures


@given(some.situations())
def test_every_share_lies_between_nothing_and_all(situation):
    found = figures_in(situation)
    assume(found is not None)
    shares = (found.share.bounds, found.share.likely)

    for one in shares:
        assert isinstance(one, TooLittle) or 0 <= one.low <= one.high <= 1
    if isinstance(found.share.bounds, Interval):
        assert (found.share.bounds.low, found.share.bounds.high) == (
            found.tally.low,
            found.tally.high,
        )
    assert found.dose is None or 0 <= found.dose <= 1
    assert isinstance(found.course.momentum, TooLittle) or 0 <= found.course.momentum <= 1


@given(some.situations())
def test_what_is_not_shown_says_that_there_is_less_than_it_takes(situation):
    found = figures_in(situation)
    assume(found is not None)

    assert all(one.have < one.least for one in short_of(found))


@given(some.situations())
def test_what_is_counted_in_weeks_is_what_is_counted_in_all_of_them(situation):
    kbi, journal, period, as_of = situation
    found = life(kbi, journal, as_of, LONG_AFTER)
    assert found is not None
    weeks = found.weeks(period)
    first = found.calendar.week(period.first).first
    last = first + timedelta(days=7 * len(weeks) - 1)
    whole = tally(found.series.over(Period(first, last)))

    assert sum(week.done for week in weeks) == whole.done
    assert sum(week.missed for week in weeks) == whole.missed
    assert sum(week.unlogged for week in weeks) == whole.unlogged
    assert sum(week.pending for week in weeks) == whole.pending
    assert last <= period.last < last + timedelta(days=7)
