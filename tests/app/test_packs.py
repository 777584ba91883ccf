"""The packs that come with humex: read, advised on, and enough of them."""

from datetime import date

import pytest

from humexjournal.app.packs import packs
from humexjournal.core.advice.advise import advice_on
from humexjournal.core.advice.cautions import health_cautions
from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.parsing.kbi_file import kbi_from
from humexjournal.parsing.reserved import RESERVED

DAY = date(2026, 6, 1)
EVERY = [(pack, one) for pack in packs().values() for one in pack.behaviours]
NAMES = [f"{pack.name}-{one.id}" for pack, one in EVERY]
ASKS_FOR_CARE = {"food_log": ["health-caution"]}
ARTICLE = {
    "wellness": {"bedtime", "caffeine", "food_log", "walk", "breakfast"},
    "productivity": {"plan", "three_plans", "priorities", "shutdown"},
    "leadership": {
        "one_on_one",
        "prepare",
        "decisions",
        "scripting",
        "openings",
        "rehearsal",
        "feedback",
    },
    "stress": {"decompress", "shutdown", "no_mail", "walk"},
    "career-change": {"outreach"},
}


def read(one):
    keys = {**one.keys, "goal": "calm", "from": "2026-06-01"}
    return kbi_from(keys, one.id, f"kbis/{one.id}.yaml", Calendar())


def test_there_are_five_of_at_least_six():
    assert sorted(packs()) == sorted(ARTICLE)
    assert min(len(pack.behaviours) for pack in packs().values()) >= 6


@pytest.mark.parametrize("name", ARTICLE)
def test_the_examples_of_the_method_are_among_them(name):
    assert {one.id for one in packs()[name].behaviours} >= ARTICLE[name]


@pytest.mark.parametrize(("_pack", "one"), EVERY, ids=NAMES)
def test_each_is_read_whole(_pack, one):
    kbi, problems = read(one)
    assert (kbi is not None, problems) == (True, [])
    assert one.id not in RESERVED


@pytest.mark.parametrize(("_pack", "one"), EVERY, ids=NAMES)
def test_none_needs_advice(_pack, one):
    kbi, _ = read(one)
    assert [note.said for note in advice_on(kbi, DAY)] == []


@pytest.mark.parametrize(("_pack", "one"), EVERY, ids=NAMES)
def test_only_the_food_log_asks_for_care(_pack, one):
    kbi, _ = read(one)
    found = [note.code for note in health_cautions(Journal(kbis={one.id: kbi}), DAY)]
    assert found == ASKS_FOR_CARE.get(one.id, [])


def test_advice_would_be_found():
    kbi, _ = kbi_from(
        {"behaviour": "Exercise more", "schedule": "daily", "from": "2026-06-01"},
        "more",
        "",
        Calendar(),
    )
    assert "fuzzy-behaviour" in [note.code for note in advice_on(kbi, DAY)]
