"""Counts of the English catalogue, and what stands beside them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from reviews.ana import W26, WALK

from humexjournal.adherence.state import State, Status
from humexjournal.adherence.tally import Tally
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import ByDate, Per, Quota, Total
from humexjournal.core.value import Mark
from humexjournal.rendering.words import en
from humexjournal.reviews.cells import Cell
from humexjournal.reviews.rows import Row

MON, TUE, WED, THU, FRI, SAT, SUN = W26.period
QUOTA = Terms(schedule=Quota(4, Per.WEEK))
SUM = Terms(schedule=Total(Per.WEEK))


def row(tally: Tally, terms: Terms = WALK.terms, **more) -> Row:
    empty = tuple(Cell(day) for day in W26.period)
    given = {"aim": None, "settled": True, "cells": empty, **more}
    return Row(more.pop("id", "walk"), "Walk", "", terms, tally=tally, span=W26.period, **given)


def running(status: Status, done: int, left: int, **more) -> Row:
    tally = Tally(done=done, quota=4, extra=0, status=status)
    return row(tally, QUOTA, settled=False, days_left=left, **more)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (running(Status.MET, 4, 2), "done for this week"),
        (running(Status.ON_TRACK, 1, 4), "4 days left"),
        (running(Status.BEHIND_PACE, 2, 3), "2 to go, 3 days left"),
        (running(Status.LAST_CHANCE, 2, 2), "every day left is needed"),
        (running(Status.NEEDS_THE_LOG, 3, 0, unknown=(THU,)), "depends on Thursday, not filled in"),
        (
            running(Status.OUT_OF_REACH, 1, 1),
            "4 is not possible any more this week, 1 more still counts",
        ),
        (running(Status.OUT_OF_REACH, 1, 0), "4 is not possible any more this week"),
        (running(Status.VOID, 0, 2, is_new=True), "starts next week"),
        (row(Tally(done=2, missed=1), settled=False), ""),
        (
            row(Tally(done=2), settled=False, still_open=(THU, FRI)),
            "Thursday and Friday still open",
        ),
    ],
)
def test_what_stands_beside_a_count_that_runs(given: Row, expected: str) -> None:
    assert en.note(given) == expected


def off(*days: date, why: str = "") -> tuple[Cell, ...]:
    states = dict.fromkeys(days, State.EXCUSED)
    return tuple(Cell(day, states.get(day), off=why if day in days else "") for day in W26.period)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (row(Tally(done=3, missed=2), aim=4), "aim 4"),
        (row(Tally(done=4, missed=1), aim=4), "aim reached"),
        (row(Tally(done=4, extra=1), aim=4), "aim reached, and 1 more"),
        (row(Tally(done=4, unlogged=1), aim=4, unknown=(FRI,)), "Friday not filled in"),
        (row(Tally(done=2, unlogged=3), aim=4, unknown=(MON, TUE, FRI)), "3 days not filled in"),
        (row(Tally(done=3), aim=3, cells=off(THU, FRI, why="ill")), "2 days off (ill)"),
        (row(Tally(done=3), aim=3, cells=off(FRI)), "1 day off"),
        (
            row(Tally(done=2, unlogged=1), aim=3, cells=off(FRI), unknown=(MON,)),
            "Monday not filled in, 1 day off",
        ),
        (row(Tally(done=3), aim=3, cells=(Cell(MON, State.RESERVE),)), "1 spare day"),
        (
            row(
                Tally(unlogged=1),
                aim=1,
                unknown=(MON,),
                cells=(Cell(MON, State.UNLOGGED, Mark.UNREADABLE),),
            ),
            "Monday could not be read",
        ),
        (row(Tally(excused=5)), ""),
    ],
)
def test_what_stands_beside_a_count_that_is_settled(given: Row, expected: str) -> None:
    assert en.note(given) == expected


@pytest.mark.parametrize(
    ("counts", "written", "spoken", "before"),
    [
        (Tally(done=3, missed=2), "3 of 5", "3 of 5", "3/5"),
        (Tally(done=4, unlogged=1), "4–5 of 5", "4 or 5 of 5", "4–5/5"),
        (Tally(done=2, unlogged=2), "2–4 of 4", "2 to 4 of 4", "2–4/4"),
        (Tally(done=1, pending=3, quota=4, status=Status.ON_TRACK), "1 of 4", "1 of 4", "1/4"),
        (Tally(unlogged=5), "0–5 of 5", "0 to 5 of 5", "?/5"),
        (Tally(excused=5), "off", "off", "off"),
        (Tally(pending=5), "", "", ""),
    ],
)
def test_counts(counts: Tally, written: str, spoken: str, before: str) -> None:
    assert en.row_count(row(counts)) == written
    assert en.spoken_row_count(row(counts)) == spoken
    assert en.short_before(counts) == before


def sum_of(total: str, target: Fraction | int, **more) -> Tally:
    return Tally(total=Decimal(total), target=Fraction(target), **more)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (sum_of("75", 150, pending=1), "75 of 150"),
        (sum_of("110", Fraction(750, 7), done=1), "110 of 107"),
        (sum_of("107", Fraction(750, 7), missed=1), "107 of 107.1"),
        (sum_of("108", Fraction(750, 7), done=1), "108 of 107"),
        (sum_of("86", Fraction(600, 7), done=1), "86 of 85.7"),
        (sum_of("86", Fraction(600, 7), missed=1, at_most=True), "86 (at most 85.7)"),
        (sum_of("2.5", Fraction(30, 7), missed=1), "2.5 of 4.3"),
        (sum_of("6", 7, unlogged=1, at_most=True), "6 (at most 7)"),
        (sum_of("0", 10, missed=1), "0 of 10"),
    ],
)
def test_sums(counts: Tally, expected: str) -> None:
    assert en.row_count(row(counts, SUM)) == expected


@pytest.mark.parametrize(
    ("counts", "more", "expected"),
    [
        (sum_of("75", 150, pending=1), {"days_left": 4, "settled": False}, "4 days left"),
        (sum_of("75", 150, pending=1), {"days_left": 1, "settled": False}, "1 day left"),
        (sum_of("150", 150, done=1), {"days_left": 2, "settled": False, "aim": 1}, "aim reached"),
        (sum_of("150", 150, done=1), {"aim": 1}, "aim reached"),
        (sum_of("60", 150, done=1, minimum=1), {"aim": 1}, "busy-week version (counts)"),
        (sum_of("135", 150, missed=1), {"aim": 1}, ""),
        (sum_of("135", 150, unlogged=1), {"aim": 1, "unknown": (FRI,)}, "Friday not filled in"),
    ],
)
def test_what_stands_beside_a_sum(counts: Tally, more: dict, expected: str) -> None:
    assert en.note(row(counts, SUM, **more)) == expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (Tally(done=1), "done"),
        (Tally(missed=1), "not done"),
        (Tally(missed=1, late=1), "done late"),
        (Tally(unlogged=1), "not filled in"),
        (Tally(pending=1), "still open"),
        (Tally(excused=1), "off"),
        (Tally(reserve=1), "off"),
        (Tally(), ""),
    ],
)
def test_what_is_to_be_done_once_is_done_or_not(counts: Tally, expected: str) -> None:
    assert en.row_count(row(counts, Terms(schedule=ByDate(1, FRI)))) == expected
