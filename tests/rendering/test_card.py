"""A behaviour's card: the one sentence, what holds and since when, and a page each."""

from datetime import date
from decimal import Decimal

import pypdfium2
import pytest
from msgspec.structs import replace
from rendering.on_paper import ENDINGS, EXAMPLE, LAST, LONGEST, is_golden, pages, rendered
from reviews.ana import ANA, FRIDAY, PHONE, QUIET, WALK, WEEKDAYS, minutes

from humexjournal.core.calendar import Period
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI, Change, Pause, Terms
from humexjournal.core.schedule import (
    EVERY_DAY,
    ByDate,
    Each,
    EveryDays,
    OnDays,
    Per,
    Quota,
    Schedule,
    Total,
)
from humexjournal.core.settings import Settings
from humexjournal.core.standard import AtLeast, Done, InWords, NoMinimum
from humexjournal.rendering.card import card_sheet
from humexjournal.rendering.card_sheet import Card, CardSheet
from humexjournal.rendering.pdf import render_pdf
from humexjournal.reviews.card import card_review

START = date(2026, 6, 1)
BARE = KBI("read", "Reading", START, Terms(WEEKDAYS, behaviour="Read a page"))


def sheet(journal: Journal, *ids: str, as_of: date = LAST) -> CardSheet:
    return card_sheet(card_review(journal, ids, as_of), journal.settings)


def card(kbi: KBI, as_of: date = LAST, settings: Settings | None = None) -> Card:
    """The one card of a behaviour."""
    journal = Journal(settings or Settings(), {kbi.id: kbi})
    (made,) = sheet(journal, kbi.id, as_of=as_of)["cards"]
    return made


def agreed(schedule: Schedule, **more) -> KBI:
    return replace(BARE, terms=replace(BARE.terms, schedule=schedule, **more))


@pytest.mark.parametrize("form", ENDINGS)
def test_the_cards_of_the_example(form: str, update_golden: bool) -> None:  # noqa: FBT001
    made = rendered("card", sheet(EXAMPLE), form)
    assert is_golden(f"card-all.{ENDINGS[form]}", made, update=update_golden)


@pytest.mark.parametrize(
    ("kbi", "sentence"),
    [
        (
            agreed(Quota(4, Per.WEEK), standard=minutes(20), minimum=minutes(7), by="before 14:00"),
            "Read a page — 4 days a week — at least 20 min (7 min on busy days) — before 14:00.",
        ),
        (agreed(OnDays(EVERY_DAY)), "Read a page — every day."),
        (
            agreed(Each("one-to-one"), standard=Done(), minimum=InWords("one question")),
            "Read a page — each one-to-one — on busy days one question.",
        ),
        (agreed(EveryDays(3), minimum=NoMinimum()), "Read a page — every 3 days."),
        (
            agreed(
                Total(Per.WEEK),
                standard=AtLeast(Decimal(150), "minutes"),
                minimum=AtLeast(Decimal(90), "minutes"),
            ),
            "Read a page — as a total of the week — at least 150 min (90 min in a busy week).",
        ),
        (agreed(WEEKDAYS, behaviour="Read."), "Read — Monday to Friday."),
        (agreed(WEEKDAYS, behaviour=None), "Reading — Monday to Friday."),
    ],
)
def test_a_definition_is_one_sentence(kbi: KBI, sentence: str) -> None:
    assert card(kbi)["sentence"] == sentence


@pytest.mark.parametrize(
    ("schedule", "share", "said"),
    [
        (WEEKDAYS, 0.8, "four of five planned days a week"),
        (OnDays(EVERY_DAY), 0.8, "six of seven planned days a week"),
        (OnDays(frozenset({0})), 0.8, "each week"),
        (Quota(3, Per.WEEK), 0.6, "two of three days a week"),
        (Quota(1, Per.MONTH), 0.8, "each month"),
        (Total(Per.WEEK), 0.75, "three of four weeks"),
        (Total(Per.MONTH), 1.0, "each month"),
        (EveryDays(3), 0.85, "17 of 20 times"),
        (Each("one-to-one"), 1.0, "each time"),
        (ByDate(4, LAST), 0.8, "four of four times"),
        (ByDate(1, LAST), 0.8, ""),
    ],
)
def test_an_aim_is_a_count(schedule: Schedule, share: float, said: str) -> None:
    assert card(replace(agreed(schedule), aim=share))["aim"] == said


@pytest.mark.parametrize(
    ("schedule", "begins"),
    [(WEEKDAYS, "A day"), (Total(Per.WEEK), "A week"), (Each("talk"), "One time")],
)
def test_a_miss_changes_nothing(schedule: Schedule, begins: str) -> None:
    said = card(agreed(schedule))["one_miss"]
    assert said == f"{begins} without it changes nothing. The next one counts."


