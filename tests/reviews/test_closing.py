"""What is on the table when a talk closes a week."""

from datetime import date

import pytest
from msgspec.structs import replace
from reviews.ana import ANA, TALK, W26, WALK, with_kbis

from humexjournal.core.calendar import Week
from humexjournal.core.entry import WeeklyEntry
from humexjournal.core.journal import Journal
from humexjournal.core.schedule import ByDate, Each, Per, Quota
from humexjournal.reviews.closing import is_unseen, on_the_table
from humexjournal.reviews.weekly import weekly_review


def table(journal: Journal = ANA, week: Week = W26, as_of: date = TALK) -> list[str]:
    review = weekly_review(journal, week, as_of)
    return [f"{one.kbi} {one.done}/{one.of}" for one in on_the_table(journal, review)]


def test_the_counts_are_those_of_the_sheet() -> None:
    assert table() == ["walk 3/5", "close 4/5", "quiet 4/4"]
    assert table(as_of=date(2026, 12, 1)) == table()


def test_a_day_that_can_still_be_filled_in_is_one_of_the_planned_days() -> None:
    assert table(as_of=date(2026, 6, 27)) == ["walk 3/5", "close 4/5"]
    assert table(as_of=date(2026, 6, 28)) == ["walk 3/5", "close 4/5", "quiet 4/4"]


def test_while_planned_days_are_ahead_there_is_no_count() -> None:
    assert table(as_of=date(2026, 6, 25)) == []


@pytest.mark.parametrize(
    ("schedule", "counts"),
    [
        (Quota(3, Per.WEEK), ["walk 3/3"]),
        (Quota(9, Per.MONTH), []),
        (Each("lunch"), ["walk 3/5"]),
        (ByDate(1, date(2026, 6, 30)), []),
    ],
)
def test_a_count_of_a_longer_period_is_left_out(schedule: object, counts: list[str]) -> None:
    walk = replace(WALK, terms=replace(WALK.terms, schedule=schedule), changes=())
    assert [one for one in table(with_kbis(ANA, walk)) if "walk" in one] == counts


def test_every_count_that_is_agreed_is_one_that_is_compared_later() -> None:
    said = on_the_table(ANA, weekly_review(ANA, W26, TALK))
    closed = replace(ANA, weekly={W26.first: WeeklyEntry(W26, "", reviewed=TALK, agreed=said)})
    later = weekly_review(closed, W26.shifted(1), date(2026, 7, 6))
    assert later.corrections == ()


def test_a_week_without_any_entry_has_nothing_to_look_at() -> None:
    empty = Journal(ANA.settings, ANA.kbis)
    assert is_unseen(weekly_review(empty, W26, TALK))
    assert is_unseen(weekly_review(Journal(), W26, TALK))
    assert not is_unseen(weekly_review(ANA, W26, TALK))
