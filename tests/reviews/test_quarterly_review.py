"""The quarterly review: the same counts as the figures, and what a quarter says beside them."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from reviews.ana import ANA, W26, WALK, with_weekly
from reviews.full_month import APRIL, CLOSED, FULL, JUNE, MAY, TWELVE
from strategies import Situation, situations

from humexjournal.core.calendar import ONE_DAY, Month, Quarter
from humexjournal.core.entry import DailyEntry, Decision, PeriodEntry, WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt, PromptState
from humexjournal.rendering.quarterly import quarterly_sheet
from humexjournal.reviews.fewer import Fewer
from humexjournal.reviews.figures import figures_review
from humexjournal.reviews.kept import Notes
from humexjournal.reviews.monthly import monthly_review
from humexjournal.reviews.of_period import Lives
from humexjournal.reviews.quarterly import Goal, QuarterlyReview, quarterly_review

Q1, Q2 = Quarter.numbered(2026, 1), Quarter.numbered(2026, 2)
AFTERWARDS = date(2026, 12, 1)


def review(journal: Journal, as_of: date = CLOSED, quarter: Quarter = Q2) -> QuarterlyReview:
    return quarterly_review(journal, quarter, as_of)


def of(case: Situation) -> Journal:
    return replace(case.journal, kbis={case.kbi.id: case.kbi})


@pytest.mark.parametrize("journal", [ANA, FULL, TWELVE])
@pytest.mark.parametrize("quarter", [Q1, Q2])
def test_a_quarter_has_the_figures_of_the_command(journal: Journal, quarter: Quarter) -> None:
    rows = {row.figures.kbi.id: row.figures for row in review(journal, quarter=quarter).rows}
    closes = journal.settings.calendar.closes(quarter.last)
    kbis = [journal.kbis[name] for name in rows]
    told = figures_review(journal, kbis, quarter.period, min(closes, CLOSED))
    assert rows == {row.kbi.id: row for row in told.rows}


@pytest.mark.parametrize("journal", [ANA, FULL])
def test_its_last_month_is_the_month_of_the_monthly_page(journal: Journal) -> None:
    june = {row.figures.kbi.id: row.figures for row in monthly_review(journal, JUNE, CLOSED).rows}
    for row in review(journal).rows:
        told = june[row.figures.kbi.id]
        assert (row.months[2].tally, row.months[2].share) == (told.tally, told.share)


@given(situations())
def test_its_months_add_up(case: Situation) -> None:
    for row in review(of(case), AFTERWARDS).rows:
        tally = row.figures.tally
        for name in ("done", "minimum", "missed", "unlogged", "excused", "reserve", "bonus"):
            assert sum(getattr(one.tally, name) for one in row.months) == getattr(tally, name)


@given(situations(), st.integers(1, 40))
def test_what_is_written_later_changes_no_closed_quarter(case: Situation, days: int) -> None:
    calendar, settings = case.journal.settings.calendar, case.journal.settings
    day = calendar.closes(Q2.last) + days * ONE_DAY
    week = calendar.week(day + 7 * ONE_DAY)
    later = replace(
        of(case),
        daily={**case.journal.daily, day: DailyEntry(day, f"daily/{day}.md", felt=1)},
        weekly={**case.journal.weekly, week.first: WeeklyEntry(week, "", glad="rain")},
        quarterly={Q2.shifted(1).first: PeriodEntry(Q2.shifted(1), "", importance=3)},
    )
    assert quarterly_sheet(review(later, AFTERWARDS), settings) == quarterly_sheet(
        review(of(case), AFTERWARDS), settings
    )


@given(situations())
def test_a_blank_of_a_quarter_is_never_counted_as_not_done(case: Situation) -> None:
    silent = replace(of(case), daily={}, weekly={})
    assert all(row.figures.tally.missed == 0 for row in review(silent, AFTERWARDS).rows)


def test_each_goal_has_its_behaviours() -> None:
    walk = replace(WALK, goal="energy")
    journal = replace(ANA, kbis={**ANA.kbis, "walk": walk})
    assert review(journal).goals == (
        Goal("More energy in the evening", ("walk",)),
        Goal("", ("close", "phone", "quiet")),
    )


def test_what_it_costs_and_what_is_decided() -> None:
    note = PeriodEntry(Q2, "quarterly/2026-Q2.md", decide={"walk": Decision.REPLACE})
    rows = {
        row.figures.kbi.id: row for row in review(replace(ANA, quarterly={Q2.first: note})).rows
    }
    assert rows["walk"].decision is Decision.REPLACE
    assert rows["close"].minutes is None
    assert round(rows["walk"].minutes or 0) == 41


def test_the_scores_before_are_those_of_the_quarter_before() -> None:
    notes = {one.first: PeriodEntry(one, "", importance=n) for n, one in ((7, Q1), (9, Q2))}
    found = review(replace(ANA, quarterly=notes))
    assert (found.said.importance, found.before and found.before.importance) == (9, 7)


def test_the_burden_of_the_last_month_counts_where_the_quarter_is_silent() -> None:
    monthly = {
        month.first: PeriodEntry(month, "", burden=burden)
        for month, burden in ((APRIL, 2), (MAY, 7))
    }
    journal = replace(FULL, monthly=monthly)
    assert review(journal).fewer == (Fewer.BURDEN,)
    note = {Q2.first: PeriodEntry(Q2, "", burden=3)}
    assert review(replace(journal, quarterly=note)).fewer == ()


def test_notes_are_counted_beside_those_of_the_quarter_before() -> None:
    march = date(2026, 3, 20)
    early = Prompt("p", "prompts/p.md", "walk", march, PromptState.CLOSED, sent=march)
    found = review(replace(FULL, prompts=(early, *FULL.prompts))).support.notes
    assert found == Notes(3, 3, recovered=3, followed=3, in_range=1, known=3, before=1)
    assert review(FULL, quarter=Q1).support.notes == Notes()


def test_only_what_was_expected_beforehand_is_looked_at() -> None:
    leads = {row.figures.kbi.id: [one.pairs for one in row.leads] for row in review(FULL).rows}
    assert leads == {"write": [], "walk": [17], "laptop": [17], "prepare": [], "ten": []}


def test_readings_are_those_of_the_quarter() -> None:
    [(outcome, found)] = review(
        with_weekly(ANA, W26, readings={"energy_at_six": Decimal(8)})
    ).outcomes
    assert outcome.id == "energy_at_six"
    assert [value for _, value in found.by_week] == [5, 6, 8]
    assert review(ANA, quarter=Q1).outcomes == ()


def test_an_agreement_to_come_is_none_yet() -> None:
    agreed = replace(ANA, settings=replace(ANA.settings, consent=date(2026, 7, 3)))
    assert review(agreed).consent is None
    assert review(FULL).consent == date(2026, 3, 1)


def test_its_months_are_in_order() -> None:
    assert review(ANA).months == (APRIL, MAY, Month(date(2026, 6, 1)))


def test_lives_that_are_kept_change_nothing() -> None:
    kept = Lives(FULL)
    for month, quarter in ((APRIL, Q1), (JUNE, Q2), (MAY, Q1)):
        assert monthly_review(FULL, month, CLOSED, kept) == monthly_review(FULL, month, CLOSED)
        assert quarterly_review(FULL, quarter, CLOSED, kept) == review(FULL, quarter=quarter)
