"""`humex publish`: a sheet for people without the program, which git carries."""

from pathlib import Path

import click

from humexjournal.app.outputs import in_forms, kinds
from humexjournal.app.pages import Span, page_of
from humexjournal.app.publish import PublishedError, copies, publish
from humexjournal.cli.named_span import named_span
from humexjournal.cli.own_pages import pages_of
from humexjournal.cli.session import NoVault, Opened, Session, pass_session
from humexjournal.rendering.escape import printable
from humexjournal.vault.find import VaultError

DONE = "Commit what is new, and whoever has a clone can read it."


@click.command("publish", short_help="a sheet into shared-sheets/, for git to carry")
@click.argument("period", default="last", metavar="[last|this|W26|2026-W26|2026-06|2026-Q2]")
@click.option("--again", is_flag=True, help="Also where another version was published before.")
@pass_session
@click.pass_context
def command(ctx: click.Context, session: Session, period: str, *, again: bool) -> None:
    """Copy the sheet of a period into shared-sheets/, in the forms that `sheets:` lists."""
    opened = vault, reading, as_of = session.open()
    session.recover()
    span = named_span(period, reading.journal.settings.calendar, as_of)
    try:
        written = _published(vault.root, opened, span, again=again)
    except PublishedError as error:
        click.echo(printable(f"{error} `humex publish {span.label} --again` replaces it."))
        ctx.exit(1)
    except VaultError as error:
        raise NoVault(printable(str(error))) from error
    for path in written:
        click.echo(printable(f"{path} is written."))
    click.echo(DONE if written else f"The sheet of {span.label} is published as it is.")


def _published(root: Path, opened: Opened, span: Span, *, again: bool) -> list[str]:
    """The files that were written."""
    _, reading, as_of = opened
    settings = reading.journal.settings
    page = page_of(reading.journal, span, as_of)
    with pages_of(root, settings) as pages:
        made = in_forms(span, page, kinds(settings), pages.render)
    what = copies(root, made)
    publish(root, what, again=again)
    return what.paths
