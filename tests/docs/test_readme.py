"""The tour of the README works as it is written."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pages import page

from humexjournal.cli.main import main

AS_OF = "2026-06-28"

_FILE = re.compile(
    r"`ana/(?P<path>[^`]+\.(?:yaml|md))`:\s+```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_SHOWN = re.compile(r"The sheet says.*?```text\n(?P<text>.*?)```", re.DOTALL)
_COMMAND = re.compile(r"^humex (?P<arguments>.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Tour:
    """What the reader has after the tour: the folder, and what each command printed."""

    folder: Path
    results: dict[str, Result]

    def result(self, command: str) -> Result:
        (found,) = [result for line, result in self.results.items() if command in line.split()]
        return found


def files_of_the_tour() -> dict[str, str]:
    return {match["path"]: match["text"] for match in _FILE.finditer(page("README.md"))}


@pytest.fixture
def tour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tour:
    """The tour, command by command and file by file."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("HUMEX_VAULT", raising=False)
    first, *rest = [match["arguments"] for match in _COMMAND.finditer(page("README.md"))]
    results = {first: run(first)}
    for path, text in files_of_the_tour().items():
        (tmp_path / "ana" / path).write_text(text, encoding="utf-8")
    results |= {line: run(line) for line in rest}
    return Tour(tmp_path / "ana", results)


def run(arguments: str) -> Result:
    return CliRunner().invoke(main, shlex.split(arguments))


def test_the_tour_has_a_behaviour_and_entries() -> None:
    folders = {path.partition("/")[0] for path in files_of_the_tour()}
    assert folders == {"kbis", "daily"}


def test_every_command_of_the_tour_is_fine(tour: Tour) -> None:
    problems = {line: result.output for line, result in tour.results.items() if result.exit_code}
    assert problems == {}
    assert len(tour.results) == 4


def test_the_sheet_of_the_tour_says_what_the_readme_shows(tour: Tour) -> None:
    shown = _SHOWN.search(page("README.md"))
    assert shown is not None
    assert shown["text"] in tour.result("review").output


def test_the_sheets_lie_where_the_readme_says(tour: Tour) -> None:
    sheets = {path.name for path in (tour.folder / "sheets").glob("sheet-*")}
    assert sheets == {
        f"sheet-2026-{span}.{kind}" for span in ("06", "Q2", "W26") for kind in ("md", "html")
    }


def test_the_commands_of_the_tour_are_for_one_day() -> None:
    assert set(re.findall(r"--as-of (\S+)", page("README.md"))) == {AS_OF}


def test_the_readme_is_short() -> None:
    assert len(page("README.md").splitlines()) <= 130


def test_the_readme_shows_the_sheet_before_the_commands() -> None:
    assert page("README.md").index("docs/sheet.png") < page("README.md").index("make demo")
