"""One page of paper, always: reckoned for the fullest weeks, and printed where there is a browser."""

import re
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from rendering.weekly_pages import render_weekly
from reviews.ana import ANA, TALK, W26, with_kbis, with_weekly
from reviews.fullest import FIVE, FULLEST

from humexjournal.core.entry import Friction
from humexjournal.core.journal import Journal
from humexjournal.core.questions import Questions
from humexjournal.parsing.questions_file import LONGEST
from humexjournal.rendering.page import COMPACT, DENSE, PAGE, ROOMY, TIGHT, height, lines
from humexjournal.rendering.sheet import Paper, WeeklySheet
from humexjournal.rendering.weekly import weekly_sheet
from humexjournal.reviews.weekly import weekly_review

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PDFINFO = shutil.which("pdfinfo")
STYLES = {style.density: style for style in (ROOMY, COMPACT, TIGHT, DENSE)}

TWELVE = with_kbis(FULLEST, *(replace(kbi, id=f"{kbi.id}_{n}") for kbi in FIVE for n in "ab"))
FOUR_TAGS = tuple(Friction(tag) for tag in ("time", "forgot", "too_big", "people"))
WORDY = with_weekly(FULLEST, friction=FOUR_TAGS, commitment="word " * 90, shared=("word " * 300,))
THREE = replace(
    WORDY, kbis={name: kbi for name, kbi in WORDY.kbis.items() if name in ("write", "walk", "ten")}
)
GERMAN = replace(WORDY, settings=replace(WORDY.settings, language="de"))
LONG_QUESTIONS = Questions(
    2, {key: ("anything worth asking " * 3)[:longest] for key, longest in LONGEST.items()}
)
ASKED = replace(with_weekly(ANA, shared=()), questions=LONG_QUESTIONS)
PAGES = {
    "asked": ASKED,
    "ana": ANA,
    "german": GERMAN,
    "fullest": FULLEST,
    "wordy": WORDY,
    "three": THREE,
    "twelve": TWELVE,
}


def on(paper: Paper, journal: Journal) -> Journal:
    """The same journal, printed on some paper."""
    return replace(journal, settings=replace(journal.settings, paper=paper))


def sheet(journal: Journal, as_of: date = TALK) -> WeeklySheet:
    return weekly_sheet(weekly_review(journal, W26, as_of), journal.settings)


@pytest.mark.parametrize("paper", PAGE)
@pytest.mark.parametrize("name", PAGES)
def test_every_sheet_is_reckoned_to_fit_on_its_page(name: str, paper: Paper) -> None:
    made = sheet(on(paper, PAGES[name]))
    assert height(made, STYLES[made["density"]]) <= PAGE[paper]


def test_few_behaviours_stand_roomy_and_four_or_more_compact() -> None:
    assert sheet(ANA)["density"] == "roomy"
    four = with_kbis(ANA, replace(FIVE[2], name="Shoes out"))
    assert sheet(four)["density"] == "compact"


def test_what_does_not_fit_is_set_closer() -> None:
    assert sheet(FULLEST)["density"] == "tight"
    assert sheet(TWELVE)["density"] == "dense"


def test_a_closer_style_takes_less_of_the_page() -> None:
    heights = [height(sheet(FULLEST), style) for style in STYLES.values()]
    assert heights == sorted(heights, reverse=True)


def test_a_longer_text_takes_more_lines() -> None:
    assert [lines("word " * n, 10) for n in (0, 1, 20, 40)] == [0, 1, 2, 3]


def test_what_has_no_row_on_paper_has_its_line() -> None:
    html = page(TWELVE)
    also = re.search(r'<p class="paper ended">(.*)</p>', html)
    assert also is not None
    assert also[1].startswith("Also: ")
    assert also[1].count(" of ") == len(sheet(TWELVE)["grid"]["rows"]) - 8


def page(journal: Journal) -> str:
    return render_weekly(weekly_review(journal, W26, TALK), journal.settings, "html")


@pytest.mark.skipif(not (CHROMIUM and PDFINFO), reason="no chromium or no pdfinfo here")
@pytest.mark.parametrize(
    ("name", "font", "paper"),
    [
        ("ana", "Inter", "a4"),
        ("asked", "DejaVu Sans", "a4"),
        ("wordy", "DejaVu Sans", "a4"),
        ("twelve", "DejaVu Sans", "a4"),
        ("german", "DejaVu Sans", "a4"),
        ("wordy", "DejaVu Sans", "letter"),
        ("twelve", "DejaVu Sans", "letter"),
    ],
)
def test_it_is_printed_on_one_page(name: str, font: str, paper: Paper, tmp_path: Path) -> None:
    source, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_text(
        page(on(paper, PAGES[name])).replace("Inter,", f'"{font}",'), encoding="utf-8"
    )
    subprocess.run([*browser(tmp_path), f"--print-to-pdf={pdf}", source], check=True, timeout=60)
    told = subprocess.run([str(PDFINFO), pdf], check=True, capture_output=True, text=True).stdout
    assert re.search(r"Pages: +(\d+)", told)[1] == "1"  # type: ignore[index]
    assert {"a4": "(A4)", "letter": "(letter)"}[paper] in told


def browser(folder: Path) -> list[str]:
    return [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
        "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--no-pdf-header-footer", f"--user-data-dir={folder / 'profile'}",
    ]  # fmt: skip
