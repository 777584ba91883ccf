"""Which files of a vault are what, by their names alone."""

import os
from datetime import date
from pathlib import Path

import pytest

from humexjournal.core.calendar import Calendar, Month, Quarter, Week
from humexjournal.core.settings import Folders, Settings
from humexjournal.vault.catalogue import Catalogue, catalogue

JUNE_12 = date(2026, 6, 12)
W24 = Week(date(2026, 6, 8))
JUNE = Month(date(2026, 6, 1))
SPRING = Quarter(date(2026, 4, 1))


def vault(root: Path, *paths: str) -> Path:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()
    return root


def look(root: Path, *paths: str, settings: Settings | None = None) -> Catalogue:
    return catalogue(vault(root, *paths), settings or Settings())


def problems(found: Catalogue) -> list[tuple[str, str]]:
    return [(problem.location.path, problem.code) for problem in found.problems]


def test_every_kind_of_file_is_found_by_its_name(tmp_path):
    found = look(
        tmp_path,
        "kbis/walk.yaml",
        "kbis/plan.md",
        "kbis/README.md",
        "daily/2026-06-12.md",
        "daily/2026/06/2026-06-11.md",
        "daily/Ideas.md",
        "daily/2026-06-10.txt",
        "weekly/2026-W24.md",
        "monthly/2026-06.md",
        "monthly/2026/2026-05.md",
        "monthly/2026-06-12.md",
        "monthly/Ideas.md",
        "quarterly/2026-Q2.md",
        "quarterly/2026-Q2.txt",
        "prompts/2026-06-12-walk.md",
        "prompts/README.md",
        "sheets/2026-06-09.md",
    )

    assert found.kbis == {"walk": "kbis/walk.yaml", "plan": "kbis/plan.md"}
    assert found.daily == {
        date(2026, 6, 11): "daily/2026/06/2026-06-11.md",
        JUNE_12: "daily/2026-06-12.md",
    }
    assert found.weekly == {W24: "weekly/2026-W24.md"}
    assert found.monthly == {
        Month(date(2026, 5, 1)): "monthly/2026/2026-05.md",
        JUNE: "monthly/2026-06.md",
    }
    assert found.quarterly == {SPRING: "quarterly/2026-Q2.md"}
    assert found.prompts == {"prompts/2026-06-12-walk.md": (JUNE_12, "walk")}
    assert found.problems == []


def test_entries_lie_where_the_settings_say(tmp_path):
    settings = Settings(
        folders=Folders("Journal/YYYY/DD.MM.YYYY", "Journal/[Week] WW [of] GGGG"),
        calendar=Calendar(week_starts=6),
    )
    found = look(
        tmp_path,
        "Journal/2026/12.06.2026.md",
        "Journal/Week 24 of 2026.md",
        "daily/2026-06-11.md",
        settings=settings,
    )

    assert found.daily == {JUNE_12: "Journal/2026/12.06.2026.md"}
    assert found.weekly == {Week(date(2026, 6, 7)): "Journal/Week 24 of 2026.md"}


def test_entries_in_the_root_leave_our_own_folders_alone(tmp_path):
    settings = Settings(folders=Folders("YYYY-MM-DD", "GGGG-[W]WW"))
    others = [f"{one}/2026-06-11.md" for one in ("sheets", "private", "prompts", "shared-sheets")]

    found = look(tmp_path, "2026-06-12.md", "2026-W24.md", *others, settings=settings)

    assert (found.daily, found.weekly) == ({JUNE_12: "2026-06-12.md"}, {W24: "2026-W24.md"})
    assert found.problems == []


def test_a_format_that_is_not_understood_is_said_and_the_usual_one_used(tmp_path):
    settings = Settings(folders=Folders(daily="daily/dddd D MMMM"))

    found = look(tmp_path, "daily/2026-06-12.md", settings=settings)

    assert found.daily == {JUNE_12: "daily/2026-06-12.md"}
    assert problems(found) == [("humex.yaml", "unsupported-token")]


