"""`humex adopt`: definitions of behaviours out of a folder of notes that is there already."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from humexjournal.app.adopt import Seen, look, write
from humexjournal.cli.adopt_list import rows, screen, told
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.session import Day, NoVault, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError

ASK = "Which of them? Numbers such as 1,3 (Enter leaves them all)"


@click.command("adopt", short_help="behaviours out of notes that are there already")
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--choose", metavar="IDS", help="Make these, such as walk,water, and do not ask.")
@click.option("--from", "starts", type=Day(), help="The day from which they count; else today.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@pass_session
def command(
    session: Session, folder: Path | None, choose: str | None, starts: date | None, form: str
) -> None:
    """List what looks like behaviours in the notes of FOLDER, and define those that are chosen.

    No note is ever changed.
    """
    root = folder or session.folder or Path()
    if not root.is_dir():
        raise NoVault(f"There is no folder {root}.")
    try:
        survey = look(root)
        if form == "text":
            click.echo(screen(survey))
        chosen = _chosen(survey.seen, choose if choose is not None else _asked(survey.seen, form))
        first = starts or session.as_of(survey.notes.settings)
        made = write(survey, [one.candidate for one in chosen], first)
    except (OSError, VaultError) as error:
        raise NoVault(str(error)) from error
    if form == "json":
        click.echo(json_text(rows(survey, made), indent=1))
    else:
        click.echo(told(survey, made, len(chosen), first))


def _asked(seen: Sequence[Seen], form: str) -> str:
    """What the person chooses; nothing where nobody is there to choose."""
    if not seen or form != "text" or not sys.stdin.isatty():
        return ""
    while said := click.prompt(f"\n{ASK}", default="", show_default=False).strip():
        try:
            _chosen(seen, said)
        except click.UsageError as error:
            click.echo(error.message)
        else:
            return said
    return ""


def _chosen(seen: Sequence[Seen], said: str) -> list[Seen]:
    """Those that are named by number or by id, each once."""
    names = {one.candidate.id: one for one in seen}
    names |= {str(number): one for number, one in enumerate(seen, 1)}
    wanted = [word for word in said.replace(",", " ").split() if word]
    if unknown := next((word for word in wanted if word not in names), None):
        there = ", ".join(one.candidate.id for one in seen) or "none"
        message = f"There is no “{printable(unknown)}” in the list. There are: {there}."
        raise click.UsageError(f"{message} Nothing was written.")
    return list({names[word].candidate.id: names[word] for word in wanted}.values())
