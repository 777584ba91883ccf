"""Rows of behaviours whose days are free to choose, as the sheet, a voice and the screen say it."""

from datetime import date

import pytest
from adherence.journals import MON, WEEK, journal, kbi, minutes, per_week
from msgspec.structs import replace

from humexjournal.core.calendar import Week
from humexjournal.core.schedule import ByDate, Each, EveryDays, Per, Quota, Schedule, Total
from humexjournal.core.standard import AtLeast, AtMost
from humexjournal.rendering.grid import row_of
from humexjournal.rendering.sheet import Row
from humexjournal.rendering.status import render_status
from humexjournal.rendering.words import en
from humexjournal.reviews.rows import rows
from humexjournal.reviews.status import status

CLOSED = date(2026, 6, 9)
THURSDAY, FRIDAY, SUNDAY = (date(2026, 6, day) for day in (4, 5, 7))
W23 = Week.of(MON)
EVERY_3 = EveryDays(3)
ONCE = ByDate(1, FRIDAY)
TWICE = ByDate(2, FRIDAY)
ONE_TO_ONE = Each("one-to-one")


def shown(schedule: Schedule, line: str, as_of: date = CLOSED, week: Week = W23, **more) -> Row:
    """The one row of a week, with the signs of its days; the record begins on 1 June."""
    written = journal(line)
    asked = kbi(schedule, **{"starts": MON, **more})
    [row] = rows(replace(written, kbis={"walk": asked}), week, as_of)
    return row_of(row, en)


def signs(row: Row) -> str:
    return " ".join(cell["sign"] + cell["value"] or "-" for cell in row["cells"])


@pytest.mark.parametrize(
    ("schedule", "line", "cells", "count", "note", "spoken"),
    [
        (EVERY_3, "x . . x . . .", "● - - ● - - ○", "2 of 3", "aim 3",
         "aim 3 | Monday done, Thursday done, Sunday not done"),
        (EVERY_3, "x - . . . . x", "● ? - - - - ●", "2–3 of 3", "Tuesday not filled in",
         "| Monday done, Tuesday not filled in, Sunday done"),
        (EVERY_3, "x . . . x . .", "● - - ○ ● - -", "1 of 2", "1 done late",
         "1 done late | Monday done, Thursday not done, Friday done"),
        (ONCE, "o . . . . . .", "- - - - ○ - -", "not done", "", "| Friday not done"),
        (ONCE, "o . x . . . .", "- - ● - - - -", "done", "", "| Wednesday"),
        (ONCE, "o . . . . x .", "- - - - ○ ● -", "done late", "",
         "| Friday not done, Saturday done"),
        (ONCE, ". . . . ? . .", "- - - - ? - -", "could not be read", "",
         "| Friday could not be read"),
        (TWICE, "x . . . . x .", "● - - - - ● -", "1 of 2", "1 done late",
         "1 done late | Monday, Saturday"),
        (TWICE, "x x . . . x .", "● ● - - - ● -", "2 of 2", "aim reached",
         "aim reached | Monday, Tuesday, Saturday"),
        (TWICE, "2/2 . . . . . .", "●2 - - - - - -", "2 of 2", "aim reached",
         "aim reached | Monday 2"),
        (ONE_TO_ONE, "1/2 . . . x . .", "1/2 - - - ● - -", "2 of 3", "aim 3",
         "aim 3 | Monday 1 of 2, Friday done"),
        (ONE_TO_ONE, "2/2 . . . 0/1 . .", "●2/2 - - - ○0/1 - -", "2 of 3", "aim 3",
         "aim 3 | Monday 2 of 2, Friday 0 of 1 (not done)"),
        (ONE_TO_ONE, ". . . . . . .", "- - - - - - -", "", "none this week", "none this week | "),
        (ONE_TO_ONE, ". . off . . . .", "- - off - - - -", "", "none this week, 1 day off",
         "none this week | Wednesday off"),
        (per_week(3), "x . off . . x .", "● - off - - ● -", "2 of 3", "1 day off",
         "| Monday done, Wednesday off, Saturday done"),
        (per_week(3), "x . x . . x .", "● - ● - - ● -", "3 of 3", "aim reached",
         "aim reached | Monday, Wednesday, Saturday"),
    ],
)  # fmt: skip
def test_a_settled_row(  # noqa: PLR0913, PLR0917 — a column each
    schedule: Schedule, line: str, cells: str, count: str, note: str, spoken: str
) -> None:
    row = shown(schedule, line)
    assert (signs(row), row["count"], row["note"]) == (cells, count, note)
    assert f"{row['spoken_note']} | {row['sentence']}".lstrip() == spoken


