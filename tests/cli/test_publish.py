"""`humex publish`: a copy of a sheet, once; and one machine that keeps it current."""

import os

import pytest
from click.testing import CliRunner
from hostile.repository import a_vault, git, make_hostile, settled

from humexjournal.cli.main import main

COPY, PAGE = "shared-sheets/sheet-2026-W24.md", "shared-sheets/sheet-2026-W24.html"
DONE = "Commit what is new, and whoever has a clone can read it.\n"


@pytest.fixture
def vault(tmp_path, monkeypatch):
    """A vault on the machine of nobody in particular."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("HUMEX_USER", raising=False)
    return settled(a_vault(tmp_path / "vault"))


def humex(vault, *args):
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-06-20", *args])


def walk(vault, day, minutes):
    (vault / f"daily/2026-06-{day}.md").write_text(f"---\nwalk: {minutes}\n---\n")
    settled(vault)


def by_jo(vault):
    (vault / "humex.yaml").write_text("format: 1\nclient: Ana\ncoach: Jo\npublish: {by: Jo}\n")
    settled(vault)


def test_a_sheet_is_copied_in_each_of_its_forms(vault):
    humex(vault, "build")

    result = humex(vault, "publish", "W24")

    assert result.output == f"{COPY} is written.\n{PAGE} is written.\n{DONE}"
    for path in (COPY, PAGE):
        assert (vault / path).read_bytes() == (
            vault / path.replace("shared-sheets", "sheets")
        ).read_bytes()
    assert COPY in git(vault, "status", "--short", "-uall")


def test_the_same_sheet_is_not_written_again(vault):
    humex(vault, "publish", "W24")
    before = (vault / COPY).stat().st_ino

    assert humex(vault, "publish", "W24").output == (
        "The sheet of 2026-W24 is published as it is.\n"
    )
    assert (vault / COPY).stat().st_ino == before


def test_another_version_is_replaced_only_when_asked(vault):
    humex(vault, "publish", "W24")
    before = (vault / COPY).read_bytes()
    walk(vault, "09", 30)

    result = humex(vault, "publish", "W24")

    assert result.exit_code == 1
    assert result.output == (
        f"{COPY} is there already, and says something else. "
        "`humex publish 2026-W24 --again` replaces it.\n"
    )
    assert (vault / COPY).read_bytes() == before

    assert humex(vault, "publish", "W24", "--again").exit_code == 0
    assert (vault / COPY).read_bytes() != before
    assert any(file.read_bytes() == before for file in (vault / ".humex/keep").glob("*W24.md"))


def test_a_build_leaves_the_copies_alone_where_nobody_is_named(vault, monkeypatch):
    monkeypatch.setenv("HUMEX_USER", "Jo")
    humex(vault, "publish", "W24")
    before = (vault / COPY).read_bytes()
    walk(vault, "09", 30)

    assert "shared-sheets" not in humex(vault, "build").output
    assert (vault / COPY).read_bytes() == before


@pytest.mark.parametrize(("user", "follows"), [("Jo", True), ("jo", True), ("Ana", False)])
def test_the_copies_follow_their_sheets_on_the_machine_that_is_named(
    vault, monkeypatch, user, follows
):
    monkeypatch.setenv("HUMEX_USER", user)
    by_jo(vault)
    humex(vault, "publish", "W24")
    before = (vault / COPY).read_bytes()
    walk(vault, "09", 30)

    result = humex(vault, "build")

    assert (f"{COPY} is up to date with its sheet.\n" in result.output) == follows
    assert ((vault / COPY).read_bytes() != before) == follows
    sheet = (vault / "sheets/sheet-2026-W24.md").read_bytes()
    assert ((vault / COPY).read_bytes() == sheet) == follows
    assert not (vault / "shared-sheets/sheet-2026-W25.md").exists()
    assert "shared-sheets" not in humex(vault, "build").output


def test_the_machine_is_told_by_the_name_that_git_has(vault):
    by_jo(vault)
    humex(vault, "publish", "W24")
    git(vault, "config", "user.name", "Jo")
    walk(vault, "09", 30)

    assert f"{COPY} is up to date with its sheet.\n" in humex(vault, "build").output


def test_what_cannot_be_written_now_stops_no_build_and_follows_the_next_time(vault, monkeypatch):
    monkeypatch.setenv("HUMEX_USER", "Jo")
    by_jo(vault)
    humex(vault, "publish", "W24")
    walk(vault, "09", 30)
    os.utime(vault / COPY)
    (vault / PAGE).unlink()
    (vault / PAGE).mkdir()

    result = humex(vault, "build")
    assert result.exit_code == 0
    assert "shared-sheets" not in result.output

    settled(vault)
    assert f"{COPY} is up to date" in humex(vault, "build").output


def test_no_program_of_the_repository_is_run(vault, tmp_path):
    canary = tmp_path / "canary"
    by_jo(vault)
    make_hostile(vault, canary)
    settled(vault)

    humex(vault, "publish", "W24")
    walk(vault, "09", 30)
    humex(vault, "build")
    humex(vault, "publish", "W24", "--again")

    assert (vault / COPY).exists()
    assert not canary.exists()
