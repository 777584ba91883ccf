"""The monthly review: the same counts as the figures, and what a month says beside them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from reviews.ana import ANA, CLOSE, PHONE, WALK, with_weekly
from reviews.full_month import APRIL, CLOSED, FULL, JUNE, MAY, TWELVE
from strategies import FIRST, Situation, situations

from humexjournal.core.calendar import ONE_DAY, Month, Period, Week
from humexjournal.core.entry import DailyEntry, Kept, PeriodEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import ByDate
from humexjournal.rendering.monthly import monthly_sheet
from humexjournal.reviews.fewer import Fewer
from humexjournal.reviews.figures import figures_review
from humexjournal.reviews.kept import Commitments, Notes
from humexjournal.reviews.monthly import MonthlyReview, monthly_review

AFTERWARDS = date(2026, 9, 1)


def review(journal: Journal, as_of: date = CLOSED, month: Month = JUNE) -> MonthlyReview:
    return monthly_review(journal, month, as_of)


def of(case: Situation) -> Journal:
    return replace(case.journal, kbis={case.kbi.id: case.kbi})


@pytest.mark.parametrize("journal", [ANA, FULL, TWELVE])
@pytest.mark.parametrize("month", [MAY, JUNE])
def test_a_month_has_the_figures_of_the_command(journal: Journal, month: Month) -> None:
    rows = {row.figures.kbi.id: row.figures for row in review(journal, month=month).rows}
    closes = journal.settings.calendar.closes(month.last)
    kbis = [journal.kbis[name] for name in rows]
    told = figures_review(journal, kbis, month.period, closes)
    assert rows == {row.kbi.id: row for row in told.rows}


@given(situations())
def test_any_month_has_the_figures_of_the_command(case: Situation) -> None:
    found = review(of(case), case.as_of)
    for row in found.rows:
        [told] = figures_review(of(case), [case.kbi], JUNE.period, found.as_of).rows
        assert row.figures == told


@given(situations())
def test_a_blank_is_never_counted_as_not_done(case: Situation) -> None:
    silent = replace(of(case), daily={}, weekly={})
    assert all(row.figures.tally.missed == 0 for row in review(silent, AFTERWARDS).rows)


@given(situations(), st.integers(0, 40), st.sampled_from(["felt", "off"]))
def test_what_is_written_later_changes_no_closed_month(
    case: Situation, days: int, key: str
) -> None:
    month, calendar = Month.of(FIRST), case.journal.settings.calendar
    day = calendar.closes(month.last) + (days + 1) * ONE_DAY
    entry = DailyEntry(day, f"daily/{day}.md", **{key: 1 if key == "felt" else "ill"})
    week = calendar.week(day + 7 * ONE_DAY)
    later = replace(
        of(case),
        daily={**case.journal.daily, day: entry},
        weekly={**case.journal.weekly, week.first: WeeklyEntry(week, "", glad="rain")},
    )
    settings = case.journal.settings
    assert monthly_sheet(review(later, AFTERWARDS, month), settings) == monthly_sheet(
        review(of(case), AFTERWARDS, month), settings
    )


def test_the_behaviours_are_those_that_were_there() -> None:
    ids = [row.figures.kbi.id for row in review(ANA).rows]
    assert ids == ["walk", "close", "phone", "quiet"]
    ended = replace(ANA, kbis={"phone": replace(PHONE, until=date(2026, 5, 31))})
    assert review(ended).rows == ()
    assert review(ANA, month=MAY).rows == ()


def test_a_date_that_is_past_is_over() -> None:
    once = replace(WALK.terms, schedule=ByDate(1, date(2026, 6, 12)))
    journal = replace(ANA, kbis={"walk": replace(WALK, terms=once, changes=())})
    july = Month(date(2026, 7, 1))
    assert len(review(journal).rows) == 1
    assert review(journal, AFTERWARDS, july).rows == ()


def test_one_that_ended_in_the_month_says_so_once_it_has() -> None:
    ended = {row.figures.kbi.id: row.ended for row in review(ANA).rows}
    assert ended == {"walk": None, "close": None, "phone": date(2026, 6, 21), "quiet": None}
    running = {row.figures.kbi.id: row.ended for row in review(ANA, date(2026, 6, 20)).rows}
    assert running["phone"] is None


def test_the_score_of_the_month_and_the_last_one_before() -> None:
    notes = {
        month.first: PeriodEntry(month, "", automatic={"walk": Decimal(score)})
        for month, score in ((APRIL, 2), (JUNE, 4))
    }
    [row] = [r for r in review(replace(ANA, monthly=notes)).rows if r.figures.kbi.id == "walk"]
    assert (row.automatic, row.automatic_before) == (4, 2)


def test_a_note_of_a_month_to_come_is_not_read() -> None:
    notes = {JUNE.first: PeriodEntry(JUNE, "", burden=3)}
    journal = replace(ANA, monthly=notes)
    assert review(journal).said.burden == 3
    assert review(journal, date(2026, 5, 31)).said.burden is None


def test_the_misses_of_all_behaviours_are_weighed_together() -> None:
    found = review(ANA).in_the_way
    assert (found.misses, found.tagged) == (8, 4)
    assert [(bar.tag, bar.misses) for bar in found.bars] == [("time", 4), (None, 4)]


def test_the_weeks_are_those_that_end_in_the_month() -> None:
    assert [week.number for week in review(ANA).weeks] == [23, 24, 25, 26]
    assert review(ANA).next_week == Week.numbered(2026, 27)


def test_what_was_kept() -> None:
    journal = with_weekly(
        with_weekly(ANA, Week.numbered(2026, 25), commitment="walk", kept=Kept.YES, glad="rain"),
        Week.numbered(2026, 27),
        commitment="of July",
        glad="later",
    )
    found = review(journal).support
    assert found.commitments == Commitments(said=2, kept=1, partly=1, not_kept=0)
    assert found.glad == ("rain",)
    assert [(one.check_in.what, one.kept, one.of) for one in found.check_ins] == [
        ("voice note", 1, 1),
        ("recap", 0, 1),
    ]


def test_the_notes_of_a_month_are_counted_with_what_came_after() -> None:
    assert review(FULL).support.notes == Notes(1, 1, recovered=1, followed=1, known=1, before=1)
    assert review(FULL, date(2026, 6, 9)).support.notes == Notes(before=1)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ()),
        ({"burden": 5, "recited": True}, ()),
        ({"burden": 6}, (Fewer.BURDEN,)),
        ({"burden": 6, "recited": False}, (Fewer.BURDEN, Fewer.NOT_NAMED)),
    ],
)
def test_when_fewer_would_be_better(said: dict, expected: tuple[Fewer, ...]) -> None:
    journal = replace(FULL, monthly={JUNE.first: PeriodEntry(JUNE, "", **said)})
    assert review(journal).fewer == expected
    one = replace(journal, kbis={"walk": FULL.kbis["walk"]})
    assert review(one).fewer == ()


def test_two_weeks_running_with_few_entries() -> None:
    silent = Period(date(2026, 6, 8), date(2026, 6, 19))
    daily = {day: entry for day, entry in FULL.daily.items() if day not in silent}
    journal = replace(FULL, daily=daily, monthly={})
    assert review(journal).fewer == (Fewer.FEW_ENTRIES,)
    one_week = Period(date(2026, 6, 8), date(2026, 6, 14))
    daily = {day: entry for day, entry in FULL.daily.items() if day not in one_week}
    assert review(replace(journal, daily=daily)).fewer == ()


def test_the_readings_are_those_of_a_quarter() -> None:
    [(outcome, found), *_] = review(FULL).outcomes
    assert outcome.id == "control_of_the_afternoon"
    assert len(found.by_week) == 13


def test_a_month_without_a_behaviour_is_empty() -> None:
    found = review(replace(ANA, kbis={}))
    assert (found.rows, found.fewer) == ((), ())
    assert CLOSE.id not in {row.figures.kbi.id for row in found.rows}