@pytest.mark.parametrize(
    ("standard", "line", "count", "note"),
    [
        (minutes(150), "30 0 45 - 20 60 0", "155 of 150", "aim reached"),
        (
            minutes(150),
            "25 30 off . 40 0 10",
            "105 of 129",
            "busy-week version (counts), 1 day off",
        ),
        (minutes(150), "25 30 off . 4 0 10", "69 of 129", "1 day off"),
        (minutes(150), "25 30 - . 4 0 10", "69 of 150", "Wednesday not filled in"),
        (minutes(150), "off off off off off off off", "off", "7 days off"),
        (AtMost(7), "1 0 2 0 2 2 0", "7 (at most 7)", "aim held"),
        (AtMost(7), "1 2 off . 3 3 1", "10 (at most 6)", "1 day off"),
        (AtMost(7), "1 0 2 - 2 1 0", "6 (at most 7)", "Thursday not filled in"),
    ],
)
def test_a_settled_sum(standard, line: str, count: str, note: str) -> None:
    minimum = minutes(90) if isinstance(standard, AtLeast) else None
    row = shown(Total(Per.WEEK), line, standard=standard, minimum=minimum)
    assert (row["count"], row["note"]) == (count, note)


@pytest.mark.parametrize(
    ("schedule", "line", "count", "note"),
    [
        (EVERY_3, ". . . .", "", "Wednesday still open"),
        (EVERY_3, "x . . x", "2 of 2", "next by Sunday"),
        (EveryDays(3, MON), "x . . x", "2 of 2", ""),
        (ONCE, "o . . .", "still open", ""),
        (TWICE, "x . . .", "1 of 2", "2 days left"),
        (per_week(3), "off off . .", "0 of 2", "4 days left"),
        (Quota(6, Per.MONTH), "x . . .", "1 of 6", "this month, 27 days left"),
        (Quota(1, Per.MONTH), "x . . .", "1 of 1", "done for this month"),
        (Total(Per.MONTH), "1 . . .", "1 of 9", "this month, 27 days left"),
        (Total(Per.FORTNIGHT), "4 5 . .", "9 of 9", "this fortnight, aim reached"),
    ],
)
def test_a_running_row(schedule: Schedule, line: str, count: str, note: str) -> None:
    standard = AtLeast(9) if isinstance(schedule, Total) else None
    row = shown(schedule, line, THURSDAY, standard=standard)
    assert (row["count"], row["note"]) == (count, note)


@pytest.mark.parametrize(
    ("schedule", "minimum", "terms", "busy_day"),
    [
        (Total(Per.WEEK), minutes(90), "at least 150 min a week", "busy week 90 min"),
        (Total(Per.MONTH), minutes(90), "at least 150 min a month", "busy month 90 min"),
        (EVERY_3, minutes(90), "every 3 days, at least 150 min", "busy day 90 min"),
        (Total(Per.WEEK), None, "at least 150 min a week", ""),
    ],
)
def test_what_counts(schedule: Schedule, minimum, terms: str, busy_day: str) -> None:
    row = shown(schedule, ". . . . . . .", standard=minutes(150), minimum=minimum)
    assert (row["terms"], row["busy_day"]) == (terms, busy_day)


def test_a_sum_of_yes_is_once() -> None:
    assert shown(Total(Per.WEEK), "x . . . . . .")["terms"] == "at least once a week"


def test_the_weeks_before_have_their_own_targets_and_limits() -> None:
    line = "25 30 off . 40 0 10 " + "1 . . . . . ."
    later, closed = W23.shifted(1), date(2026, 6, 16)
    at_least = shown(Total(Per.WEEK), line, closed, later, standard=minutes(150))
    assert (at_least["before"], at_least["before_short"]) == (["105 of 129"], ["105/129"])
    at_most = shown(Total(Per.WEEK), line, closed, later, standard=AtMost(150))
    assert (at_most["before"], at_most["before_short"]) == (["105 (at most 129)"], ["105"])
    unknown = shown(
        Total(Per.WEEK), "5 - . . . . . 1 . . . . . .", closed, later, standard=AtLeast(9)
    )
    assert (unknown["before"], unknown["before_short"]) == (["5 of 9"], ["5/9"])


