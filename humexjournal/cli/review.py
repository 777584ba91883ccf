"""`humex review`: the sheet of a week, of a month or of a quarter."""

import json
from datetime import date
from pathlib import Path
from typing import cast

import click

from humexjournal.app.outputs import sheet, sheet_data
from humexjournal.app.pages import Span
from humexjournal.cli.every_client import (
    data_of_every_client,
    for_every_client,
    with_clients,
)
from humexjournal.cli.made_page import FORMS, NoPdf, hand_over, need_page
from humexjournal.cli.named_span import named_span
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.own_pages import pages_of
from humexjournal.cli.session import Session, pass_session
from humexjournal.core.journal import Journal
from humexjournal.rendering.pages import Kind, Render
from humexjournal.rendering.pdf import NoPdfError


@click.command("review", cls=OfClient, short_help="the sheet of a week, month or quarter")
@click.argument("period", default="last", metavar="[last|this|W26|2026-W26|2026-06|2026-Q2]")
@click.option("--format", "form", type=click.Choice(FORMS), default="md")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--open", "show", is_flag=True, help="Open the page: html or pdf.")
@with_clients
@pass_session
@click.pass_context
def command(  # noqa: PLR0913 — its options
    ctx: click.Context,
    session: Session,
    *,
    period: str,
    form: str,
    output: Path | None,
    show: bool,
    clients: bool,
) -> None:
    """Show the sheet of the last week that has ended, or of the period that is named."""
    need_page(form, show=show)
    if clients:
        ctx.exit(_of_clients(session, period, form, is_alone=bool(output or show)))
    vault, reading, as_of = session.open()
    span = named_span(period, reading.journal.settings.calendar, as_of)
    with pages_of(vault.root, reading.journal.settings) as pages:
        made = _made(reading.journal, span, as_of, form, pages.render)
    hand_over(made, vault.root, f"sheet-{span.label}.{form}", output, show=show)


def _of_clients(session: Session, period: str, form: str, *, is_alone: bool) -> int:
    """The sheet of every client, each where it would be without `--clients`."""
    if is_alone:
        raise click.UsageError("--output and --open are for one sheet, and --clients is for many.")
    if form == "json":
        return data_of_every_client(session, ["review"], period)
    return for_every_client(session, ["review"], period, "--format", form)


def _made(journal: Journal, span: Span, as_of: date, form: str, render: Render) -> bytes:
    if form == "json":
        return json.dumps(sheet_data(journal, span, as_of), ensure_ascii=False, indent=1).encode()
    try:
        return sheet(journal, span, as_of, cast("Kind", form), render)
    except NoPdfError as error:
        raise NoPdf(str(error)) from error
