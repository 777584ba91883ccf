"""Which one change is proposed."""

from datetime import date, timedelta

import pytest
from adherence.journals import MON, WEEKDAYS, kbi, minutes
from coaching.cases import journal_of
from msgspec.structs import replace

from humexjournal.coaching.adjustment import Case, Decision, decide
from humexjournal.coaching.design_check import design_check
from humexjournal.coaching.evidence import evidence
from humexjournal.coaching.moves import Move
from humexjournal.coaching.past import past
from humexjournal.coaching.sizing import sizes
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.rules import Rule
from humexjournal.core.standard import Before

WALK = kbi(WEEKDAYS, minutes(20), minutes(10), starts=MON)
SHUTDOWN = kbi(WEEKDAYS, Before(17 * 60 + 30), starts=MON)
FULL = "x x x x x - -"
BIG = "25 25 25 25 25 - -"
LAST = date(2026, 6, 12)


def case_of(line: str, tags: dict[int, str] | None = None, walk=WALK, **more) -> Case:
    on = {MON + timedelta(days=day - 1): tag for day, tag in (tags or {}).items()}
    read = past(journal_of(line, kbis=(walk,), tags=on), LAST)
    found = evidence(read, "walk")
    return Case(
        found,
        design_check(read, found),
        more.pop("rule", Rule.DRIFT),
        sizes(walk.terms_on(LAST), found.tries),
        **more,
    )


def moves(found: Decision) -> tuple:
    return found.row.number, found.proposal, found.runner_up


def tagged(tag: str) -> dict[int, str]:
    return dict.fromkeys((9, 11, 12), tag)


THREE = f"{FULL} x o x o o"
PARTLY = f"{BIG} 25 7 25 o 5"
ROWS = [
    ("nothing known", THREE, {}, (10, Move.SHRINK, Move.RECUE)),
    ("crowded out", THREE, tagged("time"), (8, Move.RECUE, Move.SHRINK)),
    ("forgot", THREE, tagged("forgot"), (8, Move.RECUE, Move.SHRINK)),
    ("begun and cut short", PARTLY, {}, (7, Move.SHRINK, Move.RECUE)),
    ("cut short by meetings", PARTLY, tagged("time"), (7, Move.SHRINK, Move.RECUE)),
    ("too big, at nothing", THREE, tagged("too_big"), (7, Move.RECUE, Move.SHRINK)),
    ("people", THREE, tagged("people"), (9, Move.OBSTACLE, Move.SHRINK)),
    ("ill", THREE, tagged("ill"), (2, Move.EXCUSE, Move.SHRINK)),
    ("unclear", THREE, tagged("unclear"), (10, Move.SHRINK, Move.REDEFINE)),
    ("not worth it, once", THREE, {9: "not_worth_it"}, (10, Move.SHRINK, Move.SESSION)),
    ("a word of her own", THREE, tagged("budget"), (10, Move.SHRINK, Move.RECUE)),
    ("little is known", ". . . . . - - . x . . o", {}, (3, Move.ASK, None)),
    (
        "two of three tagged",
        THREE,
        {9: "time", 11: "time", 12: "people"},
        (8, Move.RECUE, Move.SHRINK),
    ),
]


@pytest.mark.parametrize(
    ("line", "tags", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS]
)
def test_the_table(line, tags, expected):
    assert moves(decide(case_of(line, tags))) == expected


def test_late_is_about_the_cue():
    found = case_of(f"{FULL} 17:00 18:00 17:10 18:20 17:50", walk=SHUTDOWN)

    assert moves(decide(found)) == (8, Move.RECUE, Move.SHRINK)


def test_never_started_asks_for_the_definition_first():
    found = case_of("- - - - - - - o o o o o", rule=Rule.NEVER_STARTED)

    assert moves(decide(found)) == (5, Move.REDEFINE, Move.SHRINK)


def test_a_size_that_would_not_have_been_met_either_gives_way_to_the_cue():
    found = decide(case_of("25 22 20 15 12 - - o o o o o", {8: "tired"}))

    assert (found.row.number, found.proposal, found.size_is_not_it) == (7, Move.RECUE, True)


def test_discouraged_and_yet_about_as_usual_is_reframed():
    found = case_of(f"{FULL} x x x x o", {12: "mood"})

    assert moves(decide(found)) == (6, Move.REFRAME, Move.SHRINK)


def test_discouraged_and_well_below_is_not():
    assert decide(case_of(THREE, tagged("mood"))).row.number == 10


def test_a_caution_or_a_talk_comes_before_everything():
    found = case_of(THREE, tagged("time"))

    assert moves(decide(replace(found, caution=True, escalates=True))) == (0, Move.NOTHING, None)
    assert moves(decide(replace(found, escalates=True))) == (1, Move.SESSION, None)


def test_after_a_shrink_no_second_one():
    smaller = replace(WALK, changes=(Change(date(2026, 6, 2), Terms(), kind="shrink"),))

    found = decide(case_of(PARTLY, walk=smaller))

    assert (found.proposal, found.runner_up, found.vetoed) == (Move.RECUE, None, Move.SHRINK)


def test_what_did_not_hold_twice_is_not_proposed_again():
    line = "o o x o o - - o o o o o"
    days = (date(2026, 6, 1), date(2026, 6, 4))
    moved = tuple(Change(day, Terms(), kind="recue") for day in days)

    once = decide(case_of(line, tagged("time"), replace(WALK, changes=moved[:1])))
    twice = decide(case_of(line, tagged("time"), replace(WALK, changes=moved)))

    assert (once.proposal, once.vetoed) == (Move.RECUE, None)
    assert (twice.proposal, twice.vetoed) == (Move.SHRINK, Move.RECUE)
