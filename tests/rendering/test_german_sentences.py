"""The sentences of a sheet in German."""

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from msgspec.structs import replace
from reviews.ana import THURSDAY, W25, W26, WALK, minutes

from humexjournal.adherence.tally import Tally
from humexjournal.core.entry import Count
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, OnDays, Per, Quota, Total
from humexjournal.core.settings import CheckIn, Outcome
from humexjournal.core.value import Amount, Mark
from humexjournal.rendering.words import de
from humexjournal.reviews.barrier import Barrier
from humexjournal.reviews.cells import Cell
from humexjournal.reviews.corrections import Correction
from humexjournal.reviews.ended import Ended
from humexjournal.reviews.headline import Headline, NotHeld
from humexjournal.reviews.outcomes import Readings
from humexjournal.reviews.promise import Promise
from humexjournal.reviews.routine import Contact
from humexjournal.reviews.rows import Row
from humexjournal.reviews.since import Since
from humexjournal.reviews.wins import Back, BusyDay, More, Reached, Recorded

MON, TUE, WED, THU, FRI, SAT, SUN = W26.period
QUOTA = Terms(schedule=Quota(4, Per.WEEK))
SUM = Terms(schedule=Total(Per.WEEK))
NAMES = {"walk": "Gehen", "close": "Laptop zu"}


def row(tally: Tally, terms: Terms = WALK.terms, **more) -> Row:
    empty = tuple(Cell(day) for day in W26.period)
    given = {"aim": None, "settled": True, "cells": empty, "name": "Gehen", **more}
    name = given.pop("name")
    return Row(given.pop("id", "walk"), name, "", terms, tally=tally, span=W26.period, **given)


def sum_of(total: str, target: Fraction | int, **more) -> Tally:
    return Tally(total=Decimal(total), target=Fraction(target), **more)


def said(*others: NotHeld, held: tuple[str, ...] = (), **more) -> Headline:
    given = {"too_early": False, "running": False, **more}
    return Headline(given.pop("days_written", 7), held=held, others=others, **given)


OUT = NotHeld("walk", (TUE, WED), tag="time", back_since=THU)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        (
            said(OUT, held=("close",)),
            "Gehalten: Laptop zu. Gehen: am Dienstag und Mittwoch keine Zeit; seit Donnerstag wieder.",
        ),
        (said(held=("close", "walk")), "Gehalten: Laptop zu und Gehen."),
        (said(NotHeld("walk", (MON, TUE, WED))), "Gehen: von Montag bis Mittwoch nicht gemacht."),
        (
            said(NotHeld("walk", (TUE,), (FRI,))),
            "Gehen: am Dienstag nicht gemacht; Freitag nicht eingetragen.",
        ),
        (said(), "Diese Woche war nichts geplant."),
        (
            said(too_early=True, days_written=0),
            "Noch ist kein Tag eingetragen; für mehr ist es zu früh.",
        ),
        (said(too_early=True, days_written=1), "Ein Tag ist eingetragen; für mehr ist es zu früh."),
        (
            said(too_early=True, days_written=2),
            "Zwei Tage sind eingetragen; für mehr ist es zu früh.",
        ),
        (said(running=True), "KW 26 bis jetzt: Gehen 3 von 5, Laptop zu 3 von 5."),
    ],
)
def test_headlines(headline: Headline, expected: str) -> None:
    rows = [row(Tally(done=3, missed=2), id=key, name=name) for key, name in NAMES.items()]
    assert de.headline(headline, rows, 26) == expected


def test_a_headline_of_long_names_gives_numbers() -> None:
    rows = [
        row(
            Tally(done=3, missed=2),
            id=n,
            name="Ein Name mit so vielen Wörtern wie kaum einer von denen, die man kennt",
        )
        for n in "abc"
    ]
    out = [replace(OUT, kbi=n) for n in "abc"]
    assert (
        de.headline(said(*out[1:], held=("a",)), rows, 26)
        == "Eins von drei gehalten. Die Tabelle zeigt die Tage der anderen."
    )
    assert de.headline(said(*out), rows, 26) == "Die Tabelle zeigt, wie es bei allen drei war."


