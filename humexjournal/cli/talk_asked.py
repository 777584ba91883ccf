"""The four questions with which a talk ends."""

import sys
from collections.abc import Mapping
from datetime import date, datetime
from textwrap import wrap

import click
from msgspec import Struct

from humexjournal.parsing.draft import is_blank
from humexjournal.parsing.grammar.talk_time import read_talk
from humexjournal.rendering.escape import printable
from humexjournal.vault.edit import is_one_line

COLUMN, WIDTH = 40, 79
QUESTIONS = {
    "change": "One change: what changes, what stays",
    "glad": "One thing to be glad about",
    "commitment": "One commitment: if … then …",
    "next": "The next talk: a day and a time",
}
OPENING = "Enter leaves a line out, Ctrl-C stops; nothing is written before you say yes."
HOW = "Write a day and a time: 2026-07-14 16:00, 14 July 16:00 or Tue 16:00."
NO_LINE = "There is a sign in it that no note can hold. Once more?"


def in_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return sys.stdin.isatty()


def time_of_talk(text: str, as_of: date) -> datetime:
    """When the next talk is; a usage error where that is no day and time, or not ahead."""
    found = read_talk(text, as_of)
    if found is None:
        raise click.UsageError(f"“{printable(text)}” is no time of a talk. {HOW}")
    if found.date() <= as_of:
        raise click.UsageError(f"The next talk lies ahead of {as_of}. {HOW}")
    return found


class Asking(Struct, frozen=True):
    """What stands there already for each question, and the day on which is asked."""

    there: Mapping[str, str]
    as_of: date

    def go(self) -> dict[str, str]:
        """Ask one question after the other; what is left out is not in the answers."""
        click.echo(f"\n{OPENING}\n")
        answers = {key: self._ask(key, self.there.get(key, "")) for key in QUESTIONS}
        return {key: text for key, text in answers.items() if text}

    def _ask(self, key: str, there: str) -> str:
        label = f"{QUESTIONS[key]:<{COLUMN}}"
        if there:
            _say(f"Enter keeps: {there}")
        while True:
            text = click.prompt(label, "", show_default=False, prompt_suffix="› ").strip()
            if is_blank(text):
                return ""
            if not is_one_line(text):
                _say(NO_LINE)
            elif key != "next" or self._is_ahead(text):
                return text

    def _is_ahead(self, text: str) -> bool:
        try:
            time_of_talk(text, self.as_of)
        except click.UsageError as error:
            _say(error.message)
            return False
        return True


def _say(text: str) -> None:
    for line in wrap(printable(text), WIDTH - 2):
        click.echo(f"  {line}")
