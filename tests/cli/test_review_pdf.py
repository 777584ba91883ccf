"""PDFs from the command line: where they go, what opens them, and what is said without typst."""

import re
import shutil
import sys
from pathlib import Path

import click
import pypdfium2
import pytest
from click.testing import CliRunner, Result

from humexjournal.cli.main import main

EXAMPLE = Path(__file__).parents[2] / "example-vault"
NO_TYPST = "PDF needs typst, which is not installed: install humexjournal[pdf].\n"


@pytest.fixture
def vault(tmp_path: Path) -> Path:
    """The example, with PDFs among its sheets."""
    vault = tmp_path / "ana"
    shutil.copytree(EXAMPLE, vault, ignore=shutil.ignore_patterns("sheets", "private", ".humex"))
    want(vault, "[md, html, pdf]")
    return vault


def want(vault: Path, sheets: str) -> None:
    """Name the kinds of sheets in the settings."""
    path = vault / "humex.yaml"
    text = re.sub(r"(?m)^sheets:.*$", f"sheets: {sheets}", path.read_text(encoding="utf-8"))
    path.write_text(text, encoding="utf-8")


@pytest.fixture
def without_typst(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which only humex itself was installed."""
    monkeypatch.setattr("humexjournal.rendering.pdf.find_spec", lambda _: None)
    monkeypatch.setitem(sys.modules, "typst", None)


def humex(vault: Path, *args: str) -> Result:
    return CliRunner().invoke(main, ["--vault", str(vault), "--as-of", "2026-06-28", *args])


def pages(path: Path) -> int:
    return len(pypdfium2.PdfDocument(path.read_bytes()))


def test_a_pdf_goes_into_the_sheets(vault: Path) -> None:
    result = humex(vault, "review", "W25", "--format", "pdf")
    made = vault / "sheets" / "sheet-2026-W25.pdf"
    assert (result.exit_code, result.output) == (0, f"{made}\n")
    assert pages(made) == 1


@pytest.mark.parametrize("span", ["2026-06", "2026-Q2"])
def test_a_month_and_a_quarter_are_two_pages(vault: Path, span: str) -> None:
    result = humex(vault, "review", span, "--format", "pdf")
    made = vault / "sheets" / f"sheet-{span}.pdf"
    assert (result.exit_code, result.output) == (0, f"{made}\n")
    assert pages(made) == 2


def test_a_pdf_goes_where_it_is_asked_for(vault: Path, tmp_path: Path) -> None:
    made = tmp_path / "for Jo" / "week.pdf"
    result = humex(vault, "review", "--format", "pdf", "--output", str(made))
    assert (result.exit_code, result.output) == (0, f"{made}\n")
    assert pages(made) == 1
    assert not (vault / "sheets").exists()


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_a_page_is_opened_where_it_lies(
    vault: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(click, "launch", opened.append)
    humex(vault, "review", "W25", "--format", form, "--open")
    assert opened == [(vault / "sheets" / f"sheet-2026-W25.{form}").as_uri()]


@pytest.mark.parametrize("args", [[], ["--format", "text"], ["--format", "json"]])
def test_only_a_page_can_be_opened(vault: Path, args: list[str]) -> None:
    result = humex(vault, "review", "--open", *args)
    assert result.exit_code == 2
    assert "--open is for pages: add --format html or --format pdf." in result.output


def test_build_makes_a_pdf_of_each_page_and_a_second_one_changes_nothing(vault: Path) -> None:
    first, second = humex(vault, "build"), humex(vault, "build")
    made = sorted(path.name for path in (vault / "sheets").glob("*.pdf"))
    assert made == [
        *(f"sheet-2026-{span}.pdf" for span in ("05", "06", "Q2")),
        *(f"sheet-2026-W{number}.pdf" for number in range(21, 27)),
    ]
    assert "28 files in sheets/, 28 new or changed." in first.output
    assert "28 files in sheets/, 0 new or changed." in second.output


@pytest.mark.usefixtures("without_typst")
def test_without_typst_a_pdf_is_a_sentence(vault: Path) -> None:
    result = humex(vault, "review", "--format", "pdf")
    assert (result.exit_code, result.output) == (2, f"Error: {NO_TYPST}")


@pytest.mark.usefixtures("without_typst")
def test_without_typst_build_makes_the_rest_and_says_so_once(vault: Path) -> None:
    result = humex(vault, "build", "--newest")
    assert result.exit_code == 0
    assert result.output == (
        "19 files in sheets/, 19 new or changed.\n"
        f"PDFs were left out. {NO_TYPST}"
        f"{vault / 'sheets' / 'sheet-2026-W26.md'}\n"
    )


@pytest.mark.usefixtures("without_typst")
def test_without_typst_nothing_is_said_where_no_pdf_is_wanted(vault: Path) -> None:
    want(vault, "[md, html]")
    assert humex(vault, "build").output == "19 files in sheets/, 19 new or changed.\n"
