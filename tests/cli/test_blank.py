"""`humex blank`: which week, in which form, and where it goes."""

import json
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from humexjournal.cli import blank
from humexjournal.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "example-vault"


@pytest.fixture
def vault(tmp_path):
    folder = tmp_path / "ana"
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("sheets", ".humex", "private"))
    return folder


def humex(vault, *args, as_of="2026-06-28"):
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", as_of, "blank", *args])


def test_it_makes_the_coming_week_as_a_page_to_print(vault):
    result = humex(vault)

    made = vault / "sheets" / "blank-2026-W27.pdf"
    assert (result.exit_code, result.output) == (0, f"{made}\n")
    assert made.read_bytes().startswith(b"%PDF-")


def test_without_typst_it_is_a_page_for_the_browser(vault, monkeypatch):
    monkeypatch.setattr(blank, "can_make_pdf", lambda: False)

    assert humex(vault).output == f"{vault / 'sheets' / 'blank-2026-W27.html'}\n"


def test_pdf_without_typst_says_what_to_do(vault, monkeypatch):
    monkeypatch.setattr("humexjournal.rendering.pdf.can_make_pdf", lambda: False)

    result = humex(vault, "--format", "pdf")

    assert result.exit_code == 2
    assert "install humexjournal[pdf]" in result.output
    assert "--format html" in result.output


@pytest.mark.parametrize(
    ("week", "as_of", "shown"),
    [
        ([], "2026-06-24", "22-28 June 2026"),
        ([], "2026-06-26", "29 June - 5 July 2026"),
        (["this"], "2026-06-28", "22-28 June 2026"),
        (["next"], "2026-06-22", "29 June - 5 July 2026"),
        (["W27"], "2026-06-28", "29 June - 5 July 2026"),
        (["2026-W30"], "2026-06-28", "20-26 July 2026"),
    ],
)
def test_the_week_is_the_one_that_is_meant(vault, week, as_of, shown):
    result = humex(vault, *week, "--format", "text", as_of=as_of)

    assert result.output.startswith(f"Ana, {shown}, week ")


def test_a_week_that_is_none_is_a_sentence(vault):
    result = humex(vault, "W60")

    assert result.exit_code == 2
    assert "“W60” is no week. Write this, next, W26 or 2026-W26." in result.output


def test_json_is_the_data_of_the_templates(vault):
    made = json.loads(humex(vault, "--format", "json").output)

    assert made["head"]["week"] == "2026-W27"
    assert [row["id"] for row in made["grid"]["pages"][0]] == ["walk", "plan", "shutdown"]


def test_a_page_that_somebody_has_written_on_is_left_alone(vault):
    humex(vault, "--format", "html")
    page = vault / "sheets" / "blank-2026-W27.html"
    page.write_text("my own\n")

    result = humex(vault, "--format", "html", "--large")

    assert result.output == f"{vault / 'sheets' / 'blank-2026-W27.new.html'}\n"
    assert page.read_text() == "my own\n"


def test_build_leaves_a_blank_week_where_it_is(vault):
    humex(vault, "--format", "html")
    CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-07-20", "build"])

    assert (vault / "sheets" / "blank-2026-W27.html").exists()


def test_a_file_that_is_named_is_written_and_nothing_else(vault, tmp_path):
    result = humex(vault, "--output", str(tmp_path / "out" / "week.md"))

    assert result.output == f"{tmp_path / 'out' / 'week.md'}\n"
    assert (tmp_path / "out" / "week.md").read_text().startswith("# Ana, 29 June – 5 July 2026")
    assert not (vault / "sheets").exists()


def test_a_file_that_cannot_be_written_is_a_sentence(vault):
    result = humex(vault, "--output", str(vault / "humex.yaml" / "week.pdf"))

    assert result.exit_code == 3
    assert "cannot be written" in result.output


def test_a_page_can_be_opened(vault, monkeypatch):
    opened = []
    monkeypatch.setattr(click, "launch", opened.append)

    humex(vault, "--open")

    assert opened == [(vault / "sheets" / "blank-2026-W27.pdf").as_uri()]


def test_a_text_is_not_opened(vault):
    result = humex(vault, "--format", "text", "--open")

    assert result.exit_code == 2
    assert "--open is for pages" in result.output


def test_paper_and_large_print_change_the_page(vault):
    pages = [
        humex(vault, "--format", "json", *how).output
        for how in ([], ["--large"], ["--paper", "letter"])
    ]

    assert len(set(pages)) == 3


def test_the_paper_is_that_of_the_settings_unless_another_is_named(vault):
    settings = vault / "humex.yaml"
    settings.write_text(settings.read_text() + "paper: letter\n")

    papers = [
        json.loads(humex(vault, "--format", "json", *how).output)["paper"]
        for how in ([], ["--paper", "a4"])
    ]

    assert papers == ["letter", "a4"]
