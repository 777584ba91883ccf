"""The German catalogue: given values, the words that people read."""

from datetime import date
from decimal import Decimal

import pytest
from reviews.ana import W26, WEEKDAYS, clock, minutes

from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import EVERY_DAY, ByDate, Each, EveryDays, OnDays, Per, Quota, Total
from humexjournal.core.standard import (
    After,
    AtLeast,
    AtMost,
    Before,
    Between,
    Done,
    InWords,
    NoMinimum,
    OnScale,
)
from humexjournal.rendering.words import de
from humexjournal.rendering.words.german import dates, terms, values
from humexjournal.rendering.words.german.terms import by

MON, TUE, WED, THU, FRI, SAT, SUN = W26.period


# Days


@pytest.mark.parametrize(
    ("first", "last", "expected", "on_the_screen"),
    [
        (MON, SUN, "22.–28. Juni 2026", "22. bis 28. Juni"),
        (date(2026, 6, 29), date(2026, 7, 5), "29. Juni – 5. Juli 2026", "29. Juni bis 5. Juli"),
        (
            date(2026, 12, 28),
            date(2027, 1, 3),
            "28. Dezember 2026 – 3. Januar 2027",
            "28. Dezember bis 3. Januar",
        ),
        (date(2026, 3, 2), date(2026, 3, 8), "2.–8. März 2026", "2. bis 8. März"),
    ],
)
def test_dates(first: date, last: date, expected: str, on_the_screen: str) -> None:
    assert de.dates(Period(first, last)) == expected
    assert de.dates_to(Period(first, last)) == on_the_screen


def test_days() -> None:
    assert de.full_day(THU) == "Donnerstag, 25. Juni"
    assert "".join(de.two_letters(day) for day in W26.period) == "MoDiMiDoFrSaSo"
    assert [de.short_weekday(day) for day in (MON, SUN)] == ["Mo", "So"]
    assert [dates.month(date(2026, n, 1)) for n in (1, 3, 5, 12)] == [
        "Januar",
        "März",
        "Mai",
        "Dezember",
    ]


@pytest.mark.parametrize(
    ("picked", "expected", "on"),
    [
        ([], "", ""),
        ([TUE], "Dienstag", "am Dienstag"),
        ([TUE, WED], "Dienstag und Mittwoch", "am Dienstag und Mittwoch"),
        ([MON, WED, FRI], "Montag, Mittwoch und Freitag", "am Montag, Mittwoch und Freitag"),
        ([MON, TUE, WED], "Montag bis Mittwoch", "von Montag bis Mittwoch"),
    ],
)
def test_lists_of_weekdays(picked: list[date], expected: str, on: str) -> None:
    assert dates.weekdays(picked) == expected
    assert dates.on_weekdays(picked) == on


# Numbers and units


@pytest.mark.parametrize(
    ("number", "expected"),
    [("1.50", "1,5"), ("10", "10"), ("0.0", "0"), ("1200", "1200"), ("80.25", "80,25")],
)
def test_a_number_has_a_decimal_comma(number: str, expected: str) -> None:
    assert values.number(Decimal(number)) == expected


@pytest.mark.parametrize(
    ("number", "word", "times"),
    [
        (1, "eins", "einmal"),
        (2, "zwei", "zweimal"),
        (7, "sieben", "siebenmal"),
        (12, "zwölf", "zwölfmal"),
        (13, "13", "13-mal"),
    ],
)
def test_number_words(number: int, word: str, times: str) -> None:
    assert values.number_word(number) == word
    assert values.times_word(number) == times


@pytest.mark.parametrize(
    ("number", "unit", "short", "spoken"),
    [
        ("1", "minutes", "1 min", "1 Minute"),
        ("15", "minutes", "15 min", "15 Minuten"),
        ("1", "hours", "1 h", "1 Stunde"),
        ("1.5", "hours", "1,5 h", "1,5 Stunden"),
        ("3", "times", "3 Mal", "3 Mal"),
        ("2", "Gläser Wasser", "2 Gläser Wasser", "2 Gläser Wasser"),
        ("5", "km", "5 km", "5 km"),
        ("100", "", "100", "100"),
    ],
)
def test_units(number: str, unit: str, short: str, spoken: str) -> None:
    assert values.amount(Decimal(number), unit) == short
    assert values.spoken_amount(Decimal(number), unit) == spoken


# What is agreed


