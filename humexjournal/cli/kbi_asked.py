"""The questions of a new definition, each until its answer is understood."""

from collections.abc import Callable, Mapping
from textwrap import wrap

import click

from humexjournal.problem import Problem
from humexjournal.rendering.escape import printable
from humexjournal.vault.edit import ByHand, is_one_line

COLUMN, WIDTH = 44, 79
NO_LINE = "There is a sign in it that no file can hold. Once more?"
NEEDED = "That one is needed."
QUESTIONS = {
    "behaviour": "What will you do, so that one could see it?",
    "schedule": "How often? [weekdays]",
    "standard": "What counts as done? [yes or no]",
    "by": "By when? [end of the day]",
    "minimum": "On a bad day, what would still count?",
    "cue": "Right after what?",
    "why": "Why does it matter to you?",
}
USUAL = {"schedule": "weekdays"}

Wrong = Callable[[Mapping[str, str]], Problem | ByHand | None]
"""What would be wrong with a definition that says some texts."""


def asked(given: Mapping[str, str], wrong: Wrong) -> dict[str, str]:
    """What was given, and the answers to what was not; what is left out is not there."""
    texts = dict(given)
    for key in QUESTIONS:
        if key not in texts and (answer := _answer(key, texts, wrong)):
            texts[key] = answer
    return texts


def _answer(key: str, texts: Mapping[str, str], wrong: Wrong) -> str:
    while True:
        text = click.prompt(f"{QUESTIONS[key]:<{COLUMN}}", "", show_default=False,
            prompt_suffix="› ").strip() or USUAL.get(key, "")  # fmt: skip
        if reason := _refusal(key, text, texts, wrong):
            click.echo("\n".join(f"  {line}" for line in wrap(printable(reason), WIDTH - 2)))
        else:
            return text


def _refusal(key: str, text: str, texts: Mapping[str, str], wrong: Wrong) -> str:
    """Why an answer is asked for again; "" where it is not."""
    if not text:
        return NEEDED if key == "behaviour" else ""
    if not is_one_line(text):
        return NO_LINE
    found = wrong({"schedule": USUAL["schedule"], **texts, key: text})
    is_about_it = isinstance(found, Problem) and key in found.location.keys
    return found.said if isinstance(found, Problem) and is_about_it else ""