@pytest.mark.parametrize(
    ("win", "expected"),
    [
        (Back("walk", THU, 2, next_day=True), "gleich am Donnerstag wieder, nach zweimal ohne"),
        (Back("walk", MON, 1, next_day=False), "am Montag wieder, nach einmal ohne"),
        (
            BusyDay("walk", FRI, Amount(Decimal(6)), WALK.terms),
            "sechs Minuten am Freitag, und das zählt",
        ),
        (
            BusyDay("walk", FRI, Amount(Decimal(1)), WALK.terms),
            "1 Minute am Freitag, und das zählt",
        ),
        (
            BusyDay("walk", FRI, Amount(Decimal("2.5")), WALK.terms),
            "2,5 Minuten am Freitag, und das zählt",
        ),
        (
            BusyDay("walk", FRI, Mark.MINIMUM, WALK.terms),
            "die Kurzversion am Freitag, und das zählt",
        ),
        (
            Reached(
                "q",
                Tally(done=4),
                first_week=True,
                terms=replace(QUOTA, schedule_text="4 evenings a week"),
            ),
            "vier Abende in der ersten Woche",
        ),
        (
            Reached(
                "q",
                Tally(done=1),
                first_week=True,
                terms=replace(QUOTA, schedule_text="1 night a week"),
            ),
            "1 Nacht in der ersten Woche",
        ),
        (
            Reached("w", Tally(done=4, missed=1), first_week=True, terms=WALK.terms),
            "4 von 5 in der ersten Woche",
        ),
        (
            Reached("w", Tally(done=4, missed=1), first_week=False, terms=WALK.terms),
            "4 von 5, Ziel erreicht",
        ),
        (
            Reached("w", sum_of("6", 7, done=1, at_most=True), first_week=False, terms=SUM),
            "6 (max. 7), Grenze gehalten",
        ),
        (
            Reached("w", Tally(done=1), first_week=False, terms=Terms(schedule=ByDate(1, FRI))),
            "bis 26. Juni gemacht",
        ),
        (
            Reached("w", Tally(done=2), first_week=False, terms=Terms(schedule=ByDate(2, FRI))),
            "bis 26. Juni beide Male gemacht",
        ),
        (
            Reached("w", Tally(done=3), first_week=False, terms=Terms(schedule=ByDate(3, FRI))),
            "bis 26. Juni alle 3 Male gemacht",
        ),
        (More("walk", 4, 2, 5), "4 von 5, nach 2 in der Woche davor"),
        (Recorded(1), "an einem Tag wurde etwas aufgeschrieben"),
        (Recorded(5), "an fünf Tagen wurde etwas aufgeschrieben"),
    ],
)
def test_wins(win, expected: str) -> None:
    assert de.win(win) == expected


@pytest.mark.parametrize(
    ("terms", "kind", "done", "of", "expected"),
    [
        (
            Terms(cue="Schuhe zuerst"),
            "recue",
            2,
            2,
            "Gehen: neuer Auslöser seit Do, 25. Juni (Schuhe zuerst), seither beide Male gemacht, der Umfang bleibt.",
        ),
        (
            Terms(standard=minutes(7), by="13:15"),
            "shrink",
            1,
            3,
            "Gehen: kleinerer Umfang seit Do, 25. Juni (mindestens 7 min, bis 13:15), seither 1 von 3 Malen gemacht.",
        ),
        (
            Terms(schedule=OnDays(frozenset({0}))),
            "",
            0,
            0,
            "Gehen: neue Tage seit Do, 25. Juni (Montag).",
        ),
        (
            Terms(behaviour="Laufen"),
            "",
            1,
            1,
            "Gehen: geändert seit Do, 25. Juni (Laufen), seither das eine Mal gemacht.",
        ),
    ],
)
def test_changes(terms: Terms, kind: str, done: int, of: int, expected: str) -> None:
    assert de.since(Since(Change(THURSDAY, terms, kind=kind), done, of), "Gehen") == expected


