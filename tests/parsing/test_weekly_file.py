"""A weekly entry: week lines and what the week's talk is about."""

from datetime import date
from decimal import Decimal

import pytest
from parsing.reading import DAY, FRI, MON, SAT, SUN, THU, TUE, WED, WEEK, read_weekly

from humexjournal.core.calendar import Week
from humexjournal.core.entry import Count, Friction, Kept, WeeklyEntry
from humexjournal.core.value import Amount, Clock, Mark

ENTRY = """\
---
week: 2026-W24
walk: 25 o 20 o/time . . -
plan: x x x x /
in_the_way: [tue walk/time, thu walk/time, tired]
off: [wed ill]
filled: [mon, tue]
paper: yes
stress: 4
commitment: If the meeting runs over, I walk at 13:45
kept: partly
change: walk — leave straight from the kitchen
glad: back on Wednesday after the miss on Tuesday
coming_up: quarter close on Wednesday and Thursday
check_ins_kept: [tue]
reviewed: 2026-06-16
agreed: [plan 5/5, walk 2/5]
felt: 3 4 . 2
---
## What did you actually do this week?
I walked twice. !share
"""


def cells(entry: WeeklyEntry, kbi: str) -> dict[date, object]:
    return {day: said.value for day, said in entry.cells.get(kbi, {}).items()}


def minutes(number: int) -> Amount:
    return Amount(Decimal(number))


def test_an_entry_of_the_format_is_read():
    entry, problems = read_weekly(ENTRY)

    assert problems == []
    assert cells(entry, "walk") == {
        MON: minutes(25),
        TUE: Mark.NOT_DONE,
        WED: minutes(20),
        THU: Mark.NOT_DONE,
    }
    assert cells(entry, "plan") == {
        **dict.fromkeys((MON, TUE, WED, THU), Mark.DONE),
        FRI: Mark.MINIMUM,
    }
    assert set(entry.friction) == {
        Friction("time", "walk", TUE),
        Friction("time", "walk", THU),
        Friction("tired"),
    }
    assert (entry.off, entry.filled) == ({WED: "ill"}, frozenset({MON, TUE}))
    assert (entry.paper, entry.kept, entry.readings) == (True, Kept.PARTLY, {"stress": Decimal(4)})
    assert entry.commitment == "If the meeting runs over, I walk at 13:45"
    assert entry.change == "walk — leave straight from the kitchen"
    assert entry.glad == "back on Wednesday after the miss on Tuesday"
    assert entry.coming_up == "quarter close on Wednesday and Thursday"
    assert (entry.check_ins_kept, entry.reviewed) == (frozenset({1}), date(2026, 6, 16))
    assert entry.agreed == (Count("plan", 5, 5), Count("walk", 2, 5))
    assert entry.felt == {MON: 3, TUE: 4, THU: 2}
    assert entry.shared == ("I walked twice.",)


LINES = [
    ("plan: x x x x x", [Mark.DONE] * 5),
    ("plan: x,x,x", [Mark.DONE] * 3),
    ("plan: x | o | r", [Mark.DONE, Mark.NOT_DONE, Mark.RESERVE]),
    ("plan: [x, o, off]", [Mark.DONE, Mark.NOT_DONE, Mark.OFF]),
    ("plan: [yes, no]", [Mark.DONE, Mark.NOT_DONE]),
    ("plan: off/ill x", [Mark.OFF, Mark.DONE]),
    ("walk: 20 / x", [minutes(20), Mark.MINIMUM, Mark.DONE]),
    ("bed: 22:30 00:10", [Clock(1350), Clock(10)]),
    ("bed: 22.30, 23:10", [Clock(1350), Clock(1390)]),
]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_a_week_line_gives_its_cells_from_the_first_day_on(line, expected):
    entry, problems = read_weekly(f"---\n{line}\n---\n")

    assert problems == []
    kbi = line.partition(":")[0]
    assert list(cells(entry, kbi).items()) == list(zip(WEEK.period, expected, strict=False))


def test_a_reason_behind_a_cell_is_friction_of_its_day():
    entry, _ = read_weekly("---\nplan: x o/time\n---\n")

    assert entry.friction == (Friction("time", "plan", TUE),)


def test_a_cell_that_is_off_keeps_its_reason():
    entry, _ = read_weekly("---\nplan: x off off/ill\n---\n")

    said = entry.cells["plan"]
    assert [(said[day].text, said[day].off) for day in (MON, TUE, WED)] == [
        ("x", None),
        ("off", ""),
        ("off/ill", "ill"),
    ]
    assert entry.friction == ()


def test_the_first_day_is_that_of_the_calendar():
    week = Week.of(DAY, starts=6)
    entry, _ = read_weekly("---\nplan: x o\n---\n", week)

    assert cells(entry, "plan") == {date(2026, 6, 7): Mark.DONE, MON: Mark.NOT_DONE}


PROBLEMS = [
    ("plan: x x x x x x x x", ["2:21 eight-cells “x”"]),
    ("plan: [x, x, x, x, x, x, x, x]", ["2:29 eight-cells “x”"]),
    ("walk: 20 20 soon 20", ["2:13 unreadable-value “soon”"]),
    ("walk: 20 20 20 km", ["2:16 unreadable-value “km”"]),
    ("bed: 22:30 6:55", ["2:12 half-day “6:55”"]),
    ("calls: 3", ["2:8 unreadable-value “3”"]),
    ("off: [someday ill]", ["2:6 wrong-value “[someday ill]”"]),
    ("filled: [mon, someday]", ["2:9 wrong-value “[mon, someday]”"]),
    ("agreed: [walk]", ["2:9 wrong-value “[walk]”"]),
    ("reviewed: soon", ["2:11 wrong-value “soon”"]),
    ("paper: perhaps", ["2:8 wrong-value “perhaps”"]),
    ("kept: nearly", ["2:7 wrong-value “nearly”"]),
    ("week: 2026-W25", ["2:7 wrong-date “2026-W25”"]),
    ("felt: 3 9", ["2:7 wrong-value “3 9”"]),
    ("reserve: [walk]", ["2:10 wrong-value “[walk]”"]),
]


@pytest.mark.parametrize(("line", "problems"), PROBLEMS)
def test_what_does_not_fit_is_one_problem_at_its_place(line, problems):
    assert read_weekly(f"---\n{line}\n---\n")[1] == problems


def test_a_line_of_eight_cells_leaves_the_whole_week_unreadable():
    entry, _ = read_weekly("---\nplan: x x x x x x x x\n---\n")

    assert cells(entry, "plan") == dict.fromkeys(WEEK.period, Mark.UNREADABLE)


def test_one_cell_that_cannot_be_read_costs_no_other():
    entry, _ = read_weekly("---\nwalk: 20 soon 30\n---\n")

    assert cells(entry, "walk") == {MON: minutes(20), TUE: Mark.UNREADABLE, WED: minutes(30)}


def test_seven_cells_reach_the_last_day():
    entry, _ = read_weekly("---\nplan: x . . . . o x\n---\n")

    assert cells(entry, "plan") == {MON: Mark.DONE, SAT: Mark.NOT_DONE, SUN: Mark.DONE}
