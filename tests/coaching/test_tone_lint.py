"""What the tone lint leaves out, its limits, the parts of a note, and laws for any text."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from humexjournal.coaching.finding import Form
from humexjournal.coaching.lint import form_of, lint
from humexjournal.coaching.reading_grade import reading_grade, syllables
from humexjournal.coaching.visible import own, said

FULL = """\
Ana, the walk had no room on Tuesday and Wednesday; both days you noted "no time".

What you said it gives you: "I come back to my desk as a different person."

One idea for the next one: start a step earlier. It could begin ⟨when?⟩. Fifteen minutes stay fifteen.

We look at it in your recap on Friday. Does that fit, or would something else be easier?
"""
SHORT = """\
Ana, the walk had no room on Tuesday and Wednesday. One idea for the next one: shoes on as you
stand up. Does that fit, or is something else easier? We look at it on Friday. Jo
"""
PIECES = st.sampled_from(
    ["you failed", "“", "”", '"', "%%", "<!--", "-->", "<!-- tone: ok x -->", "\n", "\n\n", "> ",
     "## Answer", "⟨", "⟩", "?", "!", " ", "why didn’t you", "Sunday", "é", "\r\n", "\u2028"]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=40).map("".join))


def rules(text: str, form: Form = Form.TEXT) -> list[str]:
    return [one.rule for one in lint(text, form=form)]


@pytest.mark.parametrize(
    "text",
    [
        "You wrote “I failed”.",
        'You wrote "I failed\nagain".',
        "> I failed",
        "Hello\n   > I failed",
        "%% you failed\nhere %% and on",
        "<!-- you failed -->",
        "Well.\n\n## Answer\nI failed\n\nYou failed",
        "You failed. <!-- tone: ok the name of the play -->",
        "<!-- tone: ok the name of the play -->\nYou failed.",
    ],
)
def test_left_out(text):
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A 5" nail.\n\nYou failed, a 6" nail.', ["TN2"]),
        ("“You failed", ["TN2"]),
        ("%% you failed", ["TN2"]),
        ("<!-- tone: ok the play -->\nWell.\nYou failed.", ["TN2"]),
        ("You failed. <!-- tone: ok -->", ["TN2", "reason"]),
        ("You failed. <!-- tone: ok : -->", ["TN2", "reason"]),
        ("## Answer\nI failed\n## Next\nYou failed", ["TN2"]),
        ("You failed, no excuses, always.", ["TN2", "TN3", "TN4"]),
    ],
)
def test_not_left_out(text, expected):
    assert rules(text) == expected


def test_a_finding_says_where_why_and_what_instead():
    (found,) = lint("Ana, “so be it”: you’ve  got to go.")
    assert "Ana, “so be it”: you’ve  got to go."[found.start :][: found.length] == "you’ve  got to"
    assert (found.rule, found.level, found.found) == ("TN3", "error", "you’ve got to")
    assert found.because == "tells somebody what to do."
    assert found.instead == "Offer it: one idea is …, or: would it help to …?"


@pytest.mark.parametrize(
    ("text", "because"),
    [
        ("How? When? Where?", "3 questions are more than one can answer at once."),
        ("Well done!!", "2 exclamation marks push."),
        ("on " * 91, "91 words are long for a message."),
        ("The organisational responsibilities immediately necessitated " * 6 + ".",
         "This reads like a text of school year"),
    ],
)  # fmt: skip
def test_limits(text, because):
    assert because in " ".join(one.because for one in lint(text, form=Form.NOTE))
    assert rules(text) == []


@pytest.mark.parametrize(
    "text", ["How? When?", "Go on. " * 45, "Go!", '"Why? Why? Why?" How? ⟨when?⟩']
)
def test_within_limits(text):
    assert rules(text, Form.NOTE) == []


def test_the_two_forms_of_a_note():
    assert (form_of(FULL), rules(FULL, Form.FULL)) == (Form.FULL, [])
    assert (form_of(SHORT), rules(SHORT, Form.SHORT)) == (Form.SHORT, [])


@pytest.mark.parametrize(
    ("left_out", "expected"),
    [
        (" on Tuesday and Wednesday; both days", ["PR1"]),
        ('What you said it gives you: "I come back to my desk as a different person."', ["PR2"]),
        ("One idea for the next one: ", ["PR3"]),
        ("We look at it in your recap on Friday. ", ["PR4"]),
        ("Does that fit, or would something else be easier?", ["opt-out"]),
    ],
)
def test_a_part_left_out(left_out, expected):
    assert left_out in FULL
    found = lint(FULL.replace(left_out, ""), form=Form.FULL)
    assert [one.rule for one in found] == expected
    assert [one.level for one in found] == ["warning" if expected == ["opt-out"] else "error"]


def test_a_short_note_is_warned():
    found = lint(SHORT.replace("We look at it on Friday. ", ""), form=Form.SHORT)
    assert [(one.rule, one.level) for one in found] == [("PR4", "warning")]


def test_two_proposals_are_one_too_many():
    (found,) = lint(FULL.replace("Fifteen", "Another idea: ten. Fifteen"), form=Form.FULL)
    assert (found.rule, found.level) == ("PR3", "warning")
    assert FULL.replace("Fifteen", "Another idea: ten. Fifteen")[found.start :].startswith(
        " Another"
    )


@pytest.mark.parametrize(
    ("word", "count"),
    [("walk", 1), ("made", 1), ("table", 2), ("noted", 2), ("closed", 1), ("minutes", 2),
     ("idea", 2), ("the", 1), ("14", 1), ("evening", 3), ("agree", 2)],
)  # fmt: skip
def test_syllables(word, count):
    assert syllables(word) == count


def test_a_grade_needs_thirty_words():
    assert reading_grade("One walk. " * 14) is None
    assert reading_grade("The cat sat on the mat. " * 6) == pytest.approx(-1.45)


def without_quotes(text: str) -> str:
    """The naive way, which takes the quotation out and so moves what comes behind it."""
    return re.sub(r"“[^”]*”", "", text)


def test_places_hold_behind_a_quotation_and_would_not_naively():
    text = "“so be it” you failed"
    assert own(said(text)).index("failed") == text.index("failed")
    assert without_quotes(text).index("failed") != text.index("failed")


@given(TEXTS)
@example("%%%")
@example("<!-->")
@example('"""')
def test_any_text_has_places_within_it(text):
    assert len(own(said(text))) == len(text)
    for form in Form:
        for found in lint(text, form=form):
            assert 0 <= found.start <= found.start + found.length <= len(text)
            assert found.because
            assert found.instead


@given(TEXTS)
def test_an_answer_changes_nothing(text):
    kept = [one for one in lint(text + "\n") if one.rule != "reason"]
    more = [one for one in lint(text + "\n## Answer\nfine") if one.rule != "reason"]
    assert [one.start for one in kept if one.start < len(text)] == [one.start for one in more]


LONG = 100_000


@pytest.mark.parametrize(
    "piece",
    ["you ", "you  ", " ", "\n", "\n ", "“", '"', "%%", "<!--", "⟨", "> ", "broke ", "why did ", "?", "!",
     "## Answer\n", "<!-- tone: ok", "on Friday ", "look ", "a", "you have ", "every ", "one idea. "],
)  # fmt: skip
def test_a_long_text_costs_its_length(piece):
    """A quadratic step over 100,000 characters would not come back in this century of tests."""
    text = piece * (LONG // len(piece))
    assert len(own(said(text))) == len(text)
    lint(text, form=Form.FULL)
