"""The questions of the weekly sheet: the same every week, in whoever's words."""

import pytest
from msgspec.structs import replace
from rendering.weekly_pages import render_weekly
from reviews.ana import ANA, TALK, W25, W26, with_weekly

from humexjournal.core.calendar import Week
from humexjournal.core.questions import Questions
from humexjournal.rendering.pages import Form
from humexjournal.reviews.weekly import weekly_review

OWN = Questions(
    3,
    {
        "did": "What went as *you* wanted?",
        "kept": "Did it hold",
        "easier": "What would help",
        "easier_choices": ("less", "<b>somebody</b>"),
        "one_change": "What changes",
    },
)
ASKED = replace(ANA, questions=OWN)
UNSAID = replace(with_weekly(ANA, shared=()), questions=OWN, daily={})


def page(form: Form, week: Week = W26, journal=ASKED) -> str:
    return render_weekly(weekly_review(journal, week, TALK), journal.settings, form)


def test_markdown_asks_them() -> None:
    text = page("md")

    assert "Did it hold: **partly**" in text
    assert r"**What went as \*you\* wanted?**" in text
    assert "\nWhat would help: less, \\<b\\>somebody\\</b\\>?\n" in text
    assert "Ana decides who sees this page. Questions, version 3. [What the words mean]" in text


def test_html_asks_them() -> None:
    text = page("html", journal=UNSAID)

    assert "<b>What went as *you* wanted?</b>" in text
    assert "<b>What would help?</b>" in text
    assert "</svg>&lt;b&gt;somebody&lt;/b&gt;</span>" in text
    assert (
        '<div class="line"><b>What changes<small>what changes, what stays, from when</small></b>'
        in text
    )
    assert "Questions, version 3. <a" in text


def test_text_says_which_they_are() -> None:
    assert "Did it hold: partly." in page("text")
    assert page("text").endswith("Questions, version 3.\n")


@pytest.mark.parametrize("form", ["md", "text", "html"])
def test_nothing_is_said_of_the_built_in_ones(form: Form) -> None:
    assert "Questions, version" not in page(form, journal=ANA)


@pytest.mark.parametrize("form", ["md", "html"])
def test_they_are_the_same_every_week(form: Form) -> None:
    assert all("What would help" in page(form, week) for week in (W25, W26))
