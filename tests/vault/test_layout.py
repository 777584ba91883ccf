"""Where entries lie, and what their names say."""

from datetime import date

import pytest

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.vault.layout import (
    MONTHLY,
    QUARTERLY,
    Name,
    UnsupportedTokenError,
    day_of,
    layout_of,
    month_of,
    originals_of,
    parts_of,
    quarter_of,
    week_of,
)

JUNE_12 = date(2026, 6, 12)

DAILY = [
    # moment.js format, folder, name, day
    ("daily/YYYY-MM-DD", "daily", "2026-06-12", JUNE_12),
    ("YYYY-MM-DD", "", "2026-06-12", JUNE_12),
    ("/Journal/Daily notes/YYYY-MM-DD/", "Journal/Daily notes", "2026-06-12", JUNE_12),
    ("journal/YYYY/MM/YYYY-MM-DD", "journal", "2026-06-12", JUNE_12),
    ("daily/YYYYMMDD", "daily", "20260612", JUNE_12),
    ("daily/DD.MM.YYYY", "daily", "12.06.2026", JUNE_12),
    ("daily/[Day] YYYY-MM-DD", "daily", "Day 2026-06-12", JUNE_12),
    ("daily/YYYY-MM-DD", "daily", "2026-13-45", None),
    ("daily/YYYY-MM-DD", "daily", "2025-02-29", None),
]


@pytest.mark.parametrize(("moment", "folder", "name", "day"), DAILY)
def test_a_format_of_obsidian_gives_a_folder_and_the_day_of_a_name(moment, folder, name, day):
    layout = layout_of(moment)
    match = layout.matches(name)

    assert layout.folder == folder
    assert match is not None
    assert day_of(match) == day


@pytest.mark.parametrize(
    "name",
    [
        "2026-6-12",
        "2026-06-12 ",
        "x2026-06-12",
        "2026-06-12x",
        "２０２６-06-12",
        "2026-06-12\n",
        "",
    ],
)
def test_a_name_of_another_shape_does_not_match(name):
    assert layout_of("daily/YYYY-MM-DD").matches(name) is None


@pytest.mark.parametrize(
    ("moment", "name"),
    [("weekly/GGGG-[W]WW", "2026-W24"), ("gggg-[W]ww", "2026-W24"), ("[Week] WW [of] GGGG", "Week 24 of 2026")],
)  # fmt: skip
def test_a_week_has_a_name_too(moment, name):
    match = layout_of(moment).matches(name)

    assert match is not None
    assert week_of(match, 0) == Week(date(2026, 6, 8))
    assert week_of(match, 6) == Week(date(2026, 6, 7))


def test_a_month_and_a_quarter_have_names_of_their_own():
    june, spring = MONTHLY.matches("2026-06"), QUARTERLY.matches("2026-Q2")

    assert june is not None
    assert spring is not None
    assert (month_of(june), quarter_of(spring)) == (Month.of(JUNE_12), Quarter.of(JUNE_12))
    assert MONTHLY.matches("2026-06-12") is None
    assert QUARTERLY.matches("2026-Q22") is None


def test_a_week_that_a_year_does_not_have_is_none():
    match = layout_of("GGGG-[W]WW").matches("2025-W53")

    assert match is not None
    assert week_of(match, 0) is None
    assert day_of(match) is None


@pytest.mark.parametrize("moment", ["daily/YYYY-MMM-DD", "daily/dddd", "Do MMMM YYYY", "YYYY-YYYY"])
def test_a_token_that_is_not_understood_is_refused(moment):
    with pytest.raises(UnsupportedTokenError):
        layout_of(moment)


PARTS = [
    ("daily/2026/2026-06-12.md", Name("daily/2026", "2026-06-12", "md")),
    ("2026-06-12.MD", Name("", "2026-06-12", "md")),
    ("kbis/walk", Name("kbis", "walk", "")),
    ("kbis/.yaml", Name("kbis", ".yaml", "")),
    ("daily/2026-06-12.md.tmp", Name("daily", "2026-06-12.md", "tmp")),
]


@pytest.mark.parametrize(("path", "name"), PARTS)
def test_a_path_has_a_folder_a_stem_and_an_ending(path, name):
    assert parts_of(path) == name


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
