"""Loop Habit Tracker: both generations of its tables, with whatever is odd in them."""

import io
import zipfile
from datetime import date

import pytest

from humexjournal.parsing.importing.formats import read_loop
from humexjournal.parsing.importing.imported import ForeignError, ImportedKBI

HABITS = """\
Position,Name,Type,Question,Description,FrequencyNumerator,FrequencyDenominator,Color,Unit,Target Type,Target Value,Archived?
001,"Walk, outside",YES_NO,Did you walk today?,,3,7,#FF8F00,,,,false
002,Read,NUMERICAL,,"How many pages?",1,1,#00897B,pages,AT_LEAST,10.0,false
003,Coffee,NUMERICAL,,,1,1,#00897B,km/h,AT_MOST,2.0,true
004,Never,YES_NO,,,1,1,#00897B,,,,false
"""
NEW = {
    "Habits.csv": HABITS,
    "Checkmarks.csv": "Date,Walk, outside,Read,Coffee,Never,\n2026-03-03,2,10000,2000,-1,\n",
    "001 Walk outside/Checkmarks.csv": """\
Date,Value,Notes
2026-03-06,UNKNOWN,
2026-03-05,SKIP,"ill, at home"
2026-03-04,YES_AUTO,
2026-03-03,NO,
2026-03-02,YES_MANUAL,first time
""",
    "001 Walk outside/Scores.csv": "Date,Score\n2026-03-05,0.1012\n",
    "002 Read/Checkmarks.csv": """\
Date,Value,Notes
2026-03-06,UNKNOWN,
2026-03-05,SKIP,
2026-03-04,12500,
2026-03-03,NO,
2026-03-02,YES_MANUAL,
""",
    "003 Coffee/Checkmarks.csv": "Date,Value,Notes\n2026-03-02,3000,\n",
    "004 Never/Checkmarks.csv": "Date,Value,Notes\n2026-03-02,UNKNOWN,\n",
}


def files(texts):
    return {name: text.encode() for name, text in texts.items()}


def march(*numbered):
    return {date(2026, 3, day): text for day, text in numbered}


def test_the_newer_tables():
    read = read_loop(files(NEW))
    assert read.kbis == (
        ImportedKBI(
            name="Walk, outside",
            values=march((5, "off"), (3, "no"), (2, "yes")),
            notes=march((5, "ill, at home"), (2, "first time")),
            id="walk_outside",
            schedule="3 per week",
            standard="done",
            asked="Did you walk today?",
        ),
        ImportedKBI(
            name="Read",
            values=march((5, "off"), (4, "12.5"), (3, "0"), (2, "0.002")),
            id="read",
            schedule="daily",
            standard="at least 10 pages",
            asked="How many pages?",
        ),
        ImportedKBI(
            name="Coffee",
            values=march((2, "3")),
            id="coffee",
            schedule="daily",
            standard="at most 2 km/h",
            until=date(2026, 3, 2),
        ),
    )
    assert read.changed == ("Coffee: archived, so it ends with its last day.",)
    assert read.left_out == (
        "Walk, outside: a check that Loop has added by itself. What nobody ticked is blank here.",
        "Never: nothing was noted.",
    )


def test_the_older_tables_have_numbers_and_neither_heads_nor_notes():
    old = {
        "Loop/Habits.csv": (
            "Name,Description,NumRepetitions,Interval,Color\nWalk,Did you walk?,2,14,#FF8F00\n"
        ),
        "Loop/001 Walk/Checkmarks.csv": (
            "2017-03-06,-1\n2017-03-05,3\n2017-03-04,1\n2017-03-03,0\n2017-03-02,2\n"
        ),
    }
    (kbi,) = read_loop(files(old)).kbis
    assert kbi == ImportedKBI(
        name="Walk",
        values={
            date(2017, 3, 5): "off",
            date(2017, 3, 3): "no",
            date(2017, 3, 2): "yes",
        },
        id="walk",
        schedule="2 per fortnight",
        standard="done",
        asked="Did you walk?",
    )


def test_two_habits_of_one_name_are_two():
    texts = {
        "Habits.csv": HABITS.splitlines()[0]
        + "\n1,Walk,YES_NO,,,1,1,#F,,,,\n2,Walk,YES_NO,,,1,1,#F,,,,\n",
        "001 Walk/Checkmarks.csv": "2026-03-02,2\n",
        "002 Walk/Checkmarks.csv": "2026-03-03,0\n",
    }
    found = read_loop(files(texts)).kbis
    assert [(kbi.id, kbi.values) for kbi in found] == [
        ("walk", march((2, "yes"))),
        ("walk_2", march((3, "no"))),
    ]


@pytest.mark.parametrize(
    ("times", "days", "schedule"),
    [
        (1, 1, "daily"),
        (7, 7, "daily"),
        (5, 7, "5 per week"),
        (1, 7, "1 per week"),
        (1, 3, "every 3 days"),
        (4, 30, "4 per month"),
        (4, 31, "4 per month"),
        (3, 10, "2 per week"),
    ],
)
def test_how_often(times, days, schedule):
    head = HABITS.splitlines()[0]
    texts = {
        "Habits.csv": f"{head}\n1,Walk,YES_NO,,,{times},{days},#F,,,,\n",
        "001 Walk/Checkmarks.csv": "2026-03-02,2\n",
    }
    read = read_loop(files(texts))
    assert read.kbis[0].schedule == schedule
    assert bool(read.changed) == (days == 10)


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"a.csv": ""}, "There is no Habits.csv in it"),
        ({"Habits.csv": "Name\n\n \n"}, "has a habit without a name"),
        (
            {"Habits.csv": "Name,FrequencyNumerator\nWalk,often\n"},
            "where a whole number is expected",
        ),
        ({"Habits.csv": "Name,Target Value\nWalk,lots\n"}, "where a number is expected"),
        (
            {"Habits.csv": "Name\nWalk\n", "1 Walk/Checkmarks.csv": "yesterday,2\n"},
            "where a date such as 2026-06-12 is expected",
        ),
    ],
)
def test_what_is_no_export_is_said_to_be_none(texts, said):
    with pytest.raises(ForeignError, match=said):
        read_loop(files(texts))


def test_a_zip_file_is_read_and_one_that_is_broken_is_named():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, text in NEW.items():
            archive.writestr(name, text)
    assert read_loop({"Loop.zip": packed.getvalue()}) == read_loop(files(NEW))
    with pytest.raises(ForeignError, match="cannot be unpacked"):
        read_loop({"Loop.zip": packed.getvalue()[:-40]})