def test_what_is_agreed_is_that_of_the_day() -> None:
    (before,) = sheet(EXAMPLE, "walk", as_of=date(2026, 5, 31))["cards"]
    (after,) = sheet(EXAMPLE, "walk", as_of=date(2026, 6, 1))["cards"]
    assert (before["size"], before["in_force"]) == (
        "at least 20 min",
        "Like this since 18 May 2026.",
    )
    assert (after["size"], after["in_force"]) == (
        "at least 7 min",
        "Like this since 1 June 2026; begun on 18 May 2026.",
    )


def test_a_change_that_waits_for_its_week_is_not_there_before() -> None:
    change = Change(date(2026, 6, 10), Terms(schedule=Quota(2, Per.WEEK)))
    kbi = replace(agreed(Quota(3, Per.WEEK)), changes=(change,))
    assert card(kbi, date(2026, 6, 14))["in_force"] == "Like this since 1 June 2026."
    assert card(kbi, date(2026, 6, 15))["in_force"].startswith("Like this since 15 June 2026;")


@pytest.mark.parametrize(
    ("kbi", "as_of", "said"),
    [
        (BARE, date(2026, 5, 1), "Begins on 1 June 2026."),
        (PHONE, LAST, "Ended on 21 June 2026."),
        (
            replace(BARE, until=date(2026, 12, 31)),
            LAST,
            "Like this since 1 June 2026. Until 31 December 2026.",
        ),
        (
            replace(BARE, pauses=(Pause(Period(FRIDAY, date(2026, 7, 3))),)),
            LAST,
            "Like this since 1 June 2026. Paused until 3 July 2026.",
        ),
    ],
)
def test_whether_it_runs(kbi: KBI, as_of: date, said: str) -> None:
    assert card(kbi, as_of)["in_force"] == said


def test_without_a_name_there_is_a_card_for_each_that_is_active_the_weightiest_first() -> None:
    names = [one["id"] for one in sheet(ANA)["cards"]]
    assert names == ["walk", "close", "quiet"]
    assert [one["id"] for one in sheet(ANA, "phone", "walk")["cards"]] == ["walk", "phone"]


def test_where_nothing_is_agreed_the_page_says_so() -> None:
    for form in ENDINGS:
        said = rendered("card", sheet(ANA, as_of=date(2026, 1, 1)), form)
        assert "Nothing is agreed for 1 January 2026." in said
    (page,) = pages("card", sheet(ANA, as_of=date(2026, 1, 1)))
    assert page == "Nothing is agreed for 1 January 2026."


def test_what_is_not_agreed_yet_is_a_line_to_write_on_and_on_paper_only() -> None:
    made = card_sheet(card_review(Journal(kbis={"read": BARE}), (), LAST), Settings())
    assert "Cue" not in rendered("card", made, "md")
    assert "Cue" not in rendered("card", made, "text")
    assert "<dt>Cue</dt><dd><i></i></dd>" in rendered("card", made, "html")


def test_the_words_of_the_client_are_quoted() -> None:
    said = "“I come back to my desk as a different person”"
    for form in ENDINGS:
        assert said in " ".join(rendered("card", sheet(ANA, "walk"), form).split())


def test_hostile_texts_stay_text() -> None:
    hostile = replace(WALK, name="[[x]] <b>", why="`= this`", counts=("%% no",))
    made = card_sheet(card_review(Journal(kbis={"walk": hostile}), (), LAST), Settings())
    assert "[[" not in rendered("card", made, "md").replace(r"\[\[", "")
    assert "&lt;b&gt;" in rendered("card", made, "html")
    assert r"\x1b" in rendered("card", {**made, "client": "\x1b"}, "text")


@pytest.mark.parametrize("journal", [EXAMPLE, ANA, LONGEST])
def test_each_card_is_a_page_of_a6(journal: Journal) -> None:
    made = sheet(journal)
    pdf = pypdfium2.PdfDocument(render_pdf("card", {**made}))
    assert [tuple(map(round, page.get_size())) for page in pdf] == [(420, 298)] * len(made["cards"])


@pytest.mark.parametrize("journal", [EXAMPLE, LONGEST])
def test_nothing_is_lost_on_paper(journal: Journal) -> None:
    made = sheet(journal)
    for page, one in zip(pages("card", made), made["cards"], strict=True):
        for text in (one["name"], one["size"], one["aim"], one["one_miss"], one["in_force"]):
            assert text in page


def test_a_short_reason_is_not_cut() -> None:
    assert "…" not in str(sheet(ANA, "quiet", "walk")["cards"])
    assert QUIET.terms.behaviour in sheet(ANA, "quiet")["cards"][0]["sentence"]
