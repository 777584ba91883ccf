"""Advice on what a definition leaves out, and on how many there are."""

from datetime import date

import pytest

from humexjournal.core.advice.advise import advice_on, advise
from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.parsing.kbi_file import kbi_from

DAY = date(2026, 6, 12)
WHOLE = {
    "behaviour": "Walk outside after lunch",
    "schedule": "weekdays",
    "standard": "at least 20 minutes",
    "by": "14:00",
    "cue": "when I put my plate in the sink",
    "minimum": "7 minutes",
    "why": "I come back as a different person",
    "from": "2026-06-01",
}


def kbi_of(kbi_id="walk", **more):
    mapping = {key: value for key, value in {**WHOLE, **more}.items() if value is not None}
    kbi, problems = kbi_from(mapping, kbi_id, f"kbis/{kbi_id}.yaml", Calendar())
    assert problems == []
    return kbi


def codes(**more):
    return [note.code for note in advice_on(kbi_of(**more), DAY)]


def test_a_whole_definition_gets_no_advice():
    assert codes() == []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"cue": None}, ["no-cue"]),
        ({"cue": None, "schedule": "each one-to-one"}, []),
        ({"minimum": None}, ["no-minimum"]),
        ({"minimum": "none"}, []),
        ({"minimum": None, "standard": "at most 2 coffees"}, []),
        ({"minimum": None, "by": None, "schedule": "once by 2026-06-20"}, []),
        ({"by": None}, ["no-deadline"]),
        ({"by": None, "minimum": "18:00", "standard": "before 17:30"}, []),
        ({"by": None, "schedule": "total per week"}, []),
        ({"why": None}, ["no-reason"]),
        ({"why": None, "goal": "energy"}, []),
        ({"standard": None, "minimum": "none"}, ["no-standard"]),
        ({"standard": "done", "minimum": "none", "counts": ["in the rain"]}, ["no-standard"]),
        (
            {"standard": None, "minimum": "none", "counts": ["rain"], "does_not_count": ["a car"]},
            [],
        ),
    ],
)
def test_what_is_left_out(more, expected):
    assert codes(**more) == expected


def test_what_a_yes_or_no_lacks_is_named():
    (note,) = advice_on(kbi_of(standard=None, minimum="none", counts=["in the rain"]), DAY)

    assert note.message == "It is yes or no, and there is no does_not_count: to tell them apart."


def journal(*kbis):
    return Journal(kbis={kbi.id: kbi for kbi in kbis})


@pytest.mark.parametrize(
    ("number", "expected"), [(3, []), (4, ["many-active"]), (5, ["many-active"]), (6, [])]
)
def test_how_many_are_active(number, expected):
    kbis = [kbi_of(kbi_id=f"kbi{n}") for n in range(number)]

    assert [note.code for note in advise(journal(*kbis), DAY)] == expected


def test_what_has_ended_gets_no_advice_and_what_has_not_begun_does():
    ended = kbi_of(kbi_id="ended", cue=None, until="2026-06-11")
    last_day = kbi_of(kbi_id="last", cue=None, until="2026-06-12")
    to_come = kbi_of(kbi_id="later", cue=None, **{"from": "2026-07-01"})

    notes = advise(journal(ended, last_day, to_come), DAY)

    assert [note.location.path for note in notes] == ["kbis/last.yaml", "kbis/later.yaml"]
