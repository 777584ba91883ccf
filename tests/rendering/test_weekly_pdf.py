"""The weekly sheet on paper: one page, whatever the week, with the same words as on the screen."""

import re
from datetime import date
from pathlib import Path
from typing import get_args

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdfium2.raw import FPDF_PAGEOBJ_PATH
from rendering.weekly_pages import page
from reviews.ana import ANA, TALK, with_kbis
from strategies import FIRST, LAST, situations
from test_page import PAGES, on, sheet
from test_weekly_sheet import NOTHING

from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI
from humexjournal.rendering.sheet import Notes, Paper, Said, WeeklySheet
from humexjournal.rendering.weekly import weekly_sheet
from humexjournal.reviews.weekly import weekly_review

ANA_ON_PAPER = Path(__file__).parent / "golden" / "ana-W26.pdf.txt"
ALL = {**PAGES, "nothing": NOTHING}
POINTS = 72 / 25.4
"""In a millimetre."""
PAPERS: tuple[Paper, ...] = get_args(Paper)


def pdf(journal: Journal, as_of: date = TALK) -> bytes:
    return page(sheet(journal, as_of), "pdf")


def texts(made: bytes) -> list[str]:
    """The text of each page, line by line as it is read."""
    pages = (one.get_textpage() for one in pypdfium2.PdfDocument(made))
    return [one.get_text_range().replace("\r\n", "\n") for one in pages]


def test_anas_page_on_paper(update_golden: bool) -> None:  # noqa: FBT001
    (text,) = texts(pdf(ANA))
    if update_golden:
        ANA_ON_PAPER.write_text(text + "\n", encoding="utf-8")
    assert text + "\n" == ANA_ON_PAPER.read_text(encoding="utf-8")


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", ALL)
def test_it_is_one_page(name: str, paper: Paper) -> None:
    assert len(texts(pdf(on(paper, ALL[name])))) == 1


@pytest.mark.parametrize("letter", ["W", "Щ", "mm ", "i", "字"])
def test_it_is_one_page_however_wide_the_letters(letter: str) -> None:
    longest = letter * 90

    def wide(kbi: KBI) -> KBI:
        changes = tuple(replace(one, terms=replace(one.terms, by=longest)) for one in kbi.changes)
        return replace(kbi, name=longest, terms=replace(kbi.terms, by=longest), changes=changes)

    twelve = PAGES["twelve"]
    journal = with_kbis(twelve, *(wide(kbi) for kbi in twelve.kbis.values()))
    assert len(texts(pdf(on("letter", journal)))) == 1


@settings(max_examples=40)
@given(situations(), st.sampled_from(list(Period(FIRST, LAST))), st.sampled_from(PAPERS))
def test_any_week_is_one_page(situation, day: date, paper: Paper) -> None:
    journal = on(paper, replace(situation.journal, kbis={situation.kbi.id: situation.kbi}))
    week = journal.settings.calendar.week(day)
    review = weekly_review(journal, week, situation.as_of)
    assert len(texts(page(weekly_sheet(review, journal.settings), "pdf"))) == 1


@pytest.mark.parametrize("name", ALL)
def test_it_is_for_every_reader(name: str) -> None:
    made = pdf(ALL[name])
    language = f"/Lang({ALL[name].settings.language})".encode()
    marks = (b"/StructTreeRoot", language, b"/Title(", b"pdfuaid:part")
    assert [one for one in marks if one not in made] == []
    assert b"".join(re.findall(rb"/S/H(\d)", made)) == b"1222332", "headings are in order"
    assert made.count(b"/S/THead") == 1
    assert made.count(b"/S/TH/") == 10


def test_where_nothing_is_said_there_are_lines_to_write_on() -> None:
    full = sheet(ANA)
    unsaid: Said = {**full["said"], "did": ""}
    no_help: Notes = {**full["notes"], "helped": [], "glad": ""}
    assert lines_of(182, {**full, "said": unsaid}) == lines_of(182, full) + 2
    assert lines_of(88, {**full, "notes": no_help}) == lines_of(88, full) + 1


def lines_of(width: int, made: WeeklySheet) -> int:
    """How many lines of so many millimetres are drawn."""
    (paper,) = pypdfium2.PdfDocument(page(made, "pdf"))
    drawn = (one.get_bounds() for one in paper.get_objects() if one.type == FPDF_PAGEOBJ_PATH)
    return sum(round((right - left) / POINTS) == width for left, _, right, _ in drawn)


def test_the_box_of_what_was_kept_is_filled() -> None:
    made = pdf(ANA)
    assert (made.count(b"/Alt<FEFF2611>"), made.count(b"/Alt<FEFF2610>")) == (1, 2 + 4)
