"""`humex check --ask`: go through the questions, and write the answers."""

import sys
from collections.abc import Callable, Iterable
from string import ascii_lowercase
from textwrap import wrap

import click
from msgspec import Struct, field

from humexjournal.app.ask import identity, questions, write
from humexjournal.cli.formats.located import located
from humexjournal.cli.hints import turned
from humexjournal.cli.report import WIDTH, blocks
from humexjournal.problem import Problem
from humexjournal.rendering.escape import printable
from humexjournal.vault.edit import ByHand
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Vault

END = "q"
Look = Callable[[], Iterable[Problem]]


def need_terminal() -> None:
    """Refuse to ask where nobody can answer."""
    if not sys.stdin.isatty():
        raise click.UsageError("--ask asks in a terminal, and this is none. Nothing was written.")


class Round(Struct):
    """One way through the questions of a vault; `look` reads it again and gives the problems."""

    vault: Vault
    look: Look
    prompt: Callable[[str], str]
    answered: int = 0
    asked: set[tuple[object, ...]] = field(default_factory=set)

    def go(self) -> None:
        """Ask until nothing is left to ask, or until the person has had enough."""
        while (question := next(iter(self.open()), None)) and self.ask(question):
            pass
        left = len(questions(self.look()))
        click.echo(f"{self.answered} answered, {left} left.{_hint(self.answered)}")

    def open(self) -> list[Problem]:
        """The questions that were not asked yet, in the order in which `check` shows them."""
        left = (one for one in questions(self.look()) if identity(one) not in self.asked)
        return [one.problem for one in located(left, self.vault.text)]

    def ask(self, question: Problem) -> bool:
        """Ask one question until it is answered or left; False when the person ends it."""
        self.asked.add(identity(question))
        click.echo(blocks([question], self.vault.text))
        for letter, answer in zip(ascii_lowercase, question.answers, strict=False):
            click.echo(f"    {letter}  {answer}")
        while said := self.hear(_invitation(question)):
            if said.casefold() == END:
                return False
            if self.take(question, _chosen(said, question)):
                break
        click.echo()
        return True

    def hear(self, invitation: str) -> str:
        """What the person types; the end of the input is the end of the round."""
        try:
            return self.prompt(invitation).strip()
        except click.Abort:
            click.echo()
            return END

    def take(self, question: Problem, value: str) -> bool:
        """Write a value; False where it has to be asked again."""
        try:
            found = write(self.vault, question, value)
        except VaultError as error:
            _say(str(error))
            return True
        if isinstance(found, Problem):
            _say(found.said)
            return False
        if isinstance(found, ByHand):
            _say(f"{found.message} Type it yourself: {found.line}")
        else:
            self.answered += 1
        return True


def _say(text: str) -> None:
    for line in wrap(printable(text), WIDTH - 2):
        click.echo(f"  {line}")


def _chosen(said: str, question: Problem) -> str:
    """The answer behind a letter, else what was typed."""
    return dict(zip(ascii_lowercase, question.answers, strict=False)).get(said.casefold(), said)


def _invitation(question: Problem) -> str:
    letters = ", ".join(ascii_lowercase[: len(question.answers)])
    what = f"{letters}, or another value" if letters else "The value"
    return f"  {what} (Enter leaves it, {END} ends)"


def _hint(answered: int) -> str:
    return turned(" `humex undo` takes the last answer back.") if answered else ""
