"""The tour of the README works as it is written."""

import re
from datetime import date
from pathlib import Path

import pytest
from pages import ROOT, page

from humexjournal.core.checks import check
from humexjournal.rendering.weekly import render_weekly
from humexjournal.reviews.weekly import weekly_review
from humexjournal.vault.store import Reading, Vault

AS_OF = date(2026, 6, 25)

_FILE = re.compile(
    r"`ana/(?P<path>[^`]+\.(?:yaml|md))`:\s+```\w+\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
_SHOWN = re.compile(r"The sheet says.*?```text\n(?P<text>.*?)```", re.DOTALL)


def files_of_the_tour() -> dict[str, str]:
    return {match["path"]: match["text"] for match in _FILE.finditer(page("README.md"))}


@pytest.fixture
def tour(tmp_path: Path) -> Reading:
    """The vault of the tour, as a reader would have it."""
    (tmp_path / "humex.yaml").write_text("format: 1\n", encoding="utf-8")
    for path, text in files_of_the_tour().items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text, encoding="utf-8")
    return Vault(tmp_path).read()


def test_the_tour_has_a_behaviour_and_entries() -> None:
    folders = {path.partition("/")[0] for path in files_of_the_tour()}
    assert folders == {"kbis", "daily"}


def test_the_files_of_the_tour_have_no_problems(tour: Reading) -> None:
    assert tour.problems == ()
    assert check(tour.journal, AS_OF) == []


def test_the_sheet_of_the_tour_says_what_the_readme_shows(tour: Reading) -> None:
    week = tour.journal.settings.calendar.week(AS_OF)
    review = weekly_review(tour.journal, week, AS_OF)
    sheet = render_weekly(review, tour.journal.settings, "text")
    shown = _SHOWN.search(page("README.md"))
    assert shown is not None
    assert " ".join(shown["text"].split()) in " ".join(sheet.split())


def test_the_commands_of_the_tour_are_for_the_same_day() -> None:
    assert set(re.findall(r"--as-of (\S+)", page("README.md"))) == {AS_OF.isoformat()}


def test_the_readme_is_short() -> None:
    assert len(page("README.md").splitlines()) <= 130


def test_the_readme_shows_the_sheet_before_anything_else() -> None:
    assert page("README.md").index("docs/sheet.png") < page("README.md").index("make demo")
    assert (ROOT / "LICENSE").is_file()
