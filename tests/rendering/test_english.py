"""The English catalogue: given values, the words that people read."""

from datetime import date
from decimal import Decimal

import pytest
from reviews.ana import WEEKDAYS, clock, minutes

from humexjournal.core.calendar import Period
from humexjournal.core.kbi import Terms
from humexjournal.core.schedule import (
    EVERY_DAY,
    ByDate,
    Each,
    EveryDays,
    OnDays,
    Per,
    Quota,
    Total,
)
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
from humexjournal.core.value import Amount, Clock, Mark, Occasions
from humexjournal.rendering.words import catalogue, en
from humexjournal.rendering.words.english import dates, terms, values
from humexjournal.rendering.words.english.terms import by

JUNE = [date(2026, 6, day) for day in range(22, 29)]


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (date(2026, 6, 22), date(2026, 6, 28), "22–28 June 2026"),
        (date(2026, 6, 29), date(2026, 7, 5), "29 June – 5 July 2026"),
        (date(2026, 12, 28), date(2027, 1, 3), "28 December 2026 – 3 January 2027"),
    ],
)
def test_dates(first: date, last: date, expected: str) -> None:
    assert en.dates(Period(first, last)) == expected


def test_days() -> None:
    assert en.full_day(JUNE[3]) == "Thursday 25 June"
    assert [en.weekday(day) for day in JUNE] == list(dates.WEEKDAYS)
    assert "".join(en.two_letters(day) for day in JUNE) == "MoTuWeThFrSaSu"
    assert en.short_weekday(JUNE[0]) == "Mon"
    assert en.dates_to(Period(JUNE[0], JUNE[6])) == "22 to 28 June"
    assert en.dates_to(Period(date(2026, 6, 29), date(2026, 7, 5))) == "29 June to 5 July"


@pytest.mark.parametrize(
    ("picked", "expected"),
    [
        ([], ""),
        ([1], "Tuesday"),
        ([1, 2], "Tuesday and Wednesday"),
        ([0, 2, 4], "Monday, Wednesday and Friday"),
        ([0, 1, 2], "Monday to Wednesday"),
    ],
)
def test_lists_of_weekdays(picked: list[int], expected: str) -> None:
    assert dates.weekdays([JUNE[n] for n in picked]) == expected


@pytest.mark.parametrize(
    ("schedule", "text", "expected"),
    [
        (WEEKDAYS, "", "Monday to Friday"),
        (OnDays(EVERY_DAY), "", "every day"),
        (OnDays(frozenset({5, 6})), "", "Saturday and Sunday"),
        (OnDays(frozenset({0, 2, 4})), "", "Monday, Wednesday and Friday"),
        (Quota(4, Per.WEEK), "4 per week", "4 days a week"),
        (Quota(4, Per.WEEK), "4 Evenings a week", "4 evenings a week"),
        (Quota(1, Per.WEEK), "one night a week", "1 night a week"),
        (Quota(1, Per.FORTNIGHT), "", "1 day a fortnight"),
        (Quota(4, Per.FORTNIGHT), "4 per fortnight", "4 days a fortnight"),
        (Quota(2, Per.FORTNIGHT), "2 mornings a fortnight", "2 mornings a fortnight"),
        (EveryDays(3), "", "every 3 days"),
        (ByDate(1, date(2026, 6, 12)), "", "once by 12 June"),
        (ByDate(2, date(2026, 6, 12)), "", "twice by 12 June"),
        (Each("one-to-one"), "", "each one-to-one"),
        (ByDate(3, date(2026, 6, 12)), "", "3 times by 12 June"),
        (EveryDays(3, date(2026, 6, 1)), "", "every 3 days from 1 June"),
        (Total(Per.WEEK), "", "as a total of the week"),
    ],
)
def test_schedules(schedule, text: str, expected: str) -> None:
    assert terms.schedule(schedule, text) == expected


@pytest.mark.parametrize(
    ("standard", "expected"),
    [
        (None, ""),
        (Done(), ""),
        (minutes(15), "at least 15 min"),
        (AtLeast(Decimal("1.50"), "km"), "at least 1.5 km"),
        (AtLeast(Decimal(100)), "at least 100"),
        (AtMost(Decimal(1), "coffees"), "at most 1 coffee"),
        (AtMost(Decimal(2), "glasses of wine"), "at most 2 glasses of wine"),
        (OnScale(Decimal(4), Decimal(5)), "at least 4 of 5"),
        (Before(clock("18:00")), "before 18:00"),
        (Before(clock("23:30"), 15), "before 23:30, within 15 min"),
        (After(clock("6:05")), "after 06:05"),
        (Between(clock("6:00"), clock("7:00")), "between 06:00 and 07:00"),
    ],
)
def test_standards(standard, expected: str) -> None:
    assert en.standard(standard) == expected


@pytest.mark.parametrize(
    ("minimum", "expected"),
    [
        (minutes(5), "busy day 5 min"),
        (AtLeast(Decimal(1), "things on the pad"), "busy day 1"),
        (Before(clock("18:30")), "busy day 18:30"),
        (OnScale(Decimal(3), Decimal(5)), "busy day 3 of 5"),
        (Between(clock("6:00"), clock("8:00")), "busy day between 06:00 and 08:00"),
        (InWords("one page"), "busy day: one page"),
        (NoMinimum(), ""),
        (None, ""),
    ],
)
def test_busy_days(minimum, expected: str) -> None:
    assert en.busy_day(minimum) == expected


def test_terms_leave_weekdays_to_the_grid() -> None:
    walk = Terms(schedule=WEEKDAYS, standard=minutes(15), by="14:30")
    quiet = Terms(schedule=Quota(4, Per.WEEK), standard=minutes(10))
    assert en.terms(walk) == "at least 15 min, by 14:30"
    assert en.terms(quiet) == "4 days a week, at least 10 min"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:30", "by 14:30"),
        ("lunch", "by lunch"),
        ("before the first call", "before the first call"),
    ],
)
def test_by_when(text: str, expected: str) -> None:
    assert by(text) == expected


@pytest.mark.parametrize(
    ("said", "short", "spoken", "opening"),
    [
        (Amount(Decimal(6)), "6", "6 minutes", "six minutes"),
        (Amount(Decimal(1)), "1", "1 minute", "one minute"),
        (Amount(Decimal("7.5")), "7.5", "7.5 minutes", "7.5 minutes"),
        (Amount(Decimal(120)), "120", "120 minutes", "120 minutes"),
        (Clock(clock("17:55")), "17:55", "17:55", "17:55"),
        (Occasions(2, 3), "2/3", "2 of 3", "2 of 3"),
        (Mark.NOTHING, "0", "0", "0"),
        (Mark.DONE, "", "", ""),
        (None, "", "", ""),
    ],
)
def test_values(said, short: str, spoken: str, opening: str) -> None:
    assert en.value(said) == short
    assert values.spoken_value(said, minutes(15)) == spoken
    assert values.worded_value(said, minutes(15)) == opening


@pytest.mark.parametrize(
    ("word", "expected"),
    [("time", "No time"), ("too_big", "Too big"), ("the_dog", "The dog"), ("ärger", "Ärger")],
)
def test_tags(word: str, expected: str) -> None:
    assert en.tag(word) == expected


def test_a_language_without_words_of_its_own_is_in_english() -> None:
    assert catalogue("en-GB") is en
    assert catalogue("xx") is en
