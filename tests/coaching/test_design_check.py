"""The six questions to the design."""

from datetime import date

import pytest
from adherence.journals import MON, WEEKDAYS, kbi, minutes
from coaching.cases import WALK, journal_of, named
from msgspec.structs import replace

from humexjournal.coaching.design_check import Finding, Item, design_check
from humexjournal.coaching.evidence import evidence
from humexjournal.coaching.past import past
from humexjournal.core.kbi import Terms
from humexjournal.core.standard import Before

DAY = date(2026, 6, 12)
FULL = "x x x x x - -"
THREE = f"{FULL} x o x o o"
CUED = replace(WALK, terms=replace(WALK.terms, cue="when I put my tray back"))


def looks(line: str, tag: str = "", walk=CUED, **more) -> dict[str, tuple[str, ...]]:
    """What speaks against the design, by item."""
    tags = dict.fromkeys([date(2026, 6, n) for n in (9, 11, 12)], tag) if tag else {}
    read = past(journal_of(line, kbis=(walk,), tags=tags, **more), DAY)
    found = design_check(read, evidence(read, "walk")).items
    return {one.item: tuple(f.name for f in one.facts) for one in found if one.facts}


@pytest.mark.parametrize(
    ("tag", "item"),
    [
        ("too_big", Item.SIZE),
        ("tired", Item.SIZE),
        ("forgot", Item.CUE),
        ("unclear", Item.CLARITY),
        ("place", Item.OBSTACLE),
        ("people", Item.OBSTACLE),
        ("time", Item.SCHEDULE),
        ("overcommitted", Item.COMPETING),
    ],
)
def test_a_tag_points_to_one_of_the_six(tag, item):
    assert looks(THREE, tag) == {item: (tag,)}


def test_what_was_begun_and_cut_short_is_about_size():
    assert looks("25 25 25 25 25 - - 25 9 25 8 7") == {Item.SIZE: ("partial",)}


def test_no_cue_is_a_cue_to_look_at():
    assert looks(THREE, walk=WALK) == {Item.CUE: ("no cue",)}


def test_a_time_that_is_late_is_about_the_cue():
    shutdown = kbi(WEEKDAYS, Before(1050), starts=MON)
    shutdown = replace(shutdown, terms=replace(shutdown.terms, cue="when the bell rings"))

    assert looks("17:00 17:00 18:00 18:10 17:00", walk=shutdown) == {Item.CUE: ("late",)}


def test_never_done_is_about_clarity():
    assert looks("- - - - - - - o o o o o")[Item.CLARITY] == ("not done once",)


def test_two_that_drift_at_the_same_cue_compete():
    plan = named("plan", CUED)
    both = journal_of({"walk": f"{FULL} x o o", "plan": f"{FULL} o o x"}, kbis=(CUED, plan))
    read = past(both, date(2026, 6, 10))

    found = design_check(read, evidence(read, "walk"))[Item.COMPETING]

    assert [(one.name, one.value) for one in found.facts] == [
        ("drifting", ("plan", "walk")),
        ("same cue", ("plan",)),
    ]


def test_where_nothing_is_recorded_it_says_so():
    yes_or_no = replace(WALK, terms=Terms(schedule=WEEKDAYS, cue="after lunch"))
    read = past(journal_of("x x x x x", kbis=(yes_or_no,)), date(2026, 6, 5))
    found = design_check(read, evidence(read, "walk")).items

    assert {one.item: one.finding for one in found} == {
        Item.SIZE: Finding.UNKNOWN,
        Item.CUE: Finding.UNKNOWN,
        Item.CLARITY: Finding.UNKNOWN,
        Item.OBSTACLE: Finding.UNKNOWN,
        Item.SCHEDULE: Finding.UNKNOWN,
        Item.COMPETING: Finding.FITS,
    }


def test_all_six_are_there_and_in_their_order():
    read = past(
        journal_of(THREE, kbis=(replace(WALK, terms=Terms(WEEKDAYS, standard=minutes(20))),)), DAY
    )

    assert [one.item for one in design_check(read, evidence(read, "walk")).items] == list(Item)