@pytest.mark.parametrize(
    ("tagged", "misses", "alone", "expected"),
    [
        (4, 4, True, "Seit 8. Juni viermal nicht gemacht, jedes Mal aus diesem Grund."),
        (3, 4, True, "Seit 8. Juni viermal nicht gemacht, davon dreimal aus diesem Grund."),
        (3, 4, False, "Gehen: seit 8. Juni viermal nicht gemacht, davon dreimal aus diesem Grund."),
    ],
)
def test_what_went_the_same_way(tagged: int, misses: int, alone: bool, expected: str) -> None:  # noqa: FBT001
    one = Barrier("walk", "time", tagged=tagged, misses=misses, since=date(2026, 6, 8))
    assert de.barriers([one], NAMES, alone=alone) == expected


def test_the_lines_below() -> None:
    energy = Outcome("energie", low=Decimal(0), high=Decimal(10))
    assert (
        de.readings(Readings(energy, (Decimal(5), None, Decimal(6))))
        == "Energie, 0 bis 10: 5, –, 6."
    )
    assert (
        de.readings(Readings(Outcome("gewicht", "kg"), (Decimal("80.5"), Decimal(80))))
        == "Gewicht, kg: 80,5; 80."
    )
    note = Contact(CheckIn(1, "Sprachnachricht", "coach"), kept=True)
    assert de.contacts([note], Promise(), "Jo") == "Von Jo: Dienstag Sprachnachricht ja."
    assert de.contacts([note], Promise(), "") == "Coach: Dienstag Sprachnachricht ja."
    assert de.contacts([], Promise(2, 1, 3), "Jo") == (
        "Von Jo: Nachrichten binnen zwei Tagen 1 von 3."
    )
    one = Correction(W25, Count("walk", 2, 5), Tally(done=3, missed=2))
    assert (
        de.corrected([one], NAMES) == "Korrigiert seit dem Gespräch über KW 25: Gehen 2 → 3 von 5."
    )
    end = Ended("walk", date(2026, 6, 21), "close", Tally(done=2, missed=1))
    assert (
        de.ended(end, NAMES) == "Gehen: beendet am 21. Juni, bis dahin 2 von 3 (danach: Laptop zu)."
    )


def test_a_talk_and_what_is_open() -> None:
    talk = datetime(2026, 6, 30, 16)  # noqa: DTZ001
    assert de.talk(talk, "Jo") == "das Gespräch mit Jo am Dienstag, 30. Juni, um 16:00 Uhr"
    assert de.spoken_talk(talk) == "das Gespräch am Dienstag, 30. Juni, um 16:00 Uhr"
    assert de.still_open([SUN]) == "Sonntag kann noch eingetragen werden."
    assert de.still_open([SAT, SUN]) == "Samstag und Sonntag können noch eingetragen werden."


@pytest.mark.parametrize(
    ("client", "written", "passed", "closed", "expected"),
    [
        (
            "Ana",
            6,
            7,
            True,
            "Aus dem, was Ana aufgeschrieben hat; Einträge an 6 von 7 Tagen. Ana entscheidet, wer diese Seite sieht.",
        ),
        (
            "Jonas",
            1,
            1,
            False,
            "Aus dem, was Jonas aufgeschrieben hat; bisher Einträge an 1 von 1 Tag. Jonas entscheidet, wer diese Seite sieht.",
        ),
        (
            "",
            2,
            3,
            False,
            "Aus dem, was aufgeschrieben wurde; bisher Einträge an 2 von 3 Tagen.",
        ),
    ],
)
def test_what_a_page_is_made_from(
    client: str,
    written: int,
    passed: int,
    closed: bool,  # noqa: FBT001
    expected: str,
) -> None:
    assert de.record(client, written, passed, closed=closed) == expected


@pytest.mark.parametrize(
    ("word", "expected", "within"),
    [
        ("time", "Keine Zeit", "keine Zeit"),
        ("people", "Andere Menschen", "andere Menschen"),
        ("ärger", "Ärger", "Ärger"),
        ("viel_regen", "Viel regen", "Viel regen"),
    ],
)
def test_tags(word: str, expected: str, within: str) -> None:
    assert de.tag(word) == expected
    assert de.tag_within(word) == within
