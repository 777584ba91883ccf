"""The questions of `humex start` in a terminal."""

from collections.abc import Callable
from textwrap import wrap

import click
from msgspec import Struct

from humexjournal.app.starting.beginning import beginning
from humexjournal.app.starting.files import files_of, journal_of
from humexjournal.app.starting.of_all import AGREEMENT
from humexjournal.app.starting.order import take
from humexjournal.app.starting.question import ALONE, PARTS, Question
from humexjournal.app.starting.so_far import SoFar
from humexjournal.app.starting.walk import Given
from humexjournal.cli.report import WIDTH
from humexjournal.rendering.agreement import agreement_sheet
from humexjournal.rendering.escape import printable
from humexjournal.rendering.pages import Page
from humexjournal.reviews.agreement import agreement_review

COLUMN, LONG = 43, 72
HELP = "?"
OPENING = """\
About ten minutes to something you can use; thirty if you talk a lot.
Enter takes what is in brackets, ? explains, Ctrl-C stops, and the next
"humex start" goes on where you left. On paper instead: humex start --paper
"""
GOES_ON = "We go on where you left. Enter takes what is in brackets, ? explains.\n"


class Asking(Struct):
    """One way through the questions; `keep` is told all the answers after each one."""

    given: Given
    keep: Callable[[SoFar], None]
    part: int = 0

    def go(self, so_far: SoFar) -> SoFar:
        """Ask until nothing is left to ask; Abort where the person stops."""
        click.echo(GOES_ON if so_far.answers.keys() - self.given.asked else OPENING)
        so_far, question = self.given.go(so_far)
        while question:
            so_far, question = self.given.go(self._ask(so_far, question))
        return so_far

    def _ask(self, so_far: SoFar, question: Question) -> SoFar:
        self._announce(so_far, question)
        while True:
            said = _hear(question)
            if said == HELP:
                _explain(so_far, question)
                continue
            taken = take(so_far, question, said)
            if not isinstance(taken, str):
                break
            _say(taken, "  ")
        self.keep(taken.so_far)
        _say(taken.says, "  ")
        return taken.so_far

    def _announce(self, so_far: SoFar, question: Question) -> None:
        if question.part > self.part:
            self.part, coach = question.part, so_far.said("coach")
            title = PARTS[self.part].format(coach=coach)
            alone = ALONE if self.part == PARTS.index("You and {coach}") and not coach else title
            click.echo(f"\n{self.part} of {len(PARTS) - 1}  {printable(alone)}")
        for text in question.before:
            _say(text, " " * (len(text) - len(text.lstrip())))


def _hear(question: Question) -> str:
    """What somebody types; a question that is too long for its line stands above it."""
    label = f"{question.asks} [{question.shown}]" if question.shown else question.asks
    label = printable(label)
    if len(label) >= LONG:
        *above, label = wrap(label, WIDTH)
        click.echo("\n".join(above))
    if len(label) >= LONG:
        click.echo(label)
        label = ""
    text = f"{label:<{COLUMN}}" if len(label) < COLUMN else f"{label}  "
    return str(click.prompt(text, "", show_default=False, prompt_suffix="› ")).strip()


def _explain(so_far: SoFar, question: Question) -> None:
    if question.explains != AGREEMENT:
        _say(question.explains, "  ")
        return
    files = files_of(beginning(so_far.having(consent="no")))
    journal = journal_of(files)
    sheet = agreement_sheet(agreement_review(journal, so_far.starts), journal.settings)
    click.echo(Page("agreement", {**sheet}).made("text").decode())


def _say(text: str, indent: str) -> None:
    for line in wrap(printable(text.strip()), WIDTH - len(indent)):
        click.echo(f"{indent}{line}")