NAMES = [
    # beside daily/2026-06-12.md, kbis/walk.yaml and weekly/2026-W24.md
    ("daily/2026-13-45.md", "name-is-no-date"),
    ("weekly/2026-W60.md", "name-is-no-date"),
    ("daily/0206-06-12.md", "name-is-no-date"),
    ("daily/9999-12-31.md", "name-is-no-date"),
    ("weekly/9999-W52.md", "name-is-no-date"),
    ("daily/2026/2026-06-12.md", "two-notes"),
    ("weekly/old/2026-W24.md", "two-notes"),
    ("kbis/walk.yml", "two-definitions"),
    ("kbis/old/walk.yaml", "two-definitions"),
    ("daily/2026-06-12 (1).md", "conflict-copy"),
    ("daily/2026-06-12-LAPTOP.md", "conflict-copy"),
    ("daily/2026-06-12-LAPTOP-2.md", "conflict-copy"),
    ("weekly/2026-W24 2.md", "conflict-copy"),
    ("weekly/2026-W24-LAPTOP.md", "conflict-copy"),
    ("kbis/walk (conflicted copy).yaml", "conflict-copy"),
    ("kbis/walk-LAPTOP.yaml", "conflict-copy"),
    ("kbis/walk.sync-conflict-20260612-101010-ABCDEFG.yaml", "conflict-copy"),
    ("daily/2026-06-11.sync-conflict-20260612-101010-ABCDEFG.md", "conflict-copy"),
]


@pytest.mark.parametrize(("path", "code"), NAMES)
def test_a_name_that_cannot_be_used_is_one_problem(path, code, tmp_path):
    found = look(tmp_path, "daily/2026-06-12.md", "kbis/walk.yaml", "weekly/2026-W24.md", path)

    other = {
        "kbis/old/walk.yaml": "kbis/walk.yaml",
        "daily/2026/2026-06-12.md": "daily/2026-06-12.md",
    }
    named = {path, other.get(path), "weekly/2026-W24.md" if "old/2026" in path else None}
    ((place, found_code),) = problems(found)
    assert (place in named, found_code) == (True, code)
    assert list(found.daily) == [JUNE_12]
    assert list(found.kbis) == ["walk"]
    assert list(found.weekly) == [W24]


NAMES_OF_PERIODS = [
    # beside monthly/2026-06.md and quarterly/2026-Q2.md
    ("monthly/2026-13.md", "name-is-no-date"),
    ("monthly/2026-00.md", "name-is-no-date"),
    ("monthly/9999-12.md", "name-is-no-date"),
    ("quarterly/2026-Q0.md", "name-is-no-date"),
    ("quarterly/2026-Q5.md", "name-is-no-date"),
    ("quarterly/9999-Q4.md", "name-is-no-date"),
    ("quarterly/1899-Q4.md", "name-is-no-date"),
    ("monthly/old/2026-06.md", "two-notes"),
    ("quarterly/old/2026-Q2.md", "two-notes"),
    ("monthly/2026-06 (1).md", "conflict-copy"),
    ("monthly/2026-06-LAPTOP.md", "conflict-copy"),
    ("quarterly/2026-Q2-LAPTOP.md", "conflict-copy"),
]


@pytest.mark.parametrize(("path", "code"), NAMES_OF_PERIODS)
def test_a_month_or_a_quarter_that_cannot_be_used_is_one_problem(path, code, tmp_path):
    found = look(tmp_path, "monthly/2026-06.md", "quarterly/2026-Q2.md", path)

    assert problems(found) == [(path, code)]
    assert found.monthly == {JUNE: "monthly/2026-06.md"}
    assert found.quarterly == {SPRING: "quarterly/2026-Q2.md"}


@pytest.mark.parametrize("stem", ["1900-Q1", "2200-Q4"])
def test_the_first_and_the_last_quarter_are_read(stem, tmp_path):
    assert [one.label for one in look(tmp_path, f"quarterly/{stem}.md").quarterly] == [stem]


