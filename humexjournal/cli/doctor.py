"""`humex doctor`: whether this machine and this vault are set up well."""

import click

from humexjournal.app.doctor import diagnosis
from humexjournal.cli.findings import show
from humexjournal.cli.session import Session, pass_session


@click.command("doctor", short_help="whether this machine and this vault are set up well")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, form: str) -> None:
    """Look whether machine, vault and routine have what they need, and say what to do."""
    vault, reading, as_of = session.open()
    ctx.exit(show(diagnosis(vault.root, reading.journal, as_of, session.private()), form))
