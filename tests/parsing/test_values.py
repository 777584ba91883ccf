"""What people write for a KBI, against each kind of standard."""

import re
from datetime import date
from decimal import Decimal

import pytest

from humexjournal.core.schedule import EVERY_DAY, ByDate, Each, OnDays, Per, Total
from humexjournal.core.value import Amount, Clock, Mark, Occasions
from humexjournal.parsing.asked import Asked
from humexjournal.parsing.frontmatter import read_mapping
from humexjournal.parsing.grammar.standards import read_standard
from humexjournal.parsing.refusal import Refusal
from humexjournal.parsing.values import read_value

DAILY = OnDays(EVERY_DAY)
DONE, NOT_DONE, MINIMUM, OFF, RESERVE = (
    Mark.DONE,
    Mark.NOT_DONE,
    Mark.MINIMUM,
    Mark.OFF,
    Mark.RESERVE,
)
NOTHING = Mark.NOTHING
DIGITS = "9" * 400

YES_OR_NO = "done"
MINUTES = "at least 20 minutes"
HOURS = "at least 7.5 hours"
COUNT = "at least 2"
COFFEES = "at most 2 coffees"
SCALE = "at least 4 of 5"
BEDTIME = "before 23:30"
FINISH = "before 18:00"
RISE = "after 06:00"
MORNING = "between 06:00 and 07:00"
STANDARDS = (YES_OR_NO, MINUTES, HOURS, COUNT, COFFEES, SCALE, BEDTIME, FINISH, RISE, MORNING)


def number(text: str) -> Amount:
    return Amount(Decimal(text))


def clock(text: str) -> Clock:
    hours, minutes = text.split(":")
    return Clock(int(hours) * 60 + int(minutes))


def read(written: str, standard: str, schedule=DAILY):
    """The value, or the code of the refusal, of what stands behind a key of an entry."""
    mapping, problem = read_mapping(f"walk: {written}\n", "daily/2026-06-12.md")
    assert problem is None
    read = read_standard(standard)
    assert not isinstance(read, Refusal)
    found = read_value(mapping["walk"], Asked("Walk", schedule, read, standard))
    return found.code if isinstance(found, Refusal) else found


SAME_EVERYWHERE = [
    ("yes y Y Yes YES x X true True TRUE done Done ✓ ✅ ✔️ '[x]'", DONE),
    ("no n N No NO false False ✗ ❌ '✗'", NOT_DONE),
    ("/ min Min minimum '[/]'", MINIMUM),
    ("off Off excused e", OFF),
    ("reserve r R", RESERVE),
    ("~ null '' \"\" '-' '–' '—' ' ' . '{{date}}' '<%tp.date.now()%>'", None),
    ("m M", "bare-m"),
    (
        "[1] [] {a: 1} ½ １２ -1 nope .nan NaN .inf -.inf 1e999 n/a 5-6".replace("{a: 1}", "{a:1}"),
        "unreadable-value",
    ),
]


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize(("spellings", "expected"), SAME_EVERYWHERE)
def test_words_and_signs_mean_the_same_for_every_standard(spellings, expected, standard):
    parts = re.findall(r"'[^']*'|\"[^\"]*\"|\S+", spellings)
    assert {part: read(part, standard) for part in parts} == dict.fromkeys(parts, expected)


