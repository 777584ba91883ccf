"""What a talk has come to is written, or the reason is said why not."""

import shlex
from collections.abc import Mapping
from datetime import date

import click
from msgspec import Struct

from humexjournal.app.talk import Closing, Plan, plan
from humexjournal.app.writing import write_all
from humexjournal.cli.session import NoVault
from humexjournal.cli.talk_asked import in_terminal
from humexjournal.cli.talk_blank import blank_made
from humexjournal.cli.talk_shown import afterwards, to_be_written
from humexjournal.core.journal import Journal
from humexjournal.problem import Problem
from humexjournal.rendering.escape import printable
from humexjournal.reviews.weekly import WeeklyReview
from humexjournal.vault.edit import ByHand
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Reading, Vault

NOTHING = "Nothing was written."
NOT_CONFIRMED = f"--yes writes this without a question. {NOTHING}"
NOT_AGAIN = f"Something else stands there already; --again puts this in its place. {NOTHING}"


class Talk(Struct, frozen=True):
    """A talk that is being closed: about which week, on which day, and how it was asked for."""

    vault: Vault
    reading: Reading
    review: WeeklyReview
    as_of: date
    again: bool
    yes: bool

    @property
    def journal(self) -> Journal:
        """What the vault says."""
        return self.reading.journal


def planned(talk: Talk, closing: Closing, said: Mapping[str, str]) -> Plan:
    """Where everything is to stand; an error where that cannot be."""
    try:
        made = plan(talk.vault, talk.journal, talk.review, closing, talk.as_of)
    except VaultError as error:
        raise NoVault(_with_retry(str(error), talk, said)) from error
    if isinstance(made, ByHand):
        line = f"{made.message} {NOTHING} To type by hand: {made.line}"
        raise click.ClickException(_with_retry(line, talk, said))
    if isinstance(made, Problem):
        raise click.ClickException(_with_retry(f"{made.said} {NOTHING}", talk, said))
    return made


def write(talk: Talk, made: Plan, said: Mapping[str, str]) -> None:
    """Show what is to be written where, ask once, and write it."""
    click.echo(to_be_written(made))
    if made.replaced and talk.yes and not talk.again:
        raise click.UsageError(NOT_AGAIN)
    if not talk.yes and not in_terminal():
        raise click.UsageError(NOT_CONFIRMED)
    question = "\nWrite it, in place of what stands there?" if made.replaced else "\nWrite it?"
    if not talk.yes and not click.confirm(question, default=not made.replaced):
        click.echo(NOTHING)
        return
    try:
        write_all(talk.vault.root_of, made.edits, made.notes)
    except VaultError as error:
        raise NoVault(_with_retry(str(error), talk, said)) from error
    root, week, journal = talk.vault.root, talk.review.week, talk.vault.read().journal
    click.echo(afterwards(made, week, root, blank_made(root, journal, week, talk.as_of)))


def _with_retry(message: str, talk: Talk, said: Mapping[str, str]) -> str:
    """A reason, and the command that has everything in it that was typed."""
    words = ["humex", "talk", talk.review.week.label]
    for key, text in said.items():
        words += [f"--{key}", text]
    again = ["--again"] if talk.again else []
    return printable(message) + "\nThe same once more: " + printable(shlex.join([*words, *again]))
