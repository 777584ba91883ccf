"""`humex adherence`: the figures of each KBI over a range of days."""

import json
from datetime import date

import click

from humexjournal.app.check import of_figures, problems
from humexjournal.cli.named_kbis import chosen
from humexjournal.cli.report import rows
from humexjournal.cli.session import Day, Session, pass_session
from humexjournal.core.calendar import Calendar, Period, month_of


@click.command("adherence", short_help="figures for a week, a month or any range")
@click.argument("kbis", nargs=-1)
@click.option("--week", is_flag=True, help="The week of the as-of date, as without options.")
@click.option("--month", is_flag=True, help="The month of the as-of date.")
@click.option("--from", "first", type=Day(), help="The first day of a range.")
@click.option("--to", "last", type=Day(), help="Its last day; the as-of date if left out.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@pass_session
@click.pass_context
def command(  # noqa: PLR0913, PLR0917 — an option each
    ctx: click.Context,
    session: Session,
    kbis: tuple[str, ...],
    week: bool,  # noqa: FBT001
    month: bool,  # noqa: FBT001
    first: date | None,
    last: date | None,
    form: str,
) -> None:
    """Show how often each behaviour was done: counts, and from four weeks on all that is known."""
    if week + month + (first is not None) > 1 or (last and not first):
        raise click.UsageError("Give one of --week, --month, or --from with --to.")
    # Imported here: a command that is not this one must not wait for every figure there is.
    from humexjournal.rendering.figures import render_figures  # noqa: PLC0415
    from humexjournal.rendering.figures_data import figures_data  # noqa: PLC0415
    from humexjournal.reviews.figures import figures_review  # noqa: PLC0415

    vault, reading, as_of = session.open()
    journal = reading.journal
    period = _period(journal.settings.calendar, as_of, month, first, last)
    review = figures_review(journal, chosen(kbis, journal), period, as_of)
    found = of_figures(problems(reading, as_of))
    if form == "json":
        data = {**figures_data(review), "problems": rows(found, vault.text)}
        click.echo(json.dumps(data, ensure_ascii=False, indent=1))
    else:
        click.echo(render_figures(review, journal.settings), nl=False)
    ctx.exit(1 if found else 0)


def _period(
    calendar: Calendar,
    as_of: date,
    month: bool,  # noqa: FBT001
    first: date | None,
    last: date | None,
) -> Period:
    if first is not None:
        end = last or as_of
        if end < first:
            raise click.UsageError("The range ends before it begins.")
        return Period(first, end)
    return month_of(as_of) if month else calendar.week(as_of).period
