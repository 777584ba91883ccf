"""Names that sync tools, editors, git and iCloud give to second versions."""

import pytest

from humexjournal.vault.copies import cloud_of, edited_of, originals_of

COPIES = [
    ("2026-06-12 (conflicted copy)", ("2026-06-12", True)),
    ("2026-06-12 (Ana's conflicted copy 2026-06-12)", ("2026-06-12", True)),
    ("2026-06-12.sync-conflict-20260612-101010-ABCDEFG", ("2026-06-12", True)),
    ("2026-06-12 (SFConflict ana@example.org 2026-06-12)", ("2026-06-12", True)),
    ("2026-06-12 (1)", ("2026-06-12", False)),
    ("2026-06-12_(2)", ("2026-06-12", False)),
    ("2026-06-12 2", ("2026-06-12", False)),
    ("2026-06-12-LAPTOP", ("2026-06-12", False)),
    ("2026-06-12-Anas-MacBook-Air", ("2026-06-12", False)),
    ("walk-DESKTOP-AB12CD", ("walk", False)),
    # as each tool really writes it
    ("2026-03-12 (Conflicted copy ThinkPad-T14-G5 202603121129)", ("2026-03-12", True)),
    ("2026-06-12 (CONFLICT 20231005T070858)", ("2026-06-12", True)),
    ("2026-06-12_BASE_4711", ("2026-06-12", True)),
    ("2026-06-12_LOCAL_4711", ("2026-06-12", True)),
    ("2026-06-12_REMOTE_4711", ("2026-06-12", True)),
]


@pytest.mark.parametrize(("stem", "original"), COPIES)
def test_the_copy_of_a_sync_tool_leads_to_its_original(stem, original):
    assert original in list(originals_of(stem))


@pytest.mark.parametrize(
    "stem", ["walk", "walk2", "2026", "2026-06", "2026-06-12 lunch-walk with Jo"]
)
def test_a_name_that_is_no_copy_leads_nowhere(stem):
    assert list(originals_of(stem)) == []


def test_a_day_is_no_copy_of_its_month():
    assert "2026-06" not in dict(originals_of("2026-06-12"))


LITTER = [
    ("2026-06-12.md~", "2026-06-12.md"),
    ("#2026-06-12.md#", "2026-06-12.md"),
    (".#2026-06-12.md", "2026-06-12.md"),
    (".2026-06-12.md.swp", "2026-06-12.md"),
    (".2026-06-12.md.swx", "2026-06-12.md"),
    ("2026-06-12.md.bak", "2026-06-12.md"),
    ("2026-06-12.md.tmp", "2026-06-12.md"),
    ("2026-06-12.md.orig", "2026-06-12.md"),
    ("2026-06-12.md.rej", "2026-06-12.md"),
    (".syncthing.2026-06-12.md.tmp", "2026-06-12.md"),
    ("~$2026-06-12.md", "2026-06-12.md"),
    ("2026-06-12.md.part", "2026-06-12.md"),
    ("2026-06-12.md", None),
    ("2026-06-12", None),
    ("4913", None),
    (".goutputstream-AB12", None),
    ("~", None),
    ("##", None),
]


@pytest.mark.parametrize(("name", "original"), LITTER)
def test_what_an_editor_leaves_leads_to_its_file(name, original):
    assert edited_of(name) == original


def test_what_icloud_keeps_for_itself_leads_to_its_file():
    assert cloud_of(".2026-06-12.md.icloud") == "2026-06-12.md"
    assert cloud_of("2026-06-12.md") is None
