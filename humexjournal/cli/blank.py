"""`humex blank`: a week to fill in by hand."""

from datetime import date
from pathlib import Path
from typing import cast

import click

from humexjournal.app.blank import BlankKind, blank_page
from humexjournal.cli.made_page import FOR_EYES, FORMS, hand_over
from humexjournal.cli.named_week import nearest_week
from humexjournal.cli.of_client import OfClient
from humexjournal.cli.own_pages import pages_of
from humexjournal.cli.session import Session, pass_session
from humexjournal.core.calendar import Week
from humexjournal.core.journal import Journal
from humexjournal.rendering.pdf import NoPdfError, can_make_pdf
from humexjournal.rendering.sheet import Paper
from humexjournal.reviews.blank import week_to_fill

ENDINGS = {f".{form}": form for form in FORMS} | {".txt": "text", ".htm": "html"}


@click.command("blank", cls=OfClient, short_help="a week to fill in by hand")
@click.argument("week", default="", metavar="[this|next|W27|2026-W27]")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    help="Without it, that of FILE; else pdf where typst is installed, and html where not.",
)
@click.option("--large", is_flag=True, help="Large print: 14 pt, three behaviours a page.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="Else `paper:` in humex.yaml.")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE")
@click.option("--open", "show", is_flag=True, help="Open the page, to print it.")
@pass_session
def command(  # noqa: PLR0913 — one for each option
    session: Session,
    week: str,
    form: str | None,
    paper: str | None,
    output: Path | None,
    *,
    large: bool,
    show: bool,
) -> None:
    """Make a page on which a week is filled in by hand: the coming one, or the one that is named.

    The coming week is the one that has begun, while four days of it are left.
    """
    form = form or _form(output)
    if show and form not in FOR_EYES:
        raise click.UsageError("--open is for pages: leave --format out, or take html or pdf.")
    vault, reading, as_of = session.open()
    journal = reading.journal
    meant = _week(week, journal, as_of)
    kind, on = cast("BlankKind", form), cast("Paper", paper or journal.settings.paper)
    try:
        with pages_of(vault.root, journal.settings) as pages:
            made = blank_page(
                journal, meant, as_of, kind, paper=on, large=large, render=pages.render
            )
    except NoPdfError as error:
        raise click.UsageError(f"{error} --format html makes a page for the browser.") from error
    hand_over(made, vault.root, f"blank-{meant.label}.{form}", output, show=show)


def _week(text: str, journal: Journal, as_of: date) -> Week:
    """The week that is named, else the one that somebody is about to fill in."""
    if not text:
        return week_to_fill(journal, as_of)
    return nearest_week(text, journal.settings.calendar, as_of)


def _form(output: Path | None) -> str:
    """The form that the name of a file asks for, else what prints best here."""
    usual = "pdf" if can_make_pdf() else "html"
    return ENDINGS.get(output.suffix.lower(), usual) if output else usual
