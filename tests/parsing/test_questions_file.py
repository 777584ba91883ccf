"""`questions.yaml`: the questions that fit, and a problem for each that does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from humexjournal.core.questions import Questions
from humexjournal.parsing.note import read_yaml
from humexjournal.parsing.questions_file import CHOICES, LONGEST, questions_from

PATH = "sheet-templates/questions.yaml"
VERSION = "version: 2\n"


def read(text: str) -> tuple[Questions, list[tuple[str, str]]]:
    note = read_yaml(text.encode(), PATH)
    assert note.problem is None
    found, problems = questions_from(note.mapping, PATH)
    return found, [(one.code, ".".join(map(str, one.location.keys))) for one in problems]


def test_every_question_may_be_asked_in_other_words() -> None:
    text = """\
version: 3
did: What went as you wanted?
kept: Did it hold?
easier: What would help next week?
easier_choices: [less, a reminder, somebody]
one_change: What changes
one_change_hint: and what stays
one_glad: A good moment
one_commitment: My word for the week
one_commitment_hint: when … then …
"""
    assert read(text) == (
        Questions(
            3,
            {
                "did": "What went as you wanted?",
                "kept": "Did it hold",
                "easier": "What would help next week",
                "easier_choices": ("less", "a reminder", "somebody"),
                "one_change": "What changes",
                "one_change_hint": "and what stays",
                "one_glad": "A good moment",
                "one_commitment": "My word for the week",
                "one_commitment_hint": "when … then …",
            },
        ),
        [],
    )


def test_what_is_left_out_stays_as_it_is() -> None:
    assert read(VERSION) == (Questions(2), [])
    assert read(VERSION + "did: ''\neasier_choices: []\n") == (Questions(2), [])


def test_a_question_is_one_line() -> None:
    assert read(VERSION + "did: |\n  What\n  now?\n")[0].wordings == {"did": "What now?"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("did: What now?\n", ("missing-version", "")),
        ("version:\ndid: What now?\n", ("missing-version", "")),
        ("version: 1\ndid: What now?\n", ("wrong-value", "version")),
        ("version: 2.5\ndid: What now?\n", ("wrong-value", "version")),
        ("version: two\ndid: What now?\n", ("wrong-value", "version")),
        ("version: 10000\ndid: What now?\n", ("wrong-value", "version")),
    ],
)
def test_without_a_version_the_built_in_questions_are_asked(
    text: str, problem: tuple[str, str]
) -> None:
    assert read(text) == (Questions(), [problem])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("did: " + "a" * 61, ("wrong-value", "did")),
        ("did: [a, b]", ("wrong-value", "did")),
        ("did: {a: b}", ("wrong-value", "did")),
        ("easier_choices: {a: b}", ("wrong-value", "easier_choices")),
        ("easier_choices: [a, b, c, d, e]", ("wrong-value", "easier_choices")),
        ("easier_choices: [" + "a" * 40 + ", " + "b" * 40 + "]", ("wrong-value", "easier_choices")),
        ("kept_words: [si, no]", ("unknown-key", "kept_words")),
        ("dit: What now?", ("unknown-key", "dit")),
    ],
)
def test_what_does_not_fit_is_a_problem_and_the_rest_is_asked(
    text: str, problem: tuple[str, str]
) -> None:
    assert read(f"{VERSION}one_glad: A smile\n{text}\n") == (
        Questions(2, {"one_glad": "A smile"}),
        [problem],
    )


def test_a_question_mark_that_the_page_prints_takes_no_room() -> None:
    assert read(VERSION + "easier: " + "q" * 30 + " ?")[0].wordings == {"easier": "q" * 30}


raws = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.lists(st.text())
    | st.just({"a": 1})
)
keys = st.sampled_from(["version", *LONGEST, CHOICES, "other", 1, None])


@given(st.dictionaries(keys, raws))
def test_whatever_is_written_has_room_or_is_a_problem(mapping) -> None:
    found, _ = questions_from(mapping, PATH)

    assert all(len(str(found.wordings.get(key, ""))) <= longest for key, longest in LONGEST.items())
    assert found.version >= 1
    assert found.version > 1 or not found.wordings
