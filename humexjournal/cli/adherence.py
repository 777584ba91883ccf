"""`humex adherence`: the counts of each KBI over a range of days."""

import json
from datetime import date

import click

from humexjournal.adherence.series import series
from humexjournal.adherence.tally import Tally, tally
from humexjournal.app.check import of_figures, problems
from humexjournal.cli.report import rows
from humexjournal.cli.session import Day, Session, pass_session
from humexjournal.core.calendar import Calendar, Period, month_of
from humexjournal.core.journal import Journal
from humexjournal.core.kbi import KBI

COUNTS = ("scheduled", "done", "minimum", "missed", "unlogged", "excused", "reserve")


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
    """Show how often each behaviour was done, counts first."""
    if week + month + (first is not None) > 1 or (last and not first):
        raise click.UsageError("Give one of --week, --month, or --from with --to.")
    vault, reading, as_of = session.open()
    journal = reading.journal
    unknown = [name for name in kbis if name not in journal.kbis]
    if unknown:
        there = ", ".join(sorted(journal.kbis)) or "none yet"
        raise click.UsageError(f"There is no behaviour “{unknown[0]}”. There are: {there}.")
    period = _period(journal.settings.calendar, as_of, month, first, last)
    chosen = [journal.kbis[name] for name in sorted(kbis or journal.kbis)]
    found = of_figures(problems(reading, as_of))
    if form == "json":
        shown = {
            "from": str(period.first),
            "to": str(period.last),
            "as_of": str(as_of),
            "kbis": [_figures(kbi, journal, period, as_of) for kbi in chosen],
            "problems": rows(found, vault.text),
        }
        click.echo(json.dumps(shown, ensure_ascii=False, indent=1))
    else:
        click.echo(f"{period.first} to {period.last}, as of {as_of}\n")
        for kbi in chosen:
            click.echo(_line(kbi, tally(series(kbi, journal, period, as_of))))
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


def _figures(kbi: KBI, journal: Journal, period: Period, as_of: date) -> dict[str, object]:
    """One KBI as the JSON has it."""
    found = series(kbi, journal, period, as_of)
    counts = tally(found)
    units = [unit for quota in found.quotas for unit in quota.units]
    chances = sorted((*found.opportunities, *units), key=lambda one: one.due)
    figures: dict[str, object] = {"kbi": kbi.id, "schedule": kbi.terms_on(as_of).schedule_text}
    figures |= {name: getattr(counts, name) for name in (*COUNTS, "pending", "bonus")}
    figures |= {"low": _rounded(counts.low), "high": _rounded(counts.high)}
    figures |= {"coverage": _rounded(counts.coverage)}
    if counts.quota is not None:
        figures |= {"quota": counts.quota, "extra": counts.extra, "status": counts.status}
    figures["opportunities"] = [{"due": str(one.due), "state": one.state} for one in chances]
    return figures


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


def _line(kbi: KBI, counts: Tally) -> str:
    done = str(counts.done)
    if counts.unlogged:
        done += f"–{counts.done + counts.unlogged}"
    of = counts.quota if counts.quota is not None else counts.scheduled
    notes = [f"{counts.minimum} busy-day version"] if counts.minimum else []
    notes += [f"{counts.unlogged} not filled in"] if counts.unlogged else []
    notes += [f"{counts.excused} off"] if counts.excused else []
    notes += [f"{counts.reserve} spare"] if counts.reserve else []
    notes += [f"{counts.pending} still open"] if counts.pending else []
    notes += [f"{counts.bonus} more on days that were not planned"] if counts.bonus else []
    return f"  {kbi.name:<40} {f'{done} of {of}':<12} {', '.join(notes)}".rstrip()
