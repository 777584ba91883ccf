"""What pages for paper say in German: what to write, what is aimed at, and since when."""

from datetime import date

import pytest
from msgspec.structs import replace
from reviews.ana import CLOSE, WALK, WEEKDAYS, minutes

from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import ByDate, Each, EveryDays, OnDays, Per, Quota, Schedule, Total
from humexjournal.core.settings import Settings
from humexjournal.core.standard import AtLeast, AtMost, Done, OnScale
from humexjournal.rendering.card import card_sheet
from humexjournal.rendering.card_sheet import Card
from humexjournal.rendering.words import de
from humexjournal.reviews.card import card_review

LAST = date(2026, 6, 28)


@pytest.mark.parametrize(
    ("terms", "said"),
    [
        (Terms(standard=minutes(15)), "die Minuten schreiben"),
        (Terms(standard=AtLeast(2, "hours")), "die Stunden schreiben"),
        (Terms(standard=AtLeast(2)), "die Zahl schreiben"),
        (Terms(standard=AtMost(2, "Tassen")), "die Zahl (Tassen) schreiben, oder 0"),
        (Terms(standard=OnScale(4, 5)), "eine Zahl bis 5 schreiben"),
        (CLOSE.terms, "die Uhrzeit schreiben, 17:50"),
        (Terms(standard=Done()), "ein Haken"),
        (Terms(schedule=Each("Gespräch")), "2/3 schreiben: zwei von drei Malen gemacht"),
        (Terms(schedule=ByDate(2, LAST)), "schreiben, wie oft"),
    ],
)
def test_what_is_to_be_written(terms: Terms, said: str) -> None:
    assert de.to_write(terms) == said


@pytest.mark.parametrize(
    ("schedule", "text", "said"),
    [
        (Quota(4, Per.WEEK), "4 evenings a week", "4 Abende nach Wahl"),
        (Quota(1, Per.WEEK), "once a week", "1 Tag nach Wahl"),
        (Quota(3, Per.FORTNIGHT), "3 per fortnight", "3 Tage nach Wahl in den zwei Wochen"),
        (Quota(6, Per.MONTH), "6 per month", "6 Tage nach Wahl im Monat"),
    ],
)
def test_a_quota_may_be_any_days(schedule: Quota, text: str, said: str) -> None:
    assert de.paper_terms(Terms(schedule, text)) == said


def card(schedule: Schedule, text: str = "", **more) -> Card:
    kbi = replace(WALK, terms=replace(WALK.terms, schedule=schedule, schedule_text=text), **more)
    journal = Journal(Settings(language="de"), {"walk": kbi})
    (made,) = card_sheet(card_review(journal, (), LAST), journal.settings)["cards"]
    return made


@pytest.mark.parametrize(
    ("schedule", "text", "share", "said"),
    [
        (WEEKDAYS, "", 0.8, "vier von fünf geplanten Tagen pro Woche"),
        (OnDays(frozenset({0})), "", 0.8, "jede Woche"),
        (Quota(4, Per.WEEK), "4 evenings a week", 0.75, "drei von vier Abenden pro Woche"),
        (Quota(3, Per.WEEK), "3 nights a week", 0.6, "zwei von drei Nächten pro Woche"),
        (Quota(2, Per.WEEK), "2 nights a week", 0.5, "1 von 2 Nächten pro Woche"),
        (Quota(1, Per.MONTH), "", 0.8, "jeden Monat"),
        (Total(Per.WEEK), "", 0.75, "drei von vier Wochen"),
        (Total(Per.FORTNIGHT), "", 1.0, "alle zwei Wochen"),
        (EveryDays(3), "", 0.85, "17 von 20 Malen"),
        (Each("Gespräch"), "", 1.0, "jedes Mal"),
    ],
)
def test_an_aim_is_a_count(schedule: Schedule, text: str, share: float, said: str) -> None:
    assert card(schedule, text, aim=share)["aim"] == said


@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        (WEEKDAYS, "Ein Tag ohne ändert nichts. Der nächste zählt."),
        (Total(Per.WEEK), "Eine Woche ohne ändert nichts. Die nächste zählt."),
        (Each("Gespräch"), "Ein Mal ohne ändert nichts. Das nächste zählt."),
    ],
)
def test_a_miss_changes_nothing(schedule: Schedule, said: str) -> None:
    assert card(schedule)["one_miss"] == said
