"""The blank week as a page: whole pages in every form, and the rules that each of them keeps."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace
from reviews.ana import ANA, CLOSE, QUIET, W26, WALK, minutes, with_kbis, with_weekly
from reviews.fullest import FULLEST

from humexjournal.app.blank import BlankKind, blank_page
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import Change, Terms
from humexjournal.core.schedule import ByDate, Each, Per, Quota, Total
from humexjournal.core.settings import Settings
from humexjournal.core.standard import AtLeast, AtMost, Done, InWords, OnScale
from humexjournal.rendering.words import catalogue
from humexjournal.vault.store import Vault

GOLDEN = Path(__file__).parent / "golden"
EXAMPLE = Vault(Path(__file__).parents[2] / "example-vault").read().journal
W27 = W26.shifted(1)
WEDNESDAY = list(W27.period)[2]
WORDS = catalogue("en")
ENDINGS = {"md": "md", "text": "txt", "html": "html", "json": "json", "pdf": "pdf.txt"}
TEXTS: tuple[BlankKind, ...] = ("md", "text", "html", "json")


def page(journal: Journal, kind: BlankKind, week: Week = W27, **how) -> str:
    how = {"paper": "a4", "large": False, **how}
    made = blank_page(journal, week, week.first, kind, **how)
    return text_of(made) if kind == "pdf" else made.decode()


def text_of(pdf: bytes) -> str:
    """The text of every page, in the order in which somebody has it read aloud."""
    pages = [one.get_textpage().get_text_range() for one in pypdfium2.PdfDocument(pdf)]
    return "\f\n".join(text.replace("\r\n", "\n") + "\n" for text in pages)


PAGES: dict[str, Callable[[BlankKind], str]] = {
    "example": lambda kind: page(EXAMPLE, kind),
    "fullest": lambda kind: page(FULLEST, kind, W26),
    "fullest-large": lambda kind: page(FULLEST, kind, W26, large=True, paper="letter"),
}


@pytest.mark.parametrize("kind", ENDINGS)
@pytest.mark.parametrize("name", PAGES)
def test_the_whole_page(name: str, kind: BlankKind, update_golden: bool) -> None:  # noqa: FBT001
    expected = GOLDEN / f"blank-{name}.{ENDINGS[kind]}"
    made = PAGES[name](kind)
    if update_golden:
        expected.write_text(made, encoding="utf-8")
    assert made == expected.read_text(encoding="utf-8")


def test_the_same_week_gives_the_same_bytes() -> None:
    made = [blank_page(ANA, W27, W27.first, "pdf", paper="a4", large=False) for _ in range(2)]
    assert made[0] == made[1]


WRITES = [
    (Terms(standard=minutes(15)), "write the minutes"),
    (Terms(standard=AtLeast(2, "hours")), "write the hours"),
    (Terms(standard=AtLeast(2)), "write the number"),
    (Terms(standard=AtMost(2, "coffees")), "write how many coffees, or none"),
    (Terms(standard=AtLeast(3, "things on the pad on the desk")), "write how many"),
    (Terms(standard=OnScale(4, 5)), "write a number up to 5"),
    (CLOSE.terms, "write the time, 17:50"),
    (Terms(standard=Done()), "a tick"),
    (Terms(), "a tick"),
    (Terms(schedule=Each("one-to-one")), "write 2/3: done two of three times"),
    (Terms(schedule=ByDate(2, WEDNESDAY)), "write how often"),
    (Terms(schedule=ByDate(1, WEDNESDAY)), "a tick"),
    (Terms(schedule=Total(Per.WEEK), standard=AtLeast(150, "minutes")), "write the minutes"),
]


@pytest.mark.parametrize(("terms", "said"), WRITES)
def test_what_is_to_be_written(terms: Terms, said: str) -> None:
    assert WORDS.to_write(terms) == said


QUOTAS = [
    (Quota(4, Per.WEEK), "4 evenings a week", "any 4 evenings"),
    (Quota(1, Per.WEEK), "once a week", "any day"),
    (Quota(3, Per.FORTNIGHT), "3 per fortnight", "any 3 days of the fortnight"),
    (Quota(6, Per.MONTH), "6 per month", "any 6 days of the month"),
]


@pytest.mark.parametrize(("schedule", "text", "said"), QUOTAS)
def test_a_quota_may_be_any_days(schedule: Quota, text: str, said: str) -> None:
    assert WORDS.paper_terms(Terms(schedule, text)) == said


def test_days_not_asked_for_have_a_dash_and_days_off_say_so() -> None:
    journal = with_weekly(ANA, W27, off={WEDNESDAY: "surgery"})
    rows = [line for line in page(journal, "md").splitlines() if line.startswith("| **")]
    assert rows[0].endswith("|  |  | off |  |  | – | – |")
    assert rows[2].endswith("|  |  | off |  |  |  |  |")
    text = " ".join(page(journal, "text").split())
    assert "Monday, Tuesday, Thursday and Friday, off on Wednesday: write the minutes." in text
    assert all("surgery" not in page(journal, kind) for kind in TEXTS)


def test_a_change_within_the_week_is_said() -> None:
    change = Change(WEDNESDAY, Terms(standard=minutes(7), minimum=minutes(3)))
    walk = replace(WALK, changes=(change,), until=list(W27.period)[4])
    text = page(with_kbis(ANA, walk), "md")
    assert "; from Wednesday: at least 7 min, busy day 3 min; until Friday |" in text


@pytest.mark.parametrize("kind", ENDINGS)
def test_a_coach_is_named_only_where_there_is_one(kind: BlankKind) -> None:
    alone = replace(ANA, settings=replace(ANA.settings, coach=""))
    assert "To type in, or send Jo a photograph" in page(ANA, kind)
    assert "photograph" not in page(alone, kind)
    assert "To type in" in page(alone, kind)


@pytest.mark.parametrize("kind", ENDINGS)
def test_a_commitment_stands_in_its_line(kind: BlankKind) -> None:
    known = with_weekly(ANA, W27, commitment="If it rains, I take the umbrella")
    assert "If it rains, I take the umbrella." in " ".join(page(known, kind).split())


def test_a_commitment_of_a_sentence_is_whole_in_large_print() -> None:
    said = "If the quarter close sits on lunch, I walk at ten past five, before the train."
    known = with_weekly(ANA, W27, commitment=said)
    assert json.loads(page(known, "json", large=True))["end"]["commitment"] == said


def test_the_busy_day_sign_is_explained_only_where_it_can_be_used() -> None:
    plain = Journal(
        Settings(client="Ana"), {"walk": replace(WALK, terms=Terms(WALK.terms.schedule))}
    )
    assert "busy-day version" in page(ANA, "text")
    assert "busy-day version" not in page(plain, "text")
    assert "In each box: X or a tick: done; O not done;" in page(plain, "text")


@pytest.mark.parametrize("kind", ENDINGS)
def test_a_week_in_which_nothing_is_asked_for_has_a_page(kind: BlankKind) -> None:
    assert "No behaviour is asked for in this week." in page(Journal(), kind)


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize("journal", [ANA, FULLEST])
def test_no_word_that_is_for_inside_only_and_none_that_blames(
    journal: Journal, kind: BlankKind
) -> None:
    text = re.sub(
        r"<style>.*</style>|<[^>]*>", " ", page(journal, kind), flags=re.DOTALL
    ).casefold()
    inside = ("missed", "unlogged", "kbi", "adherence", "excused", "fail", "streak", "must")
    assert [word for word in inside if word in text] == []


def test_html_can_load_and_run_nothing() -> None:
    html = page(FULLEST, "html", W26)
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in html
    assert re.findall(r"<(?:script|link|img|iframe|object)\b|\bon\w+=|url\(|https?:", html) == []


def test_only_black_and_greys() -> None:
    html = page(ANA, "html")
    greys = re.findall(r"#(?:([0-9a-f])\1\1|([0-9a-f]{2})\2\2)\b", html)
    assert len(greys) == html.count("#") == len(re.findall(r"#[0-9a-f]{3,6}\b", html))


def test_hostile_names_stay_text() -> None:
    name = "<img src=x> | [[a]] #panic()"
    journal = with_kbis(ANA, replace(WALK, name=name), replace(QUIET, name="\x1b[31mred"))
    assert "<img" not in page(journal, "html").replace("&lt;img", "")
    assert r"**\<img src=x\> \| \[\[a\]\] \#panic()**" in page(journal, "md")
    assert "#panic()" in page(journal, "pdf")
    assert "\x1b" not in "".join(page(journal, kind) for kind in TEXTS)


@pytest.mark.parametrize("journal", [ANA, FULLEST])
def test_the_markdown_is_a_table_of_eight_columns_and_no_html(journal: Journal) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page(journal, "md"))
    kinds = [token.type for token in tokens]
    assert kinds.count("td_open") == 8 * (kinds.count("tr_open") - 1)
    assert "html_block" not in kinds
    fence = next(token.content for token in tokens if token.type == "fence")
    assert fence.startswith("---\n")
    assert "\\" not in fence


def test_in_large_print_nothing_is_to_be_filled_in_twice() -> None:
    made = json.loads(page(FULLEST, "json", W26, large=True))
    assert [len(rows) for rows in made["grid"]["pages"]] == [3, 2]
    for kind in ("md", "html", "pdf"):
        assert page(FULLEST, kind, W26, large=True).count("This day is filled in") == 1


def test_a_busy_day_in_words_has_its_sign_in_the_example() -> None:
    pad = replace(WALK, terms=replace(WALK.terms, standard=Done(), minimum=InWords("a line")))
    assert "walk: x o/time off x / . ." in page(with_kbis(ANA, pad), "text")
