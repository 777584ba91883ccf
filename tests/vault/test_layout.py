"""Where entries lie, and what their names say."""

from datetime import date

import pytest

from humexjournal.core.calendar import Month, Quarter, Week
from humexjournal.parsing.grammar.moment_dates import WeekScheme
from humexjournal.vault.layout import (
    USUAL,
    Name,
    Rhythm,
    UnsupportedTokenError,
    layout_of,
    parts_of,
    placed,
)

JUNE_12 = date(2026, 6, 12)

DAILY = [
    # moment.js format with its folder, the folder, a path below it, the day
    ("daily/YYYY-MM-DD", "daily", "2026-06-12", JUNE_12),
    ("YYYY-MM-DD", "", "2026-06-12", JUNE_12),
    ("/Journal/Daily notes/YYYY-MM-DD/", "Journal/Daily notes", "2026-06-12", JUNE_12),
    ("journal/YYYY/MM/YYYY-MM-DD", "journal", "2026/06/2026-06-12", JUNE_12),
    ("journal/YYYY/MM/YYYY-MM-DD", "journal", "moved/2026-06-12", JUNE_12),
    ("daily/YYYYMMDD", "daily", "20260612", JUNE_12),
    ("daily/DD.MM.YYYY", "daily", "12.06.2026", JUNE_12),
    ("daily/[Day] YYYY-MM-DD", "daily", "Day 2026-06-12", JUNE_12),
    ("daily/YYYY-MM-DD ddd", "daily", "2026-06-12 Fri", JUNE_12),
    ("YYYY/MM/DD", "", "2026/06/12", JUNE_12),
    ("Log/YYYY/MM-MMMM/DD", "Log", "2026/06-Juni/12", JUNE_12),
    ("daily/D MMMM YYYY", "daily", "12 มิถุนายน 2026", JUNE_12),
    ("daily/D MMM YYYY dddd", "daily", "12 มิ.ย. 2026 ศุกร์", JUNE_12),
    ("daily/YYYY-DDDD", "daily", "2026-163", JUNE_12),
    ("daily/GGGG-[W]WW-E", "daily", "2026-W24-5", JUNE_12),
    ("daily/YYYY-MM-DD", "daily", "2026-13-45", None),
    ("daily/YYYY-MM-DD", "daily", "2025-02-29", None),
    ("daily/YYYY-MM-DD ddd", "daily", "2026-06-12 Thu", None),
    ("YYYY/MM/DD", "", "2026/02/30", None),
]


@pytest.mark.parametrize(("moment", "folder", "path", "day"), DAILY)
def test_a_format_of_obsidian_gives_a_folder_and_the_day_of_a_path(moment, folder, path, day):
    layout = layout_of(Rhythm.DAILY, moment)
    name = parts_of(f"{folder}/{path}.md".lstrip("/"))

    assert layout.folder == folder
    assert layout.said(name.folder, name.stem) is not None
    assert layout.day(name.folder, name.stem) == day


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
    layout = layout_of(Rhythm.DAILY, "daily/YYYY-MM-DD")

    assert layout.said("daily", name) is None
    assert layout.day("daily", name) is None


@pytest.mark.parametrize(
    ("moment", "name"),
    [("weekly/GGGG-[W]WW", "2026-W24"), ("gggg-[W]ww", "2026-W24"), ("[Week] WW [of] GGGG", "Week 24 of 2026"),
     ("YYYY-[KW]ww", "2026-KW24"), ("Week/gggg/[W]w", "W24")],
)  # fmt: skip
def test_a_week_has_a_name_too(moment, name):
    layout = layout_of(Rhythm.WEEKLY, moment)
    folder = "Week/2026" if layout.whole else layout.folder

    assert layout.week(folder, name, 0) == Week(date(2026, 6, 8))
    assert layout.week(folder, name, 6) == Week(date(2026, 6, 7))


SCHEMES = [
    # of the same name: the first day for ISO, for American English, for American with Mondays
    ("2026-W20", "2026-05-11", "2026-05-11", "2026-05-11"),
    ("2027-W03", "2027-01-18", "2027-01-11", "2027-01-11"),
    ("2028-W01", "2028-01-03", "2027-12-27", "2027-12-27"),
]


@pytest.mark.parametrize(("name", "iso", "american", "mondays"), SCHEMES)
def test_a_week_of_a_language_is_the_one_of_ours_with_its_thursday(name, iso, american, mondays):
    firsts = []
    for scheme in (WeekScheme(1, 4), WeekScheme(0, 6), WeekScheme(1, 6)):
        week = placed(Rhythm.WEEKLY, "", "gggg-[W]ww", scheme).week("", name, 0)
        assert week is not None
        firsts.append(str(week.first))

    assert firsts == [iso, american, mondays]


def test_a_month_and_a_quarter_have_names_of_their_own():
    months = layout_of(Rhythm.MONTHLY, USUAL[Rhythm.MONTHLY])
    quarters = layout_of(Rhythm.QUARTERLY, USUAL[Rhythm.QUARTERLY])

    assert months.month("monthly", "2026-06") == Month.of(JUNE_12)
    assert quarters.quarter("quarterly", "2026-Q2") == Quarter.of(JUNE_12)
    assert months.said("monthly", "2026-06-12") is None
    assert quarters.said("quarterly", "2026-Q22") is None
    assert layout_of(Rhythm.MONTHLY, "MMMM YYYY").month("", "juin 2026") == Month.of(JUNE_12)


def test_a_week_that_a_year_does_not_have_is_none():
    layout = layout_of(Rhythm.WEEKLY, "GGGG-[W]WW")

    assert layout.said("", "2025-W53") is not None
    assert layout.week("", "2025-W53", 0) is None


REFUSED = [
    "daily/dddd",
    "daily/YYYY-MM-DD HH",
    "YYYY-YYYY",
    "MM-DD",
    "YYYY-[W]WW",
    "daily/Day YYYY-MM-DD",
]


@pytest.mark.parametrize("moment", REFUSED)
def test_a_format_that_is_not_understood_or_tells_no_day_is_refused(moment):
    with pytest.raises(UnsupportedTokenError):
        layout_of(Rhythm.DAILY, moment)


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


def test_a_date_in_a_note_may_be_written_like_its_whole_path():
    layout = layout_of(Rhythm.DAILY, "daily/YYYY/MM/DD")

    assert layout.written_day("2026/06/12") == date(2026, 6, 12)
