"""The quarterly sheet: whole pages, and the rules that every such page keeps."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace
from reviews.ana import ANA, WALK, with_kbis
from reviews.full_month import CLOSED, FULL, TWELVE

from humexjournal.app.outputs import sheet
from humexjournal.core.calendar import Quarter
from humexjournal.core.entry import Decision, PeriodEntry
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.pages import ENDINGS, Form
from humexjournal.rendering.quarterly import quarterly_sheet
from humexjournal.rendering.quarterly_sheet import QuarterlySheet
from humexjournal.reviews.quarterly import quarterly_review

GOLDEN = Path(__file__).parent / "golden"
FORMS: tuple[Form, ...] = ("md", "text", "html")
Q2 = Quarter.numbered(2026, 2)
ONE_DAY = replace(ANA, kbis={"walk": WALK}, daily={WALK.starts: ANA.daily[WALK.starts]}, weekly={})
NOTHING = Journal(Settings(client="Ana"), {"walk": WALK})
PAGES = {"ana": ANA, "full": FULL, "one-day": ONE_DAY}
ALL = {**PAGES, "twelve": TWELVE, "nothing": NOTHING}
CAVEAT = "Two things moving together in one person’s data is a hint, not proof"
REGRESSION = "A note is sent after the worst days, so better ones follow by themselves"


def page(journal: Journal, form: Form, as_of: date = CLOSED) -> str:
    return sheet(journal, Q2, as_of, form).decode()


def flat(journal: Journal, form: Form) -> str:
    return " ".join(page(journal, form).split())


def made(journal: Journal, as_of: date = CLOSED) -> QuarterlySheet:
    return quarterly_sheet(quarterly_review(journal, Q2, as_of), journal.settings)


def with_note(journal: Journal, **said) -> Journal:
    """The journal with a note of the quarter."""
    note = PeriodEntry(Q2, "quarterly/2026-Q2.md", **said)
    return replace(journal, quarterly={Q2.first: note})


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAGES)
def test_a_quarter_as_a_whole(name: str, form: Form, update_golden: bool) -> None:  # noqa: FBT001
    expected = GOLDEN / f"{name}-q2.{ENDINGS[form]}"
    if update_golden:
        expected.write_text(page(PAGES[name], form), encoding="utf-8")
    assert page(PAGES[name], form) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ALL)
def test_made_later_a_quarter_is_the_same(name: str, form: Form) -> None:
    assert page(ALL[name], form, date(2027, 1, 1)) == page(ALL[name], form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ALL)
def test_a_quarter_has_no_word_that_is_for_inside_only(name: str, form: Form) -> None:
    drawings = re.compile("<svg.*?</svg>", re.DOTALL)
    text = re.sub(r"<[^>]*>", " ", drawings.sub("", page(ALL[name], form))).casefold()
    inside = ("missed", "unlogged", "kbi", "adherence", "excused", "opportunit", "streak", "none ")
    assert [word for word in inside if word in text] == []


@pytest.mark.parametrize("name", ALL)
def test_the_markdown_of_a_quarter_is_one_table_and_no_html(name: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page(ALL[name], "md"))
    cells = Counter(token.type for token in tokens)
    assert cells["th_open"] == 6
    assert cells["td_open"] == cells["th_open"] * (cells["tr_open"] - 1)
    assert cells["html_block"] == cells["html_inline"] == 0
    assert cells["heading_open"] == 5


@pytest.mark.parametrize("name", ALL)
def test_a_quarter_in_html_can_load_and_run_nothing(name: str) -> None:
    html = page(ALL[name], "html").replace("http://www.w3.org/2000/svg", "")
    assert re.findall(r"<(?:script|link|img|iframe|object)\b|\bon\w+=|url\(|https?:", html) == []


@pytest.mark.parametrize("form", FORMS)
def test_every_number_about_notes_has_its_caveat(form: Form) -> None:
    assert REGRESSION in flat(FULL, form)
    assert REGRESSION not in flat(ANA, form)


@pytest.mark.parametrize("form", FORMS)
def test_outcomes_never_stand_without_theirs(form: Form) -> None:
    assert CAVEAT in flat(ANA, form)
    assert CAVEAT not in flat(NOTHING, form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ALL)
def test_nobody_is_on_watch_is_said_always(name: str, form: Form) -> None:
    assert "Nobody is on watch here, and this is no medical record." in flat(ALL[name], form)


def test_what_was_expected_has_a_verdict_in_words_only() -> None:
    leads = made(FULL)["carried"]["leads"]
    assert leads == [
        "Walk outside after lunch without a phone and energy at six 1 week later: "
        "no sign yet (17 weeks).",
        "Laptop closed and put away for the night and energy at six 1 week later: "
        "no sign yet (17 weeks).",
    ]


def test_months_before_a_behaviour_are_empty() -> None:
    rows = {row["id"]: row for row in made(ANA)["quarters"]["rows"]}
    assert rows["walk"]["months"] == ["", "", "9–11 of 15 (60–73 %)"]
    assert rows["quiet"]["months"] == ["", "", "4 of 4 (100 %)"]


def test_what_it_takes_in_all() -> None:
    assert made(ANA)["carried"]["cost"] == "Together about 74 minutes a week."
    walk = replace(ANA, kbis={"walk": WALK})
    assert made(walk)["carried"]["cost"] == ""


def test_changes_are_counted_with_those_that_hold() -> None:
    assert made(ANA)["carried"]["changes"] == "1 change of the design: 1 still holds."
    assert made(NOTHING)["carried"]["changes"] == "1 change of the design: 1 still holds."
    assert made(FULL)["carried"]["changes"] == (
        "15 changes of the design: 3 still hold, 6 held until a signal and "
        "6 held until the next change."
    )


def test_what_the_note_of_the_quarter_does_not_say_is_asked_for() -> None:
    asked = "Still to be said, in [the note of the quarter](../quarterly/2026-Q2.md): "
    assert f"{asked}`importance`, `confidence`, `decide`." in page(ANA, "md")
    noted = with_note(ANA, importance=8, confidence=6)
    assert f"{asked}`decide`." in page(noted, "md")
    assert "How important is it to you now? 0 not, 10 very: **8**." in page(noted, "md")


def test_decisions_of_a_quarter_are_shown_and_filled_in() -> None:
    noted = with_note(ANA, decide={"walk": Decision.SHRINK, "close": Decision.RETIRE})
    assert "- Walk after lunch: smaller" in page(noted, "md")
    rows = {row["id"]: row for row in made(noted)["quarters"]["rows"]}
    assert [one["text"] for one in rows["walk"]["decisions"] if one["chosen"]] == ["smaller"]
    assert [one["text"] for one in rows["close"]["decisions"] if one["chosen"]] == ["end"]
    assert rows["phone"]["decisions"] == [], "it has ended"


def test_lines_to_write_on_a_quarter_are_on_paper_only() -> None:
    assert "___" not in page(ANA, "md") + page(ANA, "text")
    assert page(ANA, "html").count('<div class="line">') == 6


def test_names_in_a_quarter_stay_text() -> None:
    name = "<img src=x> | [[a]] %%"
    journal = with_kbis(ANA, replace(WALK, name=name))
    assert "<img" not in page(journal, "html").replace("&lt;img", "")
    assert r"**\<img src=x\> \| \[\[a\]\] \%\%**" in page(journal, "md")


@pytest.mark.parametrize("form", FORMS)
def test_whom_to_call_is_printed_where_it_is_known(form: Form) -> None:
    known = replace(ANA, settings=replace(ANA.settings, help_line="Jo, 555 0100"))
    assert "When help is needed: Jo, 555 0100." in flat(known, form)
    assert "When help is needed: a doctor, or the emergency number where you are." in flat(
        ANA, form
    )


def test_an_agreement_that_is_not_noted_is_asked_about() -> None:
    assert "No agreement is noted. Have you agreed on who reads these pages?" in flat(ANA, "md")
    assert "was agreed on 1 March 2026. Is that still right?" in flat(FULL, "md")
