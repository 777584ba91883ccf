"""Laws of every language beside English: it has words for all of it, and says the same."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from rendering.languages import ENGLISH, about_nobody, modules, tables, vocabulary, words_of
from rendering.weekly_pages import render_weekly
from reviews.ana import ANA, TALK, W26
from reviews.fullest import FULLEST
from strategies import FIRST, LAST, Situation, situations

from humexjournal.app.outputs import sheet, sheet_data
from humexjournal.core.calendar import Month, Period, Quarter
from humexjournal.core.journal import Journal
from humexjournal.core.languages import LANGUAGES
from humexjournal.rendering.definitions import render_definition, render_list
from humexjournal.rendering.figures import render_figures
from humexjournal.rendering.page import COMPACT, DENSE, PAGE, ROOMY, TIGHT, height
from humexjournal.rendering.pages import Form
from humexjournal.rendering.prose import words_in
from humexjournal.rendering.status import render_short, render_status
from humexjournal.rendering.weekly import weekly_sheet
from humexjournal.rendering.words import Catalogue, catalogue, en
from humexjournal.rendering.words_page import render_words
from humexjournal.reviews.definitions import definitions_review
from humexjournal.reviews.figures import figures_review
from humexjournal.reviews.status import status
from humexjournal.reviews.weekly import weekly_review

OTHERS = [code for code in LANGUAGES if code != "en"]
FOLDERS = {"de": "german"}
ASKED = sorted(
    name for name in (*vars(Catalogue), *Catalogue.__annotations__) if not name.startswith("_")
)
STYLES = {style.density: style for style in (ROOMY, COMPACT, TIGHT, DENSE)}
PARTS = ("about", "text", "quote", "so_far")
FORMS: tuple[Form, ...] = ("md", "text", "html")

weeks = st.sampled_from(list(Period(FIRST, LAST)))
cases = st.tuples(situations(), weeks)


def spoken(journal: Journal, code: str) -> Journal:
    return replace(journal, settings=replace(journal.settings, language=code))


def journal_of(case: Situation) -> Journal:
    return replace(case.journal, kbis={case.kbi.id: case.kbi})


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("name", ASKED)
def test_a_language_has_everything_that_is_asked_of_one(code: str, name: str) -> None:
    english, other = getattr(en, name), getattr(catalogue(code), name)
    assert type(other) is type(english)


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize(
    "name",
    [
        "SHEET",
        "SIGNS",
        "SHORT_WORDS",
        "BLOCKS",
        "LEGEND",
        "WORDS_PAGE",
        "MONTH",
        "MONTH_BLOCKS",
        "QUARTER",
        "QUARTER_BLOCKS",
    ],
)
def test_its_labels_are_the_same_ones(code: str, name: str) -> None:
    english, other = getattr(en, name), getattr(catalogue(code), name)
    assert list(other) == list(english)
    lengths = [
        [len(label) for label in one.values() if isinstance(label, tuple)]
        for one in (english, other)
    ]
    assert lengths[0] == lengths[1]


@pytest.mark.parametrize("code", OTHERS)
def test_its_tables_have_words_for_the_same_things(code: str) -> None:
    english, other = modules(ENGLISH), modules(FOLDERS[code])
    missing = {
        f"{name}.{table}": set(rows) - set(tables(module).get(table, {}))
        for name, module in other.items()
        for table, rows in tables(english[name]).items()
        if table in tables(module)
    }
    assert len(missing) > 20
    assert {table: rows for table, rows in missing.items() if rows} == {}


def test_a_short_word_has_room_on_the_screen() -> None:
    too_long = [
        word for code in LANGUAGES for word in catalogue(code).SHORT_WORDS.values() if len(word) > 5
    ]
    assert too_long == []


# The limits of a page


def limits(journal: Journal, day: date) -> dict[str, bool]:
    """What a sheet and a screen may be at most, and whether they are."""
    review = weekly_review(journal, journal.settings.calendar.week(day), day)
    made = weekly_sheet(review, journal.settings)
    notes = made["notes"]
    bullets = [one[part] for one in (*notes["in_the_way"], *notes["helped"]) for part in PARTS]
    sums = [part for row in made["grid"]["rows"] for part in (row["count"], row["note"])]
    new = (*made["said"].values(), *sums, *bullets, notes["coming_up"], notes["glad"])
    screen = render_status(status(journal, day), journal.settings).splitlines()
    return {
        "one page": height(made, STYLES[made["density"]]) <= PAGE[made["paper"]],
        "170 new words": words_in(made["head"]["headline"], *new) <= 170,
        "a headline of 30 words": words_in(made["head"]["headline"]) <= 30,
        "no note is cut": not any(row["note"].endswith("…") for row in made["grid"]["rows"]),
        "a screen of 82 columns": max(len(line) for line in screen) <= 82,
    }


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("journal", [ANA, FULLEST])
def test_a_page_keeps_its_limits(journal: Journal, code: str) -> None:
    assert [limit for limit, kept in limits(spoken(journal, code), TALK).items() if not kept] == []


@pytest.mark.parametrize("code", OTHERS)
@given(cases)
@settings(max_examples=75, phases=[Phase.generate])
def test_any_page_keeps_its_limits(code: str, given_case) -> None:
    case, day = given_case
    kept = limits(spoken(journal_of(case), code), day)
    assert [limit for limit, is_kept in kept.items() if not is_kept] == []


# No English on a page in another language


def spans(day: date) -> tuple[Month, Quarter]:
    """The month and the quarter of a day."""
    return Month.of(day), Quarter.of(day)


def read(page: str) -> str:
    """What is read of a page: no style, address, tag or command, but the names of its parts."""
    page = re.sub(r"<style>.*</style>|\]\([^)]*\)", "", page, flags=re.DOTALL)
    page = re.sub(r"  humex [a-z]+$", "", page, flags=re.MULTILINE)
    named = re.findall(r'(?:aria-label|title)="([^"]*)"', page)
    return " ".join([*named, re.sub(r"<[^>]*>", " ", page)])


def pages(journal: Journal, day: date) -> Iterator[str]:
    """Every page of a journal that is in its language."""
    said = journal.settings
    review = weekly_review(journal, said.calendar.week(day), day)
    for form in FORMS:
        yield read(render_weekly(review, said, form))
        for span in spans(day):
            yield read(sheet(journal, span, day, form).decode())
    screen = status(journal, day)
    yield read(render_status(screen, said, 2))
    yield read(render_status(screen, said, in_words=True))
    yield render_short(screen, said)
    yield render_words(said)
    agreed = definitions_review(journal, tuple(journal.kbis), day)
    yield render_list(agreed, said) + render_definition(agreed, said)
    for period in (Period(FIRST, LAST), said.calendar.week(day).period):
        yield render_figures(
            figures_review(journal, list(journal.kbis.values()), period, day), said
        )


COMMANDS = {"check", "review", "prompts", "share", "humex", "identity", "burden"}
"""What is typed is the same in every language, keys too."""


def english_in(journal: Journal, code: str, day: date, shown_in: str = "") -> set[str]:
    """The words on its pages that English has and the language has not."""
    short = {catalogue(code).short_weekday(one).casefold() for one in W26.period}
    keys = words_of(" ".join((*journal.kbis, *journal.settings.outcomes)))
    foreign = vocabulary(ENGLISH) - vocabulary(FOLDERS[code]) - short - keys - COMMANDS
    nobody = spoken(about_nobody(journal), shown_in or code)
    return set().union(*(words_of(page) for page in pages(nobody, day))) & foreign


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("journal", [ANA, FULLEST])
@pytest.mark.parametrize("day", [W26.first, W26.last, TALK])
def test_no_english_word_on_its_pages(journal: Journal, code: str, day: date) -> None:
    assert english_in(journal, code, day) == set()


@pytest.mark.parametrize("code", OTHERS)
@given(cases)
@settings(max_examples=25, phases=[Phase.generate])
def test_no_english_word_on_any_of_its_pages(code: str, given_case) -> None:
    case, day = given_case
    assert english_in(journal_of(case), code, day) == set()


@pytest.mark.parametrize("code", OTHERS)
def test_english_would_be_seen(code: str) -> None:
    assert {"done", "planned", "week", "june"} <= english_in(ANA, code, TALK, shown_in="en")


# The same numbers and days

NUMBERS = {
    "en": [
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
    ],
    "de": [
        "eins",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ],
}
OTHER_NUMBERS = {
    "en": {"once": 1, "twice": 2, "both": 2, "fortnight": 2},
    "de": {"ein": 1, "eine": 1, "einem": 1, "einmal": 1, "beide": 2}
    | {f"{word}mal": n for n, word in enumerate(NUMBERS["de"], 1)},
}
NO_NUMBER = re.compile(
    r"1 more still counts|(?:next|planned|other) one\b|\bein ja oder nein|\bzu einem signal"
)
"""In German every time counts, whichever it is; the next one and ein Signal are no numbers."""


def said(value: object) -> Iterator[str]:
    """Every text of a sheet but its fixed words."""
    if isinstance(value, dict):
        for key, one in value.items():
            if key not in ("labels", "blocks", "legend", "language", "density"):
                yield from said(one)
    elif isinstance(value, list):
        for one in value:
            yield from said(one)
    else:
        yield str(value)


def numbers(text: str, code: str) -> Counter[str]:
    """The numbers of a text, in figures whatever way they are written."""
    words = {word: n for n, word in enumerate(NUMBERS[code], 1)} | OTHER_NUMBERS[code]
    text = NO_NUMBER.sub("", text.casefold())
    found = (words.get(word, word) for word in re.findall(r"[^\W\d_]+|\d+", text))
    return Counter(str(word) for word in found if str(word).isdigit())


def days_named(text: str, code: str) -> Counter[int]:
    """How often each weekday is named."""
    names = {catalogue(code).weekday(day): day.weekday() for day in W26.period}
    return Counter(names[word] for word in re.findall(r"\w+", text) if word in names)


def sheets(journal: Journal, day: date, code: str) -> list[str]:
    """What the sheet of a week and the screen of a day say in a language."""
    journal = spoken(about_nobody(journal), code)
    review = weekly_review(journal, journal.settings.calendar.week(day), day)
    screen = render_status(status(journal, day), journal.settings)
    longer = (sheet_data(journal, span, day) for span in spans(day))
    return [
        *said(weekly_sheet(review, journal.settings)),
        *screen.splitlines(),
        *(text for one in longer for text in said(one)),
    ]


def differing(journal: Journal, day: date, code: str) -> list[tuple[str, str]]:
    """The texts that do not say the same numbers and days in both languages."""
    pairs = zip(sheets(journal, day, "en"), sheets(journal, day, code), strict=True)
    return [
        (english, other)
        for english, other in pairs
        if numbers(english, "en") != numbers(other, code)
        or days_named(english, "en") != days_named(other, code)
    ]


@pytest.mark.parametrize("code", OTHERS)
@pytest.mark.parametrize("day", [*W26.period, TALK])
def test_the_same_numbers_and_days_are_said(day: date, code: str) -> None:
    assert differing(ANA, day, code) == []


@pytest.mark.parametrize("code", OTHERS)
@given(cases)
@settings(max_examples=75, phases=[Phase.generate])
def test_the_same_numbers_and_days_are_said_of_any_week(code: str, given_case) -> None:
    case, day = given_case
    assert differing(journal_of(case), day, code) == []


@pytest.mark.parametrize("code", OTHERS)
def test_the_plain_data_has_the_same_shape(code: str) -> None:
    english, other = (
        weekly_sheet(weekly_review(spoken(ANA, one), W26, TALK), spoken(ANA, one).settings)
        for one in ("en", code)
    )
    assert shape(other) == shape(english)


def shape(value: object) -> object:
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items()}
    return [shape(one) for one in value] if isinstance(value, list) else type(value)