TABLE = {
    YES_OR_NO: {
        "o": NOT_DONE, "3": number("3"), "0": number("0"), "20 min": DONE, "1 h": DONE,
        "1h 5m": DONE, "0 min": NOT_DONE, "3,5": number("3.5"), "2 coffees": number("2"),
        "22:30": "unreadable-value", "9 pm": "unreadable-value", "13 pm": "unreadable-value",
        "9p": "unreadable-value", "9 o'clock": "unreadable-value", "21h15": "unreadable-value", "none": "unreadable-value", "2/3": "unreadable-value",
    },
    MINUTES: {
        "o": NOT_DONE, "20": number("20"), "20 min": number("20"), "20 mins": number("20"),
        "20min": number("20"), "20 minutes": number("20"), "20 m": number("20"),
        "1h 5m": number("65"), "1h5m": number("65"), "1h5": number("65"), "1 h": number("60"), "1.5 h": number("90"),
        "1,5 h": number("90"), "3,5": number("3.5"), "3.5": number("3.5"), "+5": number("5"),
        "17.40": number("17.4"), "1740": number("1740"), "610": number("610"),
        "1:05": "minutes-or-time", "22:30": "minutes-or-time", "20 km": "wrong-unit",
        "12h30": number("750"), "13h30": "minutes-or-time", "9 pm": "wrong-unit",
        "2 coffees": "wrong-unit", "20 %": "wrong-unit", "none": "unreadable-value",
        "2/3": "unreadable-value", "1,000": "unreadable-value", "1e3x": "unreadable-value",
    },
    HOURS: {
        "7": number("7"), "7.5": number("7.5"), "7,5": number("7.5"), "7h 30m": number("7.5"),
        "450 min": number("7.5"), "7:30": "minutes-or-time", "7 km": "wrong-unit",
    },
    COUNT: {
        "o": NOT_DONE, "2": number("2"), "2 calls": number("2"), "2 x": number("2"),
        "2 times": number("2"), "1 h": "wrong-unit", "20 min": "wrong-unit", "2 km": "wrong-unit",
        "2 miles": "wrong-unit", "2 %": "wrong-unit", "1:05": "unreadable-value",
        "21:00": "unreadable-value", "9 pm": "unreadable-value", "9.15 p.m.": "unreadable-value",
        "12 am": "unreadable-value", "9 p": "unreadable-value", "13 p": number("13"),
        "9 O’Clock": "unreadable-value",
    },
    COFFEES: {
        "0": number("0"), "2": number("2"), "2 coffees": number("2"), "1 coffee": number("1"),
        "none": NOTHING, "o": "zero-or-o", "O": "zero-or-o", "2 teas": "wrong-unit",
        "20 min": "wrong-unit", "22:30": "unreadable-value", "9 pm": "unreadable-value",
    },
    SCALE: {
        "o": NOT_DONE, "4": number("4"), "4/5": number("4"), "3,5": number("3.5"),
        "0": number("0"), "6": "unreadable-value", "6/5": "unreadable-value",
        "none": "unreadable-value", "22:30": "unreadable-value",
    },
    BEDTIME: {
        "o": NOT_DONE, "none": NOTHING, "22:30": clock("22:30"), '"22:30"': clock("22:30"),
        "00:10": clock("00:10"), "9:15 pm": clock("21:15"), "9:15pm": clock("21:15"),
        "9 p.m.": clock("21:00"), "12:30 am": clock("00:30"), "17.40": clock("17:40"),
        "17.4": clock("17:40"), "17.05": clock("17:05"), "1740": clock("17:40"),
        "22h30": clock("22:30"), "24:00": clock("00:00"), "2026-06-12 22:30": clock("22:30"),
        "06:55": clock("06:55"), "6:55": "half-day", "610": "half-day", "7.5": "half-day",
        "11:00": "half-day", "11:00 am": clock("11:00"), "1:05": clock("01:05"),
        "24:30": "unreadable-value", "22:60": "unreadable-value", "22": "unreadable-value",
        "20 min": "unreadable-value", "3,5": "unreadable-value", "2/3": "unreadable-value",
    },
    FINISH: {
        "17.40": clock("17:40"), "17:40": clock("17:40"), "610": "half-day", "6:55": "half-day",
        "5:40 pm": clock("17:40"), "05:40": clock("05:40"), "12:10": clock("12:10"),
        "0:10": clock("00:10"), "none": NOTHING,
    },
    RISE: {"610": clock("06:10"), "6:10": clock("06:10"), "none": "unreadable-value"},
    MORNING: {"610": clock("06:10"), "6:30": clock("06:30"), "none": "unreadable-value"},
}  # fmt: skip


@pytest.mark.parametrize("standard", TABLE)
def test_a_value_is_typed_by_the_standard(standard):
    expected = TABLE[standard]
    assert {written: read(written, standard) for written in expected} == expected


BY_SCHEDULE = [
    # schedule, standard, written, expected
    (Each("one-to-one"), YES_OR_NO, "2/3", Occasions(2, 3)),
    (Each("one-to-one"), YES_OR_NO, "2 / 3", Occasions(2, 3)),
    (Each("one-to-one"), YES_OR_NO, "3/2", "unreadable-value"),
    (Each("one-to-one"), YES_OR_NO, f"{DIGITS}/{DIGITS}", "unreadable-value"),
    (Each("one-to-one"), YES_OR_NO, "yes", DONE),
    (Each("one-to-one"), YES_OR_NO, "none", "unreadable-value"),
    (Total(Per.WEEK), "at least 150 minutes", "none", NOTHING),
    (Total(Per.WEEK), "at least 150 minutes", "30", number("30")),
    (Total(Per.MONTH), "at most 7", "none", NOTHING),
    (Total(Per.WEEK), "at least 2", "yes", DONE),
]


@pytest.mark.parametrize(("schedule", "standard", "written", "expected"), BY_SCHEDULE)
def test_occasions_and_totals_are_read_by_the_schedule(schedule, standard, written, expected):
    assert read(written, standard, schedule) == expected


REMEDIES = [
    (FINISH, "6:55", "6:55 is in the morning, and the standard of “Walk” is before 18:00.",
     "Did you mean 18:55? Write 18:55, or 06:55 if it really was the morning."),
    (MINUTES, "1:05", "1:05 may be a time of day or a number of minutes.",
     "Did you mean 1h 5m or 65? Write one of them."),
    (COFFEES, "2 teas", "“2 teas” is not in coffees.", "Write the number of coffees."),
    (COUNT, "1 h", "“1 h” has a unit, and the standard is a number without one.", "Write the number alone, or give the standard its unit."),
    (COUNT, "9 pm", "“9 pm” is a time of day, and the standard of “Walk” is at least 2.",
     "Write x, o, / (busy-day version), off, or leave it empty."),
    (YES_OR_NO, "21:00", "“21:00” is a time of day, and the standard of “Walk” is yes or no.",
     "Write x, o, / (busy-day version), off, or leave it empty."),
]  # fmt: skip


