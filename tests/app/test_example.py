"""The example vault: read without a problem, and its sheets to the letter."""

from datetime import date
from pathlib import Path

from msgspec.structs import replace

from humexjournal.app.check import problems
from humexjournal.app.outputs import outputs, sheet, spans
from humexjournal.cli.demo import LAST_DAY
from humexjournal.core.calendar import ONE_DAY
from humexjournal.vault.store import Vault

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "vaults" / "example-vault"


def reading():
    return Vault(ROOT / "example-vault").read()


def test_the_example_has_no_problem():
    assert problems(reading(), LAST_DAY) == []


def test_the_sheets_of_the_example_are_the_expected_ones(update_golden):
    made = outputs(reading().journal, LAST_DAY)
    if update_golden:
        GOLDEN.mkdir(parents=True, exist_ok=True)
        for name, data in made.items():
            (GOLDEN / name).write_bytes(data)

    assert made == {path.name: path.read_bytes() for path in sorted(GOLDEN.iterdir())}


def test_a_later_date_changes_no_sheet_of_a_closed_span():
    journal = reading().journal
    soon, later = outputs(journal, date(2026, 6, 28)), outputs(journal, date(2026, 9, 1))

    running = ("W26", "2026-06", "2026-Q2")
    closed = [name for name in soon if not any(span in name for span in running)]
    assert {name: soon[name] for name in closed} == {name: later[name] for name in closed}


def test_an_entry_of_tomorrow_changes_nothing_today():
    journal = reading().journal
    day = date(2026, 6, 24)
    earlier = outputs(journal, day)
    without = {d: entry for d, entry in journal.daily.items() if d <= day}

    weekly = {first: week for first, week in journal.weekly.items() if first <= day}
    assert outputs(replace(journal, daily=without, weekly=weekly), day) == earlier
    assert day + ONE_DAY in journal.daily


def test_pages_that_are_made_in_one_go_are_those_that_are_made_alone():
    journal = reading().journal
    made = outputs(journal, LAST_DAY)
    for span in spans(journal, LAST_DAY):
        assert made[f"sheet-{span.label}.md"] == sheet(journal, span, LAST_DAY, "md")
