"""`humex prompts list` and `show`: the notes there are, and one of them in each of its forms."""

from collections.abc import Callable, Mapping

import click

from humexjournal.cli.every_client import (
    data_of_every_client,
    for_every_client,
    with_clients,
)
from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.named_prompts import named_prompt
from humexjournal.cli.of_client import OfClient, each_client
from humexjournal.cli.session import Opened, Session, pass_session
from humexjournal.coaching.draft import Draft
from humexjournal.coaching.redraft import redraft
from humexjournal.coaching.standing import Standing
from humexjournal.core.journal import Journal
from humexjournal.core.prompt import Prompt
from humexjournal.core.settings import Settings
from humexjournal.rendering.escape import printable
from humexjournal.rendering.prompt_list import (
    one_prompt_data,
    prompts_data,
    render_message,
    render_prompt,
    render_prompts,
)
from humexjournal.rendering.prompts import question, short_note, voice_script
from humexjournal.reviews.promise import promise
from humexjournal.reviews.prompts import PromptRow, prompt_row, prompt_rows

FORMS: Mapping[str, Callable[[Draft, Journal], str]] = {
    "short": short_note,
    "question": question,
    "voice": voice_script,
}
MESSAGE = "text"
Rows = tuple[PromptRow, ...]
as_format = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


@click.command("list", cls=OfClient)
@as_format
@with_clients
@pass_session
@click.pass_context
def show_all(ctx: click.Context, session: Session, *, form: str, clients: bool = False) -> None:
    """Show every note: open, expired, withdrawn, closed.

    In a coach's vault also what is open for each client; with a client's name all of that one.
    """
    if clients:
        told = data_of_every_client if form == "json" else for_every_client
        ctx.exit(told(session, ["prompts", "list"]))
    _, reading, as_of = session.open()
    rows = prompt_rows(reading.journal, as_of)
    others = {name: _open_rows(opened) for name, opened in each_client(session)}
    kept = promise(reading.journal, as_of)
    if form == "json":
        click.echo(json_text(_data(prompts_data(rows, kept), others), indent=1))
        return
    settings = reading.journal.settings
    own = [render_prompts(rows, settings, kept)] if rows or not others else []
    blocks = (_block(name, found, settings) for name, found in others.items())
    click.echo("\n".join([*own, *blocks]), nl=False)


def _block(name: str, found: Rows | str, settings: Settings) -> str:
    """The notes of a client under the name of the folder, or why there are none to show."""
    if isinstance(found, str):
        return f"{printable(name)}\n{found}\n"
    said = render_prompts(found, settings) if found else "Nothing is open.\n"
    return f"{printable(name)}\n{said}"


def _open_rows(opened: "Opened | str") -> Rows | str:
    """The notes of a client that are open, or why they cannot be read."""
    if isinstance(opened, str):
        return opened
    _, reading, as_of = opened
    rows = prompt_rows(reading.journal, as_of)
    return tuple(row for row in rows if row.standing is Standing.OPEN)


def _data(own: dict[str, object], others: Mapping[str, Rows | str]) -> dict[str, object]:
    """The notes for other programs; those of clients by the names of their folders."""
    clients = {
        name: {"error": found} if isinstance(found, str) else prompts_data(found)
        for name, found in others.items()
    }
    return own | ({"clients": clients} if clients else {})


@click.command("show", cls=OfClient)
@click.argument("name", metavar="ID|BEHAVIOUR")
@click.option("--text", "part", flag_value=MESSAGE, help="Just the message, to paste.")
@click.option("--short", "part", flag_value="short", help="One message of a phone.")
@click.option("--question", "part", flag_value="question", help="One question only.")
@click.option("--voice", "part", flag_value="voice", help="A few words to speak.")
@as_format
@pass_session
def show(session: Session, name: str, part: str | None, form: str) -> None:
    """Show one note: where it stands, the message, and what is for the coach.

    --text is the message as it stands in the file. The other forms are made anew from the journal.
    """
    _, reading, as_of = session.open()
    journal = reading.journal
    prompt = named_prompt(name, journal, as_of)
    row = prompt_row(prompt, journal, as_of)
    if form == "json":
        said = json_text(one_prompt_data(row) | _forms(prompt, journal), indent=1) + "\n"
    elif part and part != MESSAGE:
        said = _in_form(part, prompt, journal)
    else:
        said = render_message(row) if part else render_prompt(row, journal.settings)
    click.echo(said, nl=False)


def _in_form(part: str, prompt: Prompt, journal: Journal) -> str:
    """A note in another form; a usage error where there is none."""
    text = _forms(prompt, journal)[part]
    if text is None:
        raise click.ClickException(
            f"{prompt.id} has no such form: it is in somebody's own words, or the journal does not "
            "say any more what it was made from. --text is the message itself."
        )
    if not text:
        raise click.ClickException(f"{prompt.id} asks no question about one behaviour.")
    return f"{text.strip()}\n"


def _forms(prompt: Prompt, journal: Journal) -> dict[str, str | None]:
    draft = redraft(prompt, journal)
    return {form: made(draft, journal) if draft else None for form, made in FORMS.items()}
