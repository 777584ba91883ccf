"""Health cautions: what asks for care before it is counted, until somebody has acknowledged it."""

from datetime import date

import pytest

from humexjournal.core.advice.cautions import health_cautions
from humexjournal.core.calendar import Calendar
from humexjournal.core.journal import Journal
from humexjournal.parsing.kbi_file import kbi_from

DAY = date(2026, 6, 12)
ASK = [
    ("Log food before lunch", "done", "Log food"),
    ("Have all meals logged by evening", "done", "meals logged"),
    ("Track my food in the app", "done", "Track my food"),
    ("Count calories", "done", "calories"),
    ("Eat", "at most 1800 kcal", "kcal"),
    ("Fasting until noon", "done", "Fasting"),
    ("Skip breakfast", "done", "Skip breakfast"),
    ("Weigh myself", "done", "Weigh myself"),
    ("Take body measurements", "done", "body measurements"),
    ("Eat clean", "done", "Eat clean"),
    ("Take my medication", "done", "medication"),
    ("Take two tablets", "done", "Take two tablets"),
    ("No alcohol", "done", None),
    ("Drink beer", "at most 1 beer", None),
    ("Alcohol-free evening", "done", None),
    ("Sleep restriction", "done", "Sleep restriction"),
    ("Get up earlier", "done", "Get up earlier"),
    ("Get up at 4:30", "done", "Get up at 4"),
    ("Wake up with the first alarm", "before 05:00", None),
    ("Sleep", "at least 6 hours", None),
    ("Sleep", "at most 7 hours", None),
    ("Stretch as my pregnancy class shows", "done", "pregnancy"),
    ("Walk, as agreed for my chronic pain", "done", "chronic pain"),
]
FINE = [
    ("Walk outside after lunch", "at least 20 minutes"),
    ("Run", "at least 5 km"),
    ("Eat a protein breakfast", "done"),
    ("Eat breakfast", "done"),
    ("Cook a meal with others", "done"),
    ("Log off before the evening meal", "done"),
    ("Log in before nine", "done"),
    ("Last coffee", "before 14:00"),
    ("Drink coffee", "at most 2 coffees"),
    ("Drink water", "at least 2 litres"),
    ("Lights out", "before 23:30"),
    ("Sleep", "at least 7 hours"),
    ("Put the phone away an hour before sleep", "at most 10 minutes"),
    ("Get up with the first alarm", "before 06:30"),
    ("Throw the medicine ball", "at least 20 throws"),
    ("Put the tablet in the drawer", "done"),
    ("Write about the wine of the week", "done"),
    ("Fast reply to decisions", "done"),
    ("Clear the inbox", "at most 10 minutes"),
    ("Weigh the options on paper", "done"),
    ("Count to ten before I answer", "done"),
    ("Track my hours", "done"),
    ("Cut vegetables for tomorrow", "done"),
]
NEVER = ["Purge after dinner", "No self-harm", "Vomit", "Cut myself", "Trauma exposure at home"]


def kbi_of(behaviour, standard="done", **more):
    mapping = {
        "behaviour": behaviour,
        "schedule": "daily",
        "standard": standard,
        "from": "2026-06-01",
    }
    kbi, problems = kbi_from({**mapping, **more}, "it", "kbis/it.yaml", Calendar())
    assert problems == []
    return kbi


def found(kbi):
    return list(health_cautions(Journal(kbis={"it": kbi}), DAY))


@pytest.mark.parametrize(("behaviour", "standard", "said"), ASK)
def test_what_asks_for_care(behaviour, standard, said):
    (problem,) = found(kbi_of(behaviour, standard))

    assert problem.code == "health-caution"
    assert problem.remedy.endswith("To keep it all the same: cautions: acknowledged 2026-06-12.")
    if said:
        text = standard if problem.location.keys == ("standard",) else behaviour
        start, length = problem.location.within
        assert text[start : start + length] == said


@pytest.mark.parametrize(("behaviour", "standard", "said"), ASK)
def test_once_acknowledged_with_a_date_it_is_quiet(behaviour, standard, said):
    del said
    assert found(kbi_of(behaviour, standard, cautions="acknowledged 2026-05-04")) == []
    assert len(found(kbi_of(behaviour, standard, cautions="acknowledged"))) == 1


@pytest.mark.parametrize(("behaviour", "standard"), FINE)
def test_what_needs_no_care(behaviour, standard):
    assert found(kbi_of(behaviour, standard)) == []


@pytest.mark.parametrize("behaviour", NEVER)
def test_what_is_never_counted_cannot_be_acknowledged(behaviour):
    (problem,) = found(kbi_of(behaviour, cautions="acknowledged 2026-05-04"))

    assert problem.code == "not-for-counting"
    assert "crisis line" in problem.remedy


def test_what_has_ended_is_past():
    assert found(kbi_of("Count calories", until="2026-06-11")) == []
