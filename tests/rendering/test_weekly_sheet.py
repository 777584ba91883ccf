"""The weekly sheet: Ana's page as a whole, and the rules that every such page keeps."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace
from rendering.weekly_pages import render_weekly
from reviews.ana import (
    ANA,
    FRIDAY,
    QUIET,
    TALK,
    THURSDAY,
    W25,
    W26,
    WALK,
    days,
    up_to,
    with_daily,
    with_kbis,
    with_weekly,
)
from reviews.fullest import FULLEST

from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import ENDINGS, Form
from humexjournal.rendering.prose import words_in
from humexjournal.rendering.sheet import WeeklySheet
from humexjournal.rendering.weekly import weekly_sheet
from humexjournal.rendering.words_page import render_words
from humexjournal.reviews.weekly import weekly_review

GOLDEN = Path(__file__).parent / "golden"
FORMS: tuple[Form, ...] = ("md", "text", "html")
NOTHING = Journal(Settings(client="Ana"), {"walk": WALK})


def page(journal: Journal, form: Form, as_of: date = TALK, week: Week = W26) -> str:
    return render_weekly(weekly_review(journal, week, as_of), journal.settings, form)


def sheet(journal: Journal, as_of: date = TALK, week: Week = W26) -> WeeklySheet:
    return weekly_sheet(weekly_review(journal, week, as_of), journal.settings)


def row(line: str, journal: Journal) -> str:
    """The row of a behaviour in the markdown."""
    rows = (text for text in page(journal, "md").splitlines() if text.startswith("| **"))
    return next(text for text in rows if line in text)


@pytest.mark.parametrize("form", FORMS)
def test_anas_page(form: Form, update_golden: bool) -> None:  # noqa: FBT001
    expected = GOLDEN / f"ana-W26.{ENDINGS[form]}"
    if update_golden:
        expected.write_text(page(ANA, form), encoding="utf-8")
    assert page(ANA, form) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
def test_made_later_it_is_the_same(form: Form) -> None:
    assert page(ANA, form, date(2027, 1, 1)) == page(ANA, form)


@pytest.mark.parametrize("journal", [ANA, FULLEST, NOTHING])
def test_at_most_170_words_are_new(journal: Journal) -> None:
    made = sheet(journal)
    notes = made["notes"]
    bullets = [
        part
        for one in (*notes["in_the_way"], *notes["helped"])
        for key, part in one.items()
        if key != "about_within"
    ]
    sums = [part for row in made["grid"]["rows"] for part in (row["count"], row["note"])]
    said = (made["head"]["headline"], *made["said"].values(), notes["coming_up"], notes["glad"])
    assert words_in(*said, *sums, *bullets) <= 170


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("journal", [ANA, FULLEST, NOTHING])
def test_no_percentage(journal: Journal, form: Form) -> None:
    text = re.sub(r"<style>.*</style>", "", page(journal, form), flags=re.DOTALL)
    assert re.findall(r"\d+ ?%|per cent", text.replace("20 % easier", "")) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("journal", [ANA, FULLEST, NOTHING])
def test_no_word_that_is_for_inside_only(journal: Journal, form: Form) -> None:
    text = re.sub(r"<[^>]*>", " ", page(journal, form)).casefold()
    inside = ("missed", "unlogged", "kbi", "adherence", "excused", "opportunit", "streak", "none ")
    assert [word for word in inside if word in text] == []


def test_a_range_is_a_range_of_counts_and_says_which_day_is_open() -> None:
    assert "**4–5 of 5**, Friday not filled in" in row("Laptop", ANA)
    assert "4 or 5 of 5." in page(ANA, "text")


def test_a_weekly_number_shows_only_what_was_done() -> None:
    quiet = days(W26, {"quiet": "10 o o 10 . . o"})
    assert "| ● 10 |  |  | ● 10 |  |  |  |" in row("Ten quiet", replace(ANA, daily=quiet))


def test_before_has_three_weeks_with_their_own_numbers() -> None:
    earlier = with_kbis(ANA, replace(WALK, starts=date(2026, 5, 4)))
    assert "| ? of 5, 4 of 5, 2 of 3 |" in row("Walk", earlier)
    assert "| new this week |" in row("Ten quiet", ANA)


def test_at_most_three_lines_a_side() -> None:
    notes = sheet(with_weekly(FULLEST, commitment="", shared=(), glad="", coming_up=""))["notes"]
    assert len(notes["in_the_way"]) == 3
    assert len(notes["helped"]) == 3


@pytest.mark.parametrize("journal", [ANA, FULLEST])
def test_the_headline_has_at_most_thirty_words(journal: Journal) -> None:
    assert words_in(sheet(journal)["head"]["headline"]) <= 30


@pytest.mark.parametrize("form", FORMS)
def test_nothing_unmarked_is_ever_quoted(form: Form) -> None:
    shown = " ".join(page(with_daily(ANA, day=THURSDAY, shared=("Shoes first.",)), form).split())
    assert "Budget meeting ate lunch." in shown
    assert "Shoes first." not in shown, "a day without friction is quoted where nothing else is"


def test_the_days_speak_where_the_week_shares_nothing() -> None:
    journal = with_weekly(with_daily(ANA, day=THURSDAY, shared=("Shoes first",)), shared=())
    assert sheet(journal)["said"]["did"] == "Shoes first."


def test_nothing_in_the_way() -> None:
    quiet = with_weekly(replace(ANA, daily={}), coming_up="")
    assert "**In the way**\n\nNothing noted.\n" in page(quiet, "md")
    assert "In the way: nothing noted." in page(quiet, "text")
    assert "<p>Nothing noted.</p>" in page(quiet, "html")


def test_nothing_that_helped_is_one_line_to_write_on_and_on_paper_only() -> None:
    assert "Helped" not in page(NOTHING, "md")
    assert "Helped" not in page(NOTHING, "text")
    html = page(NOTHING, "html")
    helped = html[html.index('<div class="paper">\n<h3>Helped') :]
    assert '<div class="write"><i></i></div>' in helped[: helped.index("<h2>")]


def test_the_ended_have_no_row_but_a_line() -> None:
    text = page(ANA, "md")
    assert text.count("Phone in the kitchen") == 1
    assert "Phone in the kitchen ended on 21 June (replaced by Ten quiet minutes)." in text


def test_a_behaviour_that_ended_within_the_week_says_what_it_came_to() -> None:
    walk = replace(WALK, until=date(2026, 6, 24), replaced_by="jog")
    assert "ended on 24 June, 1 of 3 until then (replaced by jog)." in page(
        with_kbis(ANA, walk), "md"
    )


def test_a_running_week_judges_nothing() -> None:
    text = page(up_to(FRIDAY), "md", FRIDAY)
    assert "> Week 26 so far: Walk after lunch 3 of 5" in text
    assert "Laptop closed 4 of 4 (Friday still open)" in text
    assert "Friday can still be filled in." in text
    assert "**3 of 4**, 3 days left" in text
    assert "aim" not in text
    assert "5 of 5 days so far have an entry" in text


def test_a_talk_lies_ahead() -> None:
    assert "For the talk with Jo on Tuesday 30 June, 16:00." in page(ANA, "md")
    assert "For the talk" not in page(replace(ANA, settings=Settings(client="Ana")), "md")
    assert "For the talk with Jo on Monday 22 June, 16:00." in page(ANA, "md", week=W25)


def test_the_next_note_is_linked_and_its_way_is_safe() -> None:
    assert "[this week’s note](../weekly/2026-W27.md)" in page(ANA, "md")
    said = weekly_review(ANA, W26, TALK)
    assert "(../my%20%5Bnotes%5D/W27.md)" in render_weekly(
        said, ANA.settings, "md", "../my [notes]/W27.md"
    )


def test_blank_lines_to_write_on_are_on_paper_only() -> None:
    html = page(ANA, "html")
    assert ".paper { display: none; }" in html
    assert html.count('<div class="line">') == 3
    assert "___" not in page(ANA, "md") + page(ANA, "text")


def test_html_can_load_and_run_nothing() -> None:
    html = page(ANA, "html")
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    assert f'content="{policy}"' in html
    assert re.findall(r"<(?:script|link|img|iframe|object)\b|\bon\w+=|url\(|https?:", html) == []


def test_every_sign_has_its_words() -> None:
    html = page(FULLEST, "html")
    assert html.count('class="sign"') == html.count('role="img" aria-label="')


def test_hostile_names_stay_text() -> None:
    name = "<img src=x> | [[a]] %%"
    journal = with_kbis(ANA, replace(WALK, name=name), replace(QUIET, name="\x1b[31mred"))
    assert "<img" not in page(journal, "html").replace("&lt;img", "")
    assert r"**\<img src=x\> \| \[\[a\]\] \%\%**" in page(journal, "md")
    assert "\x1b" not in "".join(page(journal, form) for form in FORMS)


def test_the_method_has_its_own_headings() -> None:
    method = replace(ANA, settings=replace(ANA.settings, words="method"))
    assert "## 2 · KBI scan" in page(method, "md")


@pytest.mark.parametrize("form", FORMS)
def test_a_vault_in_which_nobody_wrote_anything_has_a_page(form: Form) -> None:
    text = page(NOTHING, form)
    assert "No day is filled in; too early to say more." in text
    assert "0 of 7 days have an entry" in text


@pytest.mark.parametrize("journal", [ANA, FULLEST, NOTHING])
def test_the_markdown_is_a_table_of_ten_columns_and_no_html(journal: Journal) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page(journal, "md"))
    cells = Counter(token.type for token in tokens)
    assert cells["th_open"] == 10
    assert cells["td_open"] == 10 * (cells["tr_open"] - 1)
    assert cells["html_block"] == cells["html_inline"] == 0
    assert cells["heading_open"] == 5


def test_the_page_of_words() -> None:
    text = render_words(ANA.settings)
    assert text.startswith("# What the words mean\n")
    assert "- **? not filled in**: nobody wrote anything" in text
    assert "missed" not in text
