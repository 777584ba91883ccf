"""The last week of a long year in a vault whose weeks begin on another day."""

from datetime import date, timedelta

import pytest

from humexjournal.app.outputs import outputs
from humexjournal.vault.store import Vault

AS_OF = date(2027, 1, 31)
WEEKS = [
    # a week begins on, the days of 2026-W53, the days of 2027-W01
    ("monday", date(2026, 12, 28), date(2027, 1, 4)),
    ("sunday", date(2026, 12, 27), date(2027, 1, 3)),
    ("saturday", date(2026, 12, 26), date(2027, 1, 2)),
]


def vault(root, starts):
    for folder in ("kbis", "weekly", "daily"):
        (root / folder).mkdir()
    (root / "humex.yaml").write_text(f"format: 1\ncalendar:\n  week_starts: {starts}\n")
    (root / "kbis/walk.yaml").write_text("behaviour: Walk\nschedule: daily\nfrom: 2026-12-01\n")
    (root / "weekly/2026-W53.md").write_text("---\nwalk: x x x x x x o\n---\n")
    (root / "weekly/2027-W01.md").write_text("---\nwalk: o x x x x x x\n---\n")
    return Vault(root)


@pytest.mark.parametrize(("starts", "first", "next_first"), WEEKS)
def test_the_cells_of_its_entry_are_its_seven_days(starts, first, next_first, tmp_path):
    reading = vault(tmp_path, starts).read()

    lines = {week: entry.cells["walk"] for week, entry in reading.journal.weekly.items()}
    assert reading.problems == ()
    assert list(lines) == [first, next_first]
    assert list(lines[first]) == [first + timedelta(days=n) for n in range(7)]
    assert [day for line in lines.values() for day, said in line.items() if said.text == "o"] == [
        first + timedelta(days=6),
        next_first,
    ]


@pytest.mark.parametrize("starts", [row[0] for row in WEEKS])
def test_every_week_has_one_sheet_under_its_own_name(starts, tmp_path):
    made = outputs(vault(tmp_path, starts).read().journal, AS_OF)

    weeks = [name for name in made if "-W" in name and name.endswith(".md")]
    assert weeks == [
        "sheet-2026-W49.md", "sheet-2026-W50.md", "sheet-2026-W51.md", "sheet-2026-W52.md",
        "sheet-2026-W53.md", "sheet-2027-W01.md", "sheet-2027-W02.md", "sheet-2027-W03.md",
        "sheet-2027-W04.md", *(["sheet-2027-W05.md"] if starts != "monday" else []),
    ]  # fmt: skip


def test_a_week_that_its_year_does_not_have_is_named(tmp_path):
    root = vault(tmp_path, "sunday").root
    (root / "weekly/2027-W53.md").write_text("---\nwalk: x\n---\n")

    problems = Vault(root).read().problems

    assert [(one.location.path, one.code) for one in problems] == [
        ("weekly/2027-W53.md", "name-is-no-date")
    ]
