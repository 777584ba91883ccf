"""The example with `language: de`: every page that is in the language of a vault, to the letter."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from humexjournal.cli.main import main

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "vaults" / "example-in-german"
PAGES = {
    "sheet-2026-W26.md": "review W26",
    "sheet-2026-W26.txt": "review W26 --format text",
    "sheet-2026-W26.json": "review W26 --format json",
    "sheet-2026-W21.txt": "review W21 --format text",
    "sheet-2026-06.md": "review 2026-06",
    "sheet-2026-06.txt": "review 2026-06 --format text",
    "sheet-2026-Q2.md": "review 2026-Q2",
    "sheet-2026-Q2.txt": "review 2026-Q2 --format text",
    "blank.txt": "blank --format text",
    "card.txt": "card --format text",
    "agreement.txt": "print agreement --format text",
    "progress.txt": "print progress --format text",
    "diagnosis.txt": "print diagnosis --format text",
    "status.txt": "status --words",
    "status-in-short.txt": "status --short",
    "adherence-of-june.txt": "adherence --month",
    "adherence-of-a-week.txt": "adherence --week",
    "kbi-list.txt": "kbi list",
    "kbi-show.txt": "kbi show walk",
    "prompts.txt": "prompts list",
    "prompts-show.txt": "prompts show 2026-05-29-walk",
    "prompts-why.txt": "prompts why walk",
}


@pytest.fixture(scope="module")
def vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("german") / "example-vault"
    shutil.copytree(ROOT / "example-vault", made, ignore=shutil.ignore_patterns("sheets", ".humex"))
    with (made / "humex.yaml").open("a", encoding="utf-8") as settings:
        settings.write("language: de\n")
    return made


def humex(vault: Path, command: str) -> str:
    done = CliRunner().invoke(
        main, ["--vault", str(vault), "--as-of", "2026-06-28", *command.split()]
    )
    assert (done.exit_code, done.stderr) == (0, "")
    return done.output


def compare(name: str, made: str, *, update: bool) -> None:
    if update:
        (GOLDEN / name).write_bytes(made.encode())
    assert made.encode() == (GOLDEN / name).read_bytes()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_the_expected_one(name: str, vault: Path, *, update_golden: bool) -> None:
    compare(name, humex(vault, PAGES[name]), update=update_golden)


@pytest.mark.parametrize("name", ["sheet-2026-W26.html", "words.md"])
def test_what_is_built_is_the_expected_page(name: str, vault: Path, *, update_golden: bool) -> None:
    humex(vault, "build")
    compare(name, (vault / "sheets" / name).read_text(encoding="utf-8"), update=update_golden)


def test_no_percentage_on_a_sheet(vault: Path) -> None:
    pages = "".join(humex(vault, f"review W{week} --format text") for week in range(21, 27))
    assert re.findall(r"\d+ ?%|Prozent", pages) == []


def test_the_headings_of_the_method(vault: Path) -> None:
    method = shutil.copytree(vault, vault.parent / "method")
    with (method / "humex.yaml").open("a", encoding="utf-8") as settings:
        settings.write("words: method\n")
    assert "## 2 · KBI-Scan\n" in humex(method, "review W26")


def test_the_settings_are_read_without_a_problem(vault: Path) -> None:
    assert humex(vault, "check").startswith("Nothing to settle.")