@pytest.mark.parametrize(("standard", "written", "message", "remedy"), REMEDIES)
def test_a_refusal_says_what_may_have_been_meant(standard, written, message, remedy):
    judged = read_standard(standard)
    assert not isinstance(judged, Refusal)

    found = read_value(written, Asked("Walk", DAILY, judged, standard))

    assert isinstance(found, Refusal)
    assert (found.message, found.remedy) == (message, remedy)


def test_a_date_is_no_value_of_its_own():
    assert read(str(date(2026, 6, 12)), YES_OR_NO) == "unreadable-value"


A_TOTAL = Total(Per.WEEK)


@pytest.mark.parametrize(
    ("written", "standard", "expected"),
    [
        ("x", MINUTES, "how-many"),
        ("true", MINUTES, "how-many"),
        ("/", MINUTES, "how-many"),
        ("x", COFFEES, "how-many"),
        ("no", MINUTES, NOT_DONE),
        ("false", MINUTES, NOT_DONE),
        ("off", MINUTES, OFF),
        ("r", MINUTES, RESERVE),
        ("none", MINUTES, NOTHING),
        ("30", MINUTES, number("30")),
        ("x", COUNT, DONE),
        ("true", COUNT, DONE),
        ("no", COUNT, NOT_DONE),
        ("/", COUNT, "how-many"),
        ("x", YES_OR_NO, DONE),
        ("/", YES_OR_NO, "how-many"),
    ],
)
def test_a_total_is_told_how_many(written, standard, expected):
    assert read(written, standard, A_TOTAL) == expected


@pytest.mark.parametrize(
    ("standard", "remedy"),
    [
        (MINUTES, "How many minutes? Write the number."),
        (COFFEES, "How many coffees? Write the number."),
        (YES_OR_NO, "How many? Write the number."),
    ],
)
def test_a_total_is_asked_in_its_unit(standard, remedy):
    asked = Asked("Walk", A_TOTAL, read_standard(standard), standard)
    message = "“Walk” is added up, and this does not say how much it was."
    assert read_value("/", asked) == Refusal("how-many", message, remedy)


BY_FRIDAY = date(2026, 6, 12)


@pytest.mark.parametrize(
    ("written", "schedule", "standard", "expected"),
    [
        ("2", ByDate(2, BY_FRIDAY), YES_OR_NO, Occasions(2, 2)),
        ("1", ByDate(2, BY_FRIDAY), YES_OR_NO, Occasions(1, 1)),
        ("3.0", ByDate(2, BY_FRIDAY), YES_OR_NO, Occasions(3, 3)),
        ("0", ByDate(2, BY_FRIDAY), YES_OR_NO, NOT_DONE),
        ("x", ByDate(2, BY_FRIDAY), YES_OR_NO, DONE),
        ("999", ByDate(2, BY_FRIDAY), YES_OR_NO, Occasions(999, 999)),
        ("1000", ByDate(2, BY_FRIDAY), YES_OR_NO, "unreadable-value"),
        ("1.5", ByDate(2, BY_FRIDAY), YES_OR_NO, "unreadable-value"),
        ("-1", ByDate(2, BY_FRIDAY), YES_OR_NO, "unreadable-value"),
        ("2", ByDate(1, BY_FRIDAY), YES_OR_NO, number("2")),
        ("2", ByDate(2, BY_FRIDAY), COUNT, number("2")),
        ("2", DAILY, YES_OR_NO, number("2")),
        ("2", Each("call"), YES_OR_NO, number("2")),
    ],
)
def test_a_number_is_so_many_times_by_a_date(written, schedule, standard, expected):
    assert read(written, standard, schedule) == expected


@pytest.mark.parametrize("standard", STANDARDS)
@pytest.mark.parametrize("schedule", [DAILY, Total(Per.WEEK), Each("talk")])
def test_every_answer_to_a_question_can_be_read(standard, schedule):
    asked = Asked("Walk", schedule, read_standard(standard), standard)
    times = [f"{hour}:{minute:02}" for hour in range(24) for minute in (0, 5, 40)]
    bare = [time.replace(":", "") for time in times]
    asked_about = [read_value(text, asked) for text in ("m", "o", "13h30", *times, *bare)]

    answers = {a for one in asked_about if isinstance(one, Refusal) for a in one.answers}

    assert answers
    refused = {a for a in answers if isinstance(read_value(a, asked), Refusal)}
    assert refused <= ({"/"} if isinstance(schedule, Total) else set())
