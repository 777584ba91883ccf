"""How long each change held: from a line of signs a day, from Monday 1 June on."""

from datetime import date

import pytest
from adherence.journals import JUNE, MON
from adherence.lives import WALK, life_of
from msgspec.structs import replace

from humexjournal.adherence.held import Held, Until, held
from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Change, Terms


def change(day: int, cue: str = "shoes on") -> Change:
    return Change(date(2026, 6, day), Terms(cue=cue), kind="recue")


def held_in(line: str, *days: int, period: Period = JUNE) -> list[Held]:
    walk = replace(WALK, changes=tuple(change(day) for day in days))
    return list(held(walk, life_of(line, walk).drift.steps, period))


def test_a_change_holds_while_nothing_signals() -> None:
    assert held_in("o o x x o x x x x x", 3) == [Held(change(3), 7, 8, Until.NOW)]


def test_it_holds_until_a_signal_which_is_counted() -> None:
    assert held_in("x x x o o o x x", 3) == [
        Held(change(3), 1, 4, Until.SIGNAL, date(2026, 6, 6)),
    ]


def test_it_holds_until_the_next_change() -> None:
    assert held_in("x x x o x x x", 2, 6) == [
        Held(change(2), 3, 4, Until.CHANGE, date(2026, 6, 6)),
        Held(change(6), 2, 2, Until.NOW),
    ]


def test_what_nobody_wrote_is_neither_held_nor_not() -> None:
    assert held_in("x x - . - x o", 3) == [Held(change(3), 1, 2, Until.NOW)]
    assert held_in("x x", 3) == [Held(change(3), 0, 0, Until.NOW)]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [(1, 2, []), (1, 3, [3]), (3, 5, [3]), (6, 6, [6]), (5, 9, [3, 6]), (20, 30, [6])],
)
def test_only_what_was_in_force_in_the_range(first: int, last: int, expected: list[int]) -> None:
    period = Period(date(2026, 6, first), date(2026, 6, last))
    found = held_in("x x x x x x x x", 3, 6, period=period)
    assert [one.change.starts.day for one in found] == expected


def test_without_a_change_nothing_is_said() -> None:
    assert held_in("x x x") == []
    assert WALK.starts == MON