@pytest.mark.parametrize(
    "path",
    ["daily/2026-06-11-LAPTOP.md", "daily/2026-06-11 (1).md", "daily/2026-06-12 lunch with Jo.md",
     "daily/Ideas (1).md", "daily/Ideas-LAPTOP.md"],
)  # fmt: skip
def test_a_name_that_only_looks_like_a_copy_is_the_writers_own(path, tmp_path):
    found = look(tmp_path, "daily/2026-06-12.md", "daily/Ideas.md", path)

    assert (list(found.daily), found.problems) == ([JUNE_12], [])


def test_of_two_notes_for_a_day_the_first_by_name_counts(tmp_path):
    found = look(tmp_path, "daily/2026-06-12.md", "daily/old/2026-06-12.md")

    assert found.daily == {JUNE_12: "daily/2026-06-12.md"}
    assert problems(found) == [("daily/old/2026-06-12.md", "two-notes")]


OUTSIDE = (
    "../other/YYYY-MM-DD",
    "daily/../../other/YYYY-MM-DD",
    "private/daily/YYYY-MM-DD",
    "sheets/YYYY-MM-DD",
    ".obsidian/YYYY-MM-DD",
    "a\0b/YYYY-MM-DD",
    "kbis/YYYY-MM-DD",
)


@pytest.mark.parametrize("moment", OUTSIDE)
def test_entries_lie_in_the_vault_and_in_no_folder_of_its_own(moment, tmp_path):
    vault(tmp_path, "other/2026-06-11.md", "vault/private/daily/2026-06-10.md")
    settings = Settings(folders=Folders(daily=moment))

    found = look(tmp_path / "vault", "daily/2026-06-12.md", settings=settings)

    assert found.daily == {JUNE_12: "daily/2026-06-12.md"}
    assert problems(found) == [("humex.yaml", "wrong-value")]


@pytest.mark.parametrize("folder", ["daily", "kbis", "weekly", "monthly", "quarterly", "prompts"])
def test_a_folder_that_is_a_link_is_not_followed(folder, tmp_path):
    outside = vault(tmp_path / "outside", "2026-06-12.md", "walk.yaml", "2026-06.md")
    root = vault(tmp_path / "vault", "humex.yaml")
    (root / folder).symlink_to(outside)

    found = look(root)

    assert problems(found) == [(folder, "link")]
    assert found == Catalogue(problems=found.problems)


def test_a_link_on_the_way_to_a_folder_is_not_followed(tmp_path):
    outside = vault(tmp_path / "outside", "daily/2026-06-12.md")
    root = vault(tmp_path / "vault", "humex.yaml")
    (root / "Journal").symlink_to(outside)

    found = look(root, settings=Settings(folders=Folders(daily="Journal/daily/YYYY-MM-DD")))

    assert problems(found) == [("Journal", "link")]
    assert found.daily == {}


def test_a_folder_with_an_impossible_name_is_one_problem(tmp_path):
    folders = Folders(daily="[" + "a" * 300 + "]/YYYY-MM-DD")

    assert len(look(tmp_path, "humex.yaml", settings=Settings(folders=folders)).problems) == 1


def test_a_name_that_is_not_utf_8_is_passed_over_or_one_problem(tmp_path):
    vault(tmp_path, "daily/2026-06-12.md", "kbis/walk.yaml", "prompts/x.md")
    for name in (b"daily/2026-06-12-\xff.md", b"kbis/\xff.yaml", b"prompts/2026-06-12-\xff.md"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).touch()

    found = look(tmp_path)

    assert problems(found) == [
        ("kbis/\ufffd.yaml", "not-a-file"),
        ("prompts/2026-06-12-\ufffd.md", "not-a-file"),
    ]
    assert (list(found.daily), list(found.kbis), found.prompts) == ([JUNE_12], ["walk"], {})
