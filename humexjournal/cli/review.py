"""`humex review`: the sheet of a week."""

from datetime import date
from pathlib import Path

import click

from humexjournal.app.outputs import sheet
from humexjournal.cli.session import NoVault, Session, pass_session
from humexjournal.core.calendar import Calendar, Week
from humexjournal.parsing.grammar.dates import read_week
from humexjournal.rendering.weekly import Form
from humexjournal.vault.layout import SHEETS


@click.command("review", short_help="the sheet of a week")
@click.argument("period", default="last", metavar="[last|this|W26|2026-W26]")
@click.option("--format", "form", type=click.Choice(["md", "text", "html"]), default="md")
@click.option("--output", type=click.Path(path_type=Path), metavar="FILE")
@pass_session
def command(session: Session, period: str, form: Form, output: Path | None) -> None:
    """Show the sheet of the last week that has ended, or of the one that is named."""
    vault, reading, as_of = session.open()
    week = _week(period, reading.journal.settings.calendar, as_of)
    made = sheet(reading.journal, week, as_of, form)
    if form == "html" and output is None:
        output = vault.root / SHEETS / f"sheet-{week.label}.html"
    if output is None:
        click.echo(made.decode(), nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_bytes(made)
    except OSError as error:
        raise NoVault(f"{output} cannot be written: {error.strerror}.") from error
    click.echo(output)


def _week(period: str, calendar: Calendar, as_of: date) -> Week:
    """The week that a word names; a bare number is the latest such week that has begun."""
    this = calendar.week(as_of)
    if period in ("last", "this"):
        return this if period == "this" else this.shifted(-1)
    if period[:1].upper() == "W" and period[1:].isdecimal():
        year = as_of.isocalendar().year
        names = [f"{one}-W{int(period[1:]):02}" for one in (year, year - 1)]
        found = (read_week(name, calendar.week_starts) for name in names)
        week = next((one for one in found if one and one.first <= as_of), None)
    else:
        week = read_week(period, calendar.week_starts)
    if week is None:
        raise click.UsageError(f"“{period}” is no week. Write last, this, W26 or 2026-W26.")
    return week
