"""Which one change to propose: a table, read from above, and the runner-up."""

from collections.abc import Callable, Iterable

from msgspec import Struct

from humexjournal.coaching.design_check import (
    DesignCheck,
    is_about,
    is_late,
    is_on_one_weekday,
    is_partial,
)
from humexjournal.coaching.evidence import Evidence
from humexjournal.coaching.moves import AWAY, CUE, OBSTACLES, SIZE, Move, suggested
from humexjournal.coaching.sizing import Sizes
from humexjournal.core.rules import Rule

HARD = 2
"""Felt as this or less, on a scale to 5."""

A_LITTLE_BELOW = 0.1
HALF = 0.5


class Case(Struct, frozen=True):
    """What a decision is made from. There is none without the design check.

    `caution` is whether a health caution stands that nobody has acknowledged, `escalates` whether
    it belongs into a talk.
    """

    evidence: Evidence
    design: DesignCheck
    rule: Rule | None
    sizes: Sizes | None = None
    caution: bool = False
    escalates: bool = False


class Row(Struct, frozen=True):
    """A row of the table: when it applies, and what it proposes."""

    number: int
    name: str
    applies: Callable[[Case], bool]
    move: Move


class Decision(Struct, frozen=True):
    """The row that was taken, the proposal, the runner-up, and a move that has been tried enough.

    `size_is_not_it` is whether a smaller size was the answer of the table, and would not have been
    met either.
    """

    row: Row
    proposal: Move
    runner_up: Move | None = None
    vetoed: Move | None = None
    size_is_not_it: bool = False


def _is_discouraged(case: Case) -> bool:
    found = case.evidence
    low = found.felt is not None and found.felt <= HARD
    adherence = found.adherence or 0.0
    # Twentieths of a baseline are no exact binary numbers.
    near = adherence >= found.usual - A_LITTLE_BELOW - 1e-9
    return (low or is_about(found, "mood")) and near


def _is_size(case: Case) -> bool:
    return is_partial(case.evidence) or is_about(case.evidence, *SIZE)


def _is_cue(case: Case) -> bool:
    found = case.evidence
    return is_on_one_weekday(found) or is_late(found) or is_about(found, *CUE)


TABLE = (
    Row(0, "caution", lambda case: case.caution, Move.NOTHING),
    Row(1, "escalation", lambda case: case.escalates, Move.SESSION),
    Row(2, "away", lambda case: is_about(case.evidence, *AWAY), Move.EXCUSE),
    Row(3, "little is known", lambda case: case.evidence.coverage < HALF, Move.ASK),
    Row(4, "several drift", lambda case: len(case.evidence.drifting) > 1, Move.LIGHTEN),
    Row(5, "not begun", lambda case: case.rule is Rule.NEVER_STARTED, Move.REDEFINE),
    Row(6, "discouraged", _is_discouraged, Move.REFRAME),
    Row(7, "size", _is_size, Move.SHRINK),
    Row(8, "cue", _is_cue, Move.RECUE),
    Row(9, "obstacle", lambda case: is_about(case.evidence, *OBSTACLES), Move.OBSTACLE),
    Row(10, "nothing known", lambda _: True, Move.SHRINK),
)
LAST = TABLE[-1]
WITHOUT_RUNNER_UP = (Move.NOTHING, Move.SESSION, Move.ASK)


def decide(case: Case) -> Decision:
    """The first row that applies and its runner-up; what has been tried in vain gives way to it."""
    first, *others = [row for row in TABLE if row.applies(case)]
    if first.move in WITHOUT_RUNNER_UP:
        return Decision(first, first.move)
    moves = _in_order(case, first, others)
    not_size = first is not LAST and _size_is_not_it(case, moves[0])
    if not_size:
        moves = list(dict.fromkeys([Move.RECUE, *moves]))
    vetoed = moves[0] if is_vetoed(case.evidence, moves[0]) else None
    left = [move for move in moves if move is not vetoed]
    runner_up = left[1] if len(left) > 1 else None
    return Decision(first, left[0], runner_up, vetoed, size_is_not_it=not_size)


def is_vetoed(found: Evidence, move: Move) -> bool:
    """Whether the last two of this kind did not hold, or the last one of all was a shrink too."""
    of_kind = [one for one in found.adjustments if one.kind == move]
    failed_twice = len(of_kind) > 1 and all(one.failed for one in of_kind[-2:])
    last = found.adjustments[-1].kind if found.adjustments else ""
    return failed_twice or (move is Move.SHRINK and last == Move.SHRINK)


def _in_order(case: Case, first: Row, others: Iterable[Row]) -> list[Move]:
    """The moves by preference: the row, the rows below it, the leading tag, what is left."""
    by_tag = suggested(case.evidence.leading_tag)
    below = [row.move for row in others if row is not LAST]
    usual = [Move.SHRINK, Move.RECUE]
    ordered = [first.move, *below, *by_tag, *usual]
    return list(dict.fromkeys(ordered))


def _size_is_not_it(case: Case, move: Move) -> bool:
    return move is Move.SHRINK and bool(case.sizes and case.sizes.is_not_the_problem)
