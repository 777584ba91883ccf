"""The monthly sheet: whole pages, and the rules that every such page keeps."""

import re
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from msgspec.structs import replace
from reviews.ana import ANA, QUIET, WALK, with_daily, with_kbis
from reviews.full_month import CLOSED, FULL, JUNE, MAY, TWELVE

from humexjournal.app.outputs import sheet
from humexjournal.core.entry import Decision, PeriodEntry
from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings
from humexjournal.rendering.monthly import monthly_sheet
from humexjournal.rendering.monthly_sheet import MonthlySheet
from humexjournal.rendering.pages import ENDINGS, Form
from humexjournal.reviews.monthly import monthly_review

GOLDEN = Path(__file__).parent / "golden"
FORMS: tuple[Form, ...] = ("md", "text", "html")
ONE_DAY = replace(ANA, kbis={"walk": WALK}, daily={WALK.starts: ANA.daily[WALK.starts]}, weekly={})
NOTHING = Journal(Settings(client="Ana"), {"walk": WALK})
PAGES = {"ana": ANA, "full": FULL, "one-day": ONE_DAY}
USUAL = "Usual is 80 %; a note is due from a score of 3.25."
ALL = {**PAGES, "twelve": TWELVE, "nothing": NOTHING}


def page(journal: Journal, form: Form, as_of: date = CLOSED) -> str:
    return sheet(journal, JUNE, as_of, form).decode()


def made(journal: Journal, as_of: date = CLOSED) -> MonthlySheet:
    return monthly_sheet(monthly_review(journal, JUNE, as_of), journal.settings)


def with_note(journal: Journal, **said) -> Journal:
    """The journal with a note of June."""
    note = PeriodEntry(JUNE, "monthly/2026-06.md", **said)
    return replace(journal, monthly={**journal.monthly, JUNE.first: note})


def facts(journal: Journal, kbi: str) -> list[str]:
    rows = made(journal)["months"]["rows"]
    return next(row["facts"] for row in rows if row["id"] == kbi)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", PAGES)
def test_a_month_as_a_whole(name: str, form: Form, update_golden: bool) -> None:  # noqa: FBT001
    expected = GOLDEN / f"{name}-june.{ENDINGS[form]}"
    if update_golden:
        expected.write_text(page(PAGES[name], form), encoding="utf-8")
    assert page(PAGES[name], form) == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ALL)
def test_made_later_a_month_is_the_same(name: str, form: Form) -> None:
    assert page(ALL[name], form, date(2027, 1, 1)) == page(ALL[name], form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ALL)
def test_a_month_has_no_word_that_is_for_inside_only(name: str, form: Form) -> None:
    text = re.sub(r"<[^>]*>", " ", page(ALL[name], form)).casefold()
    inside = ("missed", "unlogged", "kbi", "adherence", "excused", "opportunit", "streak", "none ")
    assert [word for word in inside if word in text.replace("0 none, 10", "")] == []


