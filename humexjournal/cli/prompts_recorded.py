"""`humex prompts sent`, `answered`, `declined`, `close`: what has become of a note."""

from collections.abc import Callable, Mapping
from datetime import date

import click

from humexjournal.app.agreeing import not_declined
from humexjournal.app.prompts import as_answered, as_closed, not_answered, not_sent, record
from humexjournal.app.sending import not_ready, reaches, send
from humexjournal.cli.named_prompts import named_prompt
from humexjournal.cli.of_client import OfClient, place, undo
from humexjournal.cli.session import Day, NoVault, Session, pass_session
from humexjournal.core.prompt import Agreed, Prompt
from humexjournal.parsing.prompt_file import CAUSES
from humexjournal.problem import Problem
from humexjournal.rendering.escape import printable
from humexjournal.vault.edit import ByHand
from humexjournal.vault.find import VaultError
from humexjournal.vault.store import Reading, Vault

Found = tuple[Vault, Reading, date, Prompt]
by_name = click.argument("name", metavar="ID|BEHAVIOUR")
on_day = click.argument("day", type=Day(), required=False, metavar="[DATE]")


@click.command("sent", cls=OfClient)
@by_name
@on_day
@pass_session
def sent(session: Session, name: str, day: date | None) -> None:
    """Mark a note as sent today, or on a date; a coach's draft enters the client's folder."""
    vault, _, as_of, prompt = opened(session, name)
    on = day or as_of
    refuse(not_sent(prompt, on, as_of))
    refuse(not_ready(vault, prompt))
    carried_out(lambda: send(vault, prompt, on))
    if (path := reaches(vault, prompt)) == prompt.path:
        say_written(vault, prompt, f"marked as sent on {on}")
    else:
        click.echo(f"{prompt.path}: marked as sent on {on}.")
        click.echo(printable(f"{place(vault, path)} is the client's, without your part."))


@click.command("answered", cls=OfClient)
@by_name
@on_day
@pass_session
def answered(session: Session, name: str, day: date | None) -> None:
    """Mark a note as answered today, or on a date."""
    vault, reading, as_of, prompt = opened(session, name)
    on, has_coach = day or as_of, bool(reading.journal.settings.coach)
    refuse(not_answered(prompt, on, as_of, has_coach=has_coach))
    written(vault, prompt, as_answered(prompt, on), f"marked as answered on {on}")


@click.command("declined", cls=OfClient)
@by_name
@pass_session
def declined(session: Session, name: str) -> None:
    """Record that the proposal does not fit; the behaviour stays as it is."""
    vault, reading, as_of, prompt = opened(session, name)
    has_coach = bool(reading.journal.settings.coach)
    refuse(not_answered(prompt, as_of, as_of, has_coach=has_coach))
    refuse(not_declined(prompt, reading.journal))
    written(vault, prompt, as_answered(prompt, as_of, Agreed.NO), "marked as declined")


@click.command("close", cls=OfClient)
@by_name
@click.option("--cause", type=click.Choice(CAUSES), help="What it was about in the end.")
@pass_session
def close(session: Session, name: str, cause: str | None) -> None:
    """Close a note, also one that is not to be sent: it is not drafted again."""
    vault, _, _, prompt = opened(session, name)
    written(vault, prompt, as_closed(cause), "closed" + (f", cause: {cause}" if cause else ""))


RECORDED = (sent, answered, declined, close)


def opened(session: Session, name: str) -> Found:
    """The vault, what it says, the date, and the note that was named."""
    session.recover()
    vault, reading, as_of = session.open()
    return vault, reading, as_of, named_prompt(name, reading.journal, as_of)


def refuse(reason: str | None) -> None:
    """End with a reason, if there is one; nothing is written."""
    if reason:
        raise click.ClickException(printable(reason))


def written(vault: Vault, prompt: Prompt, values: Mapping[str, str], what: str) -> None:
    """Write what has become of a note, and say so."""
    carried_out(lambda: record(vault, prompt, values))
    say_written(vault, prompt, what)


def say_written(vault: Vault, prompt: Prompt, what: str) -> None:
    """What has become of a note, and how to take that back."""
    back = undo(vault, prompt.path)
    click.echo(printable(f"{place(vault, prompt.path)}: {what}. {back} takes that back."))


def carried_out(write: Callable[[], Problem | ByHand | None]) -> None:
    """Write, or end with the reason why that cannot be; then nothing is written."""
    try:
        found = write()
    except VaultError as error:
        raise NoVault(printable(str(error))) from error
    if isinstance(found, ByHand):
        said = f"{found.message} Type it yourself: {found.line}"
        raise click.ClickException(printable(f"{said}\nNothing was written."))
    if found:
        raise click.ClickException(printable(f"{found.said} Nothing was written."))
