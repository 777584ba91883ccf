"""A life that is read on from what is remembered is the one that is read afresh."""

from datetime import date, timedelta
from typing import NamedTuple

import strategies as some
from adherence.journals import MON, journal, kbi
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st
from msgspec.structs import replace

from humexjournal.adherence import known
from humexjournal.adherence.course import Course, course
from humexjournal.adherence.life import Life, life
from humexjournal.adherence.remembered import Remembered, part_of, remembered
from humexjournal.adherence.series import series
from humexjournal.core.calendar import Period
from humexjournal.core.entry import DailyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.core.schedule import ByDate, Each, Per, Quota

as_ofs = some.days | st.just(some.AFTERWARDS)


class Look(NamedTuple):
    """A life that is asked for: as of a date, up to a day."""

    as_of: date
    until: date


class Edit(NamedTuple):
    """What is written about a day, in its own entry or in that of its week; None deletes it."""

    day: date
    entry: DailyEntry | None
    week: some.WeeklyEntry | None = None


looks = st.builds(Look, as_ofs, as_ofs) | as_ofs.map(lambda day: Look(day, day))
edits = st.builds(
    Edit,
    some.days,
    st.none() | some.daily_entries(some.VALUES, off=True),
    st.none() | some.weekly_entries(some.VALUES, off=True),
)


def edited(said: Journal, edit: Edit) -> tuple[Journal, date]:
    """The journal with an edit, and the earliest day of which it says something else."""
    daily, weekly, first = dict(said.daily), dict(said.weekly), edit.day
    daily.pop(edit.day, None)
    if edit.entry:
        daily[edit.day] = replace(edit.entry, day=edit.day)
    if edit.week:
        weekly[edit.week.week.first] = edit.week
        first = min(first, edit.week.week.first)
    return replace(said, daily=daily, weekly=weekly), first


@given(some.situations(), st.lists(looks | edits, min_size=2, max_size=6))
def test_whatever_is_asked_and_written_in_whatever_order(situation, moves):
    walk, said = situation.kbi, situation.journal
    memory = Remembered(said)
    for move in moves:
        if isinstance(move, Edit):
            said, first = edited(said, move)
            memory.follow(said, first)
        else:
            found, afresh = memory.read(walk, *move), life(walk, said, *move)
            assert found == afresh
            assert course_of(found) == course_of(afresh)


def course_of(found: Life | None) -> Course | None:
    return course(found, found.series.period) if found else None


@given(some.situations(), as_ofs, st.lists(as_ofs, min_size=1, max_size=3), st.integers(0, 3))
def test_what_was_known_on_a_day_is_read_on_as_well(situation, later, days, wait):
    """The journal then had no later entry and no later change."""
    walk, said = situation.kbi, situation.journal
    memory = Remembered(said)
    memory.read(walk, later, later)
    for day in days:
        then, earlier = until(said, walk, day)
        as_of = day + timedelta(days=wait)

        assert memory.read(earlier, as_of, day, then) == life(earlier, then, as_of, day)
        assert memory.read(walk, later, day) == life(walk, said, later, day)


def until(said: Journal, walk: KBI, day: date) -> tuple[Journal, KBI]:
    daily = {key: one for key, one in said.daily.items() if key <= day}
    weekly = {key: one for key, one in said.weekly.items() if one.week.last <= day}
    changes = tuple(one for one in walk.changes if one.starts <= day)
    return replace(said, daily=daily, weekly=weekly), replace(walk, changes=changes)


# What is known of a life, and what is not


def assert_it_is_the_same_on_each_evening(walk: KBI, line: str) -> None:
    said, memory = journal(line), Remembered(journal("-"))
    for today in (MON + timedelta(days=n) for n in range(len(line.split()))):
        written = replace(said, daily={day: e for day, e in said.daily.items() if day <= today})
        memory.follow(written, today)

        assert memory.read(walk, today, today) == life(walk, written, today, today)


def test_a_long_period_decides_within_it_until_it_is_over():
    line = "x o o o o o o " * 2 + "off " * 10 + "x o o o o o"

    assert_it_is_the_same_on_each_evening(kbi(Quota(24, Per.MONTH), starts=MON), line)


def test_what_is_to_be_done_by_a_date_may_be_done_at_any_time_after_it():
    line = ". " * 14 + ". . . . . . . " * 3 + "x"

    assert_it_is_the_same_on_each_evening(kbi(ByDate(1, MON + timedelta(days=3)), starts=MON), line)
    assert_it_is_the_same_on_each_evening(kbi(ByDate(2, MON + timedelta(days=3)), starts=MON), line)


def test_how_often_occasions_come_is_known_better_and_better():
    line = "1/3 0/3 1/4 0/5 " + "- " * 20 + "0/2 1/4 0/3 0/4"

    assert_it_is_the_same_on_each_evening(kbi(Each("one-to-one"), starts=MON), line)
    assert_it_is_the_same_on_each_evening(kbi(Each("one-to-one"), starts=MON), "0/1 " * 40)


def test_a_journal_that_differs_on_every_day_is_read_afresh():
    walk = kbi(starts=MON)
    said, other = (replace(journal(one), kbis={walk.id: walk}) for one in ("x x x", "o o o"))
    memory = Remembered(said)
    memory.read(walk, MON, MON)

    memory.follow(other, date.min)

    assert memory.read(walk, MON, MON) == life(walk, other, MON, MON)


def test_what_is_kept_of_another_journal_is_not_used():
    said = journal("x x x")
    kept = Remembered(said)

    assert remembered(said, kept) is kept
    assert remembered(journal("x x x"), kept) is not kept
    assert remembered(said, None).journal is said


@given(some.situations(), st.lists(as_ofs, min_size=1, max_size=3))
@limits(max_examples=30)
def test_a_range_is_the_same_whatever_is_kept(situation, before):
    walk, said, period, as_of = situation
    memory = Remembered(said)
    for day in before:
        memory.read(walk, day, day)

    assert part_of(walk, said, period, as_of, memory) == situation.series()
    assert part_of(walk, said, period, as_of, Remembered(replace(said))) == situation.series()


def test_nothing_of_a_week_that_was_over_is_read_again(monkeypatch):
    walk, said = kbi(starts=MON), journal("x o x . x o x " * 4)
    memory, week = Remembered(said), Period(MON + timedelta(7), MON + timedelta(13))
    afresh = series(walk, said, week, MON + timedelta(15))
    memory.read(walk, MON + timedelta(29), MON + timedelta(27))

    monkeypatch.setattr(known, "series", None)

    assert part_of(walk, said, week, MON + timedelta(15), memory) == afresh
