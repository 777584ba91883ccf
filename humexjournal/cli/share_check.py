"""`humex share check`: whether this clone is set up to be shared, and nothing private is."""

import click

from humexjournal.app.doctor import of_sharing
from humexjournal.cli.findings import show
from humexjournal.cli.session import Session, pass_session


@click.command("check", short_help="whether this clone is set up, and keeps what is private")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, form: str) -> None:
    """Look whether git merges this vault as it should, and hands on nothing that is private.

    It changes nothing. The status is 1 where there is anything to do.
    """
    ctx.exit(show(of_sharing(session.root(), session.private()), form))
