"""`humex prompts`: the notes between coach and client, and what becomes of them."""

import click

from humexjournal.cli.formats.as_json import json_text
from humexjournal.cli.named_kbis import need_known
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.prompts_agreed import agreed
from humexjournal.cli.prompts_recorded import RECORDED
from humexjournal.cli.prompts_shown import as_format, show, show_all
from humexjournal.cli.session import Session, pass_session
from humexjournal.coaching.past import ALL
from humexjournal.coaching.why import why as explained
from humexjournal.rendering.why import render_why
from humexjournal.rendering.why_data import why_data


@click.group(
    "prompts", short_help="the notes between coach and client", invoke_without_command=True
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Nothing is ever sent by this program: you send a note, and say here what became of it.

    A note is named by its ID, such as 2026-06-12-walk, or by its behaviour where one is open.
    Without a command it lists them. In a coach's vault the folder name of a client comes first,
    as in `humex prompts sent ana walk`.
    """
    if ctx.invoked_subcommand is None:
        ctx.invoke(show_all, form="text")


@command.command("why", cls=OfClient)
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


for _each in (show_all, show, agreed, *RECORDED):
    command.add_command(_each)
