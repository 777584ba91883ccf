"""A vault of Periodic Notes in German, found whole."""

from datetime import date
from pathlib import Path

from humexjournal.vault.store import Vault

ROOT = Path(__file__).parents[1] / "vaults" / "obsidian-periodic"
MAY, JUNE = "Tagebuch/2026/05 Mai", "Tagebuch/2026/06 Juni"


def test_nested_german_folders_are_read_with_the_right_dates():
    reading = Vault(ROOT).read()

    assert {day: entry.path for day, entry in reading.journal.daily.items()} == {
        date(2026, 5, 31): f"{MAY}/2026-05-31 Sonntag.md",
        date(2026, 6, 1): f"{JUNE}/2026-06-01 Montag.md",
        date(2026, 6, 12): f"{JUNE}/2026-06-12 Freitag.md",
    }
    assert {day: entry.path for day, entry in reading.journal.weekly.items()} == {
        date(2026, 6, 8): "Wochen/2026-W24.md"
    }
    assert [(one.location.path, one.code) for one in reading.problems] == [
        (f"{JUNE}/2026-06-13 Freitag.md", "name-is-no-date")
    ]
