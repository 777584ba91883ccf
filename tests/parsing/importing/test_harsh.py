"""harsh: its two files, with the lines that it warns about."""

from datetime import date

import pytest

from humexjournal.parsing.importing.formats import read_format
from humexjournal.parsing.importing.imported import ForeignError, ImportedKBI

HABITS = """\
# what I want to do
! Body
Gym: 3/7: 2026-12-31
Run: 3/1w
! Mind
Read: 2
Coffee: 0
Odd: 3/10
Ended wrong: often
"""
LOG = """\
# begun in March
2026-03-02 : Gym : y : squats, felt good : 5
2026-03-03 : Gym : n
2026-03-03 : Gym : s : ill :
2026-03-04 : Gym : n :  :
2026-03-02 : Run : y :  : 5.5
2026-03-03 : Run : y :  : lots
2026-03-02 : Read : y
2026-03-02 : Read : n : no: too late
2026-03-02 : Coffee : y : : 2
2026-03-02 : Odd : y
2026-03-02 : Not in the list : y
2026-03-02 : Gym : maybe
yesterday : Gym : y
2026-03-02 : Gym : y : a : 1 : more
"""


def read(habits, log):
    files = {"habits": habits, "log": log}
    return read_format("harsh", {k: v.encode() for k, v in files.items() if v is not None}, {})


def march(*numbered):
    return {date(2026, 3, day): text for day, text in numbered}


def test_habits_and_log():
    found = read(HABITS, LOG)
    assert found.kbis == (
        ImportedKBI(
            name="Gym",
            values=march((2, "5"), (3, "off"), (4, "no")),
            notes=march((2, "squats, felt good"), (3, "ill")),
            id="gym",
            schedule="3 per week",
            until=date(2026, 12, 31),
        ),
        ImportedKBI(
            name="Run", values=march((2, "5.5"), (3, "yes")), id="run", schedule="3 per week"
        ),
        ImportedKBI(
            name="Read",
            values=march((2, "no")),
            notes=march((2, "no: too late")),
            id="read",
            schedule="every 2 days",
        ),
        ImportedKBI(name="Coffee", values=march((2, "2")), id="coffee"),
        ImportedKBI(name="Odd", values=march((2, "yes")), id="odd", schedule="2 per week"),
        ImportedKBI(name="Not in the list", values=march((2, "yes")), id="not_in_the_list"),
    )
    assert found.changed == (
        "Coffee: 0 is `a guess` here.",
        "Odd: 3/10 is `2 per week` here.",
    )
    assert found.left_out == (
        "Ended wrong: how often, “often”, which is a guess now.",
        "line 13 of log, which harsh does not understand either.",
        "line 14 of log, which harsh does not understand either.",
        "line 15 of log, which harsh does not understand either.",
        "Ended wrong: nothing was noted.",
    )


def test_without_the_list_how_often_is_a_guess():
    found = read(None, "2026-03-02 : Gym : y\n")
    assert [kbi.schedule for kbi in found.kbis] == [""]
    assert found.changed == ("Without the file `habits` how often is a guess from what was done.",)


def test_without_a_log_there_is_nothing_to_read():
    with pytest.raises(ForeignError, match="There is no file `log` of harsh"):
        read(HABITS, None)