@pytest.mark.parametrize(
    ("schedule", "text", "expected"),
    [
        (WEEKDAYS, "", "Montag bis Freitag"),
        (OnDays(EVERY_DAY), "", "jeden Tag"),
        (OnDays(frozenset({5, 6})), "", "Samstag und Sonntag"),
        (Quota(4, Per.WEEK), "4 per week", "4 Tage pro Woche"),
        (Quota(1, Per.WEEK), "one day a week", "1 Tag pro Woche"),
        (Quota(4, Per.WEEK), "4 Evenings a week", "4 Abende pro Woche"),
        (Quota(1, Per.WEEK), "one night a week", "1 Nacht pro Woche"),
        (Quota(2, Per.WEEK), "2 nights a week", "2 Nächte pro Woche"),
        (Quota(2, Per.FORTNIGHT), "2 mornings a fortnight", "2 Morgen in zwei Wochen"),
        (Quota(8, Per.MONTH), "", "8 Tage pro Monat"),
        (EveryDays(3), "", "alle 3 Tage"),
        (EveryDays(3, date(2026, 6, 1)), "", "alle 3 Tage ab 1. Juni"),
        (ByDate(1, date(2026, 6, 12)), "", "einmal bis 12. Juni"),
        (ByDate(2, date(2026, 6, 12)), "", "zweimal bis 12. Juni"),
        (ByDate(3, date(2026, 6, 12)), "", "3-mal bis 12. Juni"),
        (Each("Besprechung"), "", "je Besprechung"),
        (Total(Per.WEEK), "", "als Summe der Woche"),
        (Total(Per.MONTH), "", "als Summe des Monats"),
    ],
)
def test_schedules(schedule, text: str, expected: str) -> None:
    assert terms.schedule(schedule, text) == expected


@pytest.mark.parametrize(
    ("standard", "expected"),
    [
        (None, ""),
        (Done(), ""),
        (minutes(15), "mindestens 15 min"),
        (AtLeast(Decimal("1.50"), "km"), "mindestens 1,5 km"),
        (AtMost(Decimal(2), "Tassen"), "höchstens 2 Tassen"),
        (OnScale(Decimal(4), Decimal(5)), "mindestens 4 von 5"),
        (Before(clock("18:00")), "vor 18:00"),
        (Before(clock("23:30"), 15), "vor 23:30, 15 min Spielraum"),
        (After(clock("6:05")), "nach 06:05"),
        (Between(clock("6:00"), clock("7:00")), "zwischen 06:00 und 07:00"),
    ],
)
def test_standards(standard, expected: str) -> None:
    assert de.standard(standard) == expected


@pytest.mark.parametrize(
    ("minimum", "asked", "expected"),
    [
        (minutes(5), WEEKDAYS, "an vollen Tagen 5 min"),
        (AtLeast(Decimal(1), "things on the pad"), WEEKDAYS, "an vollen Tagen 1"),
        (Before(clock("18:30")), WEEKDAYS, "an vollen Tagen 18:30"),
        (OnScale(Decimal(3), Decimal(5)), None, "an vollen Tagen 3 von 5"),
        (InWords("eine Seite"), WEEKDAYS, "an vollen Tagen: eine Seite"),
        (minutes(90), Total(Per.WEEK), "in vollen Wochen 90 min"),
        (minutes(90), Total(Per.MONTH), "in vollen Monaten 90 min"),
        (NoMinimum(), WEEKDAYS, ""),
        (None, WEEKDAYS, ""),
    ],
)
def test_busy_days(minimum, asked, expected: str) -> None:
    assert de.busy_day(minimum, asked) == expected


def test_terms() -> None:
    assert (
        de.terms(Terms(schedule=WEEKDAYS, standard=minutes(15), by="14:30"))
        == "mindestens 15 min, bis 14:30"
    )
    assert (
        de.terms(Terms(schedule=Total(Per.WEEK), standard=minutes(150)))
        == "mindestens 150 min pro Woche"
    )
    assert de.terms(Terms(schedule=Total(Per.MONTH))) == "mindestens einmal pro Monat"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, ""),
        ("14:30", "bis 14:30"),
        ("Mittag", "bis Mittag"),
        ("vor dem ersten Anruf", "vor dem ersten Anruf"),
        ("before the first call", "before the first call"),
    ],
)
def test_by_when(text: str | None, expected: str) -> None:
    assert by(text) == expected
