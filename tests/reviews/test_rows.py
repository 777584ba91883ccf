"""The rows of a week: which there are, their days, counts, aims, and what was before."""

from datetime import date
from decimal import Decimal

import pytest
from msgspec.structs import replace
from reviews.ana import (
    ANA,
    CLOSE,
    FRIDAY,
    PHONE,
    QUIET,
    TALK,
    THURSDAY,
    W24,
    W25,
    W26,
    WALK,
    days,
    up_to,
    with_kbis,
)

from humexjournal.adherence.state import State
from humexjournal.adherence.tally import Tally
from humexjournal.core.calendar import Period, Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Change, Pause, Terms
from humexjournal.core.schedule import Per, Quota, Total
from humexjournal.core.value import Amount, Mark
from humexjournal.reviews.rows import Row, aim_of, rows

SIGNS = {
    None: "-", State.DONE: "x", State.MINIMUM: "/", State.MISSED: "o", State.UNLOGGED: "?",
    State.EXCUSED: "off", State.RESERVE: "r", State.PENDING: ".", State.VOID: "v",
}  # fmt: skip


def in_week(journal: Journal = ANA, week: Week = W26, as_of: date = TALK) -> dict[str, Row]:
    return {row.id: row for row in rows(journal, week, as_of)}


def line(row: Row) -> str:
    """The seven days as signs; + for what was not planned."""
    return " ".join("+" if cell.bonus else SIGNS[cell.state] for cell in row.cells)


def written(**lines: str) -> Journal:
    return replace(ANA, daily=days(W26, lines))


def test_the_days_of_a_week() -> None:
    assert {name: line(row) for name, row in in_week().items()} == {
        "walk": "x o o x / - -",
        "close": "x / x x ? - -",
        "quiet": "x - x x - - x",
    }


def test_the_weightiest_stands_first() -> None:
    assert list(in_week()) == ["walk", "close", "quiet"]
    assert list(in_week(with_kbis(ANA, replace(QUIET, share=50)))) == ["quiet", "walk", "close"]


def test_a_day_keeps_its_value() -> None:
    assert [cell.value for cell in in_week()["walk"].cells[:2]] == [
        Amount(Decimal(15)),
        Mark.NOT_DONE,
    ]


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("15 o . 16 . 20 .", "x o ? x ? + -"),
        (". . . . . o .", "? ? ? ? ? - -"),
        ("off r ! 3 5 . .", "off r ? o / - -"),
    ],
)
def test_days_of_a_weekday_schedule(signs: str, expected: str) -> None:
    assert line(in_week(written(walk=signs, close="x x x x x x x"))["walk"]) == expected


@pytest.mark.parametrize(
    ("signs", "expected"),
    [
        ("10 o . 3 . off r", "x - - / - off r"),
        ("! . . . . . .", "? - - - - - -"),
    ],
)
def test_a_quota_shows_only_what_was_done_and_off(signs: str, expected: str) -> None:
    assert line(in_week(written(quiet=signs, close="x x x x x x x"))["quiet"]) == expected


def test_a_day_of_a_quota_that_was_done_although_off_is_done() -> None:
    journal = replace(ANA, daily=days(W26, {"quiet": "10 . . . . . ."}, off={0: "ill"}))
    assert line(in_week(journal)["quiet"]) == "x - - - - - -"


def test_the_days_of_a_sum_have_values_and_no_verdict() -> None:
    weekly = replace(WALK, terms=replace(WALK.terms, schedule=Total(Per.WEEK)), changes=())
    assert line(in_week(with_kbis(ANA, weekly))["walk"]) == "v v v v v - -"


def test_off_days_keep_their_reason() -> None:
    row = in_week(week=W25)["walk"]
    assert line(row) == "x o x off off - -"
    assert [cell.off for cell in row.cells[3:5]] == ["away", "away"]


@pytest.mark.parametrize(
    ("aim", "scheduled", "expected"),
    [(0.8, 5, 4), (0.8, 4, 4), (0.8, 3, 3), (0.8, 7, 6), (1.0, 5, 5), (0.6, 5, 3), (0.7, 10, 7)],
)
def test_the_aim_is_a_count(aim: float, scheduled: int, expected: int) -> None:
    assert aim_of(replace(WALK, aim=aim), Tally(done=scheduled)) == expected


def test_there_is_no_aim_where_nothing_was_planned() -> None:
    assert aim_of(WALK, Tally(excused=5)) is None


