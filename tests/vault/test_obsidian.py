"""Where Obsidian and its plugins say that notes lie, and what is found there."""

import json
import os
from datetime import date

import pytest

from humexjournal.core.calendar import Calendar, Month, Quarter, Week
from humexjournal.core.settings import Folders, Settings
from humexjournal.parsing.grammar.moment_dates import WeekScheme
from humexjournal.vault.catalogue import Catalogue, catalogue
from humexjournal.vault.obsidian import Obsidian, Spot, read_obsidian

CORE = "daily-notes.json"
PERIODIC = "plugins/periodic-notes/data.json"
CALENDAR = "plugins/calendar/data.json"
JUNE_12, W24 = date(2026, 6, 12), Week(date(2026, 6, 8))


def vault(root, said, *paths):
    """A vault with settings of Obsidian, by file, and empty notes."""
    for name, content in said.items():
        file = root / ".obsidian" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str | bytes) else json.dumps(content)
        file.write_bytes(text.encode() if isinstance(text, str) else text)
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()
    return root


def look(root, said, *paths, **settings) -> Catalogue:
    return catalogue(vault(root, said, *paths), Settings(**settings))


def problems(found):
    return [(problem.location.path, problem.code) for problem in found.problems]


def test_without_obsidian_entries_lie_where_they_usually_do(tmp_path):
    assert read_obsidian(tmp_path) == Obsidian()


FOUND = [
    # settings, a daily note that they lead to
    ({CORE: {}}, "2026-06-12.md"),
    ({CORE: {}}, "daily/2026-06-12.md"),
    ({CORE: {"folder": "Journal"}}, "Journal/2026-06-12.md"),
    ({CORE: {"folder": "/Journal\\Tage/", "format": ""}}, "Journal/Tage/2026-06-12.md"),
    ({CORE: {"format": "DD-MM-YYYY", "autorun": False}}, "12-06-2026.md"),
    ({CORE: {"folder": "J", "format": "YYYY/MM MMMM/YYYY-MM-DD"}}, "J/2026/06 Juni/2026-06-12.md"),
    ({CORE: {"folder": "J", "format": "YYYY/MM/DD"}}, "J/2026/06/12.md"),
    ({CORE: {"format": "/YYYY/MM/DD"}}, "2026/06/12.md"),
    ({CORE: {"format": "YYYY/[Daily]/MM/YYYY-MM-DD"}}, "2026/Daily/06/2026-06-12.md"),
    ({CORE: "\ufeff" + json.dumps({"folder": "J"})}, "J/2026-06-12.md"),
    ({CORE: {"folder": 7, "format": None}}, "2026-06-12.md"),
    (
        {
            CORE: {"folder": "Core"},
            PERIODIC: {
                "daily": {
                    "format": "YYYY/MM_MMMM/YYYY-MM-DD ddd",
                    "folder": "Daily-Docs",
                    "enabled": True,
                }
            },
        },
        "Daily-Docs/2026/06_June/2026-06-12 Fri.md",
    ),
    (
        {CORE: {"folder": "Core"}, PERIODIC: {"daily": {"folder": "Periodic", "enabled": False}}},
        "Core/2026-06-12.md",
    ),
    (
        {
            PERIODIC: {
                "activeCalendarSet": "mine",
                "calendarSets": [
                    {"id": "old", "day": {"enabled": True, "folder": "Old"}},
                    {"id": "mine", "day": {"enabled": True, "format": "", "folder": "New"}},
                ],
            }
        },
        "New/2026-06-12.md",
    ),
]


@pytest.mark.parametrize(("said", "path"), FOUND)
def test_a_daily_note_is_found_where_obsidian_keeps_it(said, path, tmp_path):
    found = look(tmp_path, said, path)

    assert (found.daily, problems(found)) == ({JUNE_12: path}, [])


