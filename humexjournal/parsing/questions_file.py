"""`sheet-templates/questions.yaml`: the questions of the weekly sheet in somebody's own words."""

from humexjournal.core.questions import BUILT_IN, Questions
from humexjournal.parsing.fields import Fields
from humexjournal.parsing.frontmatter import Mapping
from humexjournal.problem import Problem

LONGEST = {
    "did": 60,
    "kept": 24,
    "easier": 30,
    "one_change": 20,
    "one_change_hint": 35,
    "one_glad": 26,
    "one_commitment": 20,
    "one_commitment_hint": 24,
}
"""The questions by their keys, each with the characters that it has room for on paper."""
CHOICES = "easier_choices"
MOST_CHOICES, ROOM_FOR_CHOICES = 4, 46
"""How many choices there are at most, and of how many characters together."""
_MARKED = ("kept", "easier")
"""Questions that the page prints with a question mark of its own."""
LATEST = 9999


def questions_from(mapping: Mapping, path: str) -> tuple[Questions, list[Problem]]:
    """The questions of a file; the built-in ones where one does not fit, or without a version."""
    fields = Fields(mapping, path)
    version = fields.whole("version", BUILT_IN + 1, LATEST)
    wordings: dict[str, str | tuple[str, ...]] = {}
    for key, longest in LONGEST.items():
        if text := _text(fields, key, longest):
            wordings[key] = text
    if choices := _choices(fields):
        wordings[CHOICES] = choices
    fields.finish()
    if fields.raw("version") is None:
        message = "These questions have no version, and the built-in ones are asked."
        remedy = "Write version: 2, and one more whenever you change them."
        fields.problems.append(Problem(fields.here(), "missing-version", message, remedy))
    return Questions(version, wordings) if version else Questions(), fields.problems


def _text(fields: Fields, key: str, longest: int) -> str:
    text = " ".join(fields.text(key).split())
    text = text.rstrip("? ") if key in _MARKED else text
    if len(text) > longest:
        message = f"This has {len(text)} characters; the page has room for {longest}."
        fields.wrong(key, message, "Ask it in fewer; until then the built-in question is asked.")
        return ""
    return text


def _choices(fields: Fields) -> tuple[str, ...]:
    """The answers to choose from, where they have room on the line of their question."""
    choices = tuple(" ".join(one.split()) for one in fields.texts(CHOICES))
    if len(choices) <= MOST_CHOICES and sum(map(len, choices)) <= ROOM_FOR_CHOICES:
        return choices
    message = "These do not fit on one line of paper beside their question."
    remedy = f"Write at most {MOST_CHOICES}, of {ROOM_FOR_CHOICES} characters together."
    fields.wrong(CHOICES, message, remedy)
    return ()
