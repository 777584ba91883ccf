"""`humex check PATH`: only what is named is shown, and the whole vault is read all the same."""

import json
import os

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

FILES = {
    "humex.yaml": "format: 1\nclinet: Ana\n",
    "kbis/walk.yaml": "behaviour: Walk outside\nschedule: weekdays\nfrom: 2026-06-01\nnmae: Walk\n",
    "daily/2026-06-10.md": "---\nwalk: soon\n---\n",
    "daily/2026-06-11.md": "---\nwalk: later\n---\n",
    "daily-plan.md": "Nothing.\n",
}
ALL = ["daily/2026-06-10.md", "daily/2026-06-11.md", "humex.yaml", "kbis/walk.yaml"]


@pytest.fixture
def vault(tmp_path):
    root = tmp_path / "ana"
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root


def check(root, *paths):
    options = ["--vault", str(root), "--as-of", "2026-06-14", "check", "--format", "json"]
    return CliRunner().invoke(main, [*options, *map(str, paths)])


def paths_of(result):
    return sorted({row["path"] for row in json.loads(result.output)["problems"]})


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ((), ALL),
        ((".",), ALL),
        (("daily",), ALL[:2]),
        (("daily/",), ALL[:2]),
        (("daily/2026-06-10.md", "kbis"), [ALL[0], ALL[3]]),
        (("./kbis/../daily/2026-06-11.md",), [ALL[1]]),
        (("humex.yaml",), [ALL[2]]),
        (("daily-plan.md",), []),
    ],
)
def test_from_the_vault_and_from_elsewhere(given, shown, vault, tmp_path, monkeypatch):
    monkeypatch.chdir(vault)
    assert paths_of(check(vault, *given)) == shown
    monkeypatch.chdir(tmp_path)
    from_elsewhere = [path if path != "." else "ana" for path in given]
    assert paths_of(check(vault, *from_elsewhere)) == shown
    assert paths_of(check(vault, *(vault / path for path in given))) == shown
    assert paths_of(check("ana", *(f"ana/{path}" for path in given))) == shown


def test_from_a_folder_of_the_vault(vault, monkeypatch):
    monkeypatch.chdir(vault / "daily")

    assert paths_of(check(vault, "2026-06-10.md")) == ["daily/2026-06-10.md"]
    assert paths_of(check("..", "2026-06-10.md")) == ["daily/2026-06-10.md"]


@pytest.mark.usefixtures("vault")
def test_through_a_link_to_the_vault(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine").symlink_to("ana")

    assert paths_of(check("mine", "ana/daily/2026-06-10.md")) == ["daily/2026-06-10.md"]
    assert paths_of(check("ana", "mine/daily/2026-06-10.md")) == ["daily/2026-06-10.md"]


def test_a_link_that_has_the_name_of_an_entry(vault):
    (vault / "daily" / "2026-06-12.md").symlink_to("2026-06-10.md")

    assert paths_of(check(vault, "daily/2026-06-12.md")) == ["daily/2026-06-12.md"]


def test_a_name_that_is_not_utf8(vault):
    name = b"2026-06-13.md\xff.md"
    (vault / "daily" / os.fsdecode(name)).touch()

    assert check(vault, os.fsdecode(b"daily/" + name)).exit_code == 0


@pytest.mark.usefixtures("vault")
def test_a_path_outside_the_vault(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").touch()

    outside = check("ana", "README.md")
    above = check("ana", "..")
    missing = check("ana", "daily/2026-06-30.md")

    assert "README.md is not in the vault ana." in outside.output
    assert ".. is not in the vault ana." in above.output
    assert "There is no file or folder daily/2026-06-30.md, neither here nor in" in missing.output
    assert (outside.exit_code, above.exit_code, missing.exit_code) == (2, 2, 2)
