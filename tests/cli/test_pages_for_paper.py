"""Pages for paper as a person asks for them: where they go, and under which name."""

import json
import shutil
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "example-vault"


@pytest.fixture
def vault(tmp_path):
    shutil.copytree(EXAMPLE, tmp_path / "ana", ignore=shutil.ignore_patterns("sheets"))
    return tmp_path / "ana"


def humex(vault, *args):
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-06-28", *args])


@pytest.mark.parametrize(
    ("args", "name"),
    [
        (["card", "walk"], "card-walk"),
        (["card", "walk", "plan"], "card-all"),
        (["card"], "card-all"),
        (["print", "agreement"], "print-agreement"),
        (["print", "diagnosis"], "print-diagnosis"),
        (["print", "progress"], "print-progress"),
    ],
)
@pytest.mark.parametrize("form", ["html", "pdf"])
def test_a_page_to_print_goes_into_sheets(vault, args, name, form):
    result = humex(vault, *args, "--format", form)

    assert result.output == f"{vault}/sheets/{name}.{form}\n"
    assert (vault / "sheets" / f"{name}.{form}").read_bytes()
    assert f" asked  {name}.{form}\n" in (vault / "sheets" / ".made").read_text()


@pytest.mark.parametrize(
    ("form", "begins"), [("md", "# Walk after lunch\n"), ("text", "Walk after lunch, Ana\n")]
)
def test_a_page_to_read_goes_to_the_terminal(vault, form, begins):
    assert humex(vault, "card", "walk", "--format", form).output.startswith(begins)
    assert not (vault / "sheets").exists()


def test_for_a_program_there_is_the_data(vault):
    shown = json.loads(humex(vault, "card", "walk", "--format", "json").output)
    assert [one["id"] for one in shown["cards"]] == ["walk"]


@pytest.mark.parametrize("form", ["md", "text", "html", "pdf", "json"])
def test_a_page_goes_into_the_file_that_is_named(vault, tmp_path, form):
    there = tmp_path / "new" / "card"

    result = humex(vault, "card", "walk", "--format", form, "--output", str(there))

    assert result.output == f"{there}\n"
    assert there.stat().st_size > 100
    assert not (vault / "sheets").exists()


def test_a_file_that_cannot_be_written_is_said(vault):
    result = humex(vault, "card", "--output", str(vault / "humex.yaml" / "card.md"))

    assert result.exit_code == 3
    assert "cannot be written" in result.output


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_a_page_is_opened_where_it_lies(vault, form, monkeypatch):
    opened = []
    monkeypatch.setattr(click, "launch", opened.append)

    humex(vault, "card", "walk", "--format", form, "--open")

    assert opened == [(vault / "sheets" / f"card-walk.{form}").as_uri()]


def test_text_is_no_page_to_open(vault):
    result = humex(vault, "card", "--open")

    assert result.exit_code == 2
    assert "--open is for pages: add --format html or --format pdf." in result.output


def test_without_typst_there_is_a_sentence(vault, monkeypatch):
    monkeypatch.setattr("humexjournal.rendering.pdf.find_spec", lambda _: None)

    result = humex(vault, "card", "--format", "pdf")

    assert result.exit_code == 2
    assert "PDF needs typst" in result.output


def test_somebodys_words_on_a_page_stay(vault):
    humex(vault, "card", "walk", "--format", "html")
    (vault / "sheets" / "card-walk.html").write_text("mine")

    result = humex(vault, "card", "walk", "--format", "html")

    assert result.output == f"{vault}/sheets/card-walk.new.html\n"
    assert (vault / "sheets" / "card-walk.html").read_text() == "mine"


def test_a_behaviour_that_is_not_there_is_said(vault):
    result = humex(vault, "card", "wlak")

    assert result.exit_code == 2
    assert "Did you mean walk?" in result.output


@pytest.mark.parametrize(
    ("args", "dates"),
    [
        ([], "18 May – 28 June 2026"),
        (["2026-Q2"], "1 April – 28 June 2026"),
        (["2026-05"], "1–31 May 2026"),
        (["--from", "2026-06-01"], "1–28 June 2026"),
        (["--from", "2026-06-01", "--to", "2026-06-14"], "1–14 June 2026"),
    ],
)
def test_a_report_is_of_the_period_that_is_named(vault, args, dates):
    shown = humex(vault, "print", "progress", *args)

    assert shown.exit_code == 0
    assert shown.output.splitlines()[2] == dates


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["soon"], "“soon” is no period. Write 2026-Q2 or 2026-06."),
        (["2026-Q2", "--from", "2026-06-01"], "Give one of a period, or --from with --to."),
        (["--to", "2026-06-01"], "Give one of a period, or --from with --to."),
        (["--from", "2026-06-02", "--to", "2026-06-01"], "The range ends before it begins."),
        (["2027-01"], "That has not begun yet."),
    ],
)
def test_a_period_that_is_none_is_said(vault, args, said):
    result = humex(vault, "print", "progress", *args)

    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_before_anything_has_begun_there_is_nothing_to_report(vault):
    result = CliRunner().invoke(
        main, ["--vault", str(vault), "--as-of", "2026-05-01", "print", "progress"]
    )

    assert result.exit_code == 2
    assert "No behaviour has begun yet" in result.output


@pytest.mark.parametrize(
    ("args", "begins"),
    [
        (["card", "ana", "walk"], "# Walk after lunch\n"),
        (["print", "agreement", "ana"], "# Agreement between Ana and Jo\n"),
        (["print", "diagnosis", "ana"], "# Ana: The last seven days"),
        (["print", "progress", "ana", "2026-05"], "# Ana: progress, coached by Jo\n\n1–31 May"),
    ],
)
def test_a_coach_names_the_client_first(vault, args, begins):
    jo = vault.parent / "jo"
    jo.mkdir()
    (jo / "humex.yaml").write_text("format: 1\nclients: [../ana]\n")

    assert humex(jo, *args).output.startswith(begins)