def test_no_aim_and_no_judgement_while_the_week_runs() -> None:
    running = in_week(up_to(THURSDAY), as_of=THURSDAY)
    assert {row.aim for row in running.values()} == {None}
    assert not any(row.settled or row.reached for row in running.values())


def test_a_row_with_nothing_open_is_settled_on_the_last_evening() -> None:
    assert all(row.settled for row in in_week(as_of=W26.last).values())
    assert not in_week(as_of=date(2026, 6, 27))["walk"].settled


def test_the_aim_is_reached_only_if_the_blanks_do_not_matter() -> None:
    assert in_week()["close"].reached
    one_less = with_kbis(ANA, replace(CLOSE, aim=1.0))
    assert not in_week(one_less)["close"].reached


def test_the_days_on_which_a_count_depends() -> None:
    assert in_week()["close"].unknown == (FRIDAY,)
    assert in_week(up_to(FRIDAY), as_of=FRIDAY)["close"].still_open == (FRIDAY,)
    assert in_week(up_to(THURSDAY), as_of=THURSDAY)["quiet"].days_left == 3


def test_before_is_oldest_first_with_numbers_of_its_own() -> None:
    before = in_week()["walk"].before
    assert [(count.done, count.scheduled) for count in before] == [(4, 5), (2, 3)]
    assert in_week()["quiet"].before == ()
    assert in_week()["quiet"].is_new


def test_before_holds_three_weeks_at_most() -> None:
    long = with_kbis(ANA, replace(WALK, starts=date(2026, 1, 5)))
    assert [count.scheduled for count in in_week(long)["walk"].before] == [5, 5, 3]


def test_a_week_that_was_off_altogether_is_there() -> None:
    pause = Pause(W25.period, "travel")
    assert in_week(with_kbis(ANA, replace(WALK, pauses=(pause,))))["walk"].before[-1].excused == 5


def test_one_that_ended_before_has_no_row_and_one_that_ends_on_the_last_day_has() -> None:
    assert "phone" not in in_week()
    assert "phone" in in_week(week=W25)
    assert "phone" not in in_week(with_kbis(ANA, replace(PHONE, until=FRIDAY)))
    assert "phone" in in_week(with_kbis(ANA, replace(PHONE, until=FRIDAY)), as_of=FRIDAY)


def test_one_that_has_not_begun_has_no_row() -> None:
    assert "quiet" not in in_week(with_kbis(ANA, replace(QUIET, starts=FRIDAY)), as_of=THURSDAY)


def test_a_quota_of_a_month_is_counted_over_its_month() -> None:
    monthly = replace(QUIET, terms=Terms(schedule=Quota(8, Per.MONTH)), starts=date(2026, 6, 1))
    row = in_week(with_kbis(ANA, monthly))["quiet"]
    assert row.span == Period(date(2026, 6, 1), date(2026, 6, 30))
    assert (row.tally.done, row.tally.quota) == (4, 7), "eight, less four days away"
    assert not row.settled
    assert row.before == ()


def test_a_new_number_waits_for_its_week() -> None:
    more = Change(FRIDAY, Terms(schedule=Quota(6, Per.WEEK), schedule_text="6 a week"))
    row = in_week(with_kbis(ANA, replace(QUIET, changes=(more,))))["quiet"]
    assert row.terms.schedule == Quota(4, Per.WEEK)
    assert row.tally.quota == 4


def test_a_change_of_this_or_the_last_week_says_what_was_done_since() -> None:
    since = in_week()["walk"].since
    assert since is not None
    assert (since.change.starts, since.done, since.of) == (THURSDAY, 2, 2)
    assert in_week(week=W24)["walk"].since is None
    assert in_week(as_of=date(2026, 6, 24))["walk"].since is None


@pytest.mark.parametrize("starts", [FRIDAY, date(2026, 6, 15)])
def test_a_blank_since_a_change_leaves_its_count_unsaid(starts: date) -> None:
    changed = replace(CLOSE, changes=(Change(starts, Terms(cue="the bell")),))
    since = in_week(with_kbis(ANA, changed))["close"].since
    assert since is not None
    assert since.of == 0


def test_a_week_may_start_on_sunday() -> None:
    calendar = replace(ANA.settings.calendar, week_starts=6)
    journal = replace(ANA, settings=replace(ANA.settings, calendar=calendar))
    week = calendar.week(date(2026, 6, 24))
    assert line(in_week(journal, week)["walk"]) == "- x o o x / -"