def test_what_humex_yaml_says_wins(tmp_path):
    found = look(
        tmp_path,
        {CORE: {"folder": "Journal"}},
        "Mine/2026-06-12.md",
        "Journal/2026-06-11.md",
        folders=Folders(daily="Mine/YYYY-MM-DD"),
    )

    assert found.daily == {JUNE_12: "Mine/2026-06-12.md"}


WEEKS = [
    # settings, a note, the first day of its week
    ({PERIODIC: {"weekly": {"enabled": True, "format": "", "folder": "W"}}}, "W/2026-W24.md", "06-08"),
    ({CALENDAR: {"showWeeklyNote": True, "weeklyNoteFolder": "W"}}, "W/2026-W24.md", "06-08"),
    ({CALENDAR: {"showWeeklyNote": False, "weeklyNoteFolder": "W"}}, "weekly/2026-W24.md", "06-08"),
    (
        {
            CALENDAR: {"showWeeklyNote": True, "weeklyNoteFolder": "Calendar"},
            PERIODIC: {"weekly": {"enabled": True, "format": "GGGG-[KW]WW", "folder": "P"}},
        },
        "P/2026-KW24.md",
        "06-08",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("said", "path", "first"), WEEKS)
def test_a_weekly_note_is_found_where_a_plugin_keeps_it(said, path, first, tmp_path):
    found = look(tmp_path, said, path)

    assert found.weekly == {Week(date.fromisoformat(f"2026-{first}")): path}


SCHEMES = [
    # Calendar's settings, the first day of the week in humex.yaml, the week of 2027-W03
    ({"localeOverride": "system-default", "weekStart": "locale"}, 0, "2027-01-18"),
    ({"localeOverride": "en", "weekStart": "locale"}, 0, "2027-01-11"),
    ({"localeOverride": "en-gb", "weekStart": "locale"}, 0, "2027-01-18"),
    ({"localeOverride": "system-default", "weekStart": "monday"}, 0, "2027-01-11"),
    ({"localeOverride": "de", "weekStart": "monday"}, 0, "2027-01-18"),
    ({}, 6, "2027-01-10"),
    ({"localeOverride": "de-at"}, 6, "2027-01-17"),
]


@pytest.mark.parametrize(("calendar", "starts", "first"), SCHEMES)
def test_weeks_are_numbered_as_the_plugins_number_them(calendar, starts, first, tmp_path):
    said = {CALENDAR: {**calendar, "showWeeklyNote": True, "weeklyNoteFolder": "weekly"}}

    found = look(tmp_path, said, "weekly/2027-W03.md", calendar=Calendar(week_starts=starts))

    assert [str(week.first) for week in found.weekly] == [first]


def test_months_and_quarters_are_found_too(tmp_path):
    said = {
        PERIODIC: {
            "monthly": {"enabled": True, "format": "YYYY/MMMM", "folder": "M"},
            "quarterly": {"enabled": True, "format": "", "folder": ""},
        }
    }

    found = look(tmp_path, said, "M/2026/June.md", "2026-Q2.md")

    assert found.monthly == {Month(date(2026, 6, 1)): "M/2026/June.md"}
    assert found.quarterly == {Quarter(date(2026, 4, 1)): "2026-Q2.md"}


def test_templates_and_what_is_hidden_are_no_entries(tmp_path):
    said = {
        CORE: {"template": "2026-06-11.md"},
        "templates.json": {"folder": "Templates/"},
        "plugins/templater-obsidian/data.json": {"templates_folder": "Scripts"},
        PERIODIC: {"weekly": {"enabled": True, "format": "", "template": "Old/2026-W23.md"}},
    }
    no_entries = (
        "2026-06-11.md",
        "Templates/2026-06-10.md",
        "Scripts/deep/2026-06-09.md",
        "Old/2026-W23.md",
        ".hidden/2026-06-08.md",
        ".2026-06-07.md",
        "Journal/.old/2026-06-06.md",
    )

    found = look(tmp_path, said, "2026-06-12.md", "2026-W24.md", *no_entries)

    assert (list(found.daily), list(found.weekly)) == ([JUNE_12], [W24])
    assert found.daily_template == "2026-06-11.md"
    assert problems(found) == []


def test_an_excluded_note_is_read_where_there_is_no_other_of_its_day(tmp_path):
    said = {CORE: {}, "app.json": {"userIgnoreFilters": ["Archive/", "/^Old/", 7, ""]}}

    found = look(
        tmp_path, said, "Archive/2026-06-11.md", "Archive/2026-06-12.md", "B/2026-06-12.md"
    )

    assert found.daily == {JUNE_12: "B/2026-06-12.md", date(2026, 6, 11): "Archive/2026-06-11.md"}
    assert problems(found) == []


BROKEN = [
    b"{",
    b"",
    b"[]",
    b'"daily"',
    b"\xff\xfe{}",
    b"[" * 100_000,
    b'{"a":' * 100_000,
    b" " * (256 * 1024 + 1),
]


@pytest.mark.parametrize("content", BROKEN)
def test_settings_that_cannot_be_read_are_one_problem_and_not_followed(content, tmp_path):
    found = look(tmp_path, {CORE: content}, "daily/2026-06-12.md")

    assert problems(found) == [(".obsidian/daily-notes.json", "bad-json")]
    assert list(found.daily) == [JUNE_12]


@pytest.mark.parametrize(
    ("said", "path"),
    [({CORE: {"format": "YYYY-MM-DD HHmm"}}, CORE), ({CORE: {"format": "MMMM D"}}, CORE),
     ({CORE: {"folder": "../other"}}, CORE), ({CORE: {"folder": ".obsidian"}}, CORE),
     ({PERIODIC: {"weekly": {"enabled": True, "format": "[Week]"}}}, PERIODIC)],
)  # fmt: skip
def test_a_place_that_cannot_be_used_is_one_problem_and_the_usual_one_holds(said, path, tmp_path):
    found = look(tmp_path, said, "daily/2026-06-12.md", "weekly/2026-W24.md")

    ((where, code),) = problems(found)
    assert where == f".obsidian/{path}"
    assert code in ("unsupported-token", "wrong-value")
    assert (list(found.daily), list(found.weekly)) == ([JUNE_12], [W24])


def test_settings_behind_a_link_are_not_followed(tmp_path):
    outside = vault(tmp_path / "outside", {CORE: {"folder": "Elsewhere"}})
    inside = vault(tmp_path / "vault", {}, "daily/2026-06-12.md")
    (inside / ".obsidian").symlink_to(outside / ".obsidian")
    other = vault(tmp_path / "other", {"x.json": {}}, "daily/2026-06-12.md")
    (other / ".obsidian" / CORE).symlink_to(outside / ".obsidian" / CORE)

    assert read_obsidian(inside) == Obsidian()
    assert read_obsidian(other).spots == {}


def test_a_pipe_among_the_settings_does_not_block(tmp_path):
    vault(tmp_path, {"x.json": {}})
    os.mkfifo(tmp_path / ".obsidian" / CORE)

    assert [one.code for one in read_obsidian(tmp_path).problems] == ["bad-json"]


def test_the_scheme_of_periodic_notes_counts_where_calendar_is_silent(tmp_path):
    found = read_obsidian(vault(tmp_path, {PERIODIC: {"weekStart": "sunday"}}))

    assert found.scheme == WeekScheme(0, 6)
    assert found.spots == {}


def test_the_spot_says_which_file_it_is_from(tmp_path):
    found = read_obsidian(vault(tmp_path, {CORE: {"folder": "J"}}))

    assert list(found.spots.values()) == [Spot("J", "YYYY-MM-DD", ".obsidian/daily-notes.json")]


STRAYS = [
    # beside daily/2026-06-12.md and kbis/walk.yaml
    ("daily/2026-06-12.md~", "leftover"),
    ("daily/.2026-06-12.md.swp", "leftover"),
    ("daily/#2026-06-12.md#", "leftover"),
    ("daily/.#2026-06-12.md", "leftover"),
    ("daily/2026-06-12.md.bak", "leftover"),
    ("daily/2026-06-11.md.tmp", "leftover"),
    ("daily/2026-06-12.md.orig", "leftover"),
    ("daily/2026-06-12_BASE_123.md", "conflict-copy"),
    ("kbis/walk.yaml~", "leftover"),
    ("kbis/.walk.yaml.swp", "leftover"),
    (".trash/2026-06-10.md", "leftover"),
    (".trash/old/2026-W20.md", "leftover"),
    ("daily/.2026-06-10.md.icloud", "not-downloaded"),
    ("kbis/.plan.yaml.icloud", "not-downloaded"),
    ("prompts/2026-06-12-walk (conflicted copy).md", "conflict-copy"),
    ("humex (1).yaml", "conflict-copy"),
    ("humex.yaml~", "leftover"),
    ("humex.sync-conflict-20260612-101010-ABCDEFG.yaml", "conflict-copy"),
    ("conflict-files-obsidian-git.md", "conflict-copy"),
    ("daily/2564-06-12.md", "name-is-no-date"),
]


@pytest.mark.parametrize(("path", "code"), STRAYS)
def test_what_must_not_be_counted_is_named(path, code, tmp_path):
    usual = ("daily/2026-06-12.md", "kbis/walk.yaml", "humex.yaml")

    found = look(tmp_path, {}, *usual, path)

    assert problems(found) == [(path, code)]
    assert (list(found.daily), list(found.kbis)) == ([JUNE_12], ["walk"])


@pytest.mark.parametrize(
    "path", [".trash/Ideas.md", "daily/Ideas.md~", "daily/.DS_Store", "daily/4913", "notes.yaml~"]
)
def test_what_would_never_be_counted_is_not_named(path, tmp_path):
    assert problems(look(tmp_path, {}, "daily/2026-06-12.md", path)) == []


def test_entries_in_the_usual_folder_are_named_where_another_is_used(tmp_path):
    days = ("daily/2026-06-10.md", "daily/2026-06-11.md")
    found = look(tmp_path, {CORE: {"folder": "Journal"}}, "Journal/2026-06-12.md", *days)

    (problem,) = found.problems
    assert (list(found.daily), problem.code) == ([JUNE_12], "elsewhere")
    assert problem.message == (
        "This has the name of an entry, as has one more here, and is not counted."
    )
    assert problem.remedy.startswith(".obsidian/daily-notes.json names another folder.")


@pytest.mark.parametrize("path", ["../outside", "linked/daily", "none", "", "daily/../../outside"])
def test_a_template_outside_of_the_vault_is_not_read(path, tmp_path):
    (tmp_path / "outside.md").write_text("What went well?\n")
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/daily.md").write_text("What went well?\n")
    root = vault(tmp_path / "vault", {CORE: {"template": path}}, "daily/2026-06-12.md")
    (root / "linked").symlink_to(tmp_path / "elsewhere")

    assert read_obsidian(root).daily_template == ""


def test_a_year_of_the_buddhist_era_is_named_with_the_likely_one(tmp_path):
    found = look(tmp_path, {CORE: {"format": "DD-MM-YYYY"}}, "12-06-2569.md")

    (problem,) = found.problems
    assert problem.remedy == "Did you mean 12-06-2026? Correct the name of the file."


@pytest.mark.parametrize("said", [{}, {"plugins/journals/data.json": {}}])
def test_notes_beside_daily_ones_may_hold_their_date(said, tmp_path):
    """The plugin's own folder is often not shared, and its notes are read all the same."""
    assert look(tmp_path, said, "daily/Friday.md").undated == ["daily/Friday.md"]


def test_notes_of_a_whole_vault_are_not_opened_to_look_for_dates(tmp_path):
    assert look(tmp_path, {CORE: {}}, "Recipes.md", "2026-06-12.md").undated == []