def test_a_week_before_without_occasions_is_not_one_that_was_off() -> None:
    row = shown(ONE_TO_ONE, ". . off . . . . x . . . . . .", date(2026, 6, 16), W23.shifted(1))
    assert row["before"] == []


@pytest.mark.parametrize(
    ("line", "is_there"),
    [
        ("x . . . . . . . . . . . . .", False),
        ("o . . . . . . . . . . . . .", False),
        ("x . . . . . . o . . . . . .", True),
        (". . . . . . . . x . . . . .", True),
        (". . . . . . . . . . x . . .", False),
    ],
)
def test_one_thing_by_a_date_leaves_the_sheet_when_it_is_past(line: str, is_there: bool) -> None:  # noqa: FBT001
    asked = replace(journal(line), kbis={"walk": kbi(ONCE, starts=MON)})
    assert bool(rows(asked, W23.shifted(1), date(2026, 6, 10))) is is_there


def test_one_thing_done_before_its_date_leaves_the_next_sheet() -> None:
    later = ByDate(1, date(2026, 6, 12))
    for line, is_there in (("x . . . . . .", False), ("o . . . . . .", True)):
        asked = replace(journal(line), kbis={"walk": kbi(later, starts=MON)})
        assert bool(rows(asked, W23.shifted(1), CLOSED)) is is_there


def test_one_thing_by_a_date_is_settled_when_it_is_done() -> None:
    later = ByDate(2, date(2026, 6, 12))
    for line, settled in (("x . x . . . .", True), ("x . . . . . .", False)):
        asked = replace(journal(line), kbis={"walk": kbi(later, starts=MON)})
        [row] = rows(asked, W23, CLOSED)
        assert (row.settled, row.goes_on, row.reached) == (settled, not settled, settled)


def screen_row(schedule: Schedule, line: str, day: date, **more) -> str:
    """The row of the screen, with single spaces."""
    asked = kbi(schedule, **{"starts": MON, **more})
    said = status(replace(journal(line), kbis={"walk": asked}), day)
    text = render_status(said, journal("").settings)
    return " ".join(next(row for row in text.splitlines() if "Walk" in row).split())


@pytest.mark.parametrize(
    ("schedule", "line", "expected"),
    [
        (EVERY_3, "x . . x", "Walk ● ● 2 of 2 so far"),
        (EveryDays(5), ". . . .", "Walk next by Friday"),
        (EveryDays(4), ". . . .", "Walk · Thursday still open"),
        (EveryDays(3), ". . . .", "Walk · Wednesday still open"),
        (ONCE, "o . . .", "Walk still open, by 5 June"),
        (ONCE, "o x . .", "Walk ● done"),
        (TWICE, "o x . .", "Walk ● 1 of 2, two days left"),
        (ONE_TO_ONE, "1/2 . x .", "Walk 1/2 ● 2 of 3 so far"),
        (ONE_TO_ONE, ". . . .", "Walk"),
    ],
)
def test_on_the_screen(schedule: Schedule, line: str, expected: str) -> None:
    assert screen_row(schedule, line, THURSDAY) == expected


@pytest.mark.parametrize(
    ("standard", "line", "expected"),
    [
        (minutes(150), "30 0 . 120", "Walk 30 0 120 150 of 150, done"),
        (AtMost(7), "1 2 . 0", "Walk 1 2 0 3 so far, at most 7"),
        (AtMost(7), "1 7 . 0", "Walk 1 7 0 8 so far, at most 7"),
        (minutes(1500), "30 1200", "Walk 30 12… 1230 of 1500, five days left"),
        (minutes(150), "off off off off off off off", "Walk off off off off off off off off"),
    ],
)
def test_a_sum_on_the_screen(standard, line: str, expected: str) -> None:
    day = WEEK.first + (MON.resolution * (len(line.split()) - 1))
    assert screen_row(Total(Per.WEEK), line, day, standard=standard) == expected


def test_one_thing_done_the_day_after_its_date_is_late_at_once() -> None:
    saturday = date(2026, 6, 6)
    assert screen_row(ONCE, "o . . . . x", saturday) == "Walk · ● done late"
    assert screen_row(ONCE, "o . . . . .", saturday) == "Walk · still open, by 5 June"