@pytest.mark.parametrize("name", ALL)
def test_the_markdown_of_a_month_is_one_table_and_no_html(name: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(page(ALL[name], "md"))
    cells = Counter(token.type for token in tokens)
    assert cells["th_open"] == 2 + len(made(ALL[name])["months"]["weeks"])
    assert cells["td_open"] == cells["th_open"] * (cells["tr_open"] - 1)
    assert cells["html_block"] == cells["html_inline"] == 0
    assert cells["heading_open"] == 5


@pytest.mark.parametrize("name", ALL)
def test_a_month_in_html_can_load_and_run_nothing(name: str) -> None:
    html = page(ALL[name], "html").replace("http://www.w3.org/2000/svg", "")
    assert re.findall(r"<(?:script|link|img|iframe|object)\b|\bon\w+=|url\(|https?:", html) == []


def test_lines_to_write_on_are_on_paper_only() -> None:
    assert "___" not in page(ANA, "md") + page(ANA, "text")
    assert page(ANA, "html").count('<div class="line">') == 8


def test_a_percentage_is_a_range_where_something_is_not_filled_in() -> None:
    count = {row["id"]: row["count"] for row in made(ANA)["months"]["rows"]}
    assert count["walk"] == "9 done, 4 not done, 2 not filled in: 60–73 %"
    assert count["quiet"] == "4 of 4 (100 %)"


def test_too_few_entries_have_no_percentage() -> None:
    assert "%" not in page(ONE_DAY, "md")
    assert "1–17 of 17; too few entries to say more" in page(ONE_DAY, "md")


def test_a_month_that_runs_has_counts_and_no_percentage() -> None:
    text = page(replace(ANA, kbis={"walk": WALK, "quiet": QUIET}), "md", date(2026, 6, 26))
    assert "> June so far: Walk after lunch 9 of 13, Ten quiet minutes 3 of 4." in text
    assert "%" not in text
    assert "aim" not in text.casefold()


def test_what_the_note_does_not_say_is_asked_for() -> None:
    asked = "Still to be said, in [the note of the month](../monthly/2026-06.md): "
    assert f"{asked}`automatic`, `identity`, `burden`, `recited`, `decide`." in page(ANA, "md")
    assert "Still to be said" not in page(FULL, "md")
    assert f"{asked}`automatic`, `identity`, `recited`, `decide`." in page(
        with_note(ANA, burden=3), "md"
    )


def test_the_note_of_another_folder_is_linked_safely() -> None:
    note = PeriodEntry(JUNE, "My [own] notes/June.md")
    journal = replace(ANA, monthly={JUNE.first: note})
    assert "(../My%20%5Bown%5D%20notes/June.md)" in page(journal, "md")


def test_what_the_note_says_is_shown() -> None:
    journal = with_note(
        replace(ANA, monthly={MAY.first: PeriodEntry(MAY, "", {"walk": Decimal(3)}, burden=5)}),
        automatic={"walk": Decimal(4)},
        burden=6,
        recited=False,
        identity="walked in the rain",
        decide={"walk": Decision.GRADUATE},
    )
    text = page(journal, "md")
    assert "This month I was someone who: *walked in the rain.*" in text
    assert "- Walk after lunch: **4**, before 3" in text
    assert "0 none, 10 very much: **6**, before 5." in text
    assert "Can you name them without looking? **no**" in text
    assert "Fewer may be better: it was a burden and not all of them come to mind." in text
    assert "- Walk after lunch: ask weekly only" in text
    assert "times, more by itself than before." in text


def test_chosen_answers_are_filled_boxes_on_paper() -> None:
    row = made(FULL)["months"]["rows"][0]
    assert [one["text"] for one in row["steps"] if one["chosen"]] == ["4"]
    assert [one["text"] for one in row["decisions"] if one["chosen"]] == ["another cue"]
    replaced = with_note(FULL, decide={"write": Decision.REPLACE})
    answers = made(replaced)["months"]["rows"][0]["decisions"]
    assert [one["text"] for one in answers][-1] == "replace"


def test_only_what_is_marked_in_the_note_is_quoted() -> None:
    assert "Shoes first." not in page(
        with_daily(ANA, day=WALK.starts, shared=("Shoes first.",)), "md"
    )
    assert "- “It rained.”" in page(with_note(ANA, shared=("It rained",)), "md")


def test_momentum_is_for_those_who_go_without_a_coach() -> None:
    alone = replace(FULL, settings=replace(FULL.settings, coach=""))
    assert not any("omentum" in fact for fact in facts(FULL, "walk"))
    assert any(fact.startswith("Momentum 0.") for fact in facts(alone, "walk"))


def test_what_is_usual_is_said_once_a_record_stands_behind_it() -> None:
    assert not any("usual is" in fact for fact in facts(ANA, "walk"))
    assert USUAL in facts(
        replace(FULL, kbis={"walk": replace(FULL.kbis["walk"], changes=())}), "walk"
    )


def test_how_long_each_change_held() -> None:
    held = [fact for fact in facts(FULL, "walk") if fact.startswith("Since")]
    assert [fact.rpartition(": ")[2] for fact in held] == [
        "done 2 of 4 until a signal on 14 May.",
        "done 5 of 7 until a signal on 17 June.",
    ]
    held = [fact for fact in facts(FULL, "laptop") if fact.startswith("Since")]
    assert [fact.rpartition(": ")[2] for fact in held] == [
        "done 16 of 19 until the next change on 9 June.",
        "done 12 of 14, and it holds.",
    ]


def test_a_behaviour_that_ended_says_when() -> None:
    assert "It ended on 21 June." in facts(ANA, "phone")


def contrast(journal: Journal, felt: int) -> str:
    daily = {day: replace(entry, felt=felt) for day, entry in journal.daily.items()}
    return made(replace(journal, daily=daily))["became"]["contrast"]


def test_how_the_days_felt_stands_beside_what_was_done() -> None:
    assert contrast(ANA, 2).endswith("Ten quiet minutes happened all the same: the routine works.")
    assert contrast(ANA, 3) == ""
    good = "The days felt good, and Walk after lunch had no room: that is for the design."
    assert contrast(ANA, 4) == good


def test_names_stay_text() -> None:
    name = "<img src=x> | [[a]] %%"
    journal = with_kbis(ANA, replace(WALK, name=name), replace(QUIET, name="\x1b[31mred"))
    assert "<img" not in page(journal, "html").replace("&lt;img", "")
    assert r"**\<img src=x\> \| \[\[a\]\] \%\%**" in page(journal, "md")
    assert "\x1b" not in "".join(page(journal, form) for form in FORMS)


def test_the_method_has_its_own_headings_for_a_month() -> None:
    method = replace(ANA, settings=replace(ANA.settings, words="method"))
    assert "## 1 · KBI trends" in page(method, "md")
