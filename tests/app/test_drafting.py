"""Drafts that `build` writes: once, fresh, and only where no coach makes them."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from humexjournal.cli.main import main

WALK = """\
name: Walk after lunch
behaviour: Walk outside after lunch
schedule: weekdays
standard: at least 20 minutes
minimum: 10 minutes
cue: when I put my tray back
why: The afternoon is mine again
from: 2026-05-18
"""
MISSES = {date(2026, 5, 26), date(2026, 5, 28), date(2026, 5, 29)}
NAME = "2026-05-29-walk"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """Two weeks of walks, of which three had no time in the second."""
    (tmp_path / "kbis").mkdir()
    (tmp_path / "daily").mkdir()
    (tmp_path / "humex.yaml").write_text("format: 1\nclient: Ana\n")
    (tmp_path / "kbis/walk.yaml").write_text(WALK)
    for number in range(12):
        day = date(2026, 5, 18) + timedelta(days=number)
        said = "no\nfriction: [walk/time]" if day in MISSES else "25"
        (tmp_path / f"daily/{day}.md").write_text(f"---\nwalk: {said}\n---\n")
    return tmp_path


def build(vault: Path, as_of: str = "2026-05-31") -> Result:
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", as_of, "build"])


def notes(vault: Path) -> list[str]:
    return sorted(one.name for one in vault.glob("prompts/*.md"))


def test_build_drafts_what_is_due_and_says_so(vault):
    result = build(vault)

    assert notes(vault) == [f"{NAME}.md"]
    assert f"prompts/{NAME}.md was drafted; `humex prompts show {NAME}` shows it." in result.output
    text = (vault / f"prompts/{NAME}.md").read_text()
    assert text.startswith("---\nkbi: walk\nrule: drift\nkind: corrective\n")
    assert "“Walk after lunch” was done on Monday and Wednesday, and had no room on" in text


def test_a_second_build_writes_nothing(vault):
    build(vault)
    before = {one: one.read_bytes() for one in vault.rglob("*") if one.is_file()}
    times = {one: one.stat().st_mtime_ns for one in before}

    result = build(vault)

    assert {one: one.read_bytes() for one in vault.rglob("*") if one.is_file()} == before
    assert {one: one.stat().st_mtime_ns for one in before} == times
    assert "drafted" not in result.output


def test_what_somebody_has_written_under_that_name_stays(vault):
    (vault / "prompts").mkdir()
    (vault / f"prompts/{NAME}.md").write_text("My own words.\n")

    build(vault)

    assert (vault / f"prompts/{NAME}.md").read_text() == "My own words.\n"


def test_a_draft_that_was_deleted_comes_back_while_it_is_fresh(vault):
    build(vault)
    (vault / f"prompts/{NAME}.md").unlink()
    assert build(vault, "2026-06-01").exit_code == 0
    assert notes(vault) == [f"{NAME}.md"]

    (vault / f"prompts/{NAME}.md").unlink()
    build(vault, "2026-06-03")

    assert f"{NAME}.md" not in notes(vault)


def test_an_old_vault_drafts_nothing(vault):
    build(vault, "2026-06-20")

    assert not [one for one in notes(vault) if "walk" in one]


def test_with_a_coach_the_client_drafts_nothing(vault):
    (vault / "humex.yaml").write_text("format: 1\nclient: Ana\ncoach: Jo\n")

    build(vault)

    assert notes(vault) == []


def test_the_draft_is_listed_shown_and_sent_by_its_name(vault):
    build(vault)
    humex = ["--vault", str(vault), "--as-of", "2026-06-01", "prompts"]

    listed = CliRunner().invoke(main, [*humex, "list"])
    shown = CliRunner().invoke(main, [*humex, "show", NAME, "--text"])

    assert NAME in listed.output
    assert shown.output.startswith("Ana, “Walk after lunch” was done on Monday and Wednesday")
    assert "For you, not part of the message" not in shown.output
