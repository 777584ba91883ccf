"""Two pages of paper at most for a month or a quarter, printed where there is a browser."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace
from rendering.test_page import browser
from reviews.ana import ANA
from reviews.full_month import CLOSED, FULL, JUNE, TWELVE

from humexjournal.app.outputs import sheet
from humexjournal.core.calendar import Quarter
from humexjournal.core.languages import LANGUAGES

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
PDFINFO = shutil.which("pdfinfo")


@pytest.mark.skipif(not (CHROMIUM and PDFINFO), reason="no chromium or no pdfinfo here")
@pytest.mark.parametrize("span", [JUNE, Quarter.of(JUNE.first)], ids=["month", "quarter"])
@pytest.mark.parametrize("journal", [ANA, FULL, TWELVE], ids=["ana", "full", "twelve"])
@pytest.mark.parametrize("code", LANGUAGES)
def test_it_is_printed_on_two_pages(code: str, journal, span, tmp_path: Path) -> None:
    journal = replace(journal, settings=replace(journal.settings, language=code))
    source, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    html = sheet(journal, span, CLOSED, "html").decode().replace("Inter,", '"DejaVu Sans",')
    source.write_text(html, encoding="utf-8")
    subprocess.run([*browser(tmp_path), f"--print-to-pdf={pdf}", source], check=True, timeout=60)
    told = subprocess.run([str(PDFINFO), pdf], check=True, capture_output=True, text=True).stdout
    assert re.search(r"Pages: +(\d+)", told)[1] == "2"  # type: ignore[index]
