"""Plugins of Obsidian that keep a note a habit."""

from datetime import date

import pytest

from humexjournal.parsing.importing.formats import read_format
from humexjournal.parsing.importing.imported import ForeignError, ImportedKBI

ENTRIES = """\
---
title: Walk outside
color: green
maxGap: 1
entries:
  - 2026-03-02
  - "2026-03-04"
  - soon
---
Some words.
"""
RECORDS = """\
---
habit: true
type: timed
goalDirection: min
frequency: daily
target: 20
startDate: 2026-03-01
records:
  2026-03-02: 25
  2026-03-03: 0
  2026-03-04: -1
comments:
  2026-03-02: in the rain
  2026-03-05: "no time:: at all"
pauses:
  - {start: 2026-03-10, end: 2026-03-12}
  - {start: 2026-04-01, end: }
  - {end: 2026-05-01}
---
"""


def read(form, **texts):
    files = {f"{name}.md": text.encode() for name, text in texts.items()}
    return read_format(form, files, {})


def march(*numbered):
    return {date(2026, 3, day): text for day, text in numbered}


def test_habit_tracker_21():
    found = read("habit-tracker-21", walk=ENTRIES, diary="Dear diary", other="---\na: 1\n---\n")
    assert found.kbis == (
        ImportedKBI(
            name="Walk outside",
            values=march((2, "yes"), (4, "yes")),
            id="walk_outside",
            schedule="every 2 days",
            standard="done",
        ),
    )
    assert found.changed == ("Walk outside: a gap of at most 1 is `every 2 days` here.",)
    assert found.left_out == ("Walk outside: “soon”, which is no date.",)


def test_obsidian_habits():
    found = read("obsidian-habits", Meditate=RECORDS)
    assert found.kbis == (
        ImportedKBI(
            name="Meditate",
            values=march((2, "25"), (3, "0")),
            notes=march((2, "in the rain"), (5, "no time:: at all")),
            id="meditate",
            schedule="daily",
            standard="at least 20 minutes",
            starts=date(2026, 3, 1),
            pauses=(
                (date(2026, 3, 10), date(2026, 3, 12)),
                (date(2026, 4, 1), date(2099, 12, 31)),
            ),
        ),
    )
    assert found.changed == ("Meditate: a pause without an end is until 2099-12-31 here.",)
    assert found.left_out == ("Meditate: a pause without a first day.",)


@pytest.mark.parametrize(
    ("keys", "schedule", "standard"),
    [
        ("type: binary\nfrequency: daily", "daily", "done"),
        ("frequency: weekly\nweekday: 0", "sun", "done"),
        ("frequency: weekly\nweekday: 6", "sat", "done"),
        ("frequency: weekly\nweeklyTarget: 3", "3 per week", "done"),
        ("frequency: monthly\nmonthlyTarget: 2", "2 per month", "done"),
        ("type: repetition\ntarget: 2\nunit: cups\ngoalDirection: max", "daily", "at most 2 cups"),
        (
            "type: repetition\nfrequency: weekly\nweeklyTarget: 30\nunit: km",
            "total per week",
            "at least 30 km",
        ),
        (
            "type: timed\nfrequency: monthly\nmonthlyTarget: 90",
            "total per month",
            "at least 90 minutes",
        ),
        ("type: repetition", "daily", "done"),
    ],
)
def test_what_is_asked_for(keys, schedule, standard):
    text = f"---\nhabit: true\n{keys}\nrecords: {{2026-03-02: 1}}\n---\n"
    (kbi,) = read("obsidian-habits", Walk=text).kbis
    assert (kbi.schedule, kbi.standard) == (schedule, standard)


def test_yes_and_no_are_numbers_or_ticks():
    records = "{2026-03-02: 1, 2026-03-03: 0, 2026-03-04: true, 2026-03-05: false}"
    (kbi,) = read("obsidian-habits", Walk=f"---\nhabit: true\nrecords: {records}\n---\n").kbis
    assert kbi.values == march((2, "yes"), (3, "no"), (4, "yes"), (5, "no"))


def test_a_note_that_cannot_be_read_is_named():
    found = read("habit-tracker-21", walk=ENTRIES, bad="---\nentries: [2026-03-02\n---\n")
    assert found.left_out[0].startswith("bad.md: ")


@pytest.mark.parametrize("form", ["obsidian-habits", "habit-tracker-21"])
def test_a_folder_without_habits_is_said_to_have_none(form):
    with pytest.raises(ForeignError, match="There is no note of a habit"):
        read(form, diary="Dear diary")
