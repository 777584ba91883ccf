"""The same review in four forms says the same: markdown, plain text, HTML and PDF."""

import html
import re
from collections.abc import Callable, Iterator

import pypdfium2
import pytest
from msgspec.structs import replace
from rendering.weekly_pages import page
from reviews.ana import ANA
from test_page import PAGES, sheet
from test_weekly_sheet import FORMS, NOTHING

from humexjournal.core.journal import Journal
from humexjournal.core.questions import Questions
from humexjournal.rendering.sheet import Bullet, WeeklySheet

OWN = {"did": "What went as you wanted?", "kept": "Did it hold", "one_change": "Differently now"}
ASKED = replace(ANA, questions=Questions(2, OWN))
JOURNALS = {
    "ana": ANA,
    "asked": ASKED,
    "fullest": PAGES["fullest"],
    "wordy": PAGES["wordy"],
    "nothing": NOTHING,
}
FOUR, WITH_A_GRID = {"md", "text", "html", "pdf"}, {"md", "html", "pdf"}
ON_PAPER, ON_SCREEN = {"html", "pdf"}, {"md", "html"}
Texts = Callable[[WeeklySheet], Iterator[str]]


def said(journal: Journal) -> dict[str, str]:
    """The words of each form, without markup, capitals and white space."""
    made = {form: page(sheet(journal), form).decode() for form in FORMS}
    return {
        "md": bare(re.sub(r"\\(?=\W)", "", made["md"])),
        "text": bare(made["text"]),
        "html": bare(without_tags(made["html"], "")),
        "pdf": bare(text_of(page(sheet(journal), "pdf"))),
    }


def without_tags(made: str, between: str) -> str:
    """What the body of a page of HTML says, on paper or on the screen."""
    return html.unescape(re.sub(r"<[^>]*>", between, made[made.index("<body") :]))


def text_of(pdf: bytes) -> str:
    """What the one page says."""
    (paper,) = pypdfium2.PdfDocument(pdf)
    return paper.get_textpage().get_text_range()


def bare(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold().replace("–", "-")


def bullets(all_of_them: list[Bullet]) -> Iterator[str]:
    for one in all_of_them:
        yield from (one["about"], one["text"], one["quote"], one["so_far"])


def in_all(made: WeeklySheet) -> Iterator[str]:
    """The texts that every form has."""
    head, notes, grid, foot = made["head"], made["notes"], made["grid"], made["foot"]
    yield from (head["client"], head["dates"], str(head["number"]), head["headline"])
    yield foot["questions"]
    yield from (made["said"]["commitment"], made["said"]["did"], made["said"]["kept"])
    yield from (row["name"] for row in grid["rows"])
    yield from (*grid["felt"], *grid["ended"])
    yield from (*bullets(notes["in_the_way"]), *bullets(notes["helped"]))
    yield from (
        notes["coming_up"],
        notes["glad"],
        made["next"]["topic"],
        *foot["facts"],
        foot["record"],
    )


def in_pages(made: WeeklySheet) -> Iterator[str]:
    """The texts of the grid and of headings: in plain text sentences stand for them."""
    grid, labels = made["grid"], made["labels"]
    yield from (*made["blocks"], made["head"]["talk"], made["head"]["still_open"])
    for row in grid["rows"]:
        yield from (row["terms"], row["busy_day"], row["count"], row["note"])
        yield from (cell["value"] for cell in row["cells"])
    yield from (*(one["words"] for one in grid["legend"]), str(labels["legend_empty"]))
    yield from (str(labels["easier"]), *labels["easier_choices"])


def on_paper(made: WeeklySheet) -> Iterator[str]:
    """What is to be filled in by hand."""
    labels = made["labels"]
    yield str(labels["one_change"]) + str(labels["one_change_hint"])
    yield str(labels["one_glad"]) + str(labels["one_commitment"])
    yield str(labels["one_commitment_hint"])


def on_screen(made: WeeklySheet) -> Iterator[str]:
    """What leads on to other pages."""
    yield from (str(made["labels"][key]) for key in ("into_note", "not_here", "words_link"))


@pytest.mark.parametrize("name", JOURNALS)
@pytest.mark.parametrize(
    ("texts", "forms"),
    [(in_all, FOUR), (in_pages, WITH_A_GRID), (on_paper, ON_PAPER), (on_screen, ON_SCREEN)],
)
def test_a_text_is_in_the_forms_that_it_is_for(name: str, texts: Texts, forms: set[str]) -> None:
    of_each = said(JOURNALS[name])
    for text in filter(None, texts(sheet(JOURNALS[name]))):
        having = {form for form, words in of_each.items() if bare(text) in words}
        assert having >= forms, text
        assert having == forms or forms not in (ON_PAPER, ON_SCREEN), text


@pytest.mark.parametrize("name", ["ana", "nothing"])
def test_what_a_browser_prints_has_the_words_of_the_pdf(name: str) -> None:
    made = sheet(JOURNALS[name])
    printed = re.sub(
        r'<(\w+) class="screen".*?</\1>',
        "",
        page(made, "html").decode(),
        flags=re.DOTALL,
    )
    on_pages = text_of(page(made, "pdf")).replace("•", " ")
    assert sorted(on_pages.split()) == sorted(without_tags(printed, " ").split())
