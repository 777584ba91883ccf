"""The kick-off in English: questions, and nothing that judges an answer."""

from collections.abc import Sequence

from humexjournal.rendering.diagnosis_sheet import Block

TEN_MINUTES = "ten minutes"

DIAGNOSIS: dict[str, str | Sequence[str]] = {
    "title": "The last seven days, and what to begin with",
    "name": "Name",
    "columns": ("I meant to", "I did", "Where", "With whom", "What helped", "What got in the way"),
    "today": "today",
    "fit": "What is wanted most?",
    "fits": ("to do something regularly", "to understand something first", "both"),
    "fit_hint": "To understand first: begin with talks, and with one behaviour or none.",
    "candidate": "What somebody could see me do",
    "points": "Points",
    "candidate_points": "What somebody could see me do, points",
    "choices": ("First", "Second", "Third"),
    "questions": (
        "What would somebody see?",
        "How often?",
        "What counts as done?",
        "By when?",
        "Right after what does it begin?",
        "On a busy day, what still counts?",
    ),
}


def diagnosis(coach: str) -> dict[str, Block]:
    """The parts of the page by what they are for."""
    return {
        "last_days": _last_days(),
        "what_for": _what_for(),
        "candidates": _candidates(),
        "chosen": _block("One to three of them, so that nobody has to wonder"),
        "support": _support(coach),
        "consent": _consent(coach),
    }


def _last_days() -> Block:
    return _block(
        "The last seven days",
        "Day by day, from memory. A word is enough, and an empty box is fine.",
        "Where did it go as I wanted?",
        "Where did it slip?",
        "What do the good days have in common?",
        "In one sentence: I meant to …, and what happened was …",
        takes=TEN_MINUTES,
    )


def _what_for() -> Block:
    return _block(
        "What for",
        "A result shows later, and is looked at once a week. What leads to it can be done today.",
        "The result: what should be different in three months?",
        "What leads to it: what would I do on an ordinary day?",
    )


def _candidates() -> Block:
    return _block(
        "What could be done",
        "100 points in all, by how much each would change it. Begin with the fewest that carry "
        "80: one or two, at most three.",
        takes=TEN_MINUTES,
    )


def _support(coach: str) -> Block:
    alone = ("When do I look at it, and where do I write it down?",)
    together = (
        "Check-ins: which days, what, and who begins?",
        "The next talk, and how we write to each other",
        f"How soon does {coach} answer?",
    )
    return _block(
        f"{coach} and I" if coach else "How it goes on",
        "",
        *(together if coach else alone),
        "Two planned days in a row without it: what would be good to read then?",
        takes=TEN_MINUTES,
    )


def _consent(coach: str) -> Block:
    return _block(
        "Before it begins",
        "The agreement is a page of its own: humex print agreement.",
        "We have both read the agreement." if coach else "I have read the agreement.",
        "Who reads what is clear.",
        "It can be stopped at any time, without a reason.",
    )


def _block(title: str, intro: str = "", *asked: str, takes: str = "") -> Block:
    return {"title": title, "takes": takes, "intro": intro, "asked": list(asked)}
