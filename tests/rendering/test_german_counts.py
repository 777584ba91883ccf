"""Counts in German, and what stands beside them."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from msgspec.structs import replace
from reviews.ana import W26, WALK, clock, minutes

from humexjournal.adherence.state import State, Status
from humexjournal.adherence.tally import Tally
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import ByDate, Each, Per, Quota, Total
from humexjournal.core.value import Amount, Clock, Mark, Occasions
from humexjournal.rendering.words import de
from humexjournal.reviews.cells import Cell
from humexjournal.reviews.rows import Row

MON, TUE, WED, THU, FRI, SAT, SUN = W26.period
QUOTA = Terms(schedule=Quota(4, Per.WEEK))
SUM = Terms(schedule=Total(Per.WEEK))


def row(tally: Tally, terms: Terms = WALK.terms, **more) -> Row:
    empty = tuple(Cell(day) for day in W26.period)
    given = {"aim": None, "settled": True, "cells": empty, "name": "Gehen", **more}
    name = given.pop("name")
    return Row(given.pop("id", "walk"), name, "", terms, tally=tally, span=W26.period, **given)


def sum_of(total: str, target: Fraction | int, **more) -> Tally:
    return Tally(total=Decimal(total), target=Fraction(target), **more)


@pytest.mark.parametrize(
    ("counts", "written", "spoken", "before"),
    [
        (Tally(done=3, missed=2), "3 von 5", "3 von 5", "3/5"),
        (Tally(done=4, unlogged=1), "4–5 von 5", "4 oder 5 von 5", "4–5/5"),
        (Tally(done=2, unlogged=2), "2–4 von 4", "2 bis 4 von 4", "2–4/4"),
        (Tally(unlogged=5), "0–5 von 5", "0 bis 5 von 5", "?/5"),
        (Tally(excused=5), "Pause", "Pause", "Pause"),
        (sum_of("75", 150, pending=1), "75 von 150", "75 von 150", "75/150"),
        (sum_of("2.5", Fraction(30, 7), missed=1), "2,5 von 4,3", "2,5 von 4,3", "2,5/4,3"),
        (sum_of("6", 7, unlogged=1, at_most=True), "6 (max. 7)", "6 (max. 7)", "6"),
        (Tally(pending=5), "", "", ""),
    ],
)
def test_counts(counts: Tally, written: str, spoken: str, before: str) -> None:
    assert de.row_count(row(counts)) == written
    assert de.spoken_row_count(row(counts)) == spoken
    assert de.short_before(counts) == before


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        (Tally(done=1), "gemacht"),
        (Tally(missed=1), "nicht gemacht"),
        (Tally(missed=1, late=1), "später gemacht"),
        (Tally(unlogged=1), "nicht eingetragen"),
        (Tally(pending=1), "noch offen"),
        (Tally(excused=1), "Pause"),
    ],
)
def test_what_is_to_be_done_once(counts: Tally, expected: str) -> None:
    assert de.row_count(row(counts, Terms(schedule=ByDate(1, FRI)))) == expected


def running(status: Status, done: int, left: int, **more) -> Row:
    return row(
        Tally(done=done, quota=4, status=status, **more.pop("tally", {})),
        QUOTA,
        settled=False,
        days_left=left,
        **more,
    )


def off(*days: date, why: str = "") -> tuple[Cell, ...]:
    states = dict.fromkeys(days, State.EXCUSED)
    return tuple(Cell(day, states.get(day), off=why if day in days else "") for day in W26.period)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (running(Status.MET, 4, 2), "für diese Woche geschafft"),
        (running(Status.MET, 4, 2, tally={"extra": 2}), "für diese Woche geschafft, und 2 mehr"),
        (running(Status.ON_TRACK, 1, 4), "noch 4 Tage"),
        (running(Status.ON_TRACK, 3, 1), "noch 1 Tag"),
        (running(Status.BEHIND_PACE, 2, 3), "noch 2-mal, 3 Tage Zeit"),
        (running(Status.LAST_CHANCE, 2, 2), "jeder Tag wird gebraucht"),
        (
            running(Status.NEEDS_THE_LOG, 3, 0, unknown=(THU,)),
            "hängt an Donnerstag, nicht eingetragen",
        ),
        (
            running(Status.NEEDS_THE_LOG, 1, 0, unknown=(MON, TUE, THU)),
            "hängt an 3 Tagen, nicht eingetragen",
        ),
        (running(Status.OUT_OF_REACH, 1, 1), "4 sind nicht mehr möglich, jedes Mal zählt"),
        (running(Status.OUT_OF_REACH, 1, 0), "4 sind nicht mehr möglich"),
        (running(Status.VOID, 0, 2, is_new=True), "beginnt nächste Woche"),
        (
            row(Tally(done=2), settled=False, still_open=(THU, FRI)),
            "Donnerstag und Freitag noch offen",
        ),
        (row(Tally(done=3, missed=2), aim=4), "Ziel 4"),
        (row(Tally(done=4, extra=1), aim=4), "Ziel erreicht, und 1 mehr"),
        (row(Tally(done=4, unlogged=1), aim=4, unknown=(FRI,)), "Freitag nicht eingetragen"),
        (
            row(Tally(done=2, unlogged=3), aim=4, unknown=(MON, TUE, FRI)),
            "3 Tage nicht eingetragen",
        ),
        (row(Tally(done=3), aim=3, cells=off(THU, FRI, why="ill")), "2 Tage Pause (krank)"),
        (row(Tally(done=3), aim=3, cells=off(FRI, why="Umzug")), "1 Tag Pause (Umzug)"),
        (row(Tally(done=3), aim=3, cells=(Cell(MON, State.RESERVE),)), "1 Jokertag"),
        (
            row(
                Tally(unlogged=1),
                aim=1,
                unknown=(MON,),
                cells=(Cell(MON, State.UNLOGGED, Mark.UNREADABLE),),
            ),
            "Montag nicht lesbar",
        ),
        (row(sum_of("75", 150, pending=1), SUM, days_left=1, settled=False), "noch 1 Tag"),
        (row(sum_of("150", 150, done=1), SUM, aim=1), "Ziel erreicht"),
        (row(sum_of("6", 7, done=1, at_most=True), SUM, aim=1), "Grenze gehalten"),
        (row(sum_of("60", 150, done=1, minimum=1), SUM, aim=1), "Kurzversion (zählt)"),
        (row(Tally(), Terms(schedule=Each("Besprechung"))), "kam diese Woche nicht vor"),
    ],
)
def test_what_stands_beside_a_count(given: Row, expected: str) -> None:
    assert de.note(given) == expected


def test_the_longest_note_of_a_month_has_room() -> None:
    given = replace(running(Status.OUT_OF_REACH, 1, 9), terms=Terms(schedule=Quota(10, Per.MONTH)))
    assert de.note(given) == "diesen Monat, 4 sind nicht mehr möglich, jedes Mal zählt"
    assert len(de.note(given)) <= 60


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (Cell(MON, State.DONE, Amount(Decimal(15))), "15 Minuten"),
        (Cell(MON, State.MINIMUM, Amount(Decimal(1))), "1 Minute (Kurzversion)"),
        (Cell(MON, State.MISSED, Mark.NOT_DONE), "nicht gemacht"),
        (Cell(MON, State.UNLOGGED), "nicht eingetragen"),
        (Cell(MON, State.DONE, Clock(clock("17:55"))), "17:55"),
        (Cell(MON, State.DONE, Occasions(2, 3)), "2 von 3"),
        (Cell(MON, State.EXCUSED, off="holiday"), "Pause (Urlaub)"),
        (Cell(MON, State.DONE, Mark.DONE, bonus=True), "nicht geplant"),
        (Cell(MON, State.UNLOGGED, Mark.UNREADABLE), "nicht lesbar"),
    ],
)
def test_cells(cell: Cell, expected: str) -> None:
    assert de.spoken_cell(cell, minutes(15)) == expected
