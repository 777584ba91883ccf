"""The blank week on paper: one page, in large print one for three behaviours, rows of their height."""

import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from msgspec.structs import replace
from reviews.ana import ANA, W26, with_weekly
from reviews.fullest import FULLEST, LONG_COMMITMENT

from humexjournal.app.blank import BlankKind, blank_page
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.sheet import Paper

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
W27 = W26.shifted(1)
SIZES = {"a4": (595, 842), "letter": (612, 792)}
MM = 72 / 25.4

THREE = replace(FULLEST, kbis={name: FULLEST.kbis[name] for name in ("write", "walk", "ten")})
FOUR = replace(
    FULLEST, kbis={name: FULLEST.kbis[name] for name in ("write", "walk", "ten", "laptop")}
)
LONG_IDS = replace(
    FULLEST,
    kbis={
        f"{name}_{'x' * 39}"[:40]: replace(kbi, id=f"{name}_{'x' * 39}"[:40])
        for name, kbi in FULLEST.kbis.items()
    },
)
PROMISED = with_weekly(ANA, W27, commitment=LONG_COMMITMENT)
WEEKS: dict[str, tuple[Journal, Week]] = {
    "ana": (ANA, W27),
    "promised": (PROMISED, W27),
    "three": (THREE, W26),
    "four": (FOUR, W26),
    "fullest": (FULLEST, W26),
    "long ids": (LONG_IDS, W26),
    "nothing": (Journal(), W27),
}
FEW = ("ana", "promised", "three", "nothing")
PAPERS = ("a4", "letter")


def made(name: str, kind: BlankKind, paper: Paper, *, large: bool = False) -> bytes:
    journal, week = WEEKS[name]
    return blank_page(journal, week, week.first, kind, paper=paper, large=large)


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", WEEKS)
def test_a_week_is_one_page(name: str, paper: Paper) -> None:
    pages = pypdfium2.PdfDocument(made(name, "pdf", paper))
    assert len(pages) == 1
    assert tuple(round(side) for side in pages[0].get_size()) == SIZES[paper]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", WEEKS)
def test_large_print_is_a_page_for_three_behaviours(name: str, paper: Paper) -> None:
    pages = pypdfium2.PdfDocument(made(name, "pdf", paper, large=True))
    assert len(pages) == (1 if name in FEW else 2)


def baselines(pdf: bytes, *names: str) -> list[float]:
    """How high on the page the first letters of some texts stand, in millimetres."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    found = [text.search(name).get_next()[0] for name in names]
    return [text.get_charbox(n)[1] / MM for n in found]


@pytest.mark.parametrize(
    ("name", "large", "least"), [("ana", False, 19), ("fullest", False, 17), ("ana", True, 28)]
)
def test_there_is_room_for_a_hand(name: str, large: bool, least: float) -> None:  # noqa: FBT001
    names = ["Walk", "Laptop"]
    first, second = baselines(made(name, "pdf", "a4", large=large), *names)
    assert first - second >= least - 0.5, "a millimetre less where a name has a line more"


def test_large_print_is_large() -> None:
    page = pypdfium2.PdfDocument(made("ana", "pdf", "a4", large=True))[0]
    text = page.get_textpage()
    heights = {}
    for words in (
        "Walk after lunch",
        "write the minutes",
        "busy-day version",
        "What got in the way",
    ):
        found = text.search(words)
        start, count = found.get_next()
        boxes = [text.get_charbox(n, loose=True) for n in range(start, start + count)]
        heights[words] = max(top - bottom for _, bottom, _, top in boxes)
    assert min(heights.values()) >= 14, heights


@pytest.mark.skipif(CHROMIUM is None, reason="no chromium here")
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("name", "large"), [("ana", False), ("fullest", False), ("three", True)])
def test_a_browser_prints_one_page(
    name: str,
    large: bool,  # noqa: FBT001
    paper: Paper,
    tmp_path: Path,
) -> None:
    assert CHROMIUM is not None
    page = tmp_path / "page.html"
    page.write_bytes(made(name, "html", paper, large=large))
    printed = tmp_path / "page.pdf"
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    quiet = ("--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
    call = [CHROMIUM, *quiet, profile, f"--print-to-pdf={printed}", page.as_uri()]
    subprocess.run(call, check=True, capture_output=True, timeout=120)
    assert len(pypdfium2.PdfDocument(printed.read_bytes())) == 1
