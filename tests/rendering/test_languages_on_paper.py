"""Laws of pages for paper in every language: no more pages than in English, no word left English."""

import html
import re
from collections.abc import Callable, Iterator, Mapping

import pypdfium2
import pytest
from msgspec.structs import replace
from rendering.languages import ENGLISH, about_nobody, vocabulary, words_of
from rendering.on_paper import ENDINGS, EXAMPLE, LAST, LONGEST, ends_with, pages, rendered
from reviews.ana import ANA, W26
from reviews.fullest import FULLEST
from test_blank_paper import FEW, PAPERS, WEEKS
from test_languages import FOLDERS, OTHERS, spoken

from humexjournal.app.blank import blank_page
from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.blank import blank_sheet
from humexjournal.rendering.card import card_sheet
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.rendering.progress import progress_sheet
from humexjournal.rendering.sheet import Paper
from humexjournal.rendering.words import catalogue
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.blank import blank_week
from humexjournal.reviews.card import card_review
from humexjournal.reviews.diagnosis import diagnosis_review
from humexjournal.reviews.progress import progress_review

Sheet = Mapping[str, object]
NEW = Journal(Settings())
ALONE = replace(EXAMPLE, settings=replace(EXAMPLE.settings, coach=""))
QUARTER = Period(LAST.replace(month=4, day=1), LAST)


def blank(journal: Journal) -> Sheet:
    """Without the note and the lines to type in, which are the same in every language."""
    made = blank_sheet(blank_week(journal, W26, W26.first), journal.settings)
    return {**made, "typing": {**made["typing"], "note": "", "lines": []}}


def card(journal: Journal) -> Sheet:
    return {**card_sheet(card_review(journal, (), LAST), journal.settings)}


def agreement(journal: Journal) -> Sheet:
    return {**agreement_sheet(agreement_review(journal, LAST), journal.settings)}


def diagnosis(journal: Journal) -> Sheet:
    return {**diagnosis_sheet(diagnosis_review(journal, LAST), journal.settings)}


def progress(journal: Journal) -> Sheet:
    return {**progress_sheet(progress_review(journal, QUARTER, LAST), journal.settings)}


MADE = [blank, card, agreement, diagnosis, progress]
TWO_PAGES = [agreement, diagnosis, progress]
Make = Callable[[Journal], Sheet]


# As many pages as there may be


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", WEEKS)
def test_a_blank_week_keeps_to_its_pages(
    name: str,
    large: bool,  # noqa: FBT001
    paper: Paper,
    code: str,
) -> None:
    journal, week = WEEKS[name]
    pdf = blank_page(spoken(journal, code), week, week.first, "pdf", paper=paper, large=large)
    assert len(pypdfium2.PdfDocument(pdf)) == (2 if large and name not in FEW else 1)


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("journal", [EXAMPLE, ANA, FULLEST, LONGEST])
def test_each_card_is_a_page_with_all_of_it(journal: Journal, code: str) -> None:
    made = card_sheet(card_review(journal, (), LAST), spoken(journal, code).settings)
    for page, one in zip(pages("card", made), made["cards"], strict=True):
        for text in (one["name"], one["size"], one["aim"], one["one_miss"], one["in_force"]):
            assert text in page


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("make", TWO_PAGES)
@pytest.mark.parametrize("journal", [EXAMPLE, LONGEST])
def test_other_pages_are_two_at_most_and_end_with_the_signatures(
    journal: Journal, make: Make, paper: Paper, code: str
) -> None:
    said = spoken(journal, code)
    made = make(replace(said, settings=replace(said.settings, paper=paper)))
    printed = pages(make.__name__, made)
    assert len(printed) <= 2
    assert ends_with(printed[-1], made["signatures"])


# No English on a page in another language, and no words of its own in a template


def words_on(name: str, sheet: Sheet) -> set[str]:
    """The words of a page in each of its forms, what is read aloud as well."""
    made = [rendered(name, sheet, form) for form in ENDINGS]
    made[-1] = html.unescape(" ".join(_shown(made[-1])))
    return set().union(*map(words_of, made)) - {"yaml"}


def _shown(page: str) -> Iterator[str]:
    page = re.sub(r"<style>.*</style>", "", page, flags=re.DOTALL)
    yield from re.findall(r'(?:aria-label|title|alt)="([^"]*)"', page)
    yield re.sub(r"<[^>]*>", " ", page)


def in_sheet(value: object) -> Iterator[str]:
    """Every text that a template is given."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from in_sheet(one)
    else:
        yield str(value)


def english_on(journal: Journal, make: Make, code: str, shown_in: str = "") -> set[str]:
    """The words on a page that English has and the language has not."""
    short = {catalogue(code).short_weekday(day).casefold() for day in W26.period}
    keys = words_of(" ".join((*journal.kbis, *journal.settings.outcomes)))
    foreign = vocabulary(ENGLISH) - vocabulary(FOLDERS[code]) - short - keys
    nobody = spoken(about_nobody(journal), shown_in or code)
    return words_on(make.__name__, make(nobody)) & foreign


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("make", MADE)
@pytest.mark.parametrize("journal", [EXAMPLE, ALONE, NEW, ANA, FULLEST])
def test_no_english_word_on_paper(journal: Journal, make: Make, code: str) -> None:
    assert english_on(journal, make, code) == set()


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("make", MADE)
def test_an_english_word_on_paper_would_be_seen(make: Make, code: str) -> None:
    assert len(english_on(EXAMPLE, make, code, shown_in="en")) > 10


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("make", MADE)
@pytest.mark.parametrize("journal", [EXAMPLE, NEW, FULLEST])
def test_a_template_has_no_words_of_its_own(journal: Journal, make: Make, code: str) -> None:
    sheet = make(spoken(journal, code))
    given = set().union(*map(words_of, in_sheet(sheet)))
    assert words_on(make.__name__, sheet) - given == set()
