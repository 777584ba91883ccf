"""The agreement: what it has to say, with a coach and without, and at most two pages."""

from datetime import date

import pytest
from msgspec.structs import replace
from rendering.on_paper import (
    ENDINGS,
    EXAMPLE,
    LAST,
    LONGEST,
    ends_with,
    is_golden,
    pages,
    rendered,
)
from reviews.ana import ANA, PHONE

from humexjournal.core.journal import Journal
from humexjournal.core.settings import Settings, Support
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.agreement_sheet import AgreementSheet
from humexjournal.rendering.card import card_sheet
from humexjournal.reviews.agreement import agreement_review
from humexjournal.reviews.card import card_review

NOTHING = Journal(Settings())


def sheet(journal: Journal, as_of: date = LAST, **settings) -> AgreementSheet:
    changed = replace(journal, settings=replace(journal.settings, **settings))
    return agreement_sheet(agreement_review(changed, as_of), changed.settings)


def text(journal: Journal, form: str = "text", **settings) -> str:
    """The page in one line."""
    return " ".join(rendered("agreement", sheet(journal, **settings), form).split())


def alone() -> Journal:
    return replace(EXAMPLE, settings=replace(EXAMPLE.settings, coach=""))


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize(("name", "journal"), [("agreement", EXAMPLE), ("with-myself", alone())])
def test_the_agreements_of_the_example(
    name: str,
    journal: Journal,
    form: str,
    update_golden: bool,  # noqa: FBT001
) -> None:
    made = rendered("agreement", sheet(journal), form)
    assert is_golden(f"print-{name}.{ENDINGS[form]}", made, update=update_golden)


@pytest.mark.parametrize(
    "said",
    [
        "Consistency over time, not perfection.",
        "Whoever has this folder reads everything in it.",
        "private/",
        "quoted on a page or in a note when it ends with !share",
        "Ana can pause, change or end this at any time, without giving a reason.",
        "no therapy",
        "nobody is on watch",
        "Ana may ask to see them.",
        "Jo deletes copies by",
        "Tuesday: voice note, from Jo",
        "Friday: recap, from Ana",
        "The next talk: Tuesday 30 June at 16:00",
        "What would make it 20 % easier?",
    ],
)
@pytest.mark.parametrize("form", ENDINGS)
def test_what_two_people_have_to_know_is_said(said: str, form: str) -> None:
    assert said in text(EXAMPLE, form)


def test_a_behaviour_has_the_sentence_of_its_card() -> None:
    cards = card_sheet(card_review(EXAMPLE, (), LAST), EXAMPLE.settings)["cards"]
    (part,) = [one for one in sheet(EXAMPLE)["parts"] if one["title"] == "What Ana does"]
    assert part["items"] == [card["sentence"] for card in cards]


def test_what_has_ended_is_left_out_and_what_begins_says_when() -> None:
    assert PHONE.terms.behaviour not in text(ANA)
    before = rendered("agreement", sheet(ANA, date(2026, 6, 10)), "md")
    assert "- From 22 June 2026: Sit by the window for ten minutes — 4 evenings a week" in before


@pytest.mark.parametrize(
    ("support", "said"),
    [
        (Support(reply_within_days=0), "Jo answers on the same day."),
        (Support(reply_within_days=2), "Jo answers within two days."),
        (Support(prompts="drift"), "left out more often than usual"),
        (Support(prompts="any-miss"), "A short note comes after a planned day without"),
        (Support(prompts="weekly-only"), "there are no notes about behaviours"),
        (Support(quiet_hours="21:00–07:00"), "from 21:00 to 07:00, and none at weekends."),
        (Support(weekends=True), "There are no messages from 20:00 to 08:00."),
    ],
)
def test_the_routine_is_the_one_of_the_settings(support: Support, said: str) -> None:
    assert said in text(EXAMPLE, support=support)


@pytest.mark.parametrize("journal", [EXAMPLE, alone()])
@pytest.mark.parametrize("form", ENDINGS)
def test_the_help_line_is_the_users_own(journal: Journal, form: str) -> None:
    said = "When help is needed: 116 123, day and night"
    assert said in text(journal, form, help_line="116 123, day and night")
    assert "When help is needed" in text(journal, form), "without one there is a line to write on"


def test_with_oneself_nobody_else_is_named() -> None:
    said = text(alone())
    assert "Jo" not in said.replace("Journal", "").replace("journal", "")
    assert said.startswith("Ana: agreement with myself")
    assert "I can pause, change or stop this at any time, without a reason." in said
    assert len(said) < len(text(EXAMPLE)) / 1.5


def test_before_anything_is_agreed_there_are_lines_to_write_on() -> None:
    parts = {one["title"]: one for one in sheet(NOTHING)["parts"]}
    assert parts["What I do"]["asked"] == ["First", "Second", "Third"]
    assert parts["What this is for"]["asked"] == ["What is to be different"]
    assert sheet(NOTHING)["signatures"] == ["Date", "Name"]


def test_a_client_without_a_name_is_the_client() -> None:
    assert sheet(NOTHING, coach="Jo")["title"] == "Agreement with Jo"
    assert "The client can pause" in text(NOTHING, coach="Jo")


@pytest.mark.parametrize("journal", [EXAMPLE, alone(), NOTHING, ANA, LONGEST])
def test_it_has_at_most_two_pages_and_ends_with_the_signatures(journal: Journal) -> None:
    made = sheet(journal)
    printed = pages("agreement", made)
    assert len(printed) <= 2
    assert ends_with(printed[-1], made["signatures"])


def test_what_has_no_room_is_counted() -> None:
    assert "And four more; each has a card of its own." in text(LONGEST)


def test_hostile_texts_stay_text() -> None:
    goals = {"a": "<b>[[x]]"}
    assert "&lt;b&gt;" in text(EXAMPLE, "html", goals=goals)
    assert r"\[\[x\]\]" in text(EXAMPLE, "md", goals=goals)
