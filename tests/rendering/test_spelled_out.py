"""What is agreed, as it would be said in a sentence or two."""

from datetime import date

import pytest

from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.definitions import definitions_review
from humexjournal.vault import contents

OPENING = "behaviour: Walk outside.\nschedule: weekdays\nfrom: 2026-06-01\n"
SENTENCES = [
    ("", "Walk outside, Monday to Friday."),
    ("standard: at least 1 hour\n", "Walk outside, Monday to Friday, at least 1 hour."),
    (
        'standard: before 17:30\nminimum: "18:00"\nby: "17:30"\n',
        "Walk outside, Monday to Friday, before 17:30, by 17:30; on a busy day before 18:00 counts.",
    ),
    (
        "standard: at most 2 coffees\nminimum: 1\ncue: after lunch\n",
        "Walk outside, Monday to Friday, at most 2 coffees; on a busy day 1 coffee counts. "
        "It begins after lunch.",
    ),
    (
        "minimum: to the gate\ncue: shoes at the door\n",
        "Walk outside, Monday to Friday; on a busy day to the gate counts. "
        "It begins with: shoes at the door.",
    ),
    (
        "cue: I put my tray back\n",
        "Walk outside, Monday to Friday. It begins when I put my tray back.",
    ),
    ("minimum: none\n", "Walk outside, Monday to Friday."),
]


def said(text, language="en"):
    kbi, problems = contents.kbi(text.encode(), "walk", "kbis/walk.yaml", Settings())
    assert not problems
    review = definitions_review(Journal(kbis={"walk": kbi}), ("walk",), date(2026, 6, 10))
    return catalogue(language).spelled_out(review.definitions[0])


@pytest.mark.parametrize(("more", "sentence"), SENTENCES)
def test_a_definition_in_one_sentence(more, sentence):
    assert said(OPENING + more) == sentence


def test_a_sum_has_a_busy_week():
    text = OPENING.replace("weekdays", "total per week") + "standard: at least 150 minutes\n"
    assert said(text + "minimum: 90 minutes\n").endswith("; in a busy week 90 minutes count.")


def test_in_german():
    text = OPENING + "standard: at least 20 minutes\nminimum: 7 minutes\ncue: nach dem Essen\n"
    assert said(text, "de") == (
        "Walk outside, Montag bis Freitag, mindestens 20 min; an vollen Tagen zählt: 7 min. "
        "Auslöser: nach dem Essen."
    )
