"""Names on disk that are spelled otherwise than somebody has said."""

import json
import unicodedata
from datetime import date

import pytest

from humexjournal.core.settings import Folders, Settings
from humexjournal.vault.catalogue import catalogue
from humexjournal.vault.find import VaultError, vault_at
from humexjournal.vault.spelling import on_disk, same_spelling

JUNE_12 = date(2026, 6, 12)


def decomposed(text):
    return unicodedata.normalize("NFD", text)


def look(root, daily, *paths):
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).touch()
    return catalogue(root, Settings(folders=Folders(daily=daily)))


def problems(found):
    return [(one.location.path, one.code) for one in found.problems]


FOLDERS = [
    # what humex.yaml says, and what the disk has
    ("Tagebücher/YYYY-MM-DD", decomposed("Tagebücher")),
    (decomposed("Tagebücher/YYYY-MM-DD"), "Tagebücher"),
    ("journal/Tage/YYYY-MM-DD", "Journal/tage"),
    ("", "Daily"),
]


@pytest.mark.parametrize(("said", "folder"), FOLDERS)
def test_a_folder_is_found_in_any_spelling_and_keeps_its_own(said, folder, tmp_path):
    path = f"{folder}/2026-06-12.md"
    naive = said.rpartition("/")[0] or "daily"

    found = look(tmp_path, said, path)

    assert not (tmp_path / naive).exists(), "a reader of the name as it was said finds nothing"
    assert (found.daily, problems(found)) == ({JUNE_12: path}, [])


def test_of_two_folders_that_differ_in_spelling_the_one_that_was_named_counts(tmp_path):
    found = look(tmp_path, "Daily/YYYY-MM-DD", "Daily/2026-06-12.md", "daily/2026-06-11.md")

    assert found.daily == {JUNE_12: "Daily/2026-06-12.md"}
    assert ("daily", "elsewhere") in problems(found)


def test_folders_of_a_format_are_found_in_any_spelling(tmp_path):
    path = f"Journal/{decomposed('März')} 2026/12.md"

    found = look(tmp_path, "journal/MMMM YYYY/DD", path)

    assert found.daily == {date(2026, 3, 12): path}


def test_names_that_differ_in_spelling_only_are_two_notes_for_a_day(tmp_path):
    names = ("12. März 2026.md", f"{decomposed('12. März 2026')}.md", "12. märz 2026.MD")

    found = look(tmp_path, "daily/D. MMMM YYYY", *(f"daily/{name}" for name in names))

    assert list(found.daily) == [date(2026, 3, 12)]
    assert [code for _, code in problems(found)] == ["two-notes", "two-notes"]


def test_a_template_is_known_in_any_spelling(tmp_path):
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / ".obsidian" / "templates.json").write_text(json.dumps({"folder": "Entwürfe"}))

    found = look(tmp_path, "YYYY-MM-DD", f"{decomposed('entwürfe')}/2026-06-12.md")

    assert found.daily == {}


@pytest.mark.parametrize("name", ["Humex.yaml", "HUMEX.YAML", "humex.yml"])
def test_a_second_file_of_settings_is_named(name, tmp_path):
    (tmp_path / name).touch()

    assert problems(look(tmp_path, "", "humex.yaml")) == [(name, "leftover")]


def test_settings_in_another_spelling_make_no_vault_and_it_is_said_why(tmp_path):
    (tmp_path / "Humex.yaml").touch()

    with pytest.raises(VaultError, match=r"has Humex\.yaml: give it the name humex\.yaml\."):
        vault_at(tmp_path)


def test_a_folder_that_is_nowhere_stays_as_it_was_said(tmp_path):
    assert on_disk(tmp_path, "Journal/Tage") == "Journal/Tage"
    assert on_disk(tmp_path, "") == ""
    assert on_disk(tmp_path, "a\ud800/b") == "a\ud800/b"


def test_a_folder_behind_a_link_is_not_looked_into(tmp_path):
    (tmp_path / "outside" / "Daily").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "outside")

    assert on_disk(tmp_path, "link/daily") == "link/daily"


def test_a_name_has_one_spelling_for_comparing():
    assert same_spelling(decomposed("MÄRZ")) == same_spelling("märz")
