"""The sheets of a month and of a quarter on paper: two pages, with the words of the screen."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import cast

import pypdfium2
import pytest
from msgspec.structs import replace
from reviews.ana import ANA
from reviews.full_month import CLOSED, FULL, JUNE, TWELVE

from humexjournal.app.pages import page_of
from humexjournal.core.calendar import Month, Quarter
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings

Q2 = Quarter.of(JUNE.first)
ONE_DAY = replace(ANA, daily=dict(list(ANA.daily.items())[:1]), weekly={})
JOURNALS = {
    "ana": ANA,
    "one day": ONE_DAY,
    "full": FULL,
    "fifteen": TWELVE,
    "nothing": Journal(Settings(), {}),
}
SPANS = pytest.mark.parametrize("span", [JUNE, Q2], ids=["month", "quarter"], scope="module")
EVERY = pytest.mark.parametrize("name", JOURNALS, scope="module")
"""All that is asked of a page comes one after the other, since it is made once."""


def pdf(journal: Journal, span: Month | Quarter, **settings: str) -> bytes:
    asked = replace(journal, settings=replace(journal.settings, **settings))
    return page_of(asked, span, CLOSED).pdf()


@cache
def printed(name: str, span: Month | Quarter, language: str, paper: str) -> bytes:
    """A page that several tests look at, made once."""
    return pdf(JOURNALS[name], span, language=language, paper=paper)


def texts(made: bytes) -> list[str]:
    """The text of each page."""
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made)]


def bare(text: str) -> str:
    return re.sub(r"[\s\u200b\ufffe-]+", "", text).casefold()


@SPANS
@EVERY
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_it_is_two_pages(name: str, span: Month | Quarter, language: str, paper: str) -> None:
    assert len(texts(printed(name, span, language, paper))) == 2


@SPANS
@EVERY
@pytest.mark.parametrize("language", ["en", "de"])
def test_it_is_for_every_reader(name: str, span: Month | Quarter, language: str) -> None:
    made = printed(name, span, language, "a4")
    marks = (b"/StructTreeRoot", f"/Lang({language})".encode(), b"/Title(", b"pdfuaid:part")
    assert [one for one in marks if one not in made] == []
    assert (b"/S/THead" in made) is bool(JOURNALS[name].kbis)
    levels = [int(level) for level in re.findall(rb"/S/H(\d)", made)]
    assert levels[0] == 1
    assert levels.count(2) == 4
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(
    ("span", "words"),
    [(JUNE, "Walk after lunch, week by week. "), (Q2, "Walk after lunch, each day. ")],
)
def test_a_chart_has_its_words(span: Month | Quarter, words: str) -> None:
    one = replace(ANA, kbis={"walk": ANA.kbis["walk"]})
    assert f"/Alt({words}".encode() in pdf(one, span)


@SPANS
@EVERY
def test_it_is_the_same_bytes_twice(name: str, span: Month | Quarter) -> None:
    assert printed(name, span, "en", "a4") == pdf(JOURNALS[name], span, language="en", paper="a4")


@SPANS
def test_what_a_person_wrote_is_no_markup(span: Month | Quarter) -> None:
    vector = '#panic() $x^2$ *b* _i_ [c] \\ <l> @r "q"'
    kbis = {key: replace(kbi, name=vector) for key, kbi in ANA.kbis.items()}
    shown = texts(pdf(replace(ANA, kbis=kbis), span))
    assert all(bare(vector) in bare(page) for page in shown)


def said(value: object) -> Iterator[str]:
    """Every text in plain data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from said(one)
    elif isinstance(value, list):
        for one in value:
            yield from said(one)


def of_rows(rows: list[dict[str, object]]) -> Iterator[str]:
    for row in rows:
        keys = ("name", "terms", "busy_day", "count", "facts", "weeks", "months")
        yield from (text for key in keys for text in said(row.get(key)))


@SPANS
@pytest.mark.parametrize("name", ["ana", "one day", "full"])
def test_it_has_the_words_of_the_data(name: str, span: Month | Quarter) -> None:
    sheet = cast("dict[str, dict]", page_of(JOURNALS[name], span, CLOSED).data)
    paper = bare(" ".join(texts(printed(name, span, "en", "a4"))))
    parts = [sheet["blocks"], sheet["head"]["headline"], sheet["foot"]["record"]]
    parts += [sheet[part] for part in ("purpose", "carried", "became") if part in sheet]
    rows = sheet["months" if span is JUNE else "quarters"]["rows"]
    wanted = [*said(parts), *of_rows(rows)]
    assert [text for text in wanted if bare(text) not in paper] == []
