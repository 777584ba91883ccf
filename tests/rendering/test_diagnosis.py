"""The kick-off: seven days, what for, what to begin with; on two pages, with nothing agreed yet."""

from datetime import date
from decimal import Decimal

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

from humexjournal.core.journal import Journal
from humexjournal.core.settings import Outcome, Settings
from humexjournal.rendering.diagnosis import diagnosis_sheet
from humexjournal.rendering.diagnosis_sheet import DiagnosisSheet
from humexjournal.reviews.diagnosis import diagnosis_review

NEW = Journal(Settings())
COLUMNS = ("I meant to", "I did", "Where", "With whom", "What helped", "What got in the way")
FOUR = ("What would somebody see?", "How often?", "What counts as done?", "By when?")
QUESTIONS = (*FOUR, "Right after what does it begin?", "On a busy day, what still counts?")


def sheet(journal: Journal, as_of: date = LAST) -> DiagnosisSheet:
    return diagnosis_sheet(diagnosis_review(journal, as_of), journal.settings)


def text(journal: Journal, form: str) -> str:
    """The page in one line."""
    return " ".join(rendered("diagnosis", sheet(journal), form).split())


@pytest.mark.parametrize("form", ENDINGS)
def test_the_kick_off_of_the_example(form: str, update_golden: bool) -> None:  # noqa: FBT001
    made = rendered("diagnosis", sheet(EXAMPLE), form)
    assert is_golden(f"print-diagnosis.{ENDINGS[form]}", made, update=update_golden)


def test_the_days_are_the_last_seven_that_are_over() -> None:
    made = sheet(NEW, date(2026, 1, 3))
    assert made["dates"] == "27 December 2025 – 2 January 2026"
    assert (made["days"][0], made["days"][-1]) == ("Saturday 27 December", "Friday 2 January")
    assert len(made["days"]) == 7


@pytest.mark.parametrize("form", ENDINGS)
@pytest.mark.parametrize("journal", [NEW, EXAMPLE])
def test_every_question_is_asked(journal: Journal, form: str) -> None:
    said = text(journal, form)
    asked = [one for block in sheet(journal)["blocks"].values() for one in block["asked"]]
    days = sheet(journal)["days"]
    assert [one for one in (*COLUMNS, *QUESTIONS, *asked, *days) if one not in said] == []


def test_with_a_coach_both_are_asked_and_alone_nobody_else_is() -> None:
    assert sheet(EXAMPLE)["blocks"]["support"]["title"] == "Jo and I"
    assert "How soon does Jo answer?" in sheet(EXAMPLE)["blocks"]["support"]["asked"]
    alone = sheet(NEW)["blocks"]
    assert alone["support"]["title"] == "How it goes on"
    assert "I have read the agreement." in alone["consent"]["asked"]


def test_outcomes_are_filled_in_as_far_as_there_is_room() -> None:
    assert sheet(EXAMPLE)["outcomes"] == ["Control, 0 to 10", "Stress, 0 to 10"]
    many = {name: Outcome(name, "kg", Decimal(0)) for name in "abcde"}
    journal = replace(NEW, settings=replace(NEW.settings, outcomes=many))
    assert sheet(journal)["outcomes"] == ["A, kg", "B, kg", "C, kg"]


def test_a_name_that_is_not_known_is_a_line_to_write_on() -> None:
    assert "Name: ____________________" in text(NEW, "html")
    assert sheet(NEW)["signatures"] == ["Date", "Name"]


@pytest.mark.parametrize("journal", [NEW, EXAMPLE, LONGEST])
def test_it_has_two_pages(journal: Journal) -> None:
    made = sheet(journal)
    first, second = pages("diagnosis", made)
    assert made["blocks"]["last_days"]["title"] in first
    assert first.endswith(str(made["labels"]["fit_hint"]))
    assert second.startswith(made["blocks"]["candidates"]["title"])
    assert ends_with(second, made["signatures"])
