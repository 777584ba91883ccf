"""`humex prompts`: the notes between coach and client, and what becomes of them."""

import click

from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.named_kbis import need_known
from humexjournal.cli.named_prompts import named_prompt
from humexjournal.cli.prompts_agreed import agreed
from humexjournal.cli.prompts_recorded import RECORDED
from humexjournal.cli.session import Session, pass_session
from humexjournal.coaching.past import ALL
from humexjournal.coaching.why import why as explained
from humexjournal.rendering.prompt_list import (
    prompts_data,
    render_message,
    render_prompt,
    render_prompts,
)
from humexjournal.rendering.why import render_why
from humexjournal.rendering.why_data import why_data
from humexjournal.reviews.prompts import prompt_row, prompt_rows

as_format = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")


@click.group(
    "prompts", short_help="the notes between coach and client", invoke_without_command=True
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Nothing is ever sent by this program: you send a note, and say here what became of it.

    A note is named by its ID, such as 2026-06-12-walk, or by its behaviour where one is open.
    Without a command it lists them.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(show_all, form="text")


@command.command("list")
@as_format
@pass_session
def show_all(session: Session, form: str) -> None:
    """Show every note: open, expired, withdrawn, closed."""
    _, reading, as_of = session.open()
    rows = prompt_rows(reading.journal, as_of)
    if form == "json":
        click.echo(json_text(prompts_data(rows), indent=1))
    else:
        click.echo(render_prompts(rows, reading.journal.settings), nl=False)


@command.command("show")
@click.argument("name", metavar="ID|BEHAVIOUR")
@click.option("--text", "only_text", is_flag=True, help="Just the message, to paste.")
@pass_session
def show(session: Session, name: str, *, only_text: bool) -> None:
    """Show one note: where it stands, the message, and what is for the coach."""
    _, reading, as_of = session.open()
    journal = reading.journal
    row = prompt_row(named_prompt(name, journal, as_of), journal, as_of)
    said = render_message(row) if only_text else render_prompt(row, journal.settings)
    click.echo(said, nl=False)


@command.command("why")
@click.argument("kbi", metavar="BEHAVIOUR")
@as_format
@pass_session
def why(session: Session, kbi: str, form: str) -> None:
    """Show why there is a note about a behaviour, or none: every step, for the coach.

    "all" is everything together.
    """
    _, reading, as_of = session.open()
    journal = reading.journal
    need_known([kbi], {*journal.kbis, ALL})
    said = explained(journal, kbi, as_of)
    if said is None:
        raise click.ClickException(f"{kbi} is not active on {as_of}.")
    if form == "json":
        click.echo(json_text(why_data(said), indent=1))
    else:
        click.echo(render_why(said, journal), nl=False)


for _recorded in (agreed, *RECORDED):
    command.add_command(_recorded)
